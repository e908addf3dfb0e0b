package import Diagnostics

/// Two things of the same name.
package enum DuplicateIDRule {
  package static let rule = Rule(
    "duplicate-id", .error, title: "Duplicate id",
    statement: "A name stands for one thing only.",
    page: """
      Fees that have the same id are the history of one fee and need dates (`from`, `until`) that do not overlap. Options,
      form pages, form fields and procedure codes must each be unique.

      Wrong:

          fields:
            - { id: name, type: text, label: { en: Name of the child } }
            - { id: name, type: text, label: { en: Name of the mother } }

      Right:

          fields:
            - { id: child-name, type: text, label: { en: Name of the child } }
            - { id: mother-name, type: text, label: { en: Name of the mother } }
      """)

  /// A list that names one thing twice.
  static func repeated(_ name: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      rule, at: span, "‘\(name)’ stands in this list already",
      notes: [Note("it is first named here", at: first)])
  }

  static func finding(_ name: String, at span: SourceSpan, kind: String, first: SourceSpan?) -> Diagnostic {
    Diagnostic(
      rule, at: span, "The \(kind) ‘\(name)’ exists already",
      notes: [Note("it is first used here", at: first)])
  }
}
