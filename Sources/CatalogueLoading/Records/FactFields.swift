import CatalogueModel
import Diagnostics
import Syntax

/// The fields that every fact may have: when it holds, for whom, on what basis, and who verified it.
enum FactFields {
  static let from = Field.optional(
    "from", .date, "The first day on which it holds. Without it, it has always held.")
  static let until = Field.optional(
    "until", .date, "The last day on which it holds. Without it, no end is known.")
  static let when = Field.optional(
    "when", .condition, "The condition under which it applies. Without it, it applies to everybody.")
  static let basis = Field.optional("basis", .citations, "The act, and the clause, on which it rests.")
  static let verified = Field.optional("verified", .verification, "Who checked it, and when.")

  static let all: [any DescribedField] = [from, until, when, basis, verified]

  static func read(_ record: RecordReader, _ reading: inout Reading) -> FactBasis {
    let validity = validity(record, &reading)
    let condition = record(when, &reading)
    return FactBasis(
      span: record.span, validity: validity, condition: condition,
      citations: record.list(basis, &reading), verified: record(verified, &reading),
      isReadable: record.has(from) == (validity.from != nil)
        && record.has(until) == (validity.until != nil) && record.has(when) == (condition != nil),
      firstDay: record.span(of: from), lastDay: record.span(of: until))
  }

  /// The validity stated by `from` and `until`, whichever of them the record has.
  static func validity(_ record: RecordReader, _ reading: inout Reading) -> Validity {
    let (first, last) = (record(from, &reading), record(until, &reading))
    if let first, let last, last < first {
      reading.report(DateOrderRule.finding(from: first, until: last, at: record.span(of: until)))
      return Validity(from: first)
    }
    return Validity(from: first, until: last)
  }
}

extension FieldType where Value == [Citation] {
  /// An act, an act with a clause, or a list of these.
  static let citations = FieldType.oneOrMore(of: .citation)
}

extension FieldType where Value == Citation {
  static let citation = FieldType(
    .either([.reference(EntityKind.act.rawValue), .record { CitationFields.record }])
  ) { node, reading in
    if case .scalar = node {
      return FieldType<Reference>.reference(.act).read(node, &reading).map { Citation(act: $0, clause: nil) }
    }
    guard let record = RecordReader(node, CitationFields.record, &reading) else { return nil }
    let clause = record(CitationFields.clause, &reading)
    return record(CitationFields.act, &reading).map { Citation(act: $0, clause: clause) }
  }
}

enum CitationFields {
  static let act = Field.required("act", .reference(.act), "The act, by the name of its file in `law/`.")
  static let clause = Field.optional(
    "clause", .text, "The article, section or annex, as the act itself calls it.")
  static let record = RecordDescription(
    "a citation", "Where in the law a fact stands.", fields: [act, clause])
}

extension FieldType where Value == Verification {
  static let verification = FieldType.record(VerificationFields.record) { record, reading in
    let (on, by) = (record(VerificationFields.on, &reading), record(VerificationFields.by, &reading))
    guard let on, let by else { return nil }
    return Verification(on: on, by: by, at: record.span(of: VerificationFields.on))
  }
}

enum VerificationFields {
  static let on = Field.required("on", .date, "The day of the check.")
  static let by = Field.required("by", .reference(.organisation), "The organisation that checked it.")
  static let record = RecordDescription("a verification", "Who checked a fact, and when.", fields: [on, by])
}
