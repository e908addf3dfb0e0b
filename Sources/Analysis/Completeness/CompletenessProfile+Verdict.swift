package import CatalogueModel

extension CompletenessProfile.Requirement {
  /// Whether a procedure states what is asked.
  package func verdict(of procedure: Procedure, in catalogue: Catalogue) -> CompletenessVerdict {
    if let scope, scope.verdict(of: procedure, in: catalogue) != .met { return .notApplicable }
    return asks.verdict(of: procedure, in: catalogue)
  }
}

extension CompletenessProfile.Demand {
  /// One of several is enough where it is met; where all of them need not be stated, nothing need be.
  func verdict(of procedure: Procedure, in catalogue: Catalogue) -> CompletenessVerdict {
    switch self {
    case .states(let check): return check.verdict(of: procedure, in: catalogue)
    case .all(let parts):
      let verdicts = parts.map { $0.verdict(of: procedure, in: catalogue) }
      return verdicts.contains(.missing) ? .missing : verdicts.contains(.met) ? .met : .notApplicable
    case .any(let parts):
      let verdicts = parts.map { $0.verdict(of: procedure, in: catalogue) }
      return verdicts.contains(.met) ? .met : verdicts.contains(.missing) ? .missing : .notApplicable
    }
  }

  /// What of it is missing; nil where nothing is.
  func lacking(in procedure: Procedure, of catalogue: Catalogue) -> CompletenessProfile.Demand? {
    switch self {
    case .states(let check):
      return check.verdict(of: procedure, in: catalogue) == .missing ? self : nil
    case .all(let parts):
      let missing = parts.compactMap { $0.lacking(in: procedure, of: catalogue) }
      return missing.count > 1 ? .all(missing) : missing.first
    case .any(let parts):
      guard verdict(of: procedure, in: catalogue) == .missing else { return nil }
      let missing = parts.compactMap { $0.lacking(in: procedure, of: catalogue) }
      return missing.count > 1 ? .any(missing) : missing.first
    }
  }
}

/// How much of what is asked a procedure, or a group of procedures, states. Each requirement counts the same.
package struct CompletenessScore: Sendable, Hashable {
  package private(set) var met: Int
  /// How many requirements apply, 0 where there is nothing to state.
  package private(set) var asked: Int

  package init(met: Int = 0, asked: Int = 0) { (self.met, self.asked) = (met, asked) }

  package mutating func add(_ verdict: CompletenessVerdict) {
    guard verdict != .notApplicable else { return }
    asked += 1
    if verdict == .met { met += 1 }
  }

  package mutating func add(_ other: CompletenessScore) {
    (met, asked) = (met + other.met, asked + other.asked)
  }

  package var lacking: Int { asked - met }

  /// In tenths of a percent, rounded down so that 1000 means that nothing is missing; nil where nothing is asked.
  package var permille: Int? { asked > 0 ? met * 1000 / asked : nil }
}
