public import BuildGraph

extension Question.Option: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(id)
    writer.add(label)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(id: try reader.value(), label: try reader.value())
  }
}

extension Question.Kind: Storable {
  package func store(in writer: inout ValueWriter) {
    switch self {
    case .yesNo: writer.add(case: 0)
    case .number(let least, let most):
      writer.add(case: 1, least)
      writer.add(most)
    case .choice(let options): writer.add(case: 2, options)
    case .date: writer.add(case: 3)
    }
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    switch try reader.number() {
    case 0: self = .yesNo
    case 1: self = .number(least: try reader.value(), most: try reader.value())
    case 2: self = .choice(try reader.value())
    case 3: self = .date
    default: throw ByteReader.Damage()
    }
  }
}

extension Question: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(id)
    writer.add(span)
    writer.add(ask)
    writer.add(help)
    writer.add(unit)
    writer.add(kind)
    writer.add(decimals)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      id: try reader.value(), span: try reader.value(), ask: try reader.value(), help: try reader.value(),
      unit: try reader.value(), kind: try reader.value(), decimals: try reader.value())
  }
}

extension Answer: Storable {
  package func store(in writer: inout ValueWriter) {
    switch self {
    case .yesNo(let answer): writer.add(case: 0, answer)
    case .number(let number): writer.add(case: 1, number)
    case .choice(let option): writer.add(case: 2, option)
    case .date(let date): writer.add(case: 3, date)
    }
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    switch try reader.number() {
    case 0: self = .yesNo(try reader.value())
    case 1: self = .number(try reader.value())
    case 2: self = .choice(try reader.value())
    case 3: self = .date(try reader.value())
    default: throw ByteReader.Damage()
    }
  }
}

extension Comparison: Storable {
  package func store(in writer: inout ValueWriter) {
    switch self {
    case .equals(let answer): writer.add(case: 0, answer)
    case .isOneOf(let answers): writer.add(case: 1, answers)
    case .lessThan(let answer): writer.add(case: 2, answer)
    case .atMost(let answer): writer.add(case: 3, answer)
    case .moreThan(let answer): writer.add(case: 4, answer)
    case .atLeast(let answer): writer.add(case: 5, answer)
    }
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    switch try reader.number() {
    case 0: self = .equals(try reader.value())
    case 1: self = .isOneOf(try reader.value())
    case 2: self = .lessThan(try reader.value())
    case 3: self = .atMost(try reader.value())
    case 4: self = .moreThan(try reader.value())
    case 5: self = .atLeast(try reader.value())
    default: throw ByteReader.Damage()
    }
  }
}

extension ConditionExpression: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.enter()
    defer { writer.leave() }
    switch self {
    case .compare(let question, let comparison):
      writer.add(case: 0, question)
      writer.add(comparison)
    case .named(let name): writer.add(case: 1, name)
    case .not(let part): writer.add(case: 2, part)
    case .all(let parts): writer.add(case: 3, parts)
    case .any(let parts): writer.add(case: 4, parts)
    }
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    try reader.enter()
    defer { reader.leave() }
    switch try reader.number() {
    case 0: self = .compare(question: try reader.value(), try reader.value())
    case 1: self = .named(try reader.value())
    case 2: self = .not(try reader.value())
    case 3: self = .all(try reader.value())
    case 4: self = .any(try reader.value())
    default: throw ByteReader.Damage()
    }
  }
}

extension Condition: Storable {
  public func store(in writer: inout ValueWriter) {
    writer.add(span)
    writer.add(expression)
  }

  public init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(span: try reader.value(), expression: try reader.value())
  }
}

extension NamedCondition: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(id)
    writer.add(span)
    writer.add(condition)
    writer.add(label)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      id: try reader.value(), span: try reader.value(), condition: try reader.value(),
      label: try reader.value())
  }
}
