package import Diagnostics
import Syntax

/// A duration that cannot be read.
package enum BadDurationRule {
  package static let rule = Rule(
    "bad-duration", .error, title: "Duration cannot be read",
    statement: "A duration is a number or a range with a unit, or the word immediately.",
    page: """
      Units are minute, hour, working-day, day, week, month and year, with or without s. A working day is a day on which
      the offices of the portal’s calendar work; a day is any day. A range has two dots.

      Wrong:

          time: 5-7 working days

      Right:

          time: 5..7 working-days
      """)

  static func finding(_ node: YAMLNode) -> Diagnostic {
    guard let scalar = node.filledScalar else {
      return Diagnostic(rule, at: node.span, "Expected a duration such as ‘5 working-days’")
    }
    let certain = WrittenValue.duration(scalar.text).certain
    let fix = DurationText.suggestion(for: scalar.text).map {
      Fix(span: scalar.span, replacement: $0, isSafe: $0 == certain && $0 != "immediately")
    }
    return Diagnostic(
      rule, at: scalar.span, "‘\(scalar.text)’ is not a duration such as ‘5 working-days’ or ‘immediately’",
      fix: fix)
  }
}
