package import Diagnostics

/// A template may fill only blocks that its parent has.
package enum TemplateUnknownBlockRule {
  package static let rule = Rule(
    "template-unknown-block", .error,
    title: "Block that the parent does not have",
    statement: "A block within {{<parent}} is one that the parent, or a template it includes, declares.",
    page: """
      What is written into a block appears where the parent has a block of the same name. Where the parent has none it
      would appear nowhere.

      This breaks the rule, where `layouts/page.html` has a block `content` but no block `contents`:

      ```html
      {{<layouts/page}}{{$contents}}<h1>{{title}}</h1>{{/contents}}{{/layouts/page}}
      ```

      This keeps it:

      ```html
      {{<layouts/page}}{{$content}}<h1>{{title}}</h1>{{/content}}{{/layouts/page}}
      ```
      """)

  static func finding(
    _ block: String, parent: String, known: some Sequence<String>, span: SourceSpan
  ) -> Diagnostic {
    let meant = Spelling.suggestion(for: block, among: known)
    return Diagnostic(
      rule, at: span, "Block ‘\(block)’ is not one of ‘\(parent)’",
      fix: meant.map { Fix(span: span, replacement: $0) })
  }
}
