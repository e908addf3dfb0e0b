import CatalogueModel
import Diagnostics

/// For units that are broken at the moment, what they said when they last were not: what is shown to an editor who is in
/// the middle of a change.
struct StandIns: Sendable {
  private var drafts: [GuidanceKey: UnitDraft] = [:]

  var keys: Set<GuidanceKey> { Set(drafts.keys) }

  subscript(unit: ContentFolder.Unit) -> UnitDraft? {
    drafts.isEmpty ? nil : drafts[GuidanceKey(unit.kind, unit.id)]
  }

  /// Notes that a unit was read again.
  ///
  /// - Parameters:
  ///   - old: what it said before; nil where there was no such unit.
  ///   - resolution: which references lead somewhere.
  mutating func note(
    _ unit: ContentFolder.Unit, was old: UnitDraft?, is new: UnitDraft, _ resolution: ReferenceResolution
  ) {
    let key = GuidanceKey(unit.kind, unit.id)
    guard new.isBroken(resolution) else { return drafts[key] = nil }
    guard drafts[key] == nil, let old, !old.isBroken(resolution) else { return }
    drafts[key] = old
  }

  /// Keeps those that are still needed once other units have come or gone.
  mutating func review(_ units: [ContentFolder.Unit], _ now: [UnitDraft], _ resolution: ReferenceResolution) {
    guard !drafts.isEmpty else { return }
    var kept: [GuidanceKey: UnitDraft] = [:]
    for (unit, draft) in zip(units, now) {
      let key = GuidanceKey(unit.kind, unit.id)
      if let standIn = drafts[key], draft.isBroken(resolution) { kept[key] = standIn }
    }
    drafts = kept
  }
}

extension UnitDraft {
  /// Whether a page of it would say something wrong, or could not be made.
  fileprivate func isBroken(_ resolution: ReferenceResolution) -> Bool {
    findings.contains { $0.severity == .error }
      || resolution.findings(references).contains { $0.severity == .error }
  }
}
