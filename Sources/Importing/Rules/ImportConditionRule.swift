package import Diagnostics

/// A condition that Balie’s condition language cannot say.
package enum ImportConditionRule {
  package static let rule = Rule(
    "import-condition", .warning, title: "Condition that is not carried over",
    statement:
      "Conditions compare yes or no, numbers, dates and options; what cannot be said so is left out.",
    page: """
      Without it, citizens may see a page or a field that the form runner would have spared them: the import rather asks
      too much than too little. Often the question can be asked in another way: as a choice instead of a text, or as a
      date instead of “in the last 7 days”.

      Wrong:

          { "field": { "name": "town" }, "operator": "is longer than", "value": { "value": "3" } }

      Right:

          { "field": { "name": "hasTown" }, "operator": "is", "value": { "value": "true" } }
      """)

  static func unreadable(_ name: String, _ reason: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "The condition ‘\(name.prefix(60))’ is left out: \(reason)")
  }

  static func cycle(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "The condition ‘\(name.prefix(60))’ depends on itself and is left out")
  }

  static func tooManyWays(_ path: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "Too many ways lead to ‘\(path.prefix(60))’: it is shown to everybody")
  }

  /// - Parameter what: what is shown: “the page ‘/town’”.
  static func gap(_ gap: CaseWriter.Gap, of what: String, at span: SourceSpan) -> Diagnostic {
    switch gap {
    case .foreign(let reason):
      Diagnostic(rule, at: span, "A part of the condition of \(what) is left out: \(reason)")
    case .unanswered(let field):
      Diagnostic(
        rule, at: span,
        "\(what.prefix(1).uppercased())\(what.dropFirst()) is not shown while ‘\(field)’ is unanswered, as the form runner would"
      )
    }
  }
}
