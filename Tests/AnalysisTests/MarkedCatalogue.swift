import Analysis
import CatalogueLoading
import CatalogueModel
import Diagnostics
import TestSupport
import Testing

/// A small catalogue in three languages whose files mark, between `«` and `»`, what a rule is to find.
struct MarkedCatalogue {
  static let day = CivilDate("2026-11-26")!

  static let portal = """
    name: { vi: Cổng, en: Portal, nl: Portaal }
    base-url: https://example.org
    languages: [vi, en, nl]
    currency: VND
    time-zone: Asia/Ho_Chi_Minh
    """

  private let texts: [(path: String, text: MarkedText)]

  /// - Parameter files: by path; `portal.yaml` is ``portal`` unless one is given.
  init(_ files: [String: String]) {
    texts = ["portal.yaml": Self.portal].merging(files) { $1 }.sorted { $0.key < $1.key }
      .map { ($0.key, MarkedText($0.value)) }
  }

  /// The catalogue, with what the rules of analysis find in it. Faults of the files themselves fail the test unless they
  /// are only missing translations, guidance and facts.
  func prove(asOf day: CivilDate = Self.day) throws -> (
    catalogue: Catalogue, map: SourceMap, findings: [Diagnostic]
  ) {
    var map = SourceMap()
    let content = texts.map { path, text in
      ContentFile(path: path, file: map.add(SourceFile(path: path, bytes: Array(text.text.utf8))))
    }
    let loaded = CatalogueLoader.load(content, map: &map, root: "content", asOf: { _ in day }, jobs: 1)
    for finding in loaded.findings where finding.severity == .error {
      Issue.record("\(map[finding.span.file].path): \(finding.message)")
    }
    let catalogue = try #require(loaded.value)
    let findings = CatalogueAnalysis(catalogue, asOf: day, map: map, jobs: 1).outcome().findings
    return (catalogue, map, findings.sorted())
  }

  /// The rules that look at the same things: what one of them must find, the others must let be.
  private static let families = [
    AnalysisRules.policy, AnalysisRules.prose, AnalysisRules.completeness, AnalysisRules.dates,
    AnalysisRules.consistency, AnalysisRules.flow, AnalysisRules.translations,
  ].map { Set($0.map(\.code)) }

  /// Expects a finding of a rule at every mark, and no other finding of the rules of its family.
  ///
  /// - Parameters:
  ///   - says: what one of the messages must contain.
  ///   - apart: codes of rules whose findings do not matter here.
  func expect(
    _ code: String, says words: String? = nil, apart: Set<String> = [], asOf day: CivilDate = Self.day
  ) throws {
    let (_, map, all) = try prove(asOf: day)
    let family = Self.families.first { $0.contains(code) } ?? [code]
    let findings = all.filter { family.contains($0.rule.code) && !apart.contains($0.rule.code) }
    let found = findings.map { finding in
      let span = finding.span
      let bytes = map[span.file].bytes[Int(span.start)..<Int(span.end)]
      return
        "\(map[span.file].path):\(span.start): \(finding.rule.code) ‘\(String(decoding: bytes, as: UTF8.self))’"
    }
    let expected = texts.flatMap { path, text in
      text.marks.map { mark in
        let words = String(decoding: Array(text.text.utf8)[mark], as: UTF8.self)
        return "\(path):\(mark.lowerBound): \(code) ‘\(words)’"
      }
    }
    #expect(found.sorted() == expected.sorted(), "\(findings.map(\.message))")
    if let words {
      #expect(findings.contains { $0.message.contains(words) }, "\(findings.map(\.message))")
    }
  }
}
