import Diagnostics
import Testing
import Translating

/// Translations are written into guidance, and everything else of the file stays as it is.
@Suite struct GuidanceImportTests {
  private static let source = """
    ## Mục một ##

    Đoạn một có {fee:copy}
    trên hai dòng.

    > Lời trích
    > dẫn.

    1. Điểm một
       tiếp theo
    2. Điểm hai

    | A | B |
    |---|:-:|
    | x | y \\| z |

    Cuối
    ----

    """

  private static let target = """
    ## Deel één ##

    Alinea één heeft {fee:copy}
    over twee regels.

    > Een  citaat
    > van iemand.

    1. Punt één
       gaat verder
    2. Punt twee

    | A | B |
    |---|:-:|
    | x | y \\| z |

    Slot
    ----

    """

  private static func catalogue(_ target: String?) throws -> ExchangeCatalogue {
    var files = [
      "procedures/one/procedure.yaml":
        "title: { vi: M, en: O, nl: E }\nfees: [ { id: copy, name: { vi: A, en: B, nl: C }, amount: free } ]\n",
      "procedures/one/vi.md": source, "procedures/one/en.md": source,
    ]
    if let target { files["procedures/one/nl.md"] = target }
    return try ExchangeCatalogue(files)
  }

  @Test func partsAreInTheOrderOfTheText() throws {
    let units = try Self.catalogue(Self.target).units(2).filter { $0.path.hasSuffix(".md") }
    #expect(units.map(\.key) == ["1/0", "1/1", "1/2", "1/3", "1/4", "1/5", "1/6", "1/7", "1/8", "2/0"])
    #expect(
      units.map(\.source) == [
        "Mục một", "Đoạn một có {fee:copy} trên hai dòng.", "Lời trích dẫn.", "Điểm một tiếp theo",
        "Điểm hai", "A",
        "B", "x", "y \\| z", "Cuối",
      ])
    #expect(units[2].target == "Een  citaat van iemand.")
  }

  @Test(
    arguments: [
      ("1/0", "Nieuw deel", "Deel één", "Nieuw deel"),
      ("1/1", "Kort {fee:copy}.", "Alinea één heeft {fee:copy}\nover twee regels.", "Kort {fee:copy}."),
      ("1/2", "Woorden", "Een  citaat\n> van iemand.", "Woorden"),
      ("1/4", "Punt **twee**", "Punt twee", "Punt **twee**"), ("1/8", "p | q", "y \\| z", "p \\| q"),
      ("2/0", "Einde", "Slot", "Einde"),
    ])
  func aPartTakesItsPlace(_ key: String, _ text: String, _ old: String, _ new: String) throws {
    let result = try Self.catalogue(Self.target).importing(["procedures/one/nl.md#\(key)": text])
    #expect(result.findings.isEmpty, "\(result.findings.map(\.message))")
    let written = ExchangeCatalogue.text("procedures/one/nl.md", result.value)
    #expect(written == Self.target.replacing(old, with: new))
  }

  @Test(arguments: [
    "- lijst", "# kop {fee:copy}", "twee\n\n{fee:copy} alinea’s", "1. {fee:copy}", "> {fee:copy}",
  ])
  func whatWouldChangeTheStructureIsRefused(_ text: String) throws {
    let result = try Self.catalogue(Self.target).importing(["procedures/one/nl.md#1/1": text])
    #expect(result.findings.map(\.rule.code) == ["translation-refused"])
    #expect(result.value.files.isEmpty)
  }

  @Test func longPartsAreBrokenAsTheFileIs() throws {
    let long = Array(repeating: "woorden van het citaat", count: 9).joined(separator: " ")
    let result = try Self.catalogue(Self.target).importing(["procedures/one/nl.md#1/2": long])
    let written = try #require(ExchangeCatalogue.text("procedures/one/nl.md", result.value))
    let lines = written.split(separator: "\n").filter { $0.hasPrefix(">") }
    #expect(lines.count > 2)
    #expect(lines.allSatisfy { $0.count <= 62 })
    #expect(lines.map { $0.dropFirst(2) }.joined(separator: " ") == long)
  }

  /// A file that is missing is built like the source text, once all of its parts are translated.
  @Test func aMissingFileIsBuilt() throws {
    let units = try Self.catalogue(Self.target).units(2).filter { $0.path.hasSuffix(".md") }
    let texts = Dictionary(
      units.map { ($0.context, $0.target ?? "") }, uniquingKeysWith: { first, _ in first })
    let catalogue = try Self.catalogue(nil)
    let result = catalogue.importing(texts)
    #expect(result.findings.isEmpty, "\(result.findings.map(\.message))")
    let written = try #require(ExchangeCatalogue.text("procedures/one/nl.md", result.value))
    let again = try Self.catalogue(written).units(2).filter { $0.path.hasSuffix(".md") }
    #expect(again.map(\.target) == units.map(\.target))

    let part = catalogue.importing(texts.filter { $0.key != "procedures/one/nl.md#2/0" })
    #expect(part.value.files.isEmpty)
    #expect(
      part.findings.map(\.message) == [
        "‘procedures/one/nl.md’ is not written: 1 of its 10 parts are not translated yet"
      ])
  }

  @Test func aMissingPartIsPutIn() throws {
    let target = Self.target.replacing("> Een  citaat\n> van iemand.\n\n", with: "")
    let result = try Self.catalogue(target).importing(["procedures/one/nl.md#1/2": "Een citaat."])
    #expect(result.findings.isEmpty, "\(result.findings.map(\.message))")
    let written = try #require(ExchangeCatalogue.text("procedures/one/nl.md", result.value))
    #expect(written.contains("\n\n> Een citaat.\n\n1. Punt één"))
  }

  @Test func theHeadOfAPageIsTranslated() throws {
    let page = "---\ntitle: Trợ giúp\nsummary: Hỏi ai\n---\n\nHãy hỏi.\n"
    let dutch = "---\ntitle: Hulp # t\n---\n\nVraag maar.\n"
    let catalogue = try ExchangeCatalogue([
      "pages/help/vi.md": page, "pages/help/en.md": page, "pages/help/nl.md": dutch,
    ])
    let result = catalogue.importing([
      "pages/help/nl.md#title": "Hulp: wie?", "pages/help/nl.md#summary": "Aan wie",
    ])
    #expect(result.findings.isEmpty, "\(result.findings.map(\.message))")
    #expect(
      ExchangeCatalogue.text("pages/help/nl.md", result.value)
        == "---\ntitle: \"Hulp: wie?\" # t\nsummary: Aan wie\n---\n\nVraag maar.\n")
  }
}
