import CatalogueModel
import Diagnostics
import Forms
import Syntax

/// What must hold between answers, before its expression is understood.
struct FormRuleDraft {
  let id: String
  let span: SourceSpan
  let check: ConditionText
  let message: LocalizedText
  let fields: [ScopedName]
  let condition: Condition?
}

enum FormRuleFields {
  static let id = Field.required("id", .name, "The rule’s name within the form.")
  static let check = Field.required(
    "check", .expressionText, "What must be true, such as `end-date >= start-date`.")
  static let message = Field.required("message", .label, "What is said where it is not.")
  static let fields = Field.required(
    "fields", FieldType<[ScopedName]>.list(of: .scopedName), "The fields at which the message stands.")
  static let record = RecordDescription(
    "a form rule", "What must hold between the answers of several fields.",
    fields: [id, check, message, fields, FactFields.when])
}

extension FieldType where Value == FormRuleDraft {
  static let formRule = FieldType.record(FormRuleFields.record) { record, reading in
    typealias Fields = FormRuleFields
    let (id, check) = (record(Fields.id, &reading), record(Fields.check, &reading))
    let (message, fields) = (record(Fields.message, &reading), record.list(Fields.fields, &reading))
    let condition = record(FactFields.when, &reading)
    guard let id, let check else { return nil }
    return FormRuleDraft(
      id: id, span: record.span, check: check, message: message ?? unreadLabel, fields: fields,
      condition: condition)
  }
}

extension FieldType where Value == ConditionText {
  /// The text of an expression, understood when all fields are known.
  static let expressionText = FieldType(
    .pattern(name: "expression", pattern: "\\S", example: "copies * 8000 VND")
  ) { node, reading in
    guard let scalar = node.filledScalar else {
      return reading.refuse(WrongTypeRule.finding(node, expected: "an expression"))
    }
    return ConditionText(scalar.text, at: scalar.span)
  }
}

/// A calculation before its expression is understood.
struct CalculationDraft {
  let id: String
  let span: SourceSpan
  let value: ConditionText
  let label: LocalizedText?
  let isShown: Bool
}

enum CalculationFields {
  static let value = Field.required("value", .expressionText, "The expression.")
  static let label = Field.optional("label", .label, "What it is called where citizens see it.")
  static let show = Field.optional(
    "show", .flag, "Whether citizens see it as they answer; `true` where it has a label.")
  static let record = RecordDescription(
    "a calculation", "A value worked out from answers.", fields: [value, label, show])
}

extension FieldType where Value == [CalculationDraft] {
  static let calculations = FieldType.map(
    of: { key, node, reading in calculation(key, node, &reading) },
    describedAs: .either([
      FieldType<ConditionText>.expressionText.description, .record { CalculationFields.record },
    ]),
    key: "the calculation’s name")
}

private func calculation(_ key: YAMLScalar, _ node: YAMLNode, _ reading: inout Reading) -> CalculationDraft? {
  typealias Fields = CalculationFields
  guard case .mapping(let mapping) = node else {
    return FieldType<ConditionText>.expressionText.read(node, &reading)
      .map { CalculationDraft(id: key.text, span: key.span, value: $0, label: nil, isShown: false) }
  }
  let record = RecordReader(mapping, Fields.record, &reading)
  let (value, label) = (record(Fields.value, &reading), record(Fields.label, &reading))
  let show = record(Fields.show, &reading)
  if show == true, !record.has(Fields.label) {
    reading.report(FieldFaultRule.calculationLabel(at: record.span(of: Fields.show)))
  }
  return value.map {
    CalculationDraft(
      id: key.text, span: key.span, value: $0, label: label, isShown: (show ?? true) && label != nil)
  }
}

enum UnaskedFields {
  static let evidence = Field.required("evidence", .reference(.evidence), "The document.")
  static let reason = Field.required("reason", .label, "Why it is not uploaded.")
  static let record = RecordDescription(
    "an unasked document", "A required document that the form deliberately has no upload for.",
    fields: [evidence, reason])
}

extension FieldType where Value == UnaskedDocument {
  static let unasked = FieldType.record(UnaskedFields.record) { record, reading in
    let (evidence, reason) = (
      record(UnaskedFields.evidence, &reading), record(UnaskedFields.reason, &reading)
    )
    return evidence.map { UnaskedDocument(evidence: $0, reason: reason ?? unreadLabel) }
  }
}
