import CatalogueModel
package import Diagnostics

/// One act that is described twice.
package enum TwinActRule {
  package static let rule = Rule(
    "twin-act", .warning, title: "Same act in two files",
    statement: "Each act is described once, in `law/`, under its number.",
    page: """
      What is known of an act, such as that it was replaced, is known only where it is written. Of two files for one act,
      one stays behind, and half of the procedures rest on it.

      Numbers are compared without blanks, accents, leading zeros and words before them.

      Wrong, in `law/civil-status-decree.yaml` beside `law/123-2015-nd-cp.yaml`:

          number: "Nghị định số 123/2015/ND-CP"

      Right: one file, cited everywhere:

          legal-basis: [123-2015-nd-cp]
      """)

  static func finding(_ act: Act, twin: Act) -> Diagnostic {
    Diagnostic(
      rule, at: act.span, "\(act.number) is described already, as ‘\(twin.id)’",
      notes: [Note("the other file is this", at: twin.span)])
  }
}
