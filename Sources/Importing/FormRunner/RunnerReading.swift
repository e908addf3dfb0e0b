import Diagnostics
import Syntax

/// Reads values out of a form runner’s JSON and gathers what is wrong with them.
struct RunnerReading {
  private(set) var findings: [Diagnostic] = []
  let language: String

  init(language: String) { self.language = language }

  /// So many findings are kept for one file.
  private static let limit = 300

  mutating func report(_ finding: Diagnostic) {
    if findings.count < Self.limit { findings.append(finding) }
  }

  mutating func record(_ node: JSONNode, _ what: String) -> JSONRecord? {
    if case .record(let record) = node { return record }
    report(ImportShapeRule.wrongType(what, expected: "a record in braces", at: node.span))
    return nil
  }

  /// The records of a list; nothing where the key is missing.
  mutating func records(_ record: JSONRecord, _ key: String, each what: String) -> [JSONRecord] {
    list(record, key).compactMap { self.record($0, what) }
  }

  mutating func list(_ record: JSONRecord, _ key: String) -> [JSONNode] {
    switch record[key] {
    case nil, .null?: return []
    case .list(let items, _)?: return items
    case let node?:
      report(ImportShapeRule.wrongType("‘\(key)’", expected: "a list in brackets", at: node.span))
      return []
    }
  }

  /// A record under a key; nil where there is none.
  mutating func inner(_ record: JSONRecord, _ key: String) -> JSONRecord? {
    switch record[key] {
    case nil, .null?: return nil
    case .record(let inner)?: return inner
    case let node?:
      report(ImportShapeRule.wrongType("‘\(key)’", expected: "a record in braces", at: node.span))
      return nil
    }
  }

  /// A name or value; numbers and `true` count as their text. Nil where it is missing or empty.
  mutating func value(_ record: JSONRecord, _ key: String) -> JSONValueText? {
    switch record[key] {
    case nil, .null?: return nil
    case .text(let text)?: return text.text.isEmpty ? nil : JSONValueText(text: text.text, span: text.span)
    case .number(let number, let span)?: return JSONValueText(text: number, span: span)
    case .flag(let flag, let span)?: return JSONValueText(text: flag ? "true" : "false", span: span)
    case let node?:
      report(ImportShapeRule.wrongType("‘\(key)’", expected: "a text", at: node.span))
      return nil
    }
  }

  /// A value that must be there.
  mutating func needed(_ record: JSONRecord, _ key: String, of what: String) -> JSONValueText? {
    let before = findings.count
    if let value = value(record, key) { return value }
    if findings.count == before { report(ImportShapeRule.missing(key, of: what, at: record.span)) }
    return nil
  }

  /// A text that people read; nil where it is missing or blank.
  mutating func text(_ record: JSONRecord, _ key: String) -> RunnerText? {
    guard let value = value(record, key), !value.text.trimmed.isEmpty else { return nil }
    return RunnerText(value.text, language: language, at: value.span)
  }

  mutating func flag(_ record: JSONRecord, _ key: String) -> Bool? {
    guard let value = value(record, key) else { return nil }
    switch value.text {
    case "true": return true
    case "false": return false
    default:
      report(ImportShapeRule.wrongType("‘\(key)’", expected: "true or false", at: value.span))
      return nil
    }
  }

  /// A whole number from 0, also in quotes.
  mutating func count(_ record: JSONRecord, _ key: String) -> Int? {
    guard let value = value(record, key) else { return nil }
    guard let number = Int(value.text), (0...1_000_000).contains(number) else {
      report(ImportShapeRule.wrongType("‘\(key)’", expected: "a whole number", at: value.span))
      return nil
    }
    return number
  }

  /// Reports the keys of a record that the import knows nothing of.
  mutating func reportUnknownKeys(_ record: JSONRecord, known: Set<String>, in what: String) {
    for entry in record.entries where !known.contains(entry.key.text) {
      switch entry.value {
      case .null, .list([], _), .text(JSONText(text: "", span: entry.value.span)): continue
      default: report(ImportLossRule.unknownKey(entry.key.text, in: what, at: entry.key.span))
      }
    }
  }
}
