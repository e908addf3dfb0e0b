internal import CatalogueModel
internal import Templates

/// Gathers what each condition changes while the parts of a page are made.
struct CaseCollector {
  private var order: [ConditionExpression] = []
  private var effects: [ConditionExpression: [CaseView.Effect]] = [:]
  /// The ids of conditional parts of the page, in its order.
  private(set) var facts: [(anchor: String, condition: ConditionExpression)] = []

  mutating func add(_ condition: Condition?, _ anchor: String, _ text: @autoclosure () -> HTML) {
    guard let expression = condition?.expression else { return }
    facts.append((anchor, expression))
    if effects[expression] == nil { order.append(expression) }
    effects[expression, default: []].append(CaseView.Effect(text: text(), anchor: anchor))
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
