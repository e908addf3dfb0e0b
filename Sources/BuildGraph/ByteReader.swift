/// Reads what ``ByteWriter`` laid out. Bytes that it did not lay out are noticed, or read as other values, but never lead
/// beyond their end.
package struct ByteReader: Sendable {
  /// The bytes are not what they should be.
  package struct Damage: Error, Sendable {
    package init() {}
  }

  private let bytes: [UInt8]
  private var place: Int
  private let end: Int

  package init(_ bytes: [UInt8], from start: Int = 0, to end: Int? = nil) {
    (self.bytes, place, self.end) = (bytes, start, min(end ?? bytes.count, bytes.count))
  }

  package var isAtEnd: Bool { place >= end }

  package mutating func number() throws(Damage) -> Int {
    var (number, shift) = (UInt64(0), UInt64(0))
    while place < end, shift < 63 {
      let byte = bytes[place]
      place += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 {
        guard let small = Int(exactly: number) else { throw Damage() }
        return small
      }
      shift += 7
    }
    throw Damage()
  }

  /// A number of things that follow, each of at least one byte.
  package mutating func count() throws(Damage) -> Int {
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

  package mutating func text() throws(Damage) -> String {
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
