package import Diagnostics

/// A part of a form that Balie’s forms have no counterpart for.
package enum ImportLossRule {
  package static let rule = Rule(
    "import-loss", .warning, title: "Part of a form that is not carried over",
    statement: "What Balie’s forms cannot say is left out, and each such part is told.",
    page: """
      The imported form lacks what is named here. Decide whether it is needed: often a hint, a rule of the form or a
      sentence in a note says the same.

      Incomplete, because Balie takes no payments within a form:

          "fees": [ { "description": "Licence", "amount": 2500 } ]

      Complete, as a fee of the procedure:

          fees:
            - { id: licence, name: { en: Licence }, amount: 25 GBP }
      """)

  static func unknownKey(_ key: String, in what: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "‘\(key.prefix(60))’ in \(what) is not known to the import and is left out")
  }

  static func payment(at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "A payment is left out: state it as a fee of the procedure")
  }

  static func specialPage(_ key: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      rule, at: span, "The texts of ‘\(key.prefix(60))’ are left out: Balie words the end of a form itself")
  }

  static func pageKey(_ key: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      rule, at: span,
      "‘\(key)’ of a page is left out: pages of Balie repeat and appear by ‘repeat’ and ‘when’")
  }

  static func controller(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      rule, at: span, "The page is imported as an ordinary page: what ‘\(name.prefix(60))’ does is left out")
  }

  static func component(_ type: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "‘\(type.prefix(60))’ is no component that the import knows; it is left out")
  }

  static func nestedRepeat(at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "A component within a component of a repeat is left out")
  }
}

extension ImportLossRule {
  static func option(_ what: String, because reason: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "\(what) is left out: \(reason)")
  }

  static func mediaType(_ type: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "The kind of file ‘\(type.prefix(60))’ is left out: its ending is not known")
  }

  static func pattern(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      rule, at: span, "The pattern is left out: browsers, Balie and back offices would read it differently")
  }

  static func sections(_ title: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      rule, at: span,
      "The section ‘\(title.prefix(60))’ is left out: Balie’s forms have pages, but no sections")
  }

  static func summaryComponent(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      rule, at: span, "What stands on the page of answers is left out: Balie shows the answers itself")
  }

  static func emptyContent(_ kind: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "A \(kind) without text that people could read is left out")
  }

  static func emptyPage(_ path: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      rule, at: span, "The page ‘\(path.prefix(60))’ is left out: there is nothing on it but its title")
  }

  static func withoutOptions(_ kind: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "A \(kind) without options to choose from is left out")
  }

  static func withoutWords(_ what: String, language: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      rule, at: span, "The words for \(what) are written in English: the import has none in ‘\(language)’")
  }
}
