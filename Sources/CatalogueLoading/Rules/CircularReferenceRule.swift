import CatalogueModel
package import Diagnostics

/// Organisations, acts or others that lead back to themselves.
package enum CircularReferenceRule {
  package static let rule = Rule(
    "circular-reference", .error, title: "Circular reference",
    statement: "Following ‘parent’ or ‘replaced-by’ never leads back to where one started.",
    page: """
      Wrong, in `organisations/ward.yaml` and `organisations/city.yaml`:

          parent: city
          parent: ward

      Right: leave `parent` out for the one at the top.
      """)

  static func finding(_ key: String, of id: EntityID, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "Following ‘\(key)’ from ‘\(id)’ leads back to itself")
  }
}
