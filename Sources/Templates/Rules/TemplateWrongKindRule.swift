package import Diagnostics

/// Each kind of value is written in its own way.
package enum TemplateWrongKindRule {
  package static let rule = Rule(
    "template-wrong-kind", .error,
    title: "Name used in a way that does not fit",
    statement: "Text and addresses are written {{name}}, HTML and data {{{name}}}; the rest opens a section.",
    page: """
      Three braces put a value into the page as it is. That is right for HTML, which was made by Balie and is known to
      be sound, and wrong for text, in which a `<` must stay a `<`. Lists, things and yes-or-no names have no text at
      all: they open a section.

      This breaks the rule three times, where `title` is text, `body` is HTML and `fees` is a list:

      ```html
      <h1>{{{title}}}</h1>
      {{body}}
      <p>{{fees}}</p>
      ```

      This keeps it:

      ```html
      <h1>{{title}}</h1>
      {{{body}}}
      {{#fees}}<p>{{name}}</p>{{/fees}}
      ```
      """)

  static func finding(
    _ name: TemplateName, _ kind: ValueKind, span: SourceSpan, from inclusion: Note?
  ) -> Diagnostic {
    let advice =
      switch kind {
      case .text, .url: "write {{\(name.text)}}"
      case .html, .json: "write {{{\(name.text)}}}"
      case .flag, .record, .list, .texts: "open it with {{#\(name.text)}}"
      }
    return Diagnostic(
      rule, at: span, "‘\(name.text)’ is \(kind.title): \(advice)", notes: inclusion.map { [$0] } ?? [])
  }

  static func partOf(
    _ whole: String, _ kind: ValueKind, part: String, span: SourceSpan, from inclusion: Note?
  ) -> Diagnostic {
    Diagnostic(
      rule, at: span, "‘\(whole)’ is \(kind.title): it has no ‘\(part)’", notes: inclusion.map { [$0] } ?? [])
  }
}
