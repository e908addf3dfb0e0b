import Diagnostics
import Syntax

extension RunnerCondition {
  static func read(_ record: JSONRecord, _ reading: inout RunnerReading) -> RunnerCondition? {
    guard let name = reading.needed(record, "name", of: "a condition") else { return nil }
    switch record["value"] {
    case .record(let value)?:
      return RunnerCondition(name: name, expression: group(value, &reading))
    case .text(let text)?:
      return RunnerCondition(name: name, expression: RunnerExpressionParser.read(text.text, at: text.span))
    case let node?:
      reading.report(ImportShapeRule.wrongType("‘value’", expected: "a condition", at: node.span))
    case nil:
      reading.report(ImportShapeRule.missing("value", of: "a condition", at: record.span))
    }
    return nil
  }

  /// The conditions of a group with what joins them: `and` binds closer than `or`.
  private static func group(_ record: JSONRecord, _ reading: inout RunnerReading) -> RunnerExpression {
    var alternatives: [[RunnerExpression]] = []
    for item in reading.records(record, "conditions", each: "A condition") {
      let expression = expression(item, &reading)
      if reading.value(item, "coordinator")?.text == "or" || alternatives.isEmpty {
        alternatives.append([expression])
      } else {
        alternatives[alternatives.count - 1].append(expression)
      }
    }
    guard !alternatives.isEmpty else { return .unreadable("it has no comparison", record.span) }
    let parts = alternatives.map { $0.count == 1 ? $0[0] : .all($0) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private static func expression(_ record: JSONRecord, _ reading: inout RunnerReading) -> RunnerExpression {
    if record["conditions"] != nil { return group(record, &reading) }
    if let name = reading.value(record, "conditionName") { return .reference(name) }
    guard case .record(let fieldRecord)? = record["field"], let field = reading.value(fieldRecord, "name"),
      let operation = reading.value(record, "operator")
    else { return .unreadable("it names no field or no comparison", record.span) }
    guard case .record(let value)? = record["value"] else {
      guard let value = reading.value(record, "value") else {
        return .unreadable("it compares with nothing", record.span)
      }
      return .compare(
        RunnerExpression.Comparison(field: field, operation: operation.text, value: value, isRelative: false))
    }
    let isRelative = reading.value(value, "type")?.text == "RelativeTime" || value["timePeriod"] != nil
    let operand = reading.value(value, "value") ?? reading.value(value, "timePeriod")
    return .compare(
      RunnerExpression.Comparison(
        field: field, operation: operation.text,
        value: operand ?? JSONValueText(text: "", span: value.span), isRelative: isRelative))
  }
}
