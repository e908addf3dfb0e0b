import CatalogueModel
import Diagnostics
import Syntax

/// `terms/<language>.yaml`
enum TermsFile {
  static let terms = Field.optional(
    "terms", .terms,
    "Terms of the source language with what they are called in this one: `hộ tịch: civil status`. Several "
      + "translations stand in a list, the first being the one to suggest. Where a source text has the term, its "
      + "translation must have one of them.")
  static let same = Field.optional(
    "same", FieldType<[String]>.list(of: .text),
    "Texts that are the same in both languages, and not left untranslated.")

  static let record = RecordDescription(
    "terms", "How terms of the source language are translated into this one.", fields: [terms, same])

  static func read(_ record: RecordReader, _ reading: inout Reading) -> TermBase {
    TermBase(terms: record.list(terms, &reading), same: Set(record.list(same, &reading)))
  }
}

/// An entry of `terms` with more than its translations.
enum TermFields {
  static let accepted = Field.required(
    "use", FieldType<[String]>.oneOrMore(of: .text), "The translations that are accepted.")
  static let refused = Field.optional(
    "not", FieldType<[String]>.oneOrMore(of: .text), "Translations that must not be used for it.")
  static let forms = Field.optional(
    "also", FieldType<[String]>.oneOrMore(of: .text), "Other forms of the term in the source language.")
  static let note = Field.optional("note", .text, "A hint for translators.")
  static let record = RecordDescription(
    "a term", "A term of the source language and its translations.", fields: [accepted, refused, forms, note])
}

extension FieldType where Value == [TermBase.Term] {
  /// A map from terms to their translations; its keys are words of the source language.
  static let terms = FieldType(
    .wordMap(
      of: .either([.text, .list(.text), .record { TermFields.record }]), key: "the term")
  ) { node, reading in
    guard case .mapping(let mapping) = node else {
      return reading.refuse(WrongTypeRule.finding(node, expected: "a map from terms to their translations"))
    }
    return mapping.entries.compactMap { term($0, &reading) }
  }

  private static func term(_ entry: YAMLMapping.Entry, _ reading: inout Reading) -> TermBase.Term? {
    var (accepted, refused, forms): ([String], [String], [String]) = ([], [], [])
    if case .mapping = entry.value {
      guard let record = RecordReader(entry.value, TermFields.record, &reading) else { return nil }
      accepted = record.list(TermFields.accepted, &reading)
      refused = record.list(TermFields.refused, &reading)
      forms = record.list(TermFields.forms, &reading)
      _ = record(TermFields.note, &reading)
    } else {
      accepted = FieldType<[String]>.oneOrMore(of: .text).read(entry.value, &reading) ?? []
    }
    guard !accepted.isEmpty else { return nil }
    return TermBase.Term(
      forms: [entry.key.text] + forms, accepted: accepted, refused: refused, span: entry.key.span)
  }
}
