import CatalogueModel
import Diagnostics

/// Whether what was verified still counts as verified.
struct Verifications {
  private let limit: StatedDuration?
  private let day: CivilDate
  /// Checks before it are too old.
  private let earliest: CivilDate?

  init(_ upkeep: Upkeep, asOf day: CivilDate) {
    (limit, self.day) = (upkeep.verifiedWithin, day)
    earliest = upkeep.verifiedWithin.map { day.adding($0, times: -1) }
  }

  func findings(in procedure: Procedure) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if let verified = procedure.verified {
      findings += self.check(verified, at: procedure.span)
    }
    // A procedure that was checked, however long ago, was checked with its facts: only a check that came later counts.
    let whole = procedure.verified?.on
    for basis in procedure.bases {
      guard let verified = basis.verified, whole.map({ $0 < verified.on }) ?? true else { continue }
      findings += check(verified, at: basis.span)
    }
    return findings
  }

  private func check(_ verified: Verification, at place: SourceSpan) -> [Diagnostic] {
    let span = verified.span ?? place
    if verified.on > day { return [FutureVerificationRule.finding(verified.on, today: day, at: span)] }
    guard let limit, let earliest, verified.on < earliest else { return [] }
    return [OldVerificationRule.finding(verified.on, limit: limit, at: span)]
  }
}
