private import Dispatch
private import Synchronization

/// A value that another thread works out from now on, for when it is asked for.
package final class Ahead<Value: Sendable>: Sendable {
  private let known = Mutex<Value?>(nil)
  private let isDone = DispatchGroup()
  private let make: @Sendable () -> Value
  private let isAlone: Bool

  /// - Parameter jobs: with only one thread the value is worked out by whoever asks for it first.
  package init(jobs: Int, _ make: @escaping @Sendable () -> Value) {
    self.make = make
    isAlone = jobs < 2
    guard !isAlone else { return }
    DispatchQueue.global(qos: .userInitiated).async(group: isDone) { self.settle() }
  }

  private func settle() { known.withLock { if $0 == nil { $0 = make() } } }

  package var value: Value {
    if isAlone { settle() } else { isDone.wait() }
    guard let value = known.withLock({ $0 }) else { preconditionFailure("nothing was worked out") }
    return value
  }
}
