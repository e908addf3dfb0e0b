package import BuildGraph

extension FormExpression.Relation: Storable {}

extension FormExpression: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.enter()
    defer { writer.leave() }
    switch self {
    case .number(let number): writer.add(case: 0, number)
    case .date(let date): writer.add(case: 1, date)
    case .today: writer.add(case: 2)
    case .field(let id): writer.add(case: 3, id)
    case .calculation(let id): writer.add(case: 4, id)
    case .negated(let part): writer.add(case: 5, part)
    case .sum(let a, let b):
      writer.add(case: 6, a)
      writer.add(b)
    case .difference(let a, let b):
      writer.add(case: 7, a)
      writer.add(b)
    case .product(let a, let b):
      writer.add(case: 8, a)
      writer.add(b)
    case .quotient(let a, let b):
      writer.add(case: 9, a)
      writer.add(b)
    case .least(let parts): writer.add(case: 10, parts)
    case .greatest(let parts): writer.add(case: 11, parts)
    case .rounded(let part, let places):
      writer.add(case: 12, part)
      writer.add(places)
    case .total(let group, let field):
      writer.add(case: 13, group)
      writer.add(field)
    case .count(let group): writer.add(case: 14, group)
    case .days(let a, let b):
      writer.add(case: 15, a)
      writer.add(b)
    case .years(let a, let b):
      writer.add(case: 16, a)
      writer.add(b)
    case .compare(let a, let relation, let b):
      writer.add(case: 17, a)
      writer.add(relation)
      writer.add(b)
    case .condition(let condition): writer.add(case: 18, condition)
    case .all(let parts): writer.add(case: 19, parts)
    case .any(let parts): writer.add(case: 20, parts)
    case .not(let part): writer.add(case: 21, part)
    case .answered(let id): writer.add(case: 22, id)
    case .atLeastOne(let ids): writer.add(case: 23, ids)
    case .exactlyOne(let ids): writer.add(case: 24, ids)
    }
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    try reader.enter()
    defer { reader.leave() }
    switch try reader.number() {
    case 0: self = .number(try reader.value())
    case 1: self = .date(try reader.value())
    case 2: self = .today
    case 3: self = .field(try reader.value())
    case 4: self = .calculation(try reader.value())
    case 5: self = .negated(try reader.value())
    case 6: self = .sum(try reader.value(), try reader.value())
    case 7: self = .difference(try reader.value(), try reader.value())
    case 8: self = .product(try reader.value(), try reader.value())
    case 9: self = .quotient(try reader.value(), try reader.value())
    case 10: self = .least(try reader.value())
    case 11: self = .greatest(try reader.value())
    case 12: self = .rounded(try reader.value(), places: try reader.value())
    case 13: self = .total(group: try reader.value(), field: try reader.value())
    case 14: self = .count(group: try reader.value())
    case 15: self = .days(try reader.value(), try reader.value())
    case 16: self = .years(try reader.value(), try reader.value())
    case 17: self = .compare(try reader.value(), try reader.value(), try reader.value())
    case 18: self = .condition(try reader.value())
    case 19: self = .all(try reader.value())
    case 20: self = .any(try reader.value())
    case 21: self = .not(try reader.value())
    case 22: self = .answered(try reader.value())
    case 23: self = .atLeastOne(try reader.value())
    case 24: self = .exactlyOne(try reader.value())
    default: throw ByteReader.Damage()
    }
  }
}

extension FormValueType: Storable {
  package func store(in writer: inout ValueWriter) {
    switch self {
    case .number: writer.add(case: 0)
    case .money(let currency): writer.add(case: 1, currency)
    case .date: writer.add(case: 2)
    case .yesNo: writer.add(case: 3)
    }
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    switch try reader.number() {
    case 0: self = .number
    case 1: self = .money(try reader.value())
    case 2: self = .date
    case 3: self = .yesNo
    default: throw ByteReader.Damage()
    }
  }
}

extension TypedExpression: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(expression)
    writer.add(type)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(try reader.value(), try reader.value())
  }
}
