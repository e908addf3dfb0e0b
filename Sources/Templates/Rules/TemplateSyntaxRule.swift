package import Diagnostics

/// The tags of a template must be whole, named, and closed in the order in which they were opened.
package enum TemplateSyntaxRule {
  package static let rule = Rule(
    "template-syntax", .error,
    title: "Template that cannot be read",
    statement: "Every tag is closed, has a name, and lies wholly inside or wholly outside of any other.",
    page: """
      A template is read once, before any page is made. Where its tags do not fit together it is not clear which part
      of the page belongs to which condition, so nothing is guessed.

      This breaks the rule, because the list is never closed:

      ```html
      <ul>{{#fees}}<li>{{name}}</li></ul>
      ```

      This keeps it:

      ```html
      <ul>{{#fees}}<li>{{name}}</li>{{/fees}}</ul>
      ```

      Sections, blocks and parents may lie in each other 200 deep, templates that include each other as well, and a
      page may not grow beyond 16 MiB by including templates alone.
      """)

  static func unclosedTag(at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "Tag that is opened here and never closed")
  }

  static func badDelimiters(at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "Change of delimiters that does not name two, as in ‘{{=<% %>=}}’")
  }

  static func badName(at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "Tag without a name, or with white space or an empty part in its name")
  }

  static func tooDeep(at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "Tag that lies in more than \(TemplateParser.nestingLimit) others")
  }

  static func tooLarge(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "Template ‘\(name)’ grows beyond all bounds by what it includes")
  }

  static func neverClosed(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "‘\(name)’ is opened here and never closed")
  }

  static func neverOpened(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "‘\(name)’ is closed here but not open")
  }

  /// A closing tag that is spelt otherwise than the opening one: either may be meant.
  static func closedByAnotherName(
    _ name: String, _ opened: String, openedAt opening: SourceSpan, at span: SourceSpan,
    name nameSpan: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      rule, at: span, "‘\(name)’ is closed here, but ‘\(opened)’ is open",
      fix: Fix(span: nameSpan, replacement: opened), notes: [Note("‘\(opened)’ is opened here", at: opening)])
  }

  static func crossed(
    _ name: String, openedAt opening: SourceSpan, by outer: String, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      rule, at: span, "‘\(outer)’ is closed here while ‘\(name)’ is still open",
      notes: [Note("‘\(name)’ is opened here", at: opening)])
  }

  static func blockTwice(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "Block ‘\(name)’ is given twice to the same parent")
  }
}
