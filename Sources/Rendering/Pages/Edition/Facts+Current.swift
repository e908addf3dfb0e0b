internal import CatalogueModel

// The same as in the model, where they are generic and so cannot be specialised for this module: pages ask them
// hundreds of times.

extension Array where Element: Fact {
  /// The facts in force on a day: the list itself where none of them is dated.
  func current(on day: CivilDate) -> [Element] {
    allSatisfy { $0.basis.validity.contains(day) } ? self : filter { $0.basis.validity.contains(day) }
  }
}

extension Localized where Value == String {
  /// What is written in a language; nil where nothing is.
  func own(_ language: LanguageIndex) -> String? {
    language.rawValue < values.count ? values[language.rawValue] : nil
  }
}
