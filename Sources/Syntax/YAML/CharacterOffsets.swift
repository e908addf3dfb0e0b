/// Turns libyaml's places, which count characters, into byte offsets.
///
/// Places are asked for in nearly ascending order, so that a cursor that walks to and fro is enough.
struct CharacterOffsets {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let base: Int
  private let isASCII: Bool
  private var index = 0
  private var offset: Int

  /// Characters are counted from `base`.
  init(bytes: UnsafeBufferPointer<UInt8>, base: Int, isASCII: Bool) {
    self.bytes = bytes
    self.base = base
    self.isASCII = isASCII
    self.offset = base
  }

  /// The offset of the character with a number; the end of the bytes for any beyond.
  mutating func offset(of target: Int) -> Int {
    if isASCII { return min(base + target, bytes.count) }
    while index + 8 <= target, offset + 8 <= bytes.count, isASCII(at: offset) {
      index += 8
      offset += 8
    }
    while index < target, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      index += 1
    }
    while index > target {
      offset -= 1
      while bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
      index -= 1
    }
    return offset
  }

  /// Whether the eight bytes from `i` are ASCII.
  @inline(__always)
  private func isASCII(at i: Int) -> Bool {
    let word = UnsafeRawPointer(bytes.baseAddress!).loadUnaligned(fromByteOffset: i, as: UInt64.self)
    return word & 0x8080_8080_8080_8080 == 0
  }
}
