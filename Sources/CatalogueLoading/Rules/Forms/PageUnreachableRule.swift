import CatalogueModel
package import Diagnostics

/// A page that is shown in no case.
package enum PageUnreachableRule {
  package static let rule = Rule(
    "form-page-unreachable", .warning, title: "Page of a form that nobody can reach",
    statement: "Every page of a form is asked in some case, and asks something.",
    page: """
      A page whose condition is never true, or all of whose fields are never asked, is never shown.

      Wrong:

          - id: father
            when: married and not married

      Right:

          - id: father
            when: married
      """)

  static func finding(_ page: FormPage) -> Diagnostic {
    Diagnostic(rule, at: page.condition?.span ?? page.span, "Nobody can reach the page ‘\(page.id)’")
  }
}
