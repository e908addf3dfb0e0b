private import CatalogueLoading
import CatalogueModel
package import Diagnostics

/// What was found wrong with a site that is being edited, by what it is about.
package struct LiveFindings: Sendable {
  /// The number of the state that was looked at.
  package let number: Int
  package let report: Report
  /// The findings of the files of an entity, by their place in the report.
  private var ofEntities: [GuidanceKey: [Int]] = [:]
  /// Those of the portal as a whole, and of files that belong to no entity.
  private var ofPortal: [Int] = []
  private var ofTheme: [Int] = []
  /// The language of the guidance in which a finding stands.
  private var languages: [Int: LanguageTag] = [:]

  init(_ report: Report, root: String, number: Int) {
    (self.report, self.number) = (report, number)
    for (place, finding) in report.findings.enumerated() {
      let path = report.map[finding.span.file].path
      guard path.hasPrefix(root + "/") else {
        ofTheme.append(place)
        continue
      }
      let content = ContentPlace(path: String(path.dropFirst(root.count + 1)))
      if let (kind, id) = content.entity {
        ofEntities[GuidanceKey(kind, id), default: []].append(place)
        languages[place] = content.language
      } else {
        ofPortal.append(place)
      }
    }
  }

  /// A finding as it is shown beside pages.
  package struct Shown: Sendable {
    package let code: String
    package let severity: Severity
    package let message: String
    /// What the rule asks for, and what may have been meant.
    package let advice: [String]
    /// As it is printed.
    package let path: String
    package let line: Int
    package let column: Int
  }

  /// The findings of the files that an entity has, without those of guidance in other languages.
  func shown(of entity: GuidanceKey, in language: LanguageTag) -> [Shown] {
    (ofEntities[entity] ?? []).filter { languages[$0].map { $0 == language } ?? true }.map(shown)
  }

  var shownOfPortal: [Shown] { ofPortal.map(shown) }
  var shownOfTheme: [Shown] { ofTheme.map(shown) }

  /// All findings, errors first, from one to another.
  package func shown(_ range: Range<Int>) -> [Shown] {
    let order =
      report.findings.indices.filter { report.findings[$0].severity == .error }
      + report.findings.indices.filter { report.findings[$0].severity != .error }
    return order[range.clamped(to: order.indices)].map(shown)
  }

  private func shown(_ place: Int) -> Shown {
    let finding = report.findings[place]
    let position = report.map.position(of: finding.span.start, in: finding.span.file)
    let meant = finding.fix.map { ["Did you mean ‘\($0.replacement)’?"] } ?? []
    return Shown(
      code: finding.rule.code, severity: report.isStrict ? .error : finding.severity,
      message: finding.message, advice: meant + finding.notes.map(\.message) + [finding.rule.statement],
      path: report.map[finding.span.file].path, line: position.line, column: position.column)
  }
}
