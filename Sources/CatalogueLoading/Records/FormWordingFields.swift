import CatalogueModel
import Diagnostics
import Syntax

/// What a field says besides its label and its hint.
enum FormWordingFields {
  static let messages = Field.optional(
    "messages", .fieldMessages, "What is said when an answer is wrong, in place of the theme’s words.")
  static let example = Field.optional("example", .textOrLabel, "An example of an answer.")
  static let prefix = Field.optional("prefix", .textOrLabel, "What stands directly before the box: “€”.")
  static let suffix = Field.optional("suffix", .textOrLabel, "What stands directly after the box: “m²”.")

  static let all: [any DescribedField] = [messages, example, prefix, suffix]

  static func read(_ record: RecordReader, _ reading: inout Reading) -> FormField.Wording {
    FormField.Wording(
      messages: record(messages, &reading) ?? [:], example: record(example, &reading),
      prefix: record(prefix, &reading), suffix: record(suffix, &reading))
  }
}

/// The messages of one field.
enum FieldMessageFields {
  static let fields: [(fault: FormField.Wording.Fault, field: Field<LocalizedText>)] = [
    (.required, .optional("required", .label, "Where it must be answered and is not.")),
    (.invalid, .optional("invalid", .label, "Where the answer is not of the type of the field.")),
    (.min, .optional("min", .label, "Where the answer is less than the least, or before the first date.")),
    (.max, .optional("max", .label, "Where the answer is more than the most, or after the last date.")),
    (.length, .optional("length", .label, "Where the answer is too short or too long.")),
    (.pattern, .optional("pattern", .label, "Where the answer does not have the form of the pattern.")),
  ]
  static let record = RecordDescription(
    "field messages", "What is said when an answer is wrong.", fields: fields.map(\.field))
}

extension FieldType where Value == [FormField.Wording.Fault: LocalizedText] {
  static let fieldMessages = FieldType.record(FieldMessageFields.record) { record, reading in
    var messages: [FormField.Wording.Fault: LocalizedText] = [:]
    for (fault, field) in FieldMessageFields.fields { messages[fault] = record(field, &reading) }
    return messages
  }
}
