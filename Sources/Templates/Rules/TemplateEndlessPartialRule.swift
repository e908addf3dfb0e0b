package import Diagnostics

/// A template that includes itself must go deeper into the data each time.
package enum TemplateEndlessPartialRule {
  package static let rule = Rule(
    "template-endless-partial", .error,
    title: "Template that includes itself without end",
    statement: "A template may include itself only within a section for a part of what it shows.",
    page: """
      A template may include itself: that is how a tree is shown, such as topics within topics. Each inclusion must then
      be about a part of the thing at hand, so that it ends where the tree ends.

      This breaks the rule, in a template `topic`:

      ```html
      <li>{{name}} {{#hasTopics}}<ul>{{>topic}}</ul>{{/hasTopics}}</li>
      ```

      This keeps it:

      ```html
      <li>{{name}} {{#hasTopics}}<ul>{{#topics}}{{>topic}}{{/topics}}</ul>{{/hasTopics}}</li>
      ```
      """)

  static func finding(_ name: String, span: SourceSpan, from inclusion: Note?) -> Diagnostic {
    Diagnostic(
      rule, at: span, "Template ‘\(name)’ includes itself here without going deeper into the data",
      notes: inclusion.map { [$0] } ?? [])
  }
}
