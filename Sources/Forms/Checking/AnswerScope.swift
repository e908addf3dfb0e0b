internal import CatalogueModel

/// What a condition or an expression sees of the answers: those of the entry at hand first, then the others.
package struct AnswerScope {
  let logic: FormLogic
  let root: AnswerNode
  let today: CivilDate
  /// The repeated page or group and its entry; nil outside of any.
  var entry: (repeated: String, node: AnswerNode)?

  init(_ logic: FormLogic, root: AnswerNode, today: CivilDate) {
    (self.logic, self.root, self.today) = (logic, root, today)
  }

  /// The answer to a field or a question; nil where there is none, or `null`.
  func answer(_ name: String) -> AnswerNode? {
    guard let place = logic.places[name] else { return root[name].flatMap(\.present) }
    guard let repeated = place.repeated else { return root.at(place.path).flatMap(\.present) }
    guard let entry, entry.repeated == repeated else { return nil }
    return entry.node.at(place.path).flatMap(\.present)
  }

  /// The entries of a repeated page or group; none where it has no list.
  func entries(of group: String) -> [AnswerNode] {
    guard let path = logic.repeats[group], case .array(let entries)? = root.at(path)?.value else { return [] }
    return entries
  }

  /// The same scope within an entry.
  func within(_ repeated: String, _ entry: AnswerNode) -> AnswerScope {
    var scope = self
    scope.entry = (repeated, entry)
    return scope
  }
}

extension AnswerNode {
  fileprivate var present: AnswerNode? {
    if case .null = value { nil } else { self }
  }

  var number: FormNumber? {
    if case .number(let number) = value { number.number } else { nil }
  }

  var date: CivilDate? {
    if case .string(let text) = value { CivilDate(text) } else { nil }
  }
}

extension AnswerScope {
  /// Whether a condition holds; nil where it is undecided (Kleene’s strong three-valued logic).
  func decide(_ condition: ConditionExpression) -> Bool? {
    switch condition {
    case .compare(let question, let comparison): return answer(question).flatMap { compare($0, comparison) }
    case .named(let name): return logic.conditions[name].flatMap { decide($0) }
    case .not(let inner): return decide(inner).map { !$0 }
    case .all(let parts): return Self.combine(parts, decidedBy: false) { decide($0) }
    case .any(let parts): return Self.combine(parts, decidedBy: true) { decide($0) }
    }
  }

  /// Whether what stands under a condition is asked: undecided is not asked.
  func isAsked(_ condition: ConditionExpression?) -> Bool { condition.map { decide($0) == true } ?? true }

  /// One part with the deciding value decides; otherwise one undecided part leaves the whole undecided.
  static func combine<Part>(_ parts: [Part], decidedBy: Bool, _ decide: (Part) -> Bool?) -> Bool? {
    var isUndecided = false
    for part in parts {
      switch decide(part) {
      case decidedBy: return decidedBy
      case nil: isUndecided = true
      default: break
      }
    }
    return isUndecided ? nil : !decidedBy
  }

  private func compare(_ answer: AnswerNode, _ comparison: Comparison) -> Bool? {
    switch comparison {
    case .equals(let value): return equals(answer, value)
    case .isOneOf(let values): return Self.combine(values, decidedBy: true) { equals(answer, $0) }
    case .lessThan(let value): return order(answer, value).map { $0 < 0 }
    case .atMost(let value): return order(answer, value).map { $0 <= 0 }
    case .moreThan(let value): return order(answer, value).map { $0 > 0 }
    case .atLeast(let value): return order(answer, value).map { $0 >= 0 }
    }
  }

  /// Whether an answer is a value, or, for several options, holds it; nil where it is of another type.
  private func equals(_ answer: AnswerNode, _ value: Answer) -> Bool? {
    switch (answer.value, value) {
    case (.flag(let flag), .yesNo(let wanted)): return flag == wanted
    case (.string(let text), .choice(let option)): return text == option
    case (.array(let items), .choice(let option)):
      return items.contains { if case .string(option) = $0.value { true } else { false } }
    case (_, .number), (_, .date): return order(answer, value).map { $0 == 0 }
    default: return nil
    }
  }

  private func order(_ answer: AnswerNode, _ value: Answer) -> Int? {
    switch value {
    case .number(let wanted): return answer.number.map { $0.order(wanted) }
    case .date(let wanted): return answer.date.map { $0 < wanted ? -1 : (wanted < $0 ? 1 : 0) }
    case .yesNo, .choice: return nil
    }
  }
}

extension FormNumber {
  /// Less than zero where it is less than a decimal, zero where they are equal.
  func order(_ other: ExactDecimal) -> Int {
    // Both as whole numbers of 10^-9: less than 10^27.
    let wanted = (other.scale..<9).reduce(Int128(other.units)) { value, _ in value * 10 }
    let own = millionths * 1_000
    return own < wanted ? -1 : (own > wanted ? 1 : 0)
  }
}
