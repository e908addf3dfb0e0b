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
}
