/// Where inputs stand in a record. A build looks at a million inputs to write its lists: what finds them again is one
/// multiplication, which is enough where nobody chooses inputs so that they collide.
package struct InputPlaces: Sendable {
  /// Slots, a power of two; each holds a packed input, or ``Input/none``.
  private var inputs: [UInt64]
  private var places: [Int32]
  package private(set) var count = 0

  /// - Parameter capacity: for how many inputs there is room from the beginning.
  package init(capacity: Int = 0) {
    var slots = 1024
    while slots < 2 * capacity { slots *= 2 }
    inputs = [UInt64](repeating: Self.none, count: slots)
    places = [Int32](repeating: 0, count: slots)
  }

  /// No input has the kind 255.
  private static let none = UInt64.max

  /// The slot of an input, or the free one in which it belongs.
  private func slot(of packed: UInt64) -> Int {
    let mask = inputs.count - 1
    let product = packed.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    var slot = Int(truncatingIfNeeded: product.high ^ product.low) & mask
    while inputs[slot] != packed, inputs[slot] != Self.none { slot = (slot + 1) & mask }
    return slot
  }

  package subscript(input: Input) -> Int? {
    let slot = slot(of: input.packed)
    return inputs[slot] == input.packed ? Int(places[slot]) : nil
  }

  /// Gives an input a place, unless it has one.
  ///
  /// - Returns: whether it had none.
  package mutating func insert(_ input: Input, at place: Int) -> Bool {
    let slot = slot(of: input.packed)
    guard inputs[slot] != input.packed else { return false }
    (inputs[slot], places[slot]) = (input.packed, Int32(place))
    count += 1
    if 2 * count > inputs.count { grow() }
    return true
  }

  private mutating func grow() {
    var larger = InputPlaces(capacity: inputs.count)
    for (packed, place) in zip(inputs, places) where packed != Self.none {
      _ = larger.insert(Input(packed: packed), at: Int(place))
    }
    self = larger
  }
}
