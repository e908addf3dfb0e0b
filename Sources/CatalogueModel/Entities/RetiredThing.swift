package import Diagnostics

/// A level, a kind of document or a body that was abolished: an entry of `retired.yaml`.
package struct RetiredThing: Sendable, Identifiable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case level, document, body
  }

  /// The name of its entry, such as `district`.
  package let id: EntityID
  package let span: SourceSpan
  package let kind: Kind
  /// What it was called, in each language of the portal; never empty in a catalogue without errors.
  package let names: Localized<[SearchWord]>
  /// The first day on which it was no more; nil where nobody has stated it.
  package let since: CivilDate?
  /// What to say instead.
  package let instead: LocalizedText?
  /// What stands in its place today.
  package let places: [SearchVocabulary.Place]
  /// The kind of document that describes it in the catalogue, where there is one.
  package let was: Reference?
  package let citations: [Citation]
  /// Phrases with one of its names in which the name may stand.
  package let except: Localized<[String]>?
  /// What became of it, for other editors.
  package let why: String?

  package init(
    id: EntityID, span: SourceSpan, kind: Kind, names: Localized<[SearchWord]>, since: CivilDate?,
    instead: LocalizedText?, places: [SearchVocabulary.Place], was: Reference?, citations: [Citation],
    except: Localized<[String]>?, why: String?
  ) {
    (self.id, self.span, self.kind, self.names) = (id, span, kind, names)
    (self.since, self.instead, self.places, self.was) = (since, instead, places, was)
    (self.citations, self.except, self.why) = (citations, except, why)
  }

  /// Its names in a language as the search knows them: what people still look for, and where that leads today.
  package func formerNames(in language: LanguageIndex) -> [SearchVocabulary.FormerName] {
    guard !places.isEmpty else { return [] }
    return (names[exactly: language] ?? []).map {
      SearchVocabulary.FormerName(span: $0.span, name: $0, places: places, why: why)
    }
  }
}
