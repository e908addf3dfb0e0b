package import CatalogueModel
package import Diagnostics

/// Something of a catalogue that has a name and is referred to by it.
package enum Symbol: Hashable, Sendable {
  /// What has a file or a folder of its own.
  case entity(EntityKind, EntityID)
  /// What a procedure names within its files.
  case local(LocalKind, String, of: EntityID)
  /// What a form names within its file.
  case inForm(FormPart, String, form: EntityID, of: EntityID)

  package enum LocalKind: String, Sendable {
    case question, condition, fee, form
    case channel = "way of applying"
  }

  package enum FormPart: String, Sendable {
    case field, calculation, page, rule
  }

  package var name: String {
    switch self {
    case .entity(_, let id): id.text
    case .local(_, let name, _), .inForm(_, let name, _, _): name
    }
  }

  /// What it is, for people.
  package var kindName: String {
    switch self {
    case .entity(let kind, _): kind.rawValue.replacing("-", with: " ")
    case .local(let kind, _, _): kind.rawValue
    case .inForm(let part, _, _, _): part.rawValue == "page" ? "form page" : part.rawValue
    }
  }

  /// The procedure in whose files alone it is known.
  package var procedure: EntityID? {
    switch self {
    case .entity: nil
    case .local(_, _, let id), .inForm(_, _, _, let id): id
    }
  }
}

/// A place where a symbol’s name stands.
package struct Occurrence: Sendable, Hashable {
  package let symbol: Symbol
  /// The name alone, without quotes.
  package let span: SourceSpan
  /// Whether it is given its name here.
  package let isDefinition: Bool

  init(_ symbol: Symbol, at span: SourceSpan, isDefinition: Bool = false) {
    (self.symbol, self.span, self.isDefinition) = (symbol, span, isDefinition)
  }
}
