private import Dispatch

/// A value that another thread works out from now on, for when it is asked for.
package final class Ahead<Value: Sendable>: Sendable {
  private let later: Later<Value>

  /// - Parameter jobs: with only one thread the value is worked out by whoever asks for it first.
  package init(jobs: Int, _ make: @escaping @Sendable () -> Value) {
    let later = Later(make)
    self.later = later
    if jobs > 1 { DispatchQueue.global(qos: .userInitiated).async { later.begin() } }
  }

  package var value: Value { later.value }
}
