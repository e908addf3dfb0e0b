package import Diagnostics

/// Lists, quotes, values and marks nest at most 64 levels deep.
package enum NestedTooDeeplyRule {
  package static let rule = Rule(
    "nested-too-deeply", .error,
    title: "Nested too deeply",
    statement: "Lists, quotes, values and marks nest at most 64 levels deep.",
    page: """
      Nobody can follow a list within a list within a list, sixty times over. Such nesting is a mistake, or made to slow
      down the machine that reads it.

      Write the content in fewer levels.
      """)

  static func finding(limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "Nested more than \(limit) levels deep")
  }
}
