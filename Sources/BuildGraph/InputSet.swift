/// Different inputs in the order in which they came. Pages note millions of looks; as in ``InputPlaces``, one
/// multiplication tells where an input is looked for.
struct InputSet: Sendable {
  /// The inputs, packed, each once.
  private(set) var members: [UInt64] = []
  /// The place of an input plus one, where its bits say or soon after; 0 where there is none. A power of two in number.
  private var slots: [Int32] = []
  private var shift: UInt64 = 64

  init() {}

  /// Adds an input unless it is there already.
  mutating func insert(_ input: UInt64) {
    if members.count * 2 >= slots.count { grow() }
    var slot = Int(truncatingIfNeeded: (input &* Self.spread) &>> shift)
    while true {
      let place = Int(slots[slot]) - 1
      if place < 0 { break }
      if members[place] == input { return }
      slot = (slot + 1) & (slots.count - 1)
    }
    members.append(input)
    slots[slot] = Int32(members.count)
  }

  /// Twice as many slots, at least 256: as many as a page of a procedure needs.
  private mutating func grow() {
    let count = max(256, slots.count * 2)
    shift = UInt64(64 - count.trailingZeroBitCount)
    slots = [Int32](repeating: 0, count: count)
    members.reserveCapacity(count / 2)
    for (place, input) in members.enumerated() {
      var slot = Int(truncatingIfNeeded: (input &* Self.spread) &>> shift)
      while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = Int32(place + 1)
    }
  }

  /// Multiplied by it, numbers that differ little differ in their highest bits (Knuth, volume 3, section 6.4).
  private static let spread: UInt64 = 0x9E37_79B9_7F4A_7C15
}
