package import CatalogueModel
package import Diagnostics

/// Finds named conditions that depend on themselves, or that grow beyond what anybody can follow when the
/// conditions they use are put in their place.
package enum ConditionCycles {
  /// One finding for each circle, at the condition that comes first in it; where there is none, one for each
  /// condition that is too large by itself.
  package static func findings(in conditions: [NamedCondition]) -> [Diagnostic] {
    let graph = ConditionGraph(conditions)
    let components = graph.components()
    let circles = components.filter { $0.count > 1 || graph.usesItself($0[0]) }.sorted { $0[0] < $1[0] }
    guard circles.isEmpty else {
      return circles.map { circle in ConditionCycleRule.finding(circle.map { conditions[$0] }) }
    }
    return oversized(conditions, inOrder: components.flatMap { $0 })
  }

  /// - Parameter order: every condition after those it uses.
  private static func oversized(_ conditions: [NamedCondition], inOrder order: [Int]) -> [Diagnostic] {
    var sizes: [String: ConditionSize] = [:]
    var findings: [(number: Int, finding: Diagnostic)] = []
    for number in order {
      let condition = conditions[number]
      let size = ConditionSize(of: condition.condition.expression, names: sizes)
      // Those that use it are not reported again: it counts as small for them.
      sizes[condition.id] = size.isTooLarge ? ConditionSize() : size
      if size.isTooLarge { findings.append((number, ConditionSizeRule.finding(condition))) }
    }
    return findings.sorted { $0.number < $1.number }.map(\.finding)
  }
}

/// How much work a condition is with all the conditions it uses in their places.
struct ConditionSize {
  static let mostComparisons = 256
  static let mostLevels = 64

  private(set) var comparisons = 1
  private(set) var levels = 1

  init() {}

  init(of expression: ConditionExpression, names: [String: ConditionSize]) {
    switch expression {
    case .compare: break
    case .named(let name): self = names[name].map { $0.deeper } ?? ConditionSize()
    case .not(let inner): self = ConditionSize(of: inner, names: names).deeper
    case .all(let parts), .any(let parts):
      let sizes = parts.map { ConditionSize(of: $0, names: names) }
      comparisons = sizes.reduce(0) { $0 + $1.comparisons }
      levels = (sizes.map(\.levels).max() ?? 0) + 1
    }
  }

  var isTooLarge: Bool { comparisons > Self.mostComparisons || levels > Self.mostLevels }

  private var deeper: ConditionSize {
    var size = self
    size.levels += 1
    return size
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
