package import CatalogueModel

/// What an expression is worth.
package enum ExpressionValue: Hashable, Sendable {
  case number(FormNumber)
  case date(CivilDate)
  case yesNo(Bool)
}

/// Works out expressions for given answers. Total and exact: where an answer is missing, a divisor is zero or a
/// number grows beyond the bounds of ``FormNumber``, the value is undecided (nil).
extension AnswerScope {
  func value(_ expression: FormExpression) -> ExpressionValue? {
    switch expression {
    case .number(let number): return FormNumber(number).map { .number($0) }
    case .date(let date): return .date(date)
    case .today: return .date(today)
    case .field(let name): return field(name)
    case .calculation(let name): return logic.values[name].flatMap { value($0) }
    case .negated(let inner): return number(inner).map { .number($0.negated) }
    case .sum(let a, let b): return arithmetic(a, b) { $0.adding($1) }
    case .difference(let a, let b): return arithmetic(a, b) { $0.subtracting($1) }
    case .product(let a, let b): return arithmetic(a, b) { $0.multiplied(by: $1) }
    case .quotient(let a, let b): return arithmetic(a, b) { $0.divided(by: $1) }
    case .least(let parts): return numbers(parts).flatMap { $0.min() }.map { .number($0) }
    case .greatest(let parts): return numbers(parts).flatMap { $0.max() }.map { .number($0) }
    case .rounded(let inner, let places): return number(inner)?.rounded(places: places).map { .number($0) }
    case .total(let group, let field): return total(group, field)
    case .count(let group): return FormNumber(entries(of: group).count).map { .number($0) }
    case .days(let a, let b):
      return dates(a, b).flatMap { FormNumber($1.daysSince1970 - $0.daysSince1970) }.map { .number($0) }
    case .years(let a, let b):
      return dates(a, b).flatMap { FormNumber($0.completedYears(until: $1)) }.map { .number($0) }
    default: return truth(expression).map { .yesNo($0) }
    }
  }

  /// Whether an expression is true; nil where it is undecided, or is worth something else.
  func truth(_ expression: FormExpression) -> Bool? {
    switch expression {
    case .compare(let a, let relation, let b): return compare(a, relation, b)
    case .condition(let condition): return decide(condition)
    case .all(let parts): return Self.combine(parts, decidedBy: false) { truth($0) }
    case .any(let parts): return Self.combine(parts, decidedBy: true) { truth($0) }
    case .not(let inner): return truth(inner).map { !$0 }
    case .answered(let name): return answer(name) != nil
    case .atLeastOne(let names): return names.contains { answer($0) != nil }
    case .exactlyOne(let names): return names.count { answer($0) != nil } == 1
    case .calculation(let name): return logic.values[name].flatMap { truth($0) }
    default: return nil
    }
  }

  private func field(_ name: String) -> ExpressionValue? {
    guard let answer = answer(name) else { return nil }
    switch answer.value {
    case .number(let number): return number.number.map { .number($0) }
    case .string(let text): return CivilDate(text).map { .date($0) }
    case .flag(let flag): return .yesNo(flag)
    case .null, .array, .object: return nil
    }
  }

  private func number(_ expression: FormExpression) -> FormNumber? {
    if case .number(let number)? = value(expression) { number } else { nil }
  }

  private func numbers(_ parts: [FormExpression]) -> [FormNumber]? {
    let numbers = parts.compactMap { number($0) }
    return numbers.count == parts.count ? numbers : nil
  }

  private func arithmetic(
    _ a: FormExpression, _ b: FormExpression, _ operation: (FormNumber, FormNumber) -> FormNumber?
  ) -> ExpressionValue? {
    guard let a = number(a), let b = number(b) else { return nil }
    return operation(a, b).map { .number($0) }
  }

  private func dates(_ a: FormExpression, _ b: FormExpression) -> (CivilDate, CivilDate)? {
    guard case .date(let first)? = value(a), case .date(let second)? = value(b) else { return nil }
    return (first, second)
  }

  private func compare(_ a: FormExpression, _ relation: FormExpression.Relation, _ b: FormExpression) -> Bool?
  {
    switch (value(a), value(b)) {
    case (.number(let a)?, .number(let b)?): return relation.holds(a, b)
    case (.date(let a)?, .date(let b)?): return relation.holds(a, b)
    case (.yesNo(let a)?, .yesNo(let b)?):
      return relation == .equal ? a == b : (relation == .unequal ? a != b : nil)
    default: return nil
    }
  }

  private func total(_ group: String, _ field: String) -> ExpressionValue? {
    guard let place = logic.places[field] else { return nil }
    var total = FormNumber.zero
    for entry in entries(of: group) {
      guard let answer = entry.at(place.path) else { continue }
      guard let number = answer.number, let sum = total.adding(number) else { return nil }
      total = sum
    }
    return .number(total)
  }
}

extension FormExpression.Relation {
  func holds<Value: Comparable>(_ a: Value, _ b: Value) -> Bool {
    switch self {
    case .equal: a == b
    case .unequal: a != b
    case .less: a < b
    case .atMost: a <= b
    case .more: a > b
    case .atLeast: a >= b
    }
  }
}

extension CivilDate {
  /// Years completed by a later day; negative where the day is earlier.
  func completedYears(until other: CivilDate) -> Int {
    other.year - year - ((other.month, other.day) < (month, day) ? 1 : 0)
  }
}
