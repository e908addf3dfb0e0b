import Diagnostics
import Syntax

extension Diagnostic {
  /// Whether this says only that a value is not right which could not be read as text in the first place: an alias,
  /// a tag, a character that was taken out.
  func echoes(_ faults: [Diagnostic]) -> Bool {
    guard !faults.isEmpty, Self.valueRules.contains(rule.code) else { return false }
    return faults.contains { fault in
      Self.spoilingRules.contains(fault.rule.code) && fault.span.file == span.file
        && span.start <= fault.span.start && fault.span.end <= span.end
    }
  }

  /// Rules that take a value’s text away.
  private static let spoilingRules: Set<String> = [
    YAMLAliasRule.rule.code, YAMLTagRule.rule.code, ControlCharacterRule.rule.code, InvalidUTF8Rule.rule.code,
  ]

  /// Rules about the text of one value.
  private static let valueRules: Set<String> = [
    BadAmountRule.rule.code, BadDateRule.rule.code, BadDurationRule.rule.code, BadIDRule.rule.code,
    BadSlugRule.rule.code, BadValueRule.rule.code, UnknownValueRule.rule.code, WrongTypeRule.rule.code,
    "condition-syntax", "condition-type", "condition-unknown-name",
  ]
}

extension FoundReference {
  /// Whether it is ill-formed only because its text could not be read.
  func echoes(_ faults: [Diagnostic]) -> Bool {
    illFormed.map { BadIDRule.finding($0, at: span).echoes(faults) } ?? false
  }
}
