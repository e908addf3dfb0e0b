internal import CatalogueModel
internal import Templates

/// Gathers what each condition changes while the parts of a page are made.
struct CaseCollector {
  private var order: [ConditionExpression] = []
  private var effects: [ConditionExpression: [CaseView.Effect]] = [:]
  /// The ids of conditional parts of the page, in its order. A part that follows from the ways of applying says
  /// nothing when it falls away with them.
  private(set) var facts: [(anchor: String, condition: ConditionExpression, isFollowing: Bool)] = []

  mutating func add(_ condition: Condition?, _ anchor: String, _ text: @autoclosure () -> HTML) {
    guard let expression = condition?.expression else { return }
    facts.append((anchor, expression, false))
    if effects[expression] == nil { order.append(expression) }
    let text = text()
    // A reduction that stands beside each of its fees is said once.
    guard !effects[expression, default: []].contains(where: { $0.text == text }) else { return }
    effects[expression, default: []].append(CaseView.Effect(text: text, anchor: anchor))
  }

  /// A part that falls away with the ways of applying that it is for.
  mutating func follow(_ condition: ConditionExpression?, _ anchor: String) {
    if let condition { facts.append((anchor, condition, true)) }
  }

  /// The conditions of the page, in the order in which they matter.
  func cases(_ writer: Writer) -> [CaseView] {
    order.map { expression in
      CaseView(
        condition: writer.ifClause(expression),
        effects: effects[expression] ?? [])
    }
  }
}
