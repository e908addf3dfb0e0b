package import CatalogueModel
package import Diagnostics

/// Finds named conditions that depend on themselves.
package enum ConditionCycles {
  /// One finding for each condition that is part of a circle and comes first in it.
  package static func findings(in conditions: [NamedCondition]) -> [Diagnostic] {
    members(of: conditions).map { ConditionCycleRule.finding($0) }
  }

  /// The conditions from which one can walk back to themselves.
  package static func members(of conditions: [NamedCondition]) -> [NamedCondition] {
    let uses = Dictionary(
      conditions.map { ($0.id, $0.condition.expression.namesUsed) }, uniquingKeysWith: { first, _ in first })
    return conditions.filter { reaches($0.id, from: $0.id, uses) }
  }

  private static func reaches(_ target: String, from start: String, _ uses: [String: Set<String>]) -> Bool {
    var seen: Set<String> = []
    var open = Array(uses[start] ?? [])
    while let name = open.popLast() {
      if name == target { return true }
      if seen.insert(name).inserted { open.append(contentsOf: uses[name] ?? []) }
    }
    return false
  }
}

extension ConditionExpression {
  /// The named conditions it refers to directly.
  package var namesUsed: Set<String> {
    switch self {
    case .compare: []
    case .named(let name): [name]
    case .not(let inner): inner.namesUsed
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.namesUsed) }
    }
  }

  /// The questions it asks directly, not those of the conditions it names.
  package var questionsUsed: Set<String> {
    switch self {
    case .compare(let question, _): [question]
    case .named: []
    case .not(let inner): inner.questionsUsed
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.questionsUsed) }
    }
  }
}
