package import Diagnostics

/// Front matter is written as keys and values.
package enum FrontMatterKindRule {
  package static let rule = Rule(
    "front-matter-kind", .error,
    title: "Front matter without keys",
    statement: "Front matter is written as keys and values.",
    page: """
      Between the two lines `---` at the start of a page stand keys with values, such as `title: Help`. A list or a plain
      text there has no meaning.
      """)

  static func finding(at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "Front matter holds keys and values, such as ‘title: Help’")
  }
}
