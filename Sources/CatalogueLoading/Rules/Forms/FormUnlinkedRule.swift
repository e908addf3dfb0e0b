import CatalogueModel
package import Diagnostics

/// A form that nothing leads to.
package enum FormUnlinkedRule {
  package static let rule = Rule(
    "form-unlinked", .warning, title: "Form that no document refers to",
    statement: "Every form of a procedure makes one of its documents.",
    page: """
      People find a form by the document that it makes: the page of the procedure links to it there.

      Wrong:

          documents:
            - { evidence: birth-declaration, originals: 1 }

      Right, where the form is `forms/birth-declaration.yaml`:

          documents:
            - { evidence: birth-declaration, form: birth-declaration, originals: 1 }
      """)

  static func finding(_ form: Form) -> Diagnostic {
    Diagnostic(rule, at: form.span, "No document of the procedure refers to the form ‘\(form.id)’")
  }
}
