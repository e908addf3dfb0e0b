import CatalogueModel
import Diagnostics
import Syntax

/// `waivers.yaml`
enum WaiversFile {
  static let waivers = Field.required(
    "waivers", FieldType<[Waiver]>.list(of: .waiver), "The findings that are accepted, each for a time.")
  static let record = RecordDescription(
    "waivers.yaml", "Findings that are accepted for a time, each with its reason.", fields: [waivers])
}

enum WaiverFields {
  static let rule = Field.required("rule", .writtenText, "The code of the rule.")
  static let file = Field.required(
    "file", .writtenText, "The file, by its path within the content folder: `procedures/certify-copy/vi.md`.")
  static let text = Field.optional(
    "text", .writtenText,
    "Words of the file that the finding touches. Without them, every finding of the rule in the file is meant."
  )
  static let reason = Field.required("reason", .text, "Why it is accepted, for other editors.")
  static let until = Field.required("until", .date, "The last day on which it counts.")
  static let record = RecordDescription(
    "a waiver", "A finding that is accepted for a time.", fields: [rule, file, text, reason, until])
}

extension FieldType where Value == Waiver {
  static let waiver = FieldType.record(WaiverFields.record) { record, reading in
    let (rule, file) = (record(WaiverFields.rule, &reading), record(WaiverFields.file, &reading))
    let (text, reason) = (record(WaiverFields.text, &reading), record(WaiverFields.reason, &reading))
    let until = record(WaiverFields.until, &reading)
    guard let rule, let file, let reason, let until else { return nil }
    return Waiver(
      span: record.span, rule: rule, file: file, text: text, reason: reason, until: until,
      untilSpan: record.span(of: WaiverFields.until))
  }
}

extension FieldType where Value == Waiver.Written {
  /// A text with its place.
  static let writtenText = FieldType(FieldType<String>.text.description) { node, reading in
    FieldType<String>.text.read(node, &reading).map { Waiver.Written($0, at: node.span) }
  }
}
