private import Synchronization

/// A value that is worked out when it is first asked for, once, on whichever thread.
package final class Later<Value: Sendable>: Sendable {
  private let known = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  package var value: Value {
    known.withLock { known in
      if let known { return known }
      let made = make()
      known = made
      return made
    }
  }

  /// Works the value out, unless somebody is doing so already.
  func begin() {
    _ = known.withLockIfAvailable { known in
      if known == nil { known = make() }
    }
  }
}
