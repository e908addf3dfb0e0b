internal import Synchronization

/// What everything that a build made looked at, each list of inputs kept once: pages of one procedure look at the same
/// things. The lists of the build before keep their numbers; new ones come after them.
package final class InputLedger: Sendable {
  private struct Lists {
    var numbers: [[Input]: Int] = [:]
    var all: [[Input]] = []
  }

  private let lists = Mutex(Lists())
  private let first: Int

  /// - Parameter known: how many lists there are of the build before.
  package init(after known: Int = 0) { first = known }

  /// The number of the list of inputs that a log holds.
  package func number(of log: ReadLog) -> Int {
    let inputs = log.all
    return first
      + lists.withLock { lists in
        if let known = lists.numbers[inputs] { return known }
        let number = lists.all.count
        lists.numbers[inputs] = number
        lists.all.append(inputs)
        return number
      }
  }

  /// The new lists, in the order of their numbers.
  package var new: [[Input]] { lists.withLock { $0.all } }
}
