import CatalogueLoading
package import CatalogueModel

/// Why something cannot get a name.
package enum NameFault: Error, Equatable {
  case illFormed(String)
  /// It is a word of the condition language.
  case reserved(String)
  case taken(String, kind: EntityKind)
  /// Something else of the same procedure or form has it.
  case takenHere(String)

  /// For people, as a sentence.
  package var sentence: String {
    switch self {
    case .illFormed(let name):
      "‘\(name)’ cannot be a name: names are lower-case letters, digits and hyphens, at most 80."
    case .reserved(let name): "‘\(name)’ is a word of conditions and cannot be a name."
    case .taken(let name, let kind): "There is already \(kind.phrase) called ‘\(name)’."
    case .takenHere(let name): "‘\(name)’ is the name of something else here."
    }
  }

  /// What the name may have been meant to be.
  package var suggestion: String? {
    if case .illFormed(let name) = self { Slug.make(from: name) } else { nil }
  }
}
