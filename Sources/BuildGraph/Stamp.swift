/// What a value is known again by: 64 bits that differ where the value differs. The same on every machine; no protection
/// against forgery, for which nobody has a reason in a cache of their own.
///
/// After wyhash (Wang Yi, 2019): eight bytes at a time are multiplied to 128 bits, whose halves are folded together.
package struct Stamp: Hashable, Sendable {
  package private(set) var bits: UInt64

  package init() { bits = 0x9E37_79B9_7F4A_7C15 }

  package init(bits: UInt64) { self.bits = bits }

  package init(_ texts: String...) {
    self.init()
    for text in texts { add(text) }
  }

  @inline(__always)
  package mutating func add(_ word: UInt64) {
    let product = (bits ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    bits = product.high ^ product.low ^ 0xE703_7ED1_A0B4_28DB &+ word
  }

  package mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }
  package mutating func add(_ flag: Bool) { add(flag ? 1 : 2 as UInt64) }
  package mutating func add(_ stamp: Stamp) { add(stamp.bits) }

  package mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  package mutating func add(_ text: String?) {
    add(text != nil)
    if let text { add(text) }
  }

  package mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBytes { add($0) } }
  package mutating func add(_ bytes: ArraySlice<UInt8>) { bytes.withUnsafeBytes { add($0) } }

  package mutating func add(_ bytes: UnsafeRawBufferPointer) {
    add(UInt64(bytes.count))
    var place = 0
    while place + 8 <= bytes.count {
      add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
      place += 8
    }
    var (rest, shift) = (UInt64(0), UInt64(0))
    while place < bytes.count {
      rest |= UInt64(bytes[place]) << shift
      shift += 8
      place += 1
    }
    add(rest)
  }
}
