internal import CatalogueModel
internal import Forms
internal import Templates

/// The answers of one case, and what they make of conditions.
struct CaseAnswers: Sendable {
  let conditions: CaseConditions
  let answers: [String: Answer]
  /// The answers as the query of an address, with the question mark.
  let query: String
  /// The options chosen, as conditions that say them.
  private let chosen: [String: ConditionExpression]

  /// - Parameter node: where the questionnaire ends, or any node on the way.
  init(_ tree: CaseTree, _ node: CaseTree.Node, of procedure: Procedure) {
    conditions = CaseConditions(procedure.conditions)
    answers = node.answers
    var examples: [String] = []
    var parts: [String] = []
    var chosen: [String: ConditionExpression] = [:]
    for step in node.path {
      let id = tree.questions[step.question].id
      if case .options(let ids) = step.answer.values, ids.count <= 3 {
        chosen[id] = step.answer.condition(on: id)
      }
      parts.append("\(id)=\(step.answer.example.text)")
      if !step.answer.isExact { examples.append(id) }
    }
    // Of a stretch of numbers, one stands for all: forms decide by it, but do not fill it in.
    if !examples.isEmpty { parts.append("example=\(examples.joined(separator: ","))") }
    self.chosen = chosen
    query = "?" + parts.joined(separator: "&")
  }

  /// Whether a condition is met; true where there is none, nil where the answers do not decide it.
  func value(of condition: Condition?) -> Bool? {
    condition.map { value(of: $0.expression) } ?? true
  }

  func value(of expression: ConditionExpression) -> Bool? {
    conditions.evaluator.evaluate(expression, answers: answers)
  }

  /// Why a condition has its value, as a condition that is met.
  func reason(for condition: Condition, in procedure: Procedure) -> ConditionExpression {
    let reason = conditions.reason(for: condition.expression, answers: answers) { name in
      procedure.condition(named: name)?.label != nil
    }
    guard case .all(let parts) = reason else { return said(reason) }
    return .all(parts.map(said))
  }

  /// Which option was chosen, rather than which was not.
  private func said(_ part: ConditionExpression) -> ConditionExpression {
    guard case .not(.compare(let question, _)) = part else { return part }
    return chosen[question] ?? part
  }
}

extension Writer {
  /// “Because …” where the answers of a case meet a condition; nil without a case, or where they leave it open.
  func because(_ condition: Condition) -> HTML? {
    guard let caseAnswers, let procedure, caseAnswers.value(of: condition) == true else { return nil }
    let reason = caseAnswers.reason(for: condition, in: procedure)
    return html(say(CaseMessage.because, ["condition": self.condition(reason)]))
  }
}
