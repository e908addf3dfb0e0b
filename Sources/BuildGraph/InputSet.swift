/// Different inputs in the order in which they came, each with its place in it. Pages note millions of looks, and a record
/// finds as many places: one multiplication tells where an input is looked for, which is enough where nobody chooses
/// inputs so that they collide.
package struct InputSet: Sendable {
  /// The inputs, packed, each once.
  private(set) var members: [UInt64] = []
  /// The place of an input plus one, where its bits say or soon after; 0 where there is none. A power of two in number.
  private var slots: [Int32] = []
  private var shift: UInt64 = 64

  package init() {}

  package var count: Int { members.count }

  /// The place of an input; nil where it is not there.
  package subscript(input: Input) -> Int? {
    if slots.isEmpty { return nil }
    let place = Int(slots[slot(of: input.packed)]) - 1
    return place < 0 ? nil : place
  }

  /// Adds an input unless it is there already.
  ///
  /// - Returns: whether it was not there.
  @discardableResult
  package mutating func insert(_ input: Input) -> Bool {
    if members.count * 2 >= slots.count { grow() }
    let slot = slot(of: input.packed)
    guard slots[slot] == 0 else { return false }
    members.append(input.packed)
    slots[slot] = Int32(members.count)
    return true
  }

  /// The slot of an input, or the free one in which it belongs.
  private func slot(of input: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (input &* Self.spread) &>> shift)
    while slots[slot] != 0, members[Int(slots[slot]) - 1] != input { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  /// Twice as many slots, at least 256: as many as a page of a procedure needs.
  private mutating func grow() {
    let count = max(256, slots.count * 2)
    shift = UInt64(64 - count.trailingZeroBitCount)
    slots = [Int32](repeating: 0, count: count)
    members.reserveCapacity(count / 2)
    for (place, input) in members.enumerated() { slots[slot(of: input)] = Int32(place + 1) }
  }

  /// Multiplied by it, numbers that differ little differ in their highest bits (Knuth, volume 3, section 6.4).
  private static let spread: UInt64 = 0x9E37_79B9_7F4A_7C15
}
