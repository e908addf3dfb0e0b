import CatalogueModel
package import Diagnostics

/// A file field whose document the procedure does not ask for.
package enum UploadWithoutDocumentRule {
  package static let rule = Rule(
    "upload-without-document", .warning, title: "Upload of a document nobody asks for",
    statement: "What is uploaded is among the documents of the procedure.",
    page: """
      An upload that the procedure does not list surprises people in the middle of a form.

      Wrong, where the procedure does not list `passport`:

          - { id: passport-scan, type: file, evidence: passport, label: { en: Scan of your passport } }

      Right, in `procedure.yaml`:

          documents:
            - { evidence: passport, copies: 1 }
      """)

  static func finding(_ evidence: Reference) -> Diagnostic {
    Diagnostic(
      rule, at: evidence.span, "The procedure does not ask for ‘\(evidence.id)’, which is uploaded here")
  }
}
