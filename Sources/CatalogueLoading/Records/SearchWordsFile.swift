import CatalogueModel
import Diagnostics
import Syntax

/// `search/<language>.yaml`
enum SearchWordsFile {
  static let synonyms = Field.optional(
    "synonyms", FieldType<[SearchVocabulary.SynonymSet]>.list(of: .synonymSet),
    "Sets of words or phrases that mean the same, such as `[driving licence, driver’s license]`: what one of "
      + "them finds, the others find too.")
  static let formerNames = Field.optional(
    "former-names", FieldType<[SearchVocabulary.FormerName]>.list(of: .formerName),
    "Names that things had before, with what stands in their place today. Names of levels, documents and bodies "
      + "that were abolished belong into `retired.yaml`; the search knows them from there.")
  static let compounds = Field.optional(
    "compounds", .compounds,
    "Words that are written as one, with the words they are made of: `geboorteakte: [geboorte, akte]`. They win "
      + "over what Balie finds by itself. Letters that link two parts are left out; a word with itself as its "
      + "only part is not divided.")

  static let record = RecordDescription(
    "search words", "What editors know about the words of one language, for the search.",
    fields: [synonyms, formerNames, compounds])

  static func read(_ record: RecordReader, _ reading: inout Reading) -> SearchVocabulary {
    SearchVocabulary(
      span: record.span, synonyms: record.list(synonyms, &reading),
      formerNames: record.list(formerNames, &reading), compounds: record.list(compounds, &reading))
  }
}

/// An entry of `former-names`
enum FormerNameFields {
  static let name = Field.required("name", .searchWord, "The name that people still use.")
  static let why = Field.optional(
    "why", .text, "What became of it, for other editors; citizens do not see it.")

  /// Where a name may lead: the kinds of entity that have pages.
  static let places: [(kind: EntityKind, field: Field<[Reference]>)] = [
    place(.procedure, "procedures", "The procedures that do today what it did."),
    place(.evidence, "evidence", "The documents that replaced it."),
    place(.organisation, "organisations", "The organisations or offices that do its work today."),
    place(.act, "acts", "The acts that replaced it."),
    place(.lifeEvent, "life-events", "The life events that it belongs to."),
    place(.topic, "topics", "The topics that it belongs to."),
    place(.page, "pages", "The pages of the portal that explain it."),
  ]

  static let record = RecordDescription(
    "a former name", "A name that people still search for, and what stands in its place today.",
    fields: [name] + places.map(\.field) + [why])

  /// Whether it is not just that the key of its places is misspelt, which has its finding.
  static func saysNoPlace(_ record: RecordReader) -> Bool {
    record.mapping.entries.allSatisfy { self.record.hasField($0.key.text) }
  }

  /// What a record says stands in the place of something.
  static func places(_ record: RecordReader, _ reading: inout Reading) -> [SearchVocabulary.Place] {
    places.flatMap { kind, field in
      record.list(field, &reading).map { SearchVocabulary.Place(kind: kind, reference: $0) }
    }
  }

  private static func place(_ kind: EntityKind, _ key: String, _ meaning: String)
    -> (kind: EntityKind, field: Field<[Reference]>)
  {
    (kind, .optional(key, .oneOrMore(of: .reference(kind)), meaning))
  }
}

extension FieldType where Value == SearchVocabulary.FormerName {
  static let formerName = FieldType.record(FormerNameFields.record) { record, reading in
    let before = reading.faults
    let name = record(FormerNameFields.name, &reading)
    let places = FormerNameFields.places(record, &reading)
    let why = record(FormerNameFields.why, &reading)
    guard let name else { return nil }
    if places.isEmpty, FormerNameFields.saysNoPlace(record), reading.faults == before {
      reading.report(IdleFormerNameRule.finding(name))
    }
    return SearchVocabulary.FormerName(span: record.span, name: name, places: places, why: why)
  }
}

extension FieldType where Value == SearchVocabulary.SynonymSet {
  /// A list of words or phrases; one with a faulty member is left out, because nobody knows what is missing.
  static let synonymSet = FieldType(.list(FieldType<SearchWord>.searchWord.description)) { node, reading in
    let before = reading.faults
    let members = FieldType<[SearchWord]>.list(of: .searchWord).read(node, &reading)
    guard let members, reading.faults == before else { return nil }
    return SearchVocabulary.SynonymSet(span: node.span, members: members)
  }
}
