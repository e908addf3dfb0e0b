/// How bad a finding is.
///
/// An error means that citizens would read something wrong or nothing at all; a warning means that they would
/// read less than they could. `--strict` makes warnings fail a build as errors do.
package enum Severity: String, Sendable, Hashable, CaseIterable {
  case error
  case warning
}

/// A rule that content must keep: its stable code, and the page that explains it.
///
/// A rule lives in one file, together with the functions that word its findings. Its code never changes and is
/// never used again for another rule.
package struct Rule: Sendable, Hashable {
  /// Lower-case words joined by hyphens, such as `unknown-key`.
  package let code: String
  package let severity: Severity
  /// What is wrong, in a few words, as the heading of the rule's page.
  package let title: String
  /// The rule itself in one sentence, printed below each finding.
  package let statement: String
  /// The rule's page in Markdown: why it exists, an example that breaks it, the example mended.
  package let page: String

  package init(_ code: String, _ severity: Severity, title: String, statement: String, page: String) {
    self.code = code
    self.severity = severity
    self.title = title
    self.statement = statement
    self.page = page
  }

  package static func == (a: Rule, b: Rule) -> Bool { a.code == b.code }
  package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

/// A change of source text that would mend a finding.
package struct Fix: Sendable, Hashable {
  package let span: SourceSpan
  package let replacement: String
  /// Whether the author cannot have meant anything else, so that `balie fix` makes the change unasked. Whatever names
  /// one of several things (another act, another document) is for a person to decide, however near it is.
  package let isSafe: Bool

  package init(span: SourceSpan, replacement: String, isSafe: Bool = false) {
    self.span = span
    self.replacement = replacement
    self.isSafe = isSafe
  }
}

/// Another place that helps to understand a finding, such as the first use of a duplicate id.
package struct Note: Sendable, Hashable {
  package let span: SourceSpan?
  package let message: String

  package init(_ message: String, at span: SourceSpan? = nil) {
    self.span = span
    self.message = message
  }
}

/// One finding: which rule, where, and what to do.
///
/// The message is a headline without full stop, the specific thing first: "Unknown key ‘titel’ in a procedure".
package struct Diagnostic: Sendable, Hashable {
  package let rule: Rule
  package let span: SourceSpan
  package let message: String
  /// Set where exactly one mend is plausible; printed as "Did you mean …?".
  package let fix: Fix?
  package let notes: [Note]
  /// As its rule has it, unless the catalogue sets it otherwise.
  package let severity: Severity

  package init(
    _ rule: Rule, at span: SourceSpan, _ message: String, fix: Fix? = nil, notes: [Note] = [],
    severity: Severity? = nil
  ) {
    self.rule = rule
    self.span = span
    self.message = message
    self.fix = fix
    self.notes = notes
    self.severity = severity ?? rule.severity
  }

  /// The same finding, counted differently.
  package func counted(as severity: Severity) -> Diagnostic {
    Diagnostic(rule, at: span, message, fix: fix, notes: notes, severity: severity)
  }
}

extension Diagnostic: Comparable {
  /// By place, then by code, then by message: one order whatever the thread count.
  package static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    (a.span, a.rule.code, a.message) < (b.span, b.rule.code, b.message)
  }
}
