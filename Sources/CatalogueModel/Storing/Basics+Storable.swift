public import BuildGraph

extension Int: Storable {
  @inlinable public func store(in writer: inout ValueWriter) { writer.add(signed: self) }

  @inlinable public init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self = try reader.signedNumber()
  }
}

extension Bool: Storable {
  @inlinable public func store(in writer: inout ValueWriter) { writer.add(number: self ? 1 : 0) }

  @inlinable public init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    switch try reader.number() {
    case 0: self = false
    case 1: self = true
    default: throw ByteReader.Damage()
    }
  }
}

extension String: Storable {
  @inlinable public func store(in writer: inout ValueWriter) { writer.add(text: self) }

  @inlinable public init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self = try reader.text()
  }
}

extension Optional: Storable where Wrapped: Storable {
  @inlinable public func store(in writer: inout ValueWriter) {
    writer.add(self != nil)
    if let self { writer.add(self) }
  }

  @inlinable public init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self = try reader.value(Bool.self) ? try reader.value(Wrapped.self) : nil
  }
}

extension Array: Storable where Element: Storable {
  @inlinable public func store(in writer: inout ValueWriter) {
    writer.add(number: count)
    for element in self { writer.add(element) }
  }

  /// Room is made for no more than is plausible: what a wrong number asks for may be more than there is.
  @inlinable public init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    let count = try reader.count()
    self = []
    reserveCapacity(Swift.min(count, 256))
    for _ in 0..<count { append(try reader.value()) }
  }
}

/// Keys come in their own order, so that equal values have equal bytes.
extension Dictionary: Storable where Key: Storable & CaseIterable, Value: Storable {
  public func store(in writer: inout ValueWriter) {
    writer.add(number: count)
    for key in Key.allCases {
      guard let value = self[key] else { continue }
      writer.add(key)
      writer.add(value)
    }
  }

  public init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self = [:]
    for _ in 0..<(try reader.count()) {
      let key = try reader.value(Key.self)
      self[key] = try reader.value(Value.self)
    }
  }
}

/// Cases without values, by their places: a program reads only what it wrote itself.
extension Storable where Self: CaseIterable & Equatable, AllCases == [Self] {
  @inlinable public func store(in writer: inout ValueWriter) {
    writer.add(number: Self.allCases.firstIndex(of: self) ?? 0)
  }

  @inlinable public init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    let (place, all) = (try reader.number(), Self.allCases)
    guard place < all.count else { throw ByteReader.Damage() }
    self = all[place]
  }
}
