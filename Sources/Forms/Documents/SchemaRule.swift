import CatalogueModel

/// Rules between answers as schemas, as far as schemas can say them: a rule is broken where it is false, not where it
/// is undecided.
struct SchemaRule {
  private let conditions: SchemaCondition

  init(_ conditions: SchemaCondition) { self.conditions = conditions }

  /// What holds where a rule is not broken; nil where no schema can say it.
  func schema(_ check: FormExpression) -> FormJSON? {
    switch check {
    case .atLeastOne(let names):
      return SchemaCondition.join(names.map(answered), all: false)
    case .exactlyOne(let names): return .object(("oneOf", .array(names.map(answered))))
    default: return truth(check, is: false).map { .object(("not", $0)) }
    }
  }

  private func answered(_ name: String) -> FormJSON {
    SchemaCondition.present(conditions.logic.places[name]?.path ?? [name], nil)
  }

  /// What holds where an expression has a value; nil where no schema can say it.
  private func truth(_ expression: FormExpression, is value: Bool) -> FormJSON? {
    switch expression {
    case .condition(let condition): return conditions.schema(condition, is: value)
    case .not(let inner): return truth(inner, is: !value)
    case .all(let parts): return join(parts, is: value, all: value)
    case .any(let parts): return join(parts, is: value, all: !value)
    case .answered(let name): return value ? answered(name) : .object(("not", answered(name)))
    case .atLeastOne, .exactlyOne:
      guard let schema = schema(expression) else { return nil }
      return value ? schema : .object(("not", schema))
    case .compare(.field(let name), let relation, .number(let number)):
      return number.scale <= 6
        ? compare(name, relation, is: value) { SchemaCondition.number($0, number) } : nil
    case .compare(.field(let name), let relation, .date(let date)):
      return compare(name, relation, is: value) { SchemaCondition.date($0, date) }
    default: return nil
    }
  }

  private func join(_ parts: [FormExpression], is value: Bool, all: Bool) -> FormJSON? {
    let schemas = parts.compactMap { truth($0, is: value) }
    return schemas.count == parts.count ? SchemaCondition.join(schemas, all: all) : nil
  }

  private func compare(
    _ name: String, _ relation: FormExpression.Relation, is value: Bool,
    _ schema: (FormExpression.Relation) -> FormJSON
  ) -> FormJSON? {
    guard relation != .equal, relation != .unequal else { return nil }
    let path = conditions.logic.places[name]?.path ?? [name]
    return SchemaCondition.present(path, schema(value ? relation : relation.opposite))
  }
}

extension FormExpression.Relation {
  /// What holds where this does not.
  fileprivate var opposite: FormExpression.Relation {
    switch self {
    case .equal: .unequal
    case .unequal: .equal
    case .less: .atLeast
    case .atMost: .more
    case .more: .atMost
    case .atLeast: .less
    }
  }
}
