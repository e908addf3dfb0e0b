import Analysis
import CatalogueLoading
import CatalogueModel
import Diagnostics
import Testing
import Translating

/// A small catalogue in Vietnamese, English and Dutch, to be exported and imported into.
struct ExchangeCatalogue {
  static let portal = """
    name: { vi: Cổng, en: Portal, nl: Portaal }
    base-url: https://example.org
    languages: [vi, en, nl]
    currency: VND
    time-zone: Asia/Ho_Chi_Minh

    """

  let reader: UnitReader
  let files: [FileUnits]
  let map: SourceMap

  init(_ texts: [String: String]) throws {
    var map = SourceMap()
    let content = texts.merging(["portal.yaml": Self.portal]) { own, _ in own }.sorted { $0.key < $1.key }.map
    {
      path, text in
      ContentFile(path: path, file: map.add(SourceFile(path: "content/\(path)", bytes: Array(text.utf8))))
    }
    let loaded = CatalogueLoader.load(
      content, map: &map, root: "content", asOf: { _ in CivilDate("2026-11-26")! }, jobs: 1)
    for finding in loaded.findings where finding.severity == .error { Issue.record("\(finding.message)") }
    let catalogue = try #require(loaded.value)
    self.map = map
    reader = UnitReader(catalogue, map: map, needsDigests: true)
    files = catalogue.translatedEntities.flatMap { [reader] in reader.units(of: $0) }
  }

  /// The units of a language, by their contexts.
  func units(_ language: Int) -> [TranslationUnit] {
    var texts = UnitTexts(reader)
    return files.filter { $0.language.rawValue == language }.flatMap { texts.units(of: $0) }
  }

  /// Imports translations into Dutch: texts by context.
  func importing(
    _ texts: [String: String], isFuzzy: Bool = false
  ) -> Checked<TranslationImport.Outcome> {
    let span = SourceSpan.beginning(of: FileID(index: 0))
    let known = Dictionary(units(2).map { ($0.context, $0.source) }, uniquingKeysWith: { first, _ in first })
    let exchanged = texts.sorted { $0.key < $1.key }.map { context, text in
      ExchangedUnit(
        context: context, source: known[context] ?? "?", target: text, isFuzzy: isFuzzy, span: span)
    }
    return TranslationImport.run([ExchangedFile(language: "nl", units: exchanged)], into: files, of: reader)
  }

  /// The text of a file after an import; nil where it is as it was.
  static func text(_ path: String, _ outcome: TranslationImport.Outcome) -> String? {
    outcome.files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }
}
