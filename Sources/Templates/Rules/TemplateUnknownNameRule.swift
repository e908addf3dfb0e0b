package import Diagnostics

/// A template may use only the names that the page declares.
package enum TemplateUnknownNameRule {
  package static let rule = Rule(
    "template-unknown-name", .error,
    title: "Unknown name in a template",
    statement: "A name in a template is one that the page, or the section around it, declares.",
    page: """
      A misspelt name would leave a hole in every page, and nobody would notice. So every name is looked up before any
      page is made: first in the innermost section that is a thing or a list, then in the ones around it, then in the
      page. The first that has the name counts.

      This breaks the rule, because a fee has a `name`, not a `naam`:

      ```html
      {{#fees}}<li>{{naam}}</li>{{/fees}}
      ```

      This keeps it:

      ```html
      {{#fees}}<li>{{name}}</li>{{/fees}}
      ```

      All names of all pages are listed in the manual, on the page about templates.
      """)

  static func finding(
    _ segment: TemplateName.Segment, in shape: RecordShape, known: [String], span: SourceSpan,
    from inclusion: Note?
  ) -> Diagnostic {
    let meant = Spelling.suggestion(for: segment.text, among: known)
    let own = shape.fields.map(\.name)
    let list = own.prefix(20).joined(separator: ", ") + (own.count > 20 ? ", …" : "")
    let names = Note(own.isEmpty ? "‘\(shape.name)’ has no names" : "‘\(shape.name)’ has: \(list)")
    return Diagnostic(
      rule, at: span, "Unknown name ‘\(segment.text)’ in ‘\(shape.name)’",
      fix: meant.map { Fix(span: span, replacement: $0) }, notes: [names] + (inclusion.map { [$0] } ?? []))
  }
}
