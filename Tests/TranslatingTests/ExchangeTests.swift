import Analysis
import CatalogueModel
import Diagnostics
import TestSupport
import Testing
import Translating

/// What is exported is read back as it was, and what does not fit is told.
@Suite struct ExchangeTests {
  private static let files = [
    "topics/one.yaml": """
    name: { vi: "Một \\"hai\\"", en: B, nl: "Eén, {zo}" }
    summary:
      vi: |
        Dòng một
        dòng hai & <ba>
      en: B
    """,
    "procedures/one/procedure.yaml":
      "title: { vi: M, en: O, nl: E }\nfees: [ { id: copy, name: { vi: A, en: B, nl: C }, amount: free } ]\n",
    "procedures/one/vi.md": "Giá {fee:copy}, xem [đây](https://example.org/a?b=1&c).\n",
    "procedures/one/nl.md": "Prijs {fee:copy}, zie [hier](https://example.org/a?b=1&c).\n",
  ]

  private func exchanged(_ units: [TranslationUnit]) -> [String] {
    units.map { "\($0.context)|\($0.source)|\($0.target ?? "")|\($0.state == .stale)" }
  }

  @Test func poComesBack() throws {
    let catalogue = try ExchangeCatalogue(Self.files)
    let units = catalogue.units(2)
    let text = POWriter(
      from: LanguageTag("vi")!, into: LanguageTag("nl")!, name: "Cổng", day: CivilDate("2026-11-26")!,
      map: catalogue.map
    ).text(units)
    #expect(text.contains("#: content/topics/one.yaml:1\n"))
    let read = POReader.read(Array(text.utf8), file: FileID(index: 0))
    #expect(read.findings.isEmpty)
    #expect(read.value.language == "nl")
    #expect(
      read.value.units.map { "\($0.context)|\($0.source)|\($0.target)|\($0.isFuzzy)" } == exchanged(units))
  }

  @Test func xliffComesBack() throws {
    let catalogue = try ExchangeCatalogue(Self.files)
    let units = catalogue.units(2)
    let text = XLIFFWriter(from: LanguageTag("vi")!, into: LanguageTag("nl")!, map: catalogue.map).text(units)
    #expect(text.contains(#"<ph id="1">{fee:copy}</ph>"#))
    let read = XLIFFReader.read(Array(text.utf8), file: FileID(index: 0))
    #expect(read.findings.isEmpty)
    #expect(read.value.map(\.language) == ["nl"])
    #expect(
      read.value[0].units.map { "\($0.context)|\($0.source)|\($0.target)|\($0.isFuzzy)" } == exchanged(units))
  }

  @Test func whatDoesNotFitIsTold() throws {
    let catalogue = try ExchangeCatalogue(Self.files)
    let path = "procedures/one/nl.md#0/1"
    let lost = catalogue.importing([path: "De prijs staat [hier](https://example.org/a?b=1&c)."])
    #expect(lost.findings.map(\.message) == ["The translation lacks ‘{fee:copy}’"])
    let moved = catalogue.importing([path: "Zie [hier](https://example.org/b); prijs {fee:copy}."])
    #expect(moved.findings.map(\.rule.code) == ["translation-refused"])
    let unknown = catalogue.importing(["topics/one.yaml#nothing": "x"])
    #expect(unknown.findings.map(\.rule.code) == ["translation-unknown-unit"])
    #expect(lost.value.files.isEmpty && moved.value.files.isEmpty && unknown.value.files.isEmpty)
  }

  @Test func doubtfulAndOldTranslationsAreNotConfirmed() throws {
    let catalogue = try ExchangeCatalogue(Self.files)
    let name = "procedures/one/procedure.yaml#fees.copy.name"
    let dutch = LanguageIndex(2)
    let sound = catalogue.importing([name: "D"])
    #expect(sound.value.accepted == [dutch: [name]] && sound.value.disputed.isEmpty)
    let fuzzy = catalogue.importing([name: "D"], isFuzzy: true)
    #expect(fuzzy.value.disputed == [dutch: [name]] && fuzzy.value.accepted.isEmpty)
    let span = SourceSpan.beginning(of: FileID(index: 0))
    let old = ExchangedUnit(context: name, source: "Cũ", target: "D", isFuzzy: false, span: span)
    let result = TranslationImport.run(
      [ExchangedFile(language: "nl", units: [old])], into: catalogue.files, of: catalogue.reader)
    #expect(result.findings.map(\.rule.code) == ["translation-outdated"])
    #expect(result.value.changed == 1 && result.value.disputed == [dutch: [name]])
    let other = TranslationImport.run(
      [ExchangedFile(language: "fr", units: [old])], into: catalogue.files, of: catalogue.reader)
    #expect(other.findings.map(\.rule.code) == ["translation-file"])
  }

  @Test(
    arguments: [
      "msgid \"a\"\n«msgstr \"b»\n", "«hello»\n", "«msgctxt \"x\"\nmsgid \"y\"»\n",
      "msgid «a»\n".replacing("«a»", with: "a"),
    ])
  func brokenPOFilesAreTold(_ text: String) {
    let marked = MarkedText(text)
    let read = POReader.read(Array(marked.text.utf8), file: FileID(index: 0))
    #expect(!read.findings.isEmpty)
    #expect(read.findings.allSatisfy { $0.rule == TranslationFileRule.rule })
    if let mark = marked.marks.first { #expect(read.findings[0].span.start == Int32(mark.lowerBound)) }
  }

  @Test(arguments: [
    "<xliff", "<a b=c>", "<a>&nope;</a>", "<!DOCTYPE a [<!ENTITY b \"c\">]><a/>", "<!-- x", "<",
  ])
  func brokenXLIFFFilesAreTold(_ text: String) {
    let read = XLIFFReader.read(Array(text.utf8), file: FileID(index: 0))
    #expect(read.findings.map(\.rule.code) == ["translation-file"])
  }
}
