private import Dispatch
private import Synchronization

/// Runs work on several threads and gives the results in the order of the items.
package enum Concurrent {
  /// Items taken by a worker at a time: enough to make taking cheap, few enough to keep all workers busy.
  private static let batch = 16

  /// Applies `transform` to every item on up to `jobs` threads. The result does not depend on `jobs`.
  package static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], jobs: Int, _ transform: @escaping @Sendable (Item) -> Result
  ) -> [Result] {
    let workers = min(jobs, (items.count + batch - 1) / batch)
    guard workers > 1 else { return items.map(transform) }
    let next = Atomic<Int>(0)
    let done = Mutex<[(start: Int, results: [Result])]>([])
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        let start = next.add(batch, ordering: .relaxed).oldValue
        guard start < items.count else { return }
        let results = items[start..<min(start + batch, items.count)].map(transform)
        done.withLock { $0.append((start, results)) }
      }
    }
    return done.withLock { $0.sorted { $0.start < $1.start }.flatMap(\.results) }
  }
}
