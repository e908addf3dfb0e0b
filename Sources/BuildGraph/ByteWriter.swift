/// Lays values out as bytes, for ``ByteReader``.
package struct ByteWriter: Sendable, Hashable {
  package private(set) var bytes: [UInt8] = []

  package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Seven bits at a time, the lowest first; negative numbers are not for it.
  package mutating func add(_ number: Int) {
    precondition(number >= 0, "numbers in a cache are not negative")
    var rest = UInt64(number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  package mutating func addWord(_ word: UInt64) {
    withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
  }

  package mutating func add(_ stamp: Stamp) { addWord(stamp.bits) }

  package mutating func add(_ text: String) {
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
