package import Diagnostics

/// Two language versions of a form that differ in more than their words.
package enum ImportTwinRule {
  package static let rule = Rule(
    "import-twin", .warning, title: "Language versions of a form that differ",
    statement:
      "The files of one form in several languages have the same pages, fields, options and conditions.",
    page: """
      One form in two languages asks everybody the same. Where the files differ in more than words, they cannot become one
      form: the second is imported as a form of its own, and the first difference is told.

      Wrong:

          en: "components": [ { "name": "SnLGJE", "type": "TextField", "title": "Name" } ]
          cy: "components": []

      Right:

          en: "components": [ { "name": "SnLGJE", "type": "TextField", "title": "Name" } ]
          cy: "components": [ { "name": "SnLGJE", "type": "TextField", "title": "Enw" } ]
      """)

  /// - Parameter difference: what differs, as a headline.
  static func finding(_ difference: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, difference, notes: [Note("The other language version has it here", at: first)])
  }

  static func language(_ language: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      rule, at: span,
      "There is a version of the form in ‘\(language)’ already; this one becomes a form of its own")
  }
}
