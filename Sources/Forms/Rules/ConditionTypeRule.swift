import CatalogueModel
package import Diagnostics

/// A comparison that does not fit the question.
package enum ConditionTypeRule {
  package static let rule = Rule(
    "condition-type", .error, title: "Comparison does not fit the question",
    statement: "A question is compared with a value of its own type: yes or no, a number, a date, an option.",
    page: """
      A yes-no question is compared with `yes` or `no`, a number with a number, a date with a date written
      `2026-12-31`, a choice with the id of one of its options. Only numbers and dates can be less or more.

      Wrong:

          questions:
            born-days-ago: { ask: { en: How many days ago? }, type: number }
          conditions:
            late: born-days-ago is yes

      Right:

          conditions:
            late: born-days-ago > 60
      """)

  static func bareName(
    _ word: ConditionSyntax.Word, _ kind: Question.Kind, in source: ConditionText
  ) -> Diagnostic {
    Diagnostic(
      rule, at: source.span(of: word.range),
      "‘\(word.text)’ asks for \(noun(kind)) and must be compared with one, such as ‘\(word.text) \(example(kind))’"
    )
  }

  static func notOrdered(
    _ word: ConditionSyntax.Word, _ kind: Question.Kind, in source: ConditionText
  ) -> Diagnostic {
    Diagnostic(
      rule, at: source.span(of: word.range),
      "‘\(word.text)’ asks for \(noun(kind)), which cannot be less or more; write ‘\(word.text) \(example(kind))’"
    )
  }

  static func incomparable(_ word: ConditionSyntax.Word, in source: ConditionText) -> Diagnostic {
    Diagnostic(
      rule, at: source.span(of: word.range),
      "‘\(word.text)’ is a field that conditions cannot use; they compare yes or no, numbers, dates and choices"
    )
  }

  static func conditionCompared(_ word: ConditionSyntax.Word, in source: ConditionText) -> Diagnostic {
    Diagnostic(
      rule, at: source.span(of: word.range),
      "‘\(word.text)’ is a condition, which can only be compared as ‘is yes’ or ‘is no’")
  }

  static func unknownOption(
    _ value: ConditionSyntax.Word, of question: ConditionSyntax.Word, _ options: [Question.Option],
    in source: ConditionText
  ) -> Diagnostic {
    let span = source.span(of: value.range)
    let ids = options.map(\.id)
    let fix = Spelling.suggestion(for: value.text, among: ids).map {
      Fix(span: span, replacement: $0, isSafe: Spelling.isSameWord(value.text, $0))
    }
    return Diagnostic(
      rule, at: span,
      "‘\(value.text)’ is not an option of ‘\(question.text)’, which has \(ids.joined(separator: ", "))",
      fix: fix)
  }

  static func wrongValue(
    _ value: ConditionSyntax.Word, for question: ConditionSyntax.Word, _ kind: Question.Kind,
    in source: ConditionText
  ) -> Diagnostic {
    let span = source.span(of: value.range)
    var meant: String?
    if case .yesNo = kind {
      meant = ["true": "yes", "yes": "yes", "false": "no", "no": "no"][value.text.lowercased()]
    }
    return Diagnostic(
      rule, at: span, "‘\(value.text)’ is not \(noun(kind)), which ‘\(question.text)’ asks for",
      fix: meant.map { Fix(span: span, replacement: $0, isSafe: true) })
  }

  private static func noun(_ kind: Question.Kind) -> String {
    switch kind {
    case .yesNo: "yes or no"
    case .number: "a number"
    case .choice: "one of its options"
    case .date: "a date"
    }
  }

  private static func example(_ kind: Question.Kind) -> String {
    switch kind {
    case .yesNo: "is yes"
    case .number: "> 60"
    case .choice(let options): "is \(options.first?.id ?? "…")"
    case .date: "< 2026-12-31"
    }
  }
}
