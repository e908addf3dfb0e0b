import Analysis
import CatalogueLoading
import CatalogueModel
import Diagnostics
import TestSupport
import Testing

@Suite struct TextPlacesTests {
  /// A catalogue of one procedure in two languages; marks show where the words are looked for.
  private static let portal = """
    name: { vi: Cổng, en: Portal }
    base-url: https://example.org
    languages: [vi, en]
    currency: VND
    time-zone: Asia/Ho_Chi_Minh
    """

  @Test(
    arguments: [
      (
        """
        title: { vi: Một, en: One }
        summary: { vi: Hai ngày và hai ngày, en: "Two days and «two days»" }
        """, "summary", "two days"
      ),
      (
        """
        title: { vi: Một, en: One }
        summary:
          vi: Hai
          en: >
            Folded text of
            «12 days» here
        """, "summary", "12 days"
      ),
      (
        """
        title: { vi: Một, en: One }
        fees: [ { id: copy, name: { vi: 5, en: 5 }, note: { vi: "5", en: "a 5, then «50»" }, amount: free } ]
        """, "fees.copy.note", "50"
      ),
    ])
  func aStretchOfALabelIsFound(_ marked: String, _ key: String, _ words: String) throws {
    let text = MarkedText(marked)
    let (catalogue, map) = try load(["procedures/one/procedure.yaml": text.text])
    let procedure = try #require(catalogue.procedures.first)
    var found: SourceSpan?
    procedure.visitLabels { name, label in
      guard name() == key, let value = label[exactly: LanguageIndex(1)],
        let range = Array(value.utf8).ranges(of: Array(words.utf8)).last
      else { return }
      var places = TextPlaces(map: map, languages: catalogue.portal.languages)
      found = places.span(of: range, in: label, LanguageIndex(1))
    }
    let span = try #require(found)
    #expect(Int(span.start)..<Int(span.end) == text.marks[0])
  }

  @Test(
    arguments: [
      "## Heading\n\nFirst 5 days, {fee:copy}, then *emphasised* «7 days».\n",
      "- 7 days\n- and\n  > «7 days»\n",
      "7 days\n\n| a | b |\n|---|---|\n| 7 days | 1 |\n| 2 | «7 days» |\n",
    ])
  func aStretchOfGuidanceIsFound(_ marked: String) throws {
    let text = MarkedText(marked)
    let (catalogue, map) = try load([
      "procedures/one/procedure.yaml": "title: { vi: Một, en: One }\n", "procedures/one/en.md": text.text,
    ])
    let guidance = try #require(
      catalogue.guidance[GuidanceKey(.procedure, EntityID("one")!)]?[exactly: LanguageIndex(1)])
    let words = Array("7 days".utf8)
    let found = try #require(
      guidance.prose.enumerated().compactMap { index, segment in
        Array(segment.text.utf8).ranges(of: words).last.map { (index, $0) }
      }.last)
    var places = TextPlaces(map: map, languages: catalogue.portal.languages)
    let span = places.span(of: found.1, inSegment: found.0, of: guidance)
    #expect(Int(span.start)..<Int(span.end) == text.marks[0])
  }

  private func load(_ files: [String: String]) throws -> (Catalogue, SourceMap) {
    var map = SourceMap()
    let content = (["portal.yaml": Self.portal].merging(files) { $1 }).sorted { $0.key < $1.key }.map {
      path, text in
      ContentFile(path: path, file: map.add(SourceFile(path: path, bytes: Array(text.utf8))))
    }
    let loaded = CatalogueLoader.load(
      content, map: &map, root: "content", asOf: { _ in CivilDate("2026-11-26")! }, jobs: 1)
    return (try #require(loaded.value), map)
  }
}
