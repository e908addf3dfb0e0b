import CatalogueModel
import Diagnostics
import Syntax

/// How a field gets an answer before a citizen gives one.
enum FormFillingFields {
  static let standard = Field.optional(
    "default", FieldType<[ScopedText]>.oneOrMore(of: .scopedText),
    "The answer it begins with: a text, a number, a date or `today`, `yes` or `no`, an option.")
  static let answerOf = Field.optional(
    "answer-of", .name, "The question of the procedure whose answer it takes over, so that it is asked once.")
  static let profile = Field.optional(
    "profile", .name,
    "Fields of the same token ask for the same thing in any form; the autocomplete token unless stated.")
  static let inputMode = Field.optional(
    "input-mode", FieldType<FormField.InputMode>.word, "The keyboard to show (HTML `inputmode`).")

  static let all: [any DescribedField] = [standard, answerOf, profile, inputMode]

  static func read(
    _ record: RecordReader, kind: FormField.Kind?, options: [FormField.Option], limits: FormField.Limits,
    _ reading: inout Reading
  ) -> FormField.Filling {
    let written = record(standard, &reading) ?? []
    let token = record.mapping[FormFieldFields.autocomplete.key]?.filledScalar.flatMap {
      $0.text == "off" ? nil : $0.text
    }
    return FormField.Filling(
      default: kind.flatMap { self.standard(written, kind: $0, options: options, limits, &reading) },
      answerOf: record(answerOf, &reading), profile: record(profile, &reading) ?? token,
      inputMode: record(inputMode, &reading), answerOfSpan: record.span(of: answerOf))
  }

  private static func standard(
    _ written: [ScopedText], kind: FormField.Kind, options: [FormField.Option], _ limits: FormField.Limits,
    _ reading: inout Reading
  ) -> FormField.Default? {
    guard let first = written.first else { return nil }
    guard let value = value(written.map(\.text), kind: kind, options: Set(options.map(\.id))) else {
      reading.report(FieldFaultRule.standard(first.text, for: kind.rawValue, at: first.span))
      return nil
    }
    if !keeps(limits, value) {
      reading.report(FieldFaultRule.standardOutOfBounds(first.text, at: first.span))
    }
    return value
  }

  /// Whether a default is an answer that the field would take.
  private static func keeps(_ limits: FormField.Limits, _ value: FormField.Default) -> Bool {
    switch value {
    case .number(let number):
      if let decimals = limits.decimals, number.scale > decimals { return false }
      if case .number(let least)? = limits.least, number < least { return false }
      if case .number(let most)? = limits.most, number > most { return false }
    case .date(let date):
      if case .date(let least)? = limits.least, date < least { return false }
      if case .date(let most)? = limits.most, date > most { return false }
    case .text(let text):
      let length = text.unicodeScalars.count
      return (limits.minLength ?? 0)...max(limits.minLength ?? 0, limits.maxLength ?? .max) ~= length
    case .today, .yesNo, .options: break
    }
    return true
  }

  /// What a default means for a type of field; nil where nothing.
  private static func value(_ texts: [String], kind: FormField.Kind, options: Set<String>) -> FormField
    .Default?
  {
    if kind == .choices { return texts.allSatisfy(options.contains) ? .options(texts) : nil }
    guard texts.count == 1, let text = texts.first else { return nil }
    switch kind {
    case .yesNo: return ["yes": true, "no": false][text].map { .yesNo($0) }
    case .choice: return options.contains(text) ? .options([text]) : nil
    case .number, .money: return ExactDecimal(text).map { .number($0) }
    case .date: return text == "today" ? .today : CivilDate(text).map { .date($0) }
    case .text, .longText, .month, .time, .email, .phone, .url, .country: return .text(text)
    case .identityNumber, .address, .file, .statement, .group, .choices: return nil
    }
  }
}

/// A text with its place.
struct ScopedText: Sendable {
  let text: String
  let span: SourceSpan
}

extension FieldType where Value == ScopedText {
  static let scopedText = FieldType(FieldType<String>.text.description) { node, reading in
    FieldType<String>.text.read(node, &reading).map { ScopedText(text: $0, span: node.span) }
  }
}
