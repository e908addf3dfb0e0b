internal import Synchronization

/// What was looked at while something was made. Whatever is made from the same things again is the same again.
///
/// An input is a kind, which the target that makes things numbers, and a number among those of its kind.
package final class ReadLog: Sendable {
  private let inputs = Mutex(InputSet())

  package init() {}

  /// Notes that an input was looked at; quick, and often called with the same one.
  ///
  /// - Parameter number: below 2 to the power of 56.
  package func note(_ kind: UInt8, _ number: Int) {
    let input = Input(kind, number)
    inputs.withLock { inputs in
      if inputs.members.last != input.packed { inputs.insert(input) }
    }
  }

  /// Everything that has been looked at, each once, in one order.
  package var all: [Input] { packed.map { Input(packed: $0) } }

  /// The same as numbers.
  var packed: [UInt64] { inputs.withLock { $0.members }.sorted() }
}

/// Something that can be looked at: one of fewer than 128 kinds, with a number among those of its kind.
package struct Input: Hashable, Sendable {
  let packed: UInt64

  package init(_ kind: UInt8, _ number: Int) { packed = UInt64(kind) << 56 | UInt64(number) }

  init(packed: UInt64) { self.packed = packed }

  package var kind: UInt8 { UInt8(packed >> 56) }
  package var number: Int { Int(packed & 0x00FF_FFFF_FFFF_FFFF) }
}
