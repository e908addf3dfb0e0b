import CatalogueModel
import Diagnostics

/// The completeness profiles that a portal names, with those of its names that mean nothing.
struct CompletenessChoice {
  private(set) var profiles: [CompletenessProfile] = []
  private(set) var findings: [Diagnostic] = []

  /// - Parameter files: every profile that has a file; one that could not be read has its findings already.
  init(_ portal: Portal, among files: [EntityID: CompletenessProfile?]) {
    var own: [CompletenessProfile.Requirement] = []
    for name in portal.completeness {
      if let profile = files[name.id] {
        if let profile { profiles.append(profile) }
      } else if let check = CompletenessCheck(rawValue: name.id.text) {
        own.append(
          CompletenessProfile.Requirement(
            id: name.id.text, span: name.span, label: nil, clause: nil, asks: .states(check), scope: nil))
      } else {
        let known = files.keys.map(\.text).sorted() + CompletenessCheck.allCases.map(\.rawValue)
        findings.append(UnknownIDRule.profile(name, among: known))
      }
    }
    guard !own.isEmpty, let id = CompletenessProfile.ownID else { return }
    profiles.append(
      CompletenessProfile(
        id: id, span: own[0].span, name: nil, source: nil, link: nil, requirements: own))
  }
}

extension UnknownIDRule {
  fileprivate static func profile(_ name: Reference, among names: [String]) -> Diagnostic {
    let fix = Spelling.suggestion(for: name.id.text, among: names).map {
      Fix(span: name.span, replacement: $0, isSafe: Spelling.isSameWord(name.id.text, $0))
    }
    return Diagnostic(
      rule, at: name.span,
      "Unknown id ‘\(name.id)’: there is no file ‘completeness/\(name.id).yaml’, and it is no word that profiles ask by",
      fix: fix)
  }
}
