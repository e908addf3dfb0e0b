import CatalogueModel
import Diagnostics
import Forms
import Syntax

/// Whether the keys of a field fit its type and each other.
struct FormFieldChecks {
  let kind: FormField.Kind
  let limits: FormField.Limits

  private typealias Fields = FormFieldFields

  func report(_ record: RecordReader, _ reading: inout Reading) {
    checkKeys(record, &reading)
    checkBounds(record, &reading)
    checkNumbers(record, &reading)
    checkPattern(record, &reading)
    checkScheme(record, &reading)
    checkAutocomplete(record, &reading)
  }

  /// Reports a token that browsers do not know, and would pass over.
  private func checkAutocomplete(_ record: RecordReader, _ reading: inout Reading) {
    guard let scalar = record.mapping[Fields.autocomplete.key]?.filledScalar else { return }
    let words = scalar.text.split(separator: " ").map(String.init)
    // “shipping street-address”: what comes before the last word says whose it is.
    guard words.last.map({ !AutocompleteToken.all.contains($0) }) ?? false else { return }
    reading.report(
      FieldFaultRule.autocomplete(scalar.text, at: scalar.span, among: AutocompleteToken.all))
  }

  /// Keys that only some types can use, and whether those need them.
  private static let keys: [(key: String, kinds: Set<FormField.Kind>, isNeeded: Bool)] = [
    (Fields.options.key, [.choice, .choices], true),
    (Fields.text.key, [.statement], true),
    (Fields.fields.key, [.group], true),
    (Fields.rows.key, [.longText], false),
    (Fields.currency.key, [.money], false),
    (Fields.accept.key, [.file], false),
    (Fields.maxSize.key, [.file], false),
    (Fields.evidence.key, [.file], false),
    (Fields.scheme.key, [.identityNumber], false),
    (Fields.repeats.key, [.group], false),
    (Fields.decimals.key, [.number, .money], false),
    (Fields.step.key, [.number, .money], false),
    (Fields.least.key, [.number, .money, .date], false),
    (Fields.most.key, [.number, .money, .date], false),
    (Fields.minLength.key, written, false),
    (Fields.maxLength.key, written, false),
    (Fields.pattern.key, written, false),
  ]

  /// Types that are answered in free characters.
  private static let written: Set<FormField.Kind> = [
    .text, .longText, .email, .phone, .url, .identityNumber,
  ]

  /// Reports keys that a type needs and lacks, or has and cannot use.
  private func checkKeys(_ record: RecordReader, _ reading: inout Reading) {
    for (key, kinds, isNeeded) in Self.keys {
      let node = record.mapping[key]
      if node == nil, isNeeded, kinds.contains(kind) {
        reading.report(FieldFaultRule.missing(key, for: kind.rawValue, at: record.span))
      }
      if let node, !kinds.contains(kind) {
        reading.report(FieldFaultRule.unwanted(key, for: kind.rawValue, at: node.span))
      }
    }
  }

  /// Reports a least that is more than its most, and bounds of another type than the field’s.
  private func checkBounds(_ record: RecordReader, _ reading: inout Reading) {
    for (bound, field) in [(limits.least, Fields.least), (limits.most, Fields.most)] {
      guard let bound, [.number, .money, .date].contains(kind) else { continue }
      let isNumber = if case .number = bound { true } else { false }
      if isNumber == (kind == .date) {
        reading.report(FieldFaultRule.boundType(kind.rawValue, at: record.span(of: field)))
        return
      }
    }
    switch (limits.least, limits.most) {
    case (.number(let least)?, .number(let most)?) where least > most:
      reading.report(FieldFaultRule.bounds(at: record.span(of: Fields.least)))
    case (.date(let least)?, .date(let most)?) where least > most:
      reading.report(FieldFaultRule.bounds(at: record.span(of: Fields.least)))
    default: break
    }
    if let least = limits.minLength, let most = limits.maxLength, least > most {
      reading.report(FieldFaultRule.bounds("min-length", "max-length", at: record.span(of: Fields.minLength)))
    }
  }

  private func checkNumbers(_ record: RecordReader, _ reading: inout Reading) {
    if let step = limits.step, step <= .zero || step.scale > 6 {
      reading.report(FieldFaultRule.step(at: record.span(of: Fields.step)))
    }
  }

  private func checkScheme(_ record: RecordReader, _ reading: inout Reading) {
    guard let scalar = record.mapping[Fields.scheme.key]?.filledScalar, EntityID(scalar.text) != nil,
      IdentityScheme.named(scalar.text) == nil
    else { return }
    reading.report(UnknownValueRule.finding(scalar, among: IdentityScheme.all.map(\.name)))
  }

  /// A pattern is one that all who check answers understand alike.
  private func checkPattern(_ record: RecordReader, _ reading: inout Reading) {
    guard let pattern = limits.pattern else { return }
    if let fault = TextPattern.fault(in: pattern) {
      reading.report(FieldFaultRule.pattern(fault, at: record.span(of: Fields.pattern)))
    }
  }
}
