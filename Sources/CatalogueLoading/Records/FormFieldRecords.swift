import CatalogueModel
import Diagnostics
import Syntax

enum FormFieldFields {
  static let id = Field.required("id", .name, "The field’s name within the form.")
  static let type = Field.required("type", FieldType<FormField.Kind>.word, "What kind of answer it takes.")
  static let label = Field.required("label", .label, "What is asked.")
  static let hint = Field.optional("hint", .label, "What helps to answer, shown before the field.")
  static let required = Field.optional("required", .flag, "`true` where it must be answered.")
  static let options = Field.optional("options", .formOptions, "The options of a choice.")
  static let least = Field.optional(
    "min", .bound, "The least number, or the first date; `today` for the day of filling in.")
  static let most = Field.optional("max", .bound, "The greatest number, or the last date.")
  static let minLength = Field.optional(
    "min-length", .integer(0...100_000), "The least number of characters.")
  static let maxLength = Field.optional(
    "max-length", .integer(1...100_000), "The greatest number of characters.")
  static let pattern = Field.optional(
    "pattern", .text, "A regular expression that the whole answer matches (HTML `pattern`).")
  static let decimals = Field.optional(
    "decimals", .integer(0...6),
    "How many digits after the point a number may have; otherwise 6, for money those of the currency.")
  static let step = Field.optional("step", .decimal, "Answers are whole multiples of it.")
  static let rows = Field.optional("rows", .integer(2...40), "The height of a long text in lines.")
  static let autocomplete = Field.optional(
    "autocomplete", .text, "The HTML autocomplete token, such as `name` or `bday`; `off` where none fits.")
  static let currency = Field.optional(
    "currency", .currency, "The currency of a money field; the portal’s otherwise.")
  static let accept = Field.optional(
    "accept", FieldType<[String]>.list(of: .text), "The kinds of file, by extension: `[pdf, jpg]`.")
  static let maxSize = Field.optional("max-size", .size, "The largest file.")
  static let evidence = Field.optional("evidence", .reference(.evidence), "The document that is uploaded.")
  static let text = Field.optional("text", .label, "The declaration to tick, for a statement.")
  static let scheme = Field.optional("scheme", .name, "The checksum rule of an identity number.")
  static let repeats = Field.optional("repeat", .repeats, "How often a group can be filled in.")
  static let fields: Field<[FormItem]> = .optional(
    "fields",
    FieldType<[FormItem]>(
      .list(.either([.record { FormFieldFields.record }, .record { FormBlockFields.record }]))
    ) { node, reading in
      FieldType<[FormItem]>.list(of: .formItem).read(node, &reading)
    }, "The fields of a group, and texts between them.")

  static let record: RecordDescription = RecordDescription(
    "a field", "A field of a form.",
    fields: [
      id, type, label, hint, required, FactFields.when, options, least, most, minLength, maxLength, pattern,
      decimals, step, rows, autocomplete, currency, accept, maxSize, evidence, text, scheme, fields, repeats,
    ] + FormWordingFields.all + FormFillingFields.all)
}

extension FieldType where Value == FormField.Bound {
  static let bound = FieldType(
    .pattern(
      name: "bound", pattern: #"^(today|-?[0-9]+(\.[0-9]+)?|[0-9]{4}-[0-9]{2}-[0-9]{2})$"#, example: "today")
  ) { node, reading in
    guard let text = node.filledScalar?.text else {
      return reading.refuse(WrongTypeRule.finding(node, expected: "a number, a date or ‘today’"))
    }
    if text == "today" { return .today }
    if let number = ExactDecimal(text) { return .number(number) }
    return CivilDate(text).map { .date($0) }
      ?? reading.refuse(WrongTypeRule.finding(node, expected: "a number, a date or ‘today’"))
  }
}

extension FieldType where Value == FormField {
  static let formField: FieldType<FormField> = FieldType(.record { FormFieldFields.record }) {
    node, reading in
    RecordReader(node, FormFieldFields.record, &reading).flatMap { readFormField($0, &reading) }
  }
}

private func readFormField(_ record: RecordReader, _ reading: inout Reading) -> FormField? {
  typealias Fields = FormFieldFields
  let (id, kind) = (record(Fields.id, &reading), record(Fields.type, &reading))
  let (label, hint) = (record(Fields.label, &reading), record(Fields.hint, &reading))
  let (required, condition) = (record(Fields.required, &reading), record(FactFields.when, &reading))
  let (options, limits) = (record(Fields.options, &reading), limits(record, &reading))
  let (autocomplete, currency) = (record(Fields.autocomplete, &reading), record(Fields.currency, &reading))
  let (evidence, statement) = (record(Fields.evidence, &reading), record(Fields.text, &reading))
  let (scheme, repeats) = (record(Fields.scheme, &reading), record(Fields.repeats, &reading))
  let (items, wording) = (record.list(Fields.fields, &reading), FormWordingFields.read(record, &reading))
  let filling = FormFillingFields.read(record, kind: kind, options: options ?? [], limits: limits, &reading)
  guard let id, let kind else { return nil }
  FormFieldChecks(kind: kind, limits: limits).report(record, &reading)
  return FormField(
    id: id, span: record.span, kind: kind, label: label ?? unreadLabel, hint: hint,
    isRequired: required ?? false, condition: condition, options: options ?? [], limits: limits,
    autocomplete: autocomplete, currency: kind == .money ? currency ?? reading.currency : nil,
    evidence: evidence, statement: statement, scheme: scheme, items: items, repeats: repeats,
    wording: wording, filling: filling)
}

private func limits(_ record: RecordReader, _ reading: inout Reading) -> FormField.Limits {
  typealias Fields = FormFieldFields
  return FormField.Limits(
    least: record(Fields.least, &reading), most: record(Fields.most, &reading),
    minLength: record(Fields.minLength, &reading), maxLength: record(Fields.maxLength, &reading),
    pattern: record(Fields.pattern, &reading), rows: record(Fields.rows, &reading),
    accepts: record.list(Fields.accept, &reading), maxSize: record(Fields.maxSize, &reading),
    decimals: record(Fields.decimals, &reading), step: record(Fields.step, &reading))
}
