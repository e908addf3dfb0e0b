package import Diagnostics

/// Values may stand only where they can be escaped so that they stay what they are.
package enum TemplateUnsafePlaceRule {
  package static let rule = Rule(
    "template-unsafe-place", .error,
    title: "Value in a place where it is not safe",
    statement:
      "Values stand in the text of the page or in a quoted attribute; addresses in href and its like.",
    page: """
      Balie escapes every value for the place where it stands. In some places no escaping is enough: in the name of a
      tag, in a value without quotes, in a comment, in a script or a style sheet, in `style` and in the attributes that
      run code, such as `onclick`. And an attribute that takes an address, such as `href`, would run code where the
      address is `javascript:…`; so only addresses that Balie has checked may stand there. Text may stand in an address
      after a `#`.

      This breaks the rule three times, where `source` is text:

      ```html
      <a href="{{source}}" class={{kind}} onclick="show('{{id}}')">{{name}}</a>
      ```

      This keeps it, where `source` is an address:

      ```html
      <a href="{{source}}" class="{{kind}}" data-show="{{id}}">{{name}}</a>
      ```

      A section in the middle of a tag may add attributes, but must not end somewhere else than it began: not
      `{{#linked}}<a href="{{.}}{{/linked}}">`. HTML cannot stand in an attribute, and data only in a `script` element
      whose type is `application/ld+json` or `application/json`.
      """)

  static func finding(
    _ name: TemplateName, place: String, span: SourceSpan, from inclusion: Note?
  ) -> Diagnostic {
    Diagnostic(rule, at: span, "‘\(name.text)’ cannot stand in \(place)", notes: inclusion.map { [$0] } ?? [])
  }

  static func notAnAddress(
    _ name: TemplateName, _ kind: ValueKind, attribute: String, span: SourceSpan, from inclusion: Note?
  ) -> Diagnostic {
    Diagnostic(
      rule, at: span, "‘\(name.text)’ is \(kind.title), but ‘\(attribute)’ takes an address",
      notes: inclusion.map { [$0] } ?? [])
  }

  static func unbalanced(
    _ name: TemplateName, from start: String, to end: String, span: SourceSpan, from inclusion: Note?
  ) -> Diagnostic {
    Diagnostic(
      rule, at: span, "Section ‘\(name.text)’ begins in \(start) and ends in \(end)",
      notes: inclusion.map { [$0] } ?? [])
  }

  static func unbalancedRecursion(_ name: String, span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "Template ‘\(name)’ includes itself, but ends in another place than it begins")
  }

  static func unfinished(_ name: String, place: String, span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "Template ‘\(name)’ ends in \(place)")
  }
}
