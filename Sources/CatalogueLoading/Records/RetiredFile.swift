import CatalogueModel
import Diagnostics
import Syntax

/// `retired.yaml`
enum RetiredFile {
  static let levels = field("levels", "Levels of administration, such as the district.")
  static let documents = field("documents", "Kinds of document, such as the household book.")
  static let bodies = field("bodies", "Organisations and offices.")

  static let record = RecordDescription(
    "the list of what was abolished",
    "Levels, documents and bodies that are no more. Their names are found wherever citizens would still read them, "
      + "and a search for them leads to what stands in their place today.",
    fields: [levels, documents, bodies])

  static func read(_ record: RecordReader, _ reading: inout Reading) -> [RetiredThing] {
    [(levels, RetiredThing.Kind.level), (documents, .document), (bodies, .body)].flatMap { field, kind in
      record.list(field, &reading).map { $0(kind) }
    }
  }

  private static func field(_ key: String, _ meaning: String) -> Field<[RetiredFields.Draft]> {
    .optional(
      key,
      .map(
        of: { RetiredFields.read($1, id: $0, &$2) }, describedAs: .record { RetiredFields.record },
        key: "its name"),
      meaning)
  }
}

/// An entry of `retired.yaml`
enum RetiredFields {
  /// Everything but the kind, which the key above the entry says.
  typealias Draft = (RetiredThing.Kind) -> RetiredThing

  static let names = Field.required(
    "names", FieldType<Localized<[SearchWord]>>.searchWords,
    "What it was called, in each language; each form that texts may use is a name of its own. Names are found in "
      + "texts of every language, whatever their capitals.")
  static let since = Field.optional("since", .date, "The first day on which it was no more.")
  static let instead = Field.optional("instead", .label, "What to say instead, for editors.")
  static let was = Field.optional(
    "was", .reference(.evidence),
    "The kind of document that describes it here: procedures that ask for it or give it have a finding.")
  static let except = Field.optional(
    "except", .labels,
    "Phrases in which one of the names may stand, such as “the former district”. Names within quotation marks, in "
      + "block quotes and as the issuer of an act are let be anyway.")
  static let why = Field.optional(
    "why", .text, "What became of it, for other editors; citizens do not see it.")

  static let record = RecordDescription(
    "something abolished", "A level, a kind of document or a body that is no more.",
    fields: [names, since, instead] + FormerNameFields.places.map(\.field)
      + [was, FactFields.basis, except, why])

  static func read(_ node: YAMLNode, id: YAMLScalar, _ reading: inout Reading) -> Draft? {
    guard let id = EntityID(id.text), let record = RecordReader(node, record, &reading) else { return nil }
    let before = reading.faults
    let (names, since) = (record(names, &reading), record(since, &reading))
    let instead = record(instead, &reading)
    let places = FormerNameFields.places(record, &reading)
    let (was, citations) = (record(was, &reading), record.list(FactFields.basis, &reading))
    let (except, why) = (record(except, &reading), record(why, &reading))
    guard let names else { return nil }
    if instead == nil, places.isEmpty, reading.faults == before,
      record.mapping.entries.allSatisfy({ self.record.hasField($0.key.text) })
    {
      reading.report(RetiredWithoutSuccessorRule.finding(id, at: record.span))
    }
    let span = record.span
    return { kind in
      RetiredThing(
        id: id, span: span, kind: kind, names: names, since: since, instead: instead, places: places,
        was: was,
        citations: citations, except: except, why: why)
    }
  }
}

extension FieldType where Value == Localized<[SearchWord]> {
  /// Words or phrases in each language, with their places.
  static let searchWords = FieldType(.labels) { node, reading in
    localized(node, &reading, missing: nil) { node, reading in
      FieldType<[SearchWord]>.list(of: .searchWord).read(node, &reading)
    }
  }
}
