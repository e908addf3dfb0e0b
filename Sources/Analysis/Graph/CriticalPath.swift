import CatalogueModel

/// The longest chain of procedures that must be done one after the other.
package struct CriticalPath: Sendable {
  /// In the order in which they are done; never empty.
  package let procedures: [Int]
  /// How long they take at least. A time that is not stated counts nothing.
  package let time: ChainTime
  /// How many of them state no time.
  package let unknown: Int
}

extension ProcedureGraph {
  /// The longest chain that ends with one of some procedures, with everything that each of them waits for in every
  /// case; nil where there are none. Of two as long, the one that ends with the earlier of them.
  package func criticalPath(to procedures: [Int]) -> CriticalPath? { path(to: procedures, schedule) }

  /// The same with what each waits for only in some cases, where every condition is met and nothing else will do.
  package func longestPath(to procedures: [Int]) -> CriticalPath? { path(to: procedures, longestSchedule) }

  private func path(to procedures: [Int], _ schedule: Schedule) -> CriticalPath? {
    var last: Int?
    for procedure in procedures
    where last.map({ schedule.roughMinutes($0) < schedule.roughMinutes(procedure) }) ?? true {
      last = procedure
    }
    guard let last else { return nil }
    var path = [last]
    while let before = schedule.before[path[path.count - 1]] { path.append(before) }
    return CriticalPath(
      procedures: path.reversed(), time: schedule.finish[last],
      unknown: path.count { catalogue.procedures[$0].leastTime(on: day) == nil })
  }
}
