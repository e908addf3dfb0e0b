internal import CatalogueModel

// The same as `inForce(on:)` of the model, which is generic and so cannot be specialised for this module, and makes a new
// list each time: pages ask hundreds of times.

extension Array where Element: Fact {
  /// The facts in force on a day: the list itself where none of them is dated.
  func current(on day: CivilDate) -> [Element] {
    allSatisfy { $0.basis.validity.contains(day) } ? self : filter { $0.basis.validity.contains(day) }
  }
}
