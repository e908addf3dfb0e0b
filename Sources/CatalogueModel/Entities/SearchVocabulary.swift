package import Diagnostics

/// What editors know about the words of one language: `search/<language>.yaml`.
package struct SearchVocabulary: Sendable {
  /// Words or phrases that mean the same: what one of them finds, the others find too.
  package struct SynonymSet: Sendable {
    package let span: SourceSpan
    /// In the order written, with the places where they are.
    package let members: [SearchWord]

    package init(span: SourceSpan, members: [SearchWord]) { (self.span, self.members) = (span, members) }
  }

  /// A name that something had before, or the name of something abolished.
  package struct FormerName: Sendable {
    package let span: SourceSpan
    package let name: SearchWord
    /// What stands in its place today; never empty in a catalogue without errors.
    package let places: [Place]
    /// What became of it, for other editors.
    package let why: String?

    package init(span: SourceSpan, name: SearchWord, places: [Place], why: String?) {
      (self.span, self.name, self.places, self.why) = (span, name, places, why)
    }
  }

  /// An entity that a former name leads to.
  package struct Place: Sendable {
    package let kind: EntityKind
    package let reference: Reference

    package init(kind: EntityKind, reference: Reference) { (self.kind, self.reference) = (kind, reference) }
  }

  /// A word that is written as one and made of others.
  package struct Compound: Sendable {
    package let word: SearchWord
    /// The words it is made of, in order, without the letters that link them; the word itself alone where it must
    /// not be divided.
    package let parts: [String]

    package init(word: SearchWord, parts: [String]) { (self.word, self.parts) = (word, parts) }
  }

  package let span: SourceSpan
  package let synonyms: [SynonymSet]
  package let formerNames: [FormerName]
  package let compounds: [Compound]
  private let namesByPlace: [GuidanceKey: [String]]

  package init(
    span: SourceSpan, synonyms: [SynonymSet], formerNames: [FormerName], compounds: [Compound]
  ) {
    (self.span, self.synonyms, self.formerNames) = (span, synonyms, formerNames)
    self.compounds = compounds
    var names: [GuidanceKey: [String]] = [:]
    for former in formerNames {
      for place in former.places {
        names[GuidanceKey(place.kind, place.reference.id), default: []].append(former.name.text)
      }
    }
    namesByPlace = names
  }

  /// The same with further former names, behind those it has.
  package func adding(_ names: [FormerName]) -> SearchVocabulary {
    names.isEmpty
      ? self
      : SearchVocabulary(
        span: span, synonyms: synonyms, formerNames: formerNames + names, compounds: compounds)
  }

  /// The former names that lead to an entity, in the order written.
  package func formerNames(of kind: EntityKind, _ id: EntityID) -> [String] {
    namesByPlace[GuidanceKey(kind, id)] ?? []
  }
}

/// A word or phrase of an editor, with its place.
package struct SearchWord: Sendable {
  package let text: String
  package let span: SourceSpan

  package init(_ text: String, at span: SourceSpan) { (self.text, self.span) = (text, span) }
}
