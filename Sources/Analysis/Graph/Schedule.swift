import CatalogueModel

/// When each procedure can be done at the earliest, counted from nothing.
struct Schedule: Sendable {
  /// How long it takes to finish each procedure, with the longest of what it waits for; at least.
  private(set) var finish: [ChainTime] = []
  /// Of what each waits for, the one that takes longest; nil where it waits for nothing.
  private(set) var before: [Int?] = []
  /// The place of each procedure in an order in which everything comes after what it may wait for.
  private(set) var rank: [Int] = []
  private var rough: [Int] = []

  init() {}

  /// - Parameters:
  ///   - times: the least time of each procedure; nil where none is stated.
  ///   - order: all procedures, as ``order(_:)`` puts them.
  ///   - givers: the procedures of which one must be done for a dependency; none where it does not count.
  init(
    _ dependencies: [[ProcedureGraph.Dependency]], times: [StatedDuration?], order: [Int],
    givers: (ProcedureGraph.Dependency) -> [Int]
  ) {
    finish = [ChainTime](repeating: ChainTime(), count: times.count)
    rough = [Int](repeating: 0, count: times.count)
    before = [Int?](repeating: nil, count: times.count)
    rank = [Int](repeating: -1, count: times.count)
    for (place, procedure) in order.enumerated() {
      var longest: Int?
      for dependency in dependencies[procedure] {
        // In a circle some are not known yet; they have a finding of their own.
        let known = givers(dependency).filter { rank[$0] >= 0 }
        guard let quickest = known.min(by: { (rough[$0], $0) < (rough[$1], $1) }) else { continue }
        if longest.map({ rough[$0] < rough[quickest] }) ?? true { longest = quickest }
      }
      before[procedure] = longest
      finish[procedure] = (longest.map { finish[$0] } ?? ChainTime()).adding(times[procedure])
      rough[procedure] = finish[procedure].roughMinutes
      rank[procedure] = place
    }
  }

  func roughMinutes(_ procedure: Int) -> Int { rough[procedure] }

  /// An order in which each comes after those that it waits for (A. Kahn, 1962); those in a circle, and what waits for
  /// them, come last.
  static func order(_ dependencies: [[ProcedureGraph.Dependency]]) -> [Int] {
    let givers = dependencies.map { $0.flatMap(\.allGivers) }
    var waiting = givers.map(\.count)
    var takers = [[Int]](repeating: [], count: givers.count)
    for (procedure, givers) in givers.enumerated() { for giver in givers { takers[giver].append(procedure) } }
    var order = waiting.indices.filter { waiting[$0] == 0 }
    order.reserveCapacity(givers.count)
    var next = 0
    while next < order.count {
      for taker in takers[order[next]] {
        waiting[taker] -= 1
        if waiting[taker] == 0 { order.append(taker) }
      }
      next += 1
    }
    return order + waiting.indices.filter { waiting[$0] > 0 }
  }
}
