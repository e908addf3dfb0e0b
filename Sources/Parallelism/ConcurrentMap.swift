private import Dispatch
private import Synchronization

/// Runs work on several threads and gives the results in the order of the items.
package enum Concurrent {
  /// Items taken by a worker at a time: enough to make taking cheap, few enough to keep all workers busy.
  private static let batch = 16

  /// Applies `transform` to every item on up to `jobs` threads. The result does not depend on `jobs`.
  ///
  /// - Parameter long: how many of the first items are so much work that each is taken by itself. Begun before all
  ///   others, they are done by the time that the many small ones are.
  package static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], jobs: Int, long: Int = 0, _ transform: @escaping @Sendable (Item) -> Result
  ) -> [Result] {
    let turns = long + (items.count - long + batch - 1) / batch
    let workers = min(jobs, turns)
    guard workers > 1 else { return items.map(transform) }
    let next = Atomic<Int>(0)
    let done = Mutex<[(start: Int, results: [Result])]>([])
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        let turn = next.add(1, ordering: .relaxed).oldValue
        guard turn < turns else { return }
        let start = turn < long ? turn : long + (turn - long) * batch
        let end = turn < long ? turn + 1 : min(start + batch, items.count)
        let results = items[start..<end].map(transform)
        done.withLock { $0.append((start, results)) }
      }
    }
    return done.withLock { $0.sorted { $0.start < $1.start }.flatMap(\.results) }
  }

  /// Applies `transform` to every item on up to `jobs` threads and gives the results to `take`, one after the other in the
  /// order of the items. No more than `count` results are kept at a time: they may be large.
  package static func forEach<Item: Sendable, Result: Sendable, Failure: Error>(
    _ items: [Item], atATime count: Int, jobs: Int, _ transform: @escaping @Sendable (Item) -> Result,
    take: (Item, Result) throws(Failure) -> Void
  ) throws(Failure) {
    for start in stride(from: 0, to: items.count, by: count) {
      let some = Array(items[start..<min(start + count, items.count)])
      for (item, result) in zip(some, map(some, jobs: jobs, transform)) { try take(item, result) }
    }
  }
}
