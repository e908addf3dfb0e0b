/// Lays values out as bytes, for ``ByteReader``.
///
/// Public, though nobody outside uses it, so that other targets compile it into what lays out values of their own.
public struct ByteWriter: Sendable, Hashable {
  @usableFromInline package var bytes: [UInt8] = []

  public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Negative numbers are not for it.
  @inlinable public mutating func add(_ number: Int) {
    precondition(number >= 0, "numbers in a cache are not negative")
    addCut(UInt64(number))
  }

  /// A number that may be negative; the nearer to zero, the shorter.
  @inlinable public mutating func addSigned(_ number: Int) {
    addCut(UInt64(bitPattern: Int64(number << 1 ^ number >> (Int.bitWidth - 1))))
  }

  /// Seven bits at a time, the lowest first.
  @inlinable mutating func addCut(_ word: UInt64) {
    var rest = word
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  package mutating func addWord(_ word: UInt64) {
    withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Puts a word where another stands.
  package mutating func replaceWord(at place: Int, with word: UInt64) {
    withUnsafeBytes(of: word.littleEndian) { bytes.replaceSubrange(place..<place + 8, with: $0) }
  }

  package mutating func add(_ stamp: Stamp) { addWord(stamp.bits) }

  @inlinable public mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  package mutating func add(_ other: [UInt8]) {
    add(other.count)
    bytes.append(contentsOf: other)
  }

  /// Bytes of which the reader knows how many there are.
  package mutating func addPlain(_ other: some Sequence<UInt8>) { bytes.append(contentsOf: other) }
}
