internal import Synchronization

/// What everything that a build made looked at, each list of inputs kept once: pages of one procedure look at the same
/// things.
package final class InputLedger: Sendable {
  private struct Lists {
    var numbers: [[UInt64]: Int] = [:]
    var all: [[UInt64]] = []
  }

  private let lists = Mutex(Lists())

  package init() {}

  /// The number of the list of inputs that a log holds.
  package func number(of log: ReadLog) -> Int { number(of: log.all.map(\.packed)) }

  private func number(of inputs: [UInt64]) -> Int {
    lists.withLock { lists in
      if let known = lists.numbers[inputs] { return known }
      let number = lists.all.count
      lists.numbers[inputs] = number
      lists.all.append(inputs)
      return number
    }
  }

  /// Keeps a list of an earlier build.
  package func number(of inputs: [Input]) -> Int { number(of: inputs.map(\.packed).sorted()) }

  /// All lists, by their numbers.
  package var all: [[Input]] { lists.withLock { $0.all.map { $0.map(Input.init(packed:)) } } }
}
