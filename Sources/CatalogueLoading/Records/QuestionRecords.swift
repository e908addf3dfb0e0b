import CatalogueModel
import Diagnostics
import Forms
import Syntax

enum QuestionFields {
  enum Kind: String, CaseIterable, Sendable {
    case yesNo = "yes-no"
    case number, choice, date
  }

  static let ask = Field.required("ask", .label, "The question, as a citizen is asked it.")
  static let help = Field.optional("help", .label, "What helps to answer it.")
  static let type = Field.required("type", FieldType<Kind>.word, "What kind of answer it takes.")
  static let options = Field.optional("options", .options, "The options of a choice.")
  static let least = Field.optional("min", .decimal, "The least number.")
  static let most = Field.optional("max", .decimal, "The greatest number.")
  static let decimals = Field.optional(
    "decimals", .integer(0...6),
    "How many digits a number may have after the decimal point; without it, numbers are whole.")
  static let unit = Field.optional("unit", .label, "What a number counts: “days”.")

  static let record = RecordDescription(
    "a question", "Something citizens are asked, so that the page can tell what applies to them.",
    fields: [ask, help, type, options, least, most, decimals, unit])
}

extension FieldType where Value == [Question] {
  static let questions = FieldType.map(
    of: { key, node, reading in
      RecordReader(node, QuestionFields.record, &reading).flatMap { question(key, $0, &reading) }
    }, describedAs: .record { QuestionFields.record }, key: "the question’s name")
}

private func question(_ key: YAMLScalar, _ record: RecordReader, _ reading: inout Reading) -> Question? {
  typealias Fields = QuestionFields
  if ConditionReader.isReserved(key.text) {
    reading.report(BadValueRule.reservedName(key))
    return nil
  }
  let (ask, help) = (record(Fields.ask, &reading), record(Fields.help, &reading))
  let (type, options) = (record(Fields.type, &reading), record(Fields.options, &reading))
  let (least, most) = (record(Fields.least, &reading), record(Fields.most, &reading))
  let (decimals, unit) = (record(Fields.decimals, &reading), record(Fields.unit, &reading))
  guard let type else { return nil }
  checkKeys(of: type, record, &reading)
  if let least, let most, least > most {
    reading.report(FieldFaultRule.bounds(at: record.span(of: Fields.least)))
  }
  let kind: Question.Kind =
    switch type {
    case .yesNo: .yesNo
    case .number: .number(least: least, most: most)
    case .choice: .choice(options ?? [])
    case .date: .date
    }
  return Question(
    id: key.text, span: key.span, ask: ask ?? unreadLabel, help: help, unit: unit, kind: kind,
    decimals: decimals ?? 0)
}

/// Reports keys that a type needs and lacks, or has and cannot use.
private func checkKeys(of type: QuestionFields.Kind, _ record: RecordReader, _ reading: inout Reading) {
  typealias Fields = QuestionFields
  if type == .choice, !record.has(Fields.options) {
    reading.report(FieldFaultRule.missing(Fields.options.key, for: type.rawValue, at: record.span))
  }
  let keys: [(key: String, type: QuestionFields.Kind)] = [
    (Fields.options.key, .choice), (Fields.least.key, .number), (Fields.most.key, .number),
    (Fields.decimals.key, .number), (Fields.unit.key, .number),
  ]
  for (key, wanted) in keys where type != wanted {
    if let node = record.mapping[key] {
      reading.report(FieldFaultRule.unwanted(key, for: type.rawValue, at: node.span))
    }
  }
}

extension FieldType where Value == [Question.Option] {
  static let options: FieldType = {
    let map = FieldType.map(
      of: { key, node, reading in
        FieldType<LocalizedText>.label.read(node, &reading).map { Question.Option(id: key.text, label: $0) }
      }, describedAs: .label, key: "the option’s name")
    return FieldType(map.description) { node, reading in
      if case .mapping(let mapping) = node, mapping.entries.isEmpty {
        return reading.refuse(WrongTypeRule.finding(node, expected: "at least one option"))
      }
      return map.read(node, &reading)
    }
  }()
}

extension FieldType where Value == ExactDecimal {
  static let decimal = FieldType(
    .pattern(name: "number", pattern: #"^-?[0-9]+(\.[0-9]+)?$"#, example: "60")
  ) { node, reading in
    guard let scalar = node.filledScalar, let number = ExactDecimal(scalar.text) else {
      return reading.refuse(WrongTypeRule.finding(node, expected: "a number"))
    }
    return number
  }
}

enum NamedConditionFields {
  static let when = Field.required("when", .condition, "The condition.")
  static let label = Field.optional(
    "label", .label, "How citizens read it, completing “Only if …”. Without it, Balie words the condition.")
  static let record = RecordDescription(
    "a condition", "A condition with words of its own.", fields: [when, label])
}

extension FieldType where Value == [NamedCondition] {
  static let conditions = FieldType.map(
    of: { key, node, reading in namedCondition(key, node, &reading) },
    describedAs: .either([
      FieldType<Condition>.condition.description, .record { NamedConditionFields.record },
    ]),
    key: "the condition’s name")
}

private func namedCondition(_ key: YAMLScalar, _ node: YAMLNode, _ reading: inout Reading) -> NamedCondition?
{
  if ConditionReader.isReserved(key.text) {
    reading.report(BadValueRule.reservedName(key))
    return nil
  }
  if case .scalar = node {
    return FieldType<Condition>.condition.read(node, &reading)
      .map { NamedCondition(id: key.text, span: key.span, condition: $0, label: nil) }
  }
  guard let record = RecordReader(node, NamedConditionFields.record, &reading) else { return nil }
  let label = record(NamedConditionFields.label, &reading)
  return record(NamedConditionFields.when, &reading)
    .map { NamedCondition(id: key.text, span: key.span, condition: $0, label: label) }
}
