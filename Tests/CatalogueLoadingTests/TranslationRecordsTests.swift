import CatalogueLoading
import CatalogueModel
import Testing

/// Records are scanned where they are as the program writes them, and read as YAML otherwise; both say the same.
@Suite struct TranslationRecordsTests {
  private static let written = """
    # yaml-language-server: $schema=../../schemas/translations.json
    confirmed:
      procedures/move/nl.md:
        title: 0a1b2c3d
        2/3: 00000000
      topics/people.yaml:
        name: ffffffff
        name~2: 12345678

    """

  private func records(_ text: String) throws -> [String: [TranslationRecords.Record]] {
    let loaded = SampleContent.aMinimalCatalogue.adding(text, at: "translations/nl.yaml").load()
    #expect(loaded.findings.isEmpty, "\(loaded.report)")
    let nl = try #require(LanguageTag("nl"))
    return try #require(loaded.catalogue?.editorial.translationRecords[nl]).files
  }

  @Test func bothWaysOfReadingAgree() throws {
    let scanned = try records(Self.written)
    #expect(scanned["topics/people.yaml"]?.map(\.key) == ["name", "name~2"])
    #expect(scanned["procedures/move/nl.md"]?.map(\.digest) == [0x0a1b_2c3d, 0])
    for text in [
      Self.written.replacing("title: 0a1b2c3d", with: "title: \"0a1b2c3d\""),
      Self.written.replacing("    title", with: "    # a comment\n    title"),
      Self.written.replacing("0a1b2c3d", with: "0a1b2c3d   # fine"),
    ] { #expect(try records(text) == scanned, "\(text)") }
  }

  @Test func whatIsNoDigestIsTold() {
    let text = Self.written.replacing("0a1b2c3d", with: "0a1b2c3g")
    let loaded = SampleContent.aMinimalCatalogue.adding(text, at: "translations/nl.yaml").load()
    #expect(loaded.codes == ["translations/nl.yaml: bad-value"])
    let twice = Self.written.replacing("topics/people.yaml", with: "procedures/move/nl.md")
    let other = SampleContent.aMinimalCatalogue.adding(twice, at: "translations/nl.yaml").load()
    #expect(other.codes == ["translations/nl.yaml: duplicate-key"])
  }

  @Test func aLanguageMayHaveSeveralFiles() throws {
    let loaded = SampleContent.aMinimalCatalogue
      .adding("confirmed:\n  topics/people.yaml:\n    name: ffffffff\n", at: "translations/nl.1.yaml")
      .adding("confirmed:\n  portal.yaml:\n    name: 00000001\n", at: "translations/nl.2.yaml")
      .adding("{}\n", at: "translations/nl.yaml").load()
    #expect(loaded.findings.isEmpty, "\(loaded.report)")
    let nl = try #require(LanguageTag("nl"))
    let files = try #require(loaded.catalogue?.editorial.translationRecords[nl]).files
    #expect(Set(files.keys) == ["topics/people.yaml", "portal.yaml"])
  }

  @Test func budgetsAreRead() throws {
    func portal(_ budget: String) throws -> SampleContent {
      try SampleContent.aMinimalCatalogue.replacing(
        "currency: VND", with: "currency: VND\ntranslation-budget: \(budget)", in: "portal.yaml")
    }
    let budgets = try portal("{ en: 3, nl: 2.5 % }").load().catalogue?.portal.translationBudgets
    #expect(budgets?[LanguageTag("en")!] == .count(3))
    #expect(budgets?[LanguageTag("nl")!] == .share(250))
    #expect(TranslationBudget.share(250).allowed(of: 100) == 2)
    for wrong in ["{ en: many }", "{ en: 101 % }", "{ en: 2.5 }"] {
      #expect(try portal(wrong).load().codes == ["portal.yaml: bad-value"], "\(wrong)")
    }
    #expect(try portal("{ vi: 3 }").load().codes == ["portal.yaml: unknown-language"])
  }
}
