internal import CatalogueModel

// The same as `inForce(on:)` of the model, which is generic and so cannot be specialised for this module, and makes a new
// list each time: pages ask hundreds of times.

extension Array where Element: Fact {
  /// The facts in force on a day: the list itself where none of them is dated. Looked at where they are, for a copy of a
  /// fact counts ten references up and down.
  func current(on day: CivilDate) -> [Element] {
    indices.allSatisfy { self[$0].validity.contains(day) } ? self : filter { $0.validity.contains(day) }
  }
}

extension Procedure {
  /// The day whose facts are shown on a day: that day itself; of a procedure that has yet to begin its first day, and of
  /// one that has ended its last. Otherwise pages would say that nothing is stated.
  func shownDay(on day: CivilDate) -> CivilDate {
    if let from = validity.from, from > day { return from }
    if let until = validity.until, until < day { return until }
    return day
  }
}
