package import Diagnostics

/// How a rule counts in a portal: `rules` in `portal.yaml`.
package struct RuleSetting: Sendable {
  package enum Level: String, Sendable, Hashable, CaseIterable {
    case error, warning
    /// It reports nothing.
    case off
  }

  /// The code of the rule, as written.
  package let code: String
  package let span: SourceSpan
  package let level: Level

  package init(code: String, span: SourceSpan, level: Level) {
    (self.code, self.span, self.level) = (code, span, level)
  }
}

/// A finding that is accepted for a time: an entry of `waivers.yaml`.
package struct Waiver: Sendable {
  /// A text with its place.
  package struct Written: Sendable {
    package let text: String
    package let span: SourceSpan

    package init(_ text: String, at span: SourceSpan) { (self.text, self.span) = (text, span) }
  }

  package let span: SourceSpan
  /// The code of the rule.
  package let rule: Written
  /// The file, by its path within the content folder.
  package let file: Written
  /// Words of the file that the finding touches; nil for every finding of the rule in the file.
  package let text: Written?
  package let reason: String
  /// The last day on which it counts.
  package let until: CivilDate
  package let untilSpan: SourceSpan

  package init(
    span: SourceSpan, rule: Written, file: Written, text: Written?, reason: String, until: CivilDate,
    untilSpan: SourceSpan
  ) {
    (self.span, self.rule, self.file, self.text) = (span, rule, file, text)
    (self.reason, self.until, self.untilSpan) = (reason, until, untilSpan)
  }
}
