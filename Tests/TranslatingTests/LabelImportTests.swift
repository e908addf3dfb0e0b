import Diagnostics
import Syntax
import TestSupport
import Testing
import Translating

/// Translations are written into labels, and everything else of the file stays as it is.
@Suite struct LabelImportTests {
  private static let path = "topics/one.yaml"

  private static func written(_ yaml: String, _ text: String) throws -> String? {
    let result = try ExchangeCatalogue([path: yaml]).importing(["\(path)#name": text])
    #expect(result.findings.isEmpty, "\(result.findings.map(\.message))")
    return ExchangeCatalogue.text(path, result.value)
  }

  @Test(
    arguments: [
      // A value in the style that is there.
      ("name: { vi: A, en: B, nl: C } # c\n", "Nieuw", "name: { vi: A, en: B, nl: Nieuw } # c\n"),
      ("name: { vi: A, en: B, nl: 'C' }\n", "’t is", "name: { vi: A, en: B, nl: '’t is' }\n"),
      ("name: { vi: A, en: B, nl: C }\n", "a, b", "name: { vi: A, en: B, nl: \"a, b\" }\n"),
      ("name:\n  vi: A\n  en: B\n  nl: C\n", "a, b", "name:\n  vi: A\n  en: B\n  nl: a, b\n"),
      ("name:\n  vi: A\n  en: B\n  nl: C\n", "a: b", "name:\n  vi: A\n  en: B\n  nl: \"a: b\"\n"),
      ("name:\n  vi: A\n  nl: C # x\n  en: B\n", "yes", "name:\n  vi: A\n  nl: \"yes\" # x\n  en: B\n"),
      (
        "name:\n  vi: A\n  en: B\n  nl: >\n    C c\n    d\n\n# end\n", "Nieuw d",
        "name:\n  vi: A\n  en: B\n  nl: >\n    Nieuw d\n\n# end\n"
      ),
      (
        "name:\n  vi: A\n  en: B\n  nl: |-\n    C\n", "a\nb",
        "name:\n  vi: A\n  en: B\n  nl: |-\n    a\n    b\n"
      ),
      // A language that was missing.
      ("name: { vi: A, en: B }\n", "C", "name: { vi: A, en: B, nl: C }\n"),
      ("name: { vi: A,\n        en: B }\n", "C", "name: { vi: A,\n        en: B,\n        nl: C }\n"),
      (
        "name:\n  vi: A # a\n  en: B # b\nsummary: { vi: X, en: Y, nl: Z }\n", "C",
        "name:\n  vi: A # a\n  en: B # b\n  nl: C\nsummary: { vi: X, en: Y, nl: Z }\n"
      ),
      ("name:\n  vi: A\n  nl:\n  en: B", "C", "name:\n  vi: A\n  nl: C\n  en: B"),
      ("name:\r\n  vi: A\r\n  en: B\r\n", "C", "name:\r\n  vi: A\r\n  en: B\r\n  nl: C\r\n"),
      (
        "name:\n  vi: A\n  en: |\n    B\n    b\n", "C", "name:\n  vi: A\n  en: |\n    B\n    b\n  nl: \"C\"\n"
      ),
    ])
  func aTranslationTakesItsPlace(_ yaml: String, _ text: String, _ expected: String) throws {
    #expect(try Self.written(yaml, text) == expected)
  }

  @Test func whatIsThereAlreadyChangesNothing() throws {
    let yaml = "name: { vi: A, en: B, nl: 'C' }\n"
    let result = try ExchangeCatalogue([Self.path: yaml]).importing(["\(Self.path)#name": "C"])
    #expect(result.value.files.isEmpty)
    #expect((result.value.changed, result.value.unchanged) == (0, 1))
  }

  private static let shapes = [
    "# head\nname: { vi: A, en: B, nl: C } # c\nsummary: { vi: \"x: y\", en: 'it''s', nl: z }\n",
    "name: { vi: A, en: B }\nsummary:\n  vi: >-\n    folded\n    text\n  en: |\n    two\n    lines\n  nl: x\n",
    "name:\n    vi: A   # a\n    en: B\n    nl: >-\n      C\n      c\n\n\nsummary: { vi: X, en: Y, nl: Z }\n",
    "name:\n  vi: A\n  en: B\n  nl: 'C'\n", "name:\n  vi: A\n  en: B\n  nl: |\n    C\n    c\n# end",
    "name: {\n  vi: A,\n  en: B,\n  nl: \"C\"\n}\n",
  ]

  private static let pieces = [
    "a", "Zed", " ", "  ", "'", "\"", ": ", "#", " #", "- ", "{", "}", "[", "]", ",", "\n", "\\", "é",
    "e\u{301}",
    "😀", "👩‍👧", "%", "@", "!", "&", "*", "|", ">", "yes", "1.5", "\t", "`", "~", "null", ":", "?", "日本",
    "\u{200F}", "\u{A0}", "\u{FEFF}", "\u{85}", "\u{2028}", "---", "...", "0x1F", "<<", "=",
  ]

  /// Any text comes back as it was written, whatever the style of the label, and nothing else changes.
  @Test(arguments: shapes)
  func anyTextSurvives(_ yaml: String) throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var numbers = SeededNumbers(seed: seed)
    let catalogue = try ExchangeCatalogue([Self.path: yaml])
    for _ in 0..<300 {
      let text = (0...Int.random(in: 0...8, using: &numbers)).map { _ in
        Self.pieces.randomElement(using: &numbers) ?? ""
      }.joined()
      let isBlank = text.allSatisfy(\.isWhitespace)
      let hasMark = text.contains(/\{[^{}\s]+\}|\]\(/)
      guard !isBlank, !hasMark, text != "C" else { continue }
      let result = catalogue.importing(["\(Self.path)#name": text])
      #expect(result.findings.isEmpty, "seed \(seed): \(text.debugDescription)")
      guard let written = ExchangeCatalogue.text(Self.path, result.value) else {
        Issue.record("seed \(seed): nothing is written for \(text.debugDescription)")
        continue
      }
      let again = try ExchangeCatalogue([Self.path: written])
      let units = again.units(2)
      var wanted = Substring(text)
      while wanted.last == "\n" { wanted = wanted.dropLast() }
      #expect(
        units.first { $0.path == Self.path && $0.key == "name" }?.target.map { Array($0.utf8) }
          == Array(wanted.utf8),
        "seed \(seed): \(text.debugDescription) in \(written.debugDescription)")
      #expect(
        units.first { $0.key == "summary" }?.target
          == catalogue.units(2).first { $0.key == "summary" }?.target)
      #expect(again.units(1).map(\.target) == catalogue.units(1).map(\.target), "seed \(seed)")
    }
  }
}
