import CatalogueModel
package import Diagnostics

/// An expression whose parts do not go together.
package enum ExpressionTypeRule {
  package static let rule = Rule(
    "expression-type", .error, title: "Parts of an expression do not go together",
    statement: "Numbers go with numbers, money with money of one currency, dates with dates.",
    page: """
      Money is added to money of the same currency and multiplied by numbers; dates are compared, and counted with
      `days(a, b)` and `years(a, b)`. Fields of a repeated page are added up with `sum(page.field)`.

      Wrong:

          calculations:
            total: copies + 8000 VND

      Right:

          calculations:
            total: copies * 8000 VND
      """)

  static func wrongType(
    _ type: FormValueType, wanted: String, at range: Range<Int>, in source: ConditionText
  ) -> Diagnostic {
    Diagnostic(rule, at: source.span(of: range), "This is \(noun(type)) where \(wanted) should stand")
  }

  static func operands(
    _ left: FormValueType, _ symbol: ExpressionSyntax.Operator, _ right: FormValueType, at range: Range<Int>,
    in source: ConditionText
  ) -> Diagnostic {
    Diagnostic(
      rule, at: source.span(of: range), "‘\(symbol.rawValue)’ cannot join \(noun(left)) and \(noun(right))")
  }

  static func badNumber(_ word: ConditionSyntax.Word, in source: ConditionText) -> Diagnostic {
    Diagnostic(
      rule, at: source.span(of: word.range),
      "‘\(word.text)’ is not a number below 10^15 with at most 6 decimals")
  }

  static func badDate(_ word: ConditionSyntax.Word, in source: ConditionText) -> Diagnostic {
    Diagnostic(rule, at: source.span(of: word.range), "‘\(word.text)’ is not a date such as 2026-12-31")
  }

  static func unknownCurrency(_ word: ConditionSyntax.Word, in source: ConditionText) -> Diagnostic {
    Diagnostic(rule, at: source.span(of: word.range), "‘\(word.text)’ is not a currency of ISO 4217")
  }

  static func chosen(_ word: ConditionSyntax.Word, in source: ConditionText) -> Diagnostic {
    Diagnostic(
      rule, at: source.span(of: word.range),
      "‘\(word.text)’ asks for one of its options; write ‘\(word.text) is …’ or ‘answered(\(word.text))’")
  }

  static func notCalculable(
    _ word: ConditionSyntax.Word, _ kind: FormField.Kind, in source: ConditionText
  ) -> Diagnostic {
    Diagnostic(
      rule, at: source.span(of: word.range),
      "‘\(word.text)’ is a field of type ‘\(kind.rawValue)’, with which nothing can be worked out; numbers, money, dates and yes or no can"
    )
  }

  static func argumentCount(
    _ word: ConditionSyntax.Word, _ count: ClosedRange<Int>, in source: ConditionText
  ) -> Diagnostic {
    let wanted =
      count.lowerBound == count.upperBound
      ? "\(count.lowerBound)" : "\(count.lowerBound) to \(count.upperBound)"
    return Diagnostic(
      rule, at: source.span(of: word.range), "‘\(word.text)’ takes \(wanted) value\(wanted == "1" ? "" : "s")"
    )
  }

  static func places(at range: Range<Int>, in source: ConditionText) -> Diagnostic {
    Diagnostic(
      rule, at: source.span(of: range), "‘round’ takes a number of places from 0 to 6, as in ‘round(x, 2)’")
  }

  static func sum(at range: Range<Int>, in source: ConditionText) -> Diagnostic {
    Diagnostic(
      rule, at: source.span(of: range),
      "‘sum’ takes a field of a repeated page or group, as in ‘sum(children.allowance)’")
  }

  static func group(at range: Range<Int>, in source: ConditionText) -> Diagnostic {
    Diagnostic(
      rule, at: source.span(of: range), "‘count’ takes a repeated page or group, as in ‘count(children)’")
  }

  static func fieldName(at range: Range<Int>, in source: ConditionText) -> Diagnostic {
    Diagnostic(rule, at: source.span(of: range), "The name of a field should stand here")
  }

  static func twoRepeats(_ names: [String], in source: ConditionText) -> Diagnostic {
    Diagnostic(
      rule, at: source.span,
      "The rule uses fields of \(names.map { "‘\($0)’" }.joined(separator: " and ")), which are repeated apart from each other"
    )
  }

  static func repeatedInCalculation(_ names: [String], in source: ConditionText) -> Diagnostic {
    Diagnostic(
      rule, at: source.span,
      "The calculation uses a field of \(names.map { "‘\($0)’" }.joined(separator: " and ")) as if it were filled in once; write ‘sum(\(names[0]).…)’"
    )
  }

  static func noun(_ type: FormValueType) -> String {
    switch type {
    case .number: "a number"
    case .money(let currency): "an amount in \(currency.code)"
    case .date: "a date"
    case .yesNo: "true or false"
    }
  }
}
