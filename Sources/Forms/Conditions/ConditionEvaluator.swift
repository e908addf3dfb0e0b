package import CatalogueModel

/// Decides conditions for given answers.
///
/// Total: every condition has a value for every set of answers. A question that was not answered leaves what
/// depends on it undecided (nil), by Kleene’s strong three-valued logic.
package struct ConditionEvaluator: Sendable {
  private let conditions: [String: ConditionExpression]

  /// - Parameter conditions: the named conditions; they must not refer to each other in a circle, as
  ///   ``ConditionCycles`` checks.
  package init(conditions: [NamedCondition]) {
    self.conditions = Dictionary(
      conditions.map { ($0.id, $0.condition.expression) }, uniquingKeysWith: { first, _ in first })
  }

  package func evaluate(_ expression: ConditionExpression, answers: [String: Answer]) -> Bool? {
    switch expression {
    case .compare(let question, let comparison):
      return answers[question].flatMap { compare($0, comparison) }
    case .named(let name):
      return conditions[name].flatMap { evaluate($0, answers: answers) }
    case .not(let inner):
      return evaluate(inner, answers: answers).map { !$0 }
    case .all(let parts):
      return combine(parts, answers, decidedBy: false)
    case .any(let parts):
      return combine(parts, answers, decidedBy: true)
    }
  }

  /// One part with the deciding value decides; otherwise one undecided part leaves the whole undecided.
  private func combine(_ parts: [ConditionExpression], _ answers: [String: Answer], decidedBy: Bool) -> Bool?
  {
    var isUndecided = false
    for part in parts {
      switch evaluate(part, answers: answers) {
      case decidedBy: return decidedBy
      case nil: isUndecided = true
      default: break
      }
    }
    return isUndecided ? nil : !decidedBy
  }

  private func compare(_ answer: Answer, _ comparison: Comparison) -> Bool? {
    switch comparison {
    case .equals(let value): answer == value
    case .isOneOf(let values): values.contains(answer)
    case .lessThan(let value): order(answer, value).map { $0 < 0 }
    case .atMost(let value): order(answer, value).map { $0 <= 0 }
    case .moreThan(let value): order(answer, value).map { $0 > 0 }
    case .atLeast(let value): order(answer, value).map { $0 >= 0 }
    }
  }

  private func order(_ a: Answer, _ b: Answer) -> Int? {
    switch (a, b) {
    case (.number(let a), .number(let b)): a < b ? -1 : (b < a ? 1 : 0)
    case (.date(let a), .date(let b)): a < b ? -1 : (b < a ? 1 : 0)
    default: nil
    }
  }
}
