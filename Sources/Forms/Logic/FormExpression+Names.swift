package import CatalogueModel

extension ConditionExpression {
  /// The same condition with questions called by other names.
  func renaming(_ names: [String: String]) -> ConditionExpression {
    if names.isEmpty { return self }
    return switch self {
    case .compare(let question, let comparison):
      .compare(question: names[question] ?? question, comparison)
    case .named: self
    case .not(let inner): .not(inner.renaming(names))
    case .all(let parts): .all(parts.map { $0.renaming(names) })
    case .any(let parts): .any(parts.map { $0.renaming(names) })
    }
  }
}

extension FormExpression {
  /// The expressions it is made of directly.
  package var parts: [FormExpression] {
    switch self {
    case .number, .date, .today, .field, .calculation, .total, .count, .condition, .answered, .atLeastOne,
      .exactlyOne:
      []
    case .negated(let inner), .rounded(let inner, _), .not(let inner): [inner]
    case .sum(let a, let b), .difference(let a, let b), .product(let a, let b), .quotient(let a, let b),
      .days(let a, let b), .years(let a, let b), .compare(let a, _, let b):
      [a, b]
    case .least(let parts), .greatest(let parts), .all(let parts), .any(let parts): parts
    }
  }

  /// The fields and questions it uses, those of its conditions and of sums included.
  package var fieldsUsed: Set<String> {
    switch self {
    case .field(let name), .answered(let name): [name]
    case .atLeastOne(let names), .exactlyOne(let names): Set(names)
    case .total(_, let field): [field]
    case .condition(let condition): condition.questionsUsed
    default: parts.reduce(into: []) { $0.formUnion($1.fieldsUsed) }
    }
  }

  package var calculationsUsed: Set<String> {
    if case .calculation(let name) = self { return [name] }
    return parts.reduce(into: []) { $0.formUnion($1.calculationsUsed) }
  }

  /// The repeated pages and groups it counts or sums.
  package var groupsUsed: Set<String> {
    switch self {
    case .total(let group, _), .count(let group): [group]
    default: parts.reduce(into: []) { $0.formUnion($1.groupsUsed) }
    }
  }

  package var conditionsUsed: [ConditionExpression] {
    if case .condition(let condition) = self { return [condition] }
    return parts.flatMap(\.conditionsUsed)
  }

  /// The same expression with fields called by other names.
  func renaming(_ names: [String: String]) -> FormExpression {
    if names.isEmpty { return self }
    func name(_ old: String) -> String { names[old] ?? old }
    func renamed(_ part: FormExpression) -> FormExpression { part.renaming(names) }
    return switch self {
    case .number, .date, .today, .calculation, .total, .count: self
    case .field(let field): .field(name(field))
    case .answered(let field): .answered(name(field))
    case .atLeastOne(let fields): .atLeastOne(fields.map(name))
    case .exactlyOne(let fields): .exactlyOne(fields.map(name))
    case .condition(let condition): .condition(condition.renaming(names))
    case .negated(let inner): .negated(renamed(inner))
    case .not(let inner): .not(renamed(inner))
    case .rounded(let inner, let places): .rounded(renamed(inner), places: places)
    case .sum(let a, let b): .sum(renamed(a), renamed(b))
    case .difference(let a, let b): .difference(renamed(a), renamed(b))
    case .product(let a, let b): .product(renamed(a), renamed(b))
    case .quotient(let a, let b): .quotient(renamed(a), renamed(b))
    case .days(let a, let b): .days(renamed(a), renamed(b))
    case .years(let a, let b): .years(renamed(a), renamed(b))
    case .compare(let a, let relation, let b): .compare(renamed(a), relation, renamed(b))
    case .least(let parts): .least(parts.map(renamed))
    case .greatest(let parts): .greatest(parts.map(renamed))
    case .all(let parts): .all(parts.map(renamed))
    case .any(let parts): .any(parts.map(renamed))
    }
  }
}
