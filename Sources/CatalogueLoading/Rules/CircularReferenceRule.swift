import CatalogueModel
package import Diagnostics

/// Organisations, acts or others that lead back to themselves.
package enum CircularReferenceRule {
  package static let rule = Rule(
    "circular-reference", .error, title: "Circular reference",
    statement: "Following ‘parent’ or ‘replaced-by’ never leads back to where one started.",
    page: """
      The way from a ward to its city is printed on the ward’s page, and the way from an old act to the one in force on
      the old act’s. A way in a circle has no end to print.

      Wrong, in `organisations/ward.yaml` and `organisations/city.yaml`:

          parent: city
          parent: ward

      Right: leave `parent` out for the one at the top.
      """)

  static func finding(_ key: String, of id: EntityID, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "Following ‘\(key)’ from ‘\(id)’ leads back to itself")
  }
}
