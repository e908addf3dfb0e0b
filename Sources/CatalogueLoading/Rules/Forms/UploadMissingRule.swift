import CatalogueModel
package import Diagnostics

/// A document that is required online and cannot be handed in online.
package enum UploadMissingRule {
  package static let rule = Rule(
    "upload-missing", .warning, title: "Required document cannot be uploaded",
    statement:
      "A form that is sent online has an upload for each document the procedure requires, or says why not.",
    page: """
      Somebody who applies online would learn only afterwards that a document is missing. Documents that the form itself
      makes, or that a register holds, need no upload; for others that are not uploaded, `unasked` says why.

      Wrong, where the procedure requires `proof-of-birth`:

          action: https://example.org/apply
          pages: […]

      Right:

          action: https://example.org/apply
          pages: […]
          unasked:
            - { evidence: proof-of-birth, reason: { en: The hospital sends it to us. } }
      """)

  static func finding(_ document: EvidenceRequirement, form: Form) -> Diagnostic {
    Diagnostic(
      rule, at: document.evidence.span,
      "The form ‘\(form.id)’ is sent online, but has no upload for ‘\(document.evidence.id)’ and gives no reason",
      notes: [Note("the form is here", at: form.span)])
  }
}
