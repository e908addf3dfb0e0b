internal import Synchronization

/// What everything that a build made looked at, each list of inputs kept once: pages of one procedure look at the same
/// things. The lists of the build before keep their numbers; new ones come after them.
package final class InputLedger: Sendable {
  private struct Lists {
    var numbers: [Stamp: Int] = [:]
    var all = InputLists()
  }

  private let lists = Mutex(Lists())
  private let first: Int

  /// - Parameter known: how many lists there are of the build before.
  package init(after known: Int = 0) { first = known }

  /// The number of the list of inputs that a log holds.
  package func number(of log: ReadLog) -> Int {
    let inputs = log.packed
    var stamp = Stamp()
    for input in inputs { stamp.add(input) }
    return first
      + lists.withLock { lists in
        if let known = lists.numbers[stamp] { return known }
        let number = lists.all.count
        lists.numbers[stamp] = number
        lists.all.append(inputs.map { Int(truncatingIfNeeded: $0) })
        return number
      }
  }

  /// The new lists, in the order of their numbers.
  package var new: NewInputLists { NewInputLists(lists: lists.withLock { $0.all }) }
}

/// Lists of inputs that have no places in a record yet.
package struct NewInputLists: Sendable {
  fileprivate let lists: InputLists

  package init() { lists = InputLists() }

  fileprivate init(lists: InputLists) { self.lists = lists }

  package var count: Int { lists.count }

  package subscript(list: Int) -> [Input] { lists[list].map { Input(packed: UInt64($0)) } }

  /// Goes through the inputs of a list.
  package func forEach(in list: Int, _ body: (Input) -> Void) {
    lists.forEach(in: list) { body(Input(packed: UInt64($0))) }
  }
}
