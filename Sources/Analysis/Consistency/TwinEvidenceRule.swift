import CatalogueModel
package import Diagnostics

/// One kind of document that is described twice.
package enum TwinEvidenceRule {
  package static let rule = Rule(
    "twin-evidence", .warning, title: "Same document under two names",
    statement: "Each kind of document is described once, in `evidence/`, whatever procedures ask for it.",
    page: """
      Two descriptions of one document lead a double life: one is translated, the other is not; one is held by a register,
      for the other citizens are still sent home. Names that differ only in capitals, accents, punctuation, the order of
      their words or a mistyped letter, and names that differ only in “copy of” or “original”, are taken for one.

      Keep one file and let all procedures refer to it; how many originals and copies are wanted is said where the document
      is asked for. Where the two really are different, their names should say how.

      Wrong, in `evidence/birth-cert.yaml` beside `evidence/birth-certificate.yaml` (“Birth certificate”):

          name: { en: Certificate of birth }

      Right: one file, and in the procedures:

          documents:
            - { evidence: birth-certificate, copies: 1 }
      """)

  static func finding(
    _ name: String, like other: Evidence, called otherName: String, at span: SourceSpan
  ) -> Diagnostic {
    let message =
      name == otherName
      ? "‘\(name)’ is also the name of ‘\(other.id)’" : "‘\(name)’ seems to be ‘\(otherName)’ (‘\(other.id)’)"
    return Diagnostic(
      rule, at: span, message, notes: [Note("the other is described here", at: other.name.span ?? other.span)]
    )
  }
}
