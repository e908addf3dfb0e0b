import CatalogueModel
import Diagnostics
import Syntax

/// What stands between fields: `{ type: note, text: … }`.
enum FormBlockFields {
  static let type = Field.required(
    "type", FieldType<FormBlock.Kind>.word, "`note` for text, `details` for text behind a label to click.")
  static let id = Field.optional("id", .name, "The text’s name within the form.")
  static let label = Field.optional("label", .label, "What is clicked to read it, for details.")
  static let text = Field.required("text", .markdown, "What it says, in Markdown.")
  static let record = RecordDescription(
    "a form text", "Text between the fields of a form.", fields: [type, id, label, text])
}

extension FieldType where Value == FormItem {
  /// A field, or text between fields, as its type tells.
  static let formItem = FieldType(
    .either([.record { FormFieldFields.record }, .record { FormBlockFields.record }])
  ) { node, reading in
    guard case .mapping(let mapping) = node,
      let type = RecordReader.meant(by: mapping, FormFieldFields.record)["type"]?.filledScalar?.text,
      let kind = blockKind(type)
    else { return FieldType<FormField>.formField.read(node, &reading).map { .field($0) } }
    let record = RecordReader(mapping, FormBlockFields.record, &reading)
    return block(kind, record, &reading).map { .block($0) }
  }
}

/// The kind of text that a type names, or is taken to mean; nil where it is, or may be, that of a field.
private func blockKind(_ type: String) -> FormBlock.Kind? {
  if let kind = FormBlock.Kind(rawValue: type) { return kind }
  guard FormField.Kind(rawValue: type) == nil else { return nil }
  let all = FormField.Kind.allCases.map(\.rawValue) + FormBlock.Kind.allCases.map(\.rawValue)
  return Spelling.suggestion(for: type, among: all).flatMap(FormBlock.Kind.init)
}

private func block(_ kind: FormBlock.Kind, _ record: RecordReader, _ reading: inout Reading) -> FormBlock? {
  typealias Fields = FormBlockFields
  _ = record(Fields.type, &reading)
  let (id, label) = (record(Fields.id, &reading), record(Fields.label, &reading))
  let text = record(Fields.text, &reading)
  switch kind {
  case .details where !record.has(Fields.label):
    reading.report(FieldFaultRule.missing(Fields.label.key, for: kind.rawValue, at: record.span))
  case .note where record.has(Fields.label):
    reading.report(
      FieldFaultRule.unwanted(Fields.label.key, for: kind.rawValue, at: record.span(of: Fields.label)))
  default: break
  }
  return text.map { FormBlock(id: id, span: record.span, kind: kind, label: label, text: $0) }
}
