import Analysis
import CatalogueModel
import Diagnostics
import Foundation
import TestSupport
import Testing

/// What counts as confirmed, stale and missing, and what a budget allows.
@Suite struct TranslationStaleTests {
  private static func digest(_ text: String) -> String { TextDigest.written(TextDigest(text).value) }

  private static func records(_ units: [(String, String)], _ file: String) -> String {
    "confirmed:\n  \(file):\n" + units.map { "    \($0): \(digest($1))\n" }.joined()
  }

  @Test func aLabelWhoseSourceHasChangedIsStale() throws {
    let units = [("title", "Một"), ("summary", "Trong 60 ngày")]
    try MarkedCatalogue([
      "procedures/one/procedure.yaml": """
      title: { vi: "Một", en: One, nl: Eén }
      summary: { vi: Trong ba mươi ngày, en: «Within sixty days», nl: «Binnen zestig dagen» }
      """,
      "translations/en.yaml": Self.records(units, "procedures/one/procedure.yaml"),
      "translations/nl.yaml": Self.records(units, "procedures/one/procedure.yaml"),
    ]).expect("translation-stale")
  }

  @Test func aParagraphWhoseSourceHasChangedIsStale() throws {
    let units = [("0/1", "Một đoạn."), ("0/2", "Đoạn cũ."), ("1/0", "Mục"), ("1/1", "Cuối.")]
    try MarkedCatalogue([
      "procedures/one/procedure.yaml": "title: { vi: Một, en: One, nl: Eén }\n",
      "procedures/one/vi.md": "Một\nđoạn.\n\nĐoạn mới.\n\n## Mục\n\nCuối.\n",
      "procedures/one/en.md": "A part.\n\n«The old part.»\n\n## Heading\n\nThe end.\n",
      "procedures/one/nl.md": "Een stuk.\n\n«Het oude stuk.»\n\n## Kop\n\nHet eind.\n",
      "translations/en.yaml": Self.records(units, "procedures/one/en.md"),
      "translations/nl.yaml": Self.records(units, "procedures/one/nl.md"),
    ]).expect("translation-stale")
  }

  /// A paragraph put in at the top moves all keys, and makes nothing stale but what has changed.
  @Test func movingMakesNothingStale() throws {
    let units = [("0/1", "Một."), ("0/2", "Hai."), ("0/3", "Ba.")]
    try MarkedCatalogue([
      "procedures/one/procedure.yaml": "title: { vi: Một, en: One, nl: Eén }\n",
      "procedures/one/vi.md": "Mới.\n\nMột.\n\nHai.\n\nBa.\n",
      "procedures/one/en.md": "New.\n\nOne.\n\nTwo.\n\nThree.\n",
      "procedures/one/nl.md": "«»Een.\n\nTwee.\n\nDrie.\n".replacing("«»", with: ""),
      "translations/en.yaml": Self.records(units, "procedures/one/en.md"),
      "translations/nl.yaml": Self.records(units, "procedures/one/nl.md"),
    ]).expect("translation-stale", apart: ["translation-incomplete"])
    let steps =
      "steps:\n  - { by: applicant, title: { vi: B, en: B, nl: B } }\n  - { by: applicant, title: { vi: A, en: A, nl: A } }\n"
    let steps1 = [("steps.1.title", "A"), ("steps.2.title", "B")]
    try MarkedCatalogue([
      "procedures/one/procedure.yaml": "title: { vi: Một, en: One, nl: Eén }\n" + steps,
      "translations/en.yaml": Self.records(steps1, "procedures/one/procedure.yaml"),
    ]).expect("translation-stale")
  }

  @Test func aRecordOfNoTextIsStale() throws {
    try MarkedCatalogue([
      "topics/one.yaml": "name: { vi: Một, en: «One», nl: Eén }\n",
      "translations/en.yaml": "confirmed:\n  topics/one.yaml:\n    name: 00000000\n",
    ]).expect("translation-stale")
  }

  @Test(arguments: [
    ("{ en: 1 }", false), ("{ en: 50 % }", false), ("{ en: 0 }", true), ("{ en: 10 % }", true),
  ])
  func aBudgetDecides(_ budget: String, _ isOver: Bool) throws {
    let portal = MarkedCatalogue.portal.replacing("Cổng", with: "Cổng") + "\ntranslation-budget: \(budget)\n"
    let marked = MarkedCatalogue([
      "portal.yaml": portal, "topics/one.yaml": "name: { vi: Một, en: One, nl: Eén }\n",
      "translations/en.yaml": "confirmed:\n  topics/one.yaml:\n    name: 00000000\n",
    ])
    let codes = try marked.prove().findings.map(\.rule.code)
    #expect(codes.sorted() == (isOver ? ["translation-budget", "translation-stale"] : []))
  }

  @Test func theStatusCountsUnitsByLanguageAndKind() throws {
    let marked = MarkedCatalogue([
      "procedures/one/procedure.yaml":
        "title: { vi: Một, en: One }\nsummary: { vi: Hai, en: Two, nl: Twee }\n",
      "procedures/one/vi.md": "Một.\n\nHai.\n", "procedures/one/en.md": "One.\n\nTwo.\n",
      "translations/en.yaml": Self.records([("title", "Một")], "procedures/one/procedure.yaml"),
    ])
    let (catalogue, map, _) = try marked.prove()
    for jobs in [1, 3] {
      let status = TranslationStatus(of: catalogue, map: map, jobs: jobs)
      #expect(status.languages.map(\.language.tag) == ["en", "nl"])
      let (en, nl) = (status.languages[0], status.languages[1])
      #expect((en.total.units, en.total.confirmed, en.total.unconfirmed, en.total.missing) == (5, 1, 4, 0))
      #expect((nl.total.units, nl.total.translated, nl.total.missing) == (5, 2, 3))
      #expect(nl.kinds.map(\.kind) == ["procedures", "portal"])
      #expect(nl.worst.map(\.path) == ["procedures/one/nl.md", "procedures/one/procedure.yaml"])
    }
  }

  /// Digests are written to files: they must be the same for ever.
  @Test(
    arguments: [
      ("", "4fd0bfc1"), ("a", "296230c0"), ("Đăng ký khai sinh", "961f5438"),
    ])
  func digestsNeverChange(_ text: String, _ digest: String) {
    var state: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
    #expect(TextDigest(text).value == UInt32(truncatingIfNeeded: state ^ (state >> 32)))
    #expect(TextDigest(" \n\(text.replacing(" ", with: "\n  "))\t").value == TextDigest(text).value)
    #expect(Self.digest(text) == digest)
  }
}
