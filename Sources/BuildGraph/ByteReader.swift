/// Reads what ``ByteWriter`` laid out. Bytes that it did not lay out are noticed, or read as other values, but never lead
/// beyond their end.
///
/// It shares the bytes and copies none but those it gives out. Public, though nobody outside uses it, so that other
/// targets compile it into what reads values of their own.
public struct ByteReader: Sendable {
  /// The bytes are not what they should be.
  public struct Damage: Error, Sendable {
    @inlinable public init() {}
  }

  @usableFromInline let bytes: [UInt8]
  @usableFromInline var place: Int
  @usableFromInline let end: Int

  package init(_ bytes: [UInt8], from start: Int = 0, to end: Int? = nil) {
    (self.bytes, place, self.end) = (bytes, start, min(end ?? bytes.count, bytes.count))
  }

  package var isAtEnd: Bool { place >= end }

  /// Where what is left stands in the bytes.
  package var rest: Range<Int> { place..<end }

  /// How many bytes are left.
  package var left: Int { end - place }

  @inlinable public mutating func number() throws(Damage) -> Int {
    guard let number = Int(exactly: try cut()) else { throw Damage() }
    return number
  }

  /// A number that may be negative.
  @inlinable public mutating func signedNumber() throws(Damage) -> Int {
    let word = try cut()
    return Int(Int64(bitPattern: word >> 1)) ^ -Int(Int64(bitPattern: word & 1))
  }

  /// What was laid out seven bits at a time; most numbers are one byte.
  @inlinable mutating func cut() throws(Damage) -> UInt64 {
    guard place < end else { throw Damage() }
    let first = bytes[place]
    place += 1
    guard first >= 0x80 else { return UInt64(first) }
    return try longCut(after: first)
  }

  @usableFromInline mutating func longCut(after first: UInt8) throws(Damage) -> UInt64 {
    var (word, shift) = (UInt64(first & 0x7F), UInt64(7))
    while place < end, shift < 64 {
      let byte = bytes[place]
      place += 1
      word |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return word }
      shift += 7
    }
    throw Damage()
  }

  /// A number of things that follow, each of at least one byte.
  @inlinable public mutating func count() throws(Damage) -> Int {
    let count = try number()
    guard count <= end - place else { throw Damage() }
    return count
  }

  package mutating func word() throws(Damage) -> UInt64 {
    guard end - place >= 8 else { throw Damage() }
    let word = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: UInt64.self) }
    place += 8
    return UInt64(littleEndian: word)
  }

  package mutating func stamp() throws(Damage) -> Stamp { Stamp(bits: try word()) }

  public mutating func text() throws(Damage) -> String {
    let count = try count()
    defer { place += count }
    return bytes.withUnsafeBufferPointer { bytes in
      String(decoding: UnsafeBufferPointer(rebasing: bytes[place..<(place + count)]), as: UTF8.self)
    }
  }

  package mutating func list() throws(Damage) -> [UInt8] { try plain(try count()) }

  package mutating func plain(_ count: Int) throws(Damage) -> [UInt8] {
    guard count >= 0, count <= end - place else { throw Damage() }
    defer { place += count }
    return Array(bytes[place..<(place + count)])
  }
}
