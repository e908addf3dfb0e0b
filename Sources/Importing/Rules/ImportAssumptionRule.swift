package import Diagnostics

/// Something that content must state and a table does not.
package enum ImportAssumptionRule {
  package static let rule = Rule(
    "import-assumption", .warning, title: "Something that a table does not say",
    statement: "What content must state and a table does not say is filled in, marked in the file, and told.",
    page: """
      An organisation must say what kind of body it is: a ministry, a commune, an office … A table names it and says no
      more. It is written as an office, with a comment beside it, once; whoever knows better changes the file, and no
      later import touches it.

      Wrong, in `organisations/so-tu-phap.yaml`:

          # Say what kind of body it is.
          kind: office

      Right:

          kind: department
      """)

  static func newOrganisation(_ cell: TableText.Cell, id: String) -> Diagnostic {
    Diagnostic(
      rule, at: cell.span, "‘\(cell.text)’ is taken for an office, ‘\(id)’; say there what kind of body it is"
    )
  }
}
