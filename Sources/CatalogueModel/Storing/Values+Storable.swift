public import BuildGraph

extension LanguageIndex: Storable {
  public func store(in writer: inout ValueWriter) { writer.add(number: rawValue) }

  public init(from reader: inout ValueReader) throws(ByteReader.Damage) { self.init(try reader.number()) }
}

extension Localized: Storable where Value: Storable {
  public func store(in writer: inout ValueWriter) {
    writer.add(values)
    writer.add(span)
  }

  public init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(try reader.value(), at: try reader.value())
  }
}

extension EntityID: Storable {
  public func store(in writer: inout ValueWriter) { writer.add(text: text) }

  public init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self = try EntityID(try reader.text()).orDamage()
  }
}

extension EntityKind: Storable {}

extension LanguageTag: Storable {
  package func store(in writer: inout ValueWriter) { writer.add(text: tag) }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self = try LanguageTag(try reader.text()).orDamage()
  }
}

extension WebAddress: Storable {
  package func store(in writer: inout ValueWriter) { writer.add(text: text) }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self = try WebAddress(try reader.text()).orDamage()
  }
}

extension CivilDate: Storable {
  package func store(in writer: inout ValueWriter) { writer.add(number: (year << 4 | month) << 5 | day) }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    let packed = try reader.number()
    self = try CivilDate(year: packed >> 9, month: packed >> 5 & 0xF, day: packed & 0x1F).orDamage()
  }
}

extension Weekday: Storable {}

extension Validity: Storable {
  public func store(in writer: inout ValueWriter) {
    writer.add(from)
    writer.add(until)
  }

  public init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(from: try reader.value(), until: try reader.value())
  }
}

extension StatedDuration.Unit: Storable {}

extension StatedDuration: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(least)
    writer.add(most)
    writer.add(unit)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(try reader.value(), to: try reader.value(Int.self), try reader.value())
  }
}

extension ExactDecimal: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(signed: Int(units))
    writer.add(number: scale)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    let (units, scale) = (try reader.signedNumber(), try reader.number())
    guard scale <= 9 else { throw ByteReader.Damage() }
    self.init(units: Int64(units), scale: scale)
  }
}

extension Currency: Storable {
  package func store(in writer: inout ValueWriter) { writer.add(text: code) }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self = try Currency(try reader.text()).orDamage()
  }
}

extension Money: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(amount)
    writer.add(currency)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(try reader.value(), try reader.value())
  }
}

extension FeeUnit: Storable {}

extension Amount: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.enter()
    defer { writer.leave() }
    switch self {
    case .free: writer.add(case: 0)
    case .unknown: writer.add(case: 1)
    case .fixed(let money): writer.add(case: 2, money)
    case .range(let least, let most):
      writer.add(case: 3, least)
      writer.add(most)
    case .per(let unit, let amount):
      writer.add(case: 4, unit)
      writer.add(amount)
    }
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    try reader.enter()
    defer { reader.leave() }
    switch try reader.number() {
    case 0: self = .free
    case 1: self = .unknown
    case 2: self = .fixed(try reader.value())
    case 3: self = .range(try reader.value(), try reader.value())
    case 4: self = .per(try reader.value(), try reader.value())
    default: throw ByteReader.Damage()
    }
  }
}
