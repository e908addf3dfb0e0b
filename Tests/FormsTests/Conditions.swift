import CatalogueModel
import Diagnostics
import Forms
import TestSupport
import Testing

/// The questions and conditions that the tests of this target use.
enum Sample {
  static func kind(_ type: String, options: [String] = []) -> Question.Kind? {
    switch type {
    case "yes-no": .yesNo
    case "number": .number(least: nil, most: nil)
    case "date": .date
    case "choice": .choice(options.map { Question.Option(id: $0, label: LocalizedText([])) })
    default: nil
    }
  }

  static let scope = ConditionScope(
    questions: [
      "married": .yesNo, "late": .yesNo, "age": .number(least: nil, most: nil), "born": .date,
      "reason": kind("choice", options: ["loss", "damage", "change"]) ?? .yesNo,
    ], conditions: ["adult", "child"], unread: ["unread"], incomparable: ["full-name"])

  static func named(_ id: String, _ expression: ConditionExpression) -> NamedCondition {
    let span = SourceSpan(file: FileID(index: 0), start: 0, end: 0)
    return NamedCondition(
      id: id, span: span, condition: Condition(span: span, expression: expression), label: nil)
  }

  static func read(_ text: String, scope: ConditionScope = scope) -> Checked<Condition?> {
    let span = SourceSpan(file: FileID(index: 0), start: 100, end: 100 + text.utf8.count)
    return ConditionReader(scope: scope).read(ConditionText(text, at: span))
  }
}

/// A condition with the expected place marked, the code, the mend and a part of the message.
struct FaultyCondition: CustomTestStringConvertible {
  let marked: String
  let code: String
  let mend: String?
  let says: String

  init(_ marked: String, _ code: String, _ says: String, mend: String? = nil) {
    (self.marked, self.code, self.says, self.mend) = (marked, code, says, mend)
  }

  var testDescription: String { marked }

  func check(_ findings: [Diagnostic]) throws {
    let source = MarkedText(marked)
    try #require(findings.count == 1, "\(findings.map(\.message))")
    let finding = findings[0]
    #expect(finding.rule.code == code)
    let mark = try #require(source.marks.first)
    #expect(Int(finding.span.start) - 100..<Int(finding.span.end) - 100 == mark, "\(finding.message)")
    #expect(finding.message.contains(says), "\(finding.message)")
    #expect(finding.fix?.replacement == mend)
    if let fix = finding.fix { #expect(fix.span == finding.span) }
  }
}
