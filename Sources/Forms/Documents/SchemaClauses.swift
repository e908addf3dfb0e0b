import CatalogueModel

/// A condition taken apart into what is asked of the answers around an entry and what of the entry itself, so that a
/// schema can say the first at the whole and the second at each entry.
///
/// That a condition is true is a formula without negation over two kinds of statement: a comparison is true, a
/// comparison is false. Such a formula has a form “one of: all of” and a form “all of: one of”.
struct SchemaClauses {
  struct Literal: Hashable {
    let condition: ConditionExpression
    let value: Bool
  }

  typealias Clause = [Literal]

  /// How many clauses are written out; a condition with more is left to `rules.json`.
  private static let most = 64

  /// One of the clauses holds, each of whose literals all hold; nil where there are too many.
  let alternatives: [Clause]
  /// All clauses hold, of each of which one literal holds.
  let requirements: [Clause]

  init?(_ condition: ConditionExpression) {
    guard let alternatives = Self.clauses(condition, is: true, joinedBy: false),
      let requirements = Self.clauses(condition, is: true, joinedBy: true)
    else { return nil }
    (self.alternatives, self.requirements) = (alternatives, requirements)
  }

  /// - Parameter outer: false for “one of: all of”, true for “all of: one of”.
  private static func clauses(_ condition: ConditionExpression, is value: Bool, joinedBy outer: Bool)
    -> [Clause]?
  {
    switch condition {
    case .compare, .named: return [[Literal(condition: condition, value: value)]]
    case .not(let inner): return clauses(inner, is: !value, joinedBy: outer)
    case .all(let parts): return join(parts, is: value, isAll: value, outer)
    case .any(let parts): return join(parts, is: value, isAll: !value, outer)
    }
  }

  private static func join(_ parts: [ConditionExpression], is value: Bool, isAll: Bool, _ outer: Bool)
    -> [Clause]?
  {
    var joined: [Clause] = isAll == outer ? [] : [[]]
    for part in parts {
      guard let clauses = clauses(part, is: value, joinedBy: outer) else { return nil }
      if isAll == outer {
        joined += clauses
      } else {
        joined = joined.flatMap { left in clauses.map { left + $0 } }
      }
      guard joined.count <= most else { return nil }
    }
    return joined
  }
}
