package import Diagnostics

/// A link leads to http, https, mailto, tel, a path that begins with /, a #fragment, or content by its id.
package enum UnsafeLinkRule {
  package static let rule = Rule(
    "unsafe-link", .error,
    title: "Link that is not allowed",
    statement:
      "A link leads to http, https, mailto, tel, a path that begins with /, a #fragment, or content by its id.",
    page: """
      Other addresses run code (`javascript:`), hide content (`data:`), work on one computer only (`file:`), or lead somewhere
      else from every page (`help.html`). Images come from this site alone: pages ask nothing of any other host.

      This breaks the rule: `[Help](javascript:alert(1))`. Write `[Help](page:help)`, `[Help](/en/help/)` or
      `[Help](https://example.org/help)`. Content is named by its kind and id: `procedure:`, `organisation:`, `evidence:`,
      `act:`, `life-event:`, `topic:` or `page:`.
      """)

  static func finding(_ destination: String, at span: SourceSpan) -> Diagnostic {
    var message =
      destination.isEmpty
      ? "The link leads nowhere" : "‘\(destination.prefix(80))’ is not an address that links may have"
    if let kind = LinkAddress.contentKind(meantBy: destination) { message += "; write ‘\(kind):…’" }
    return Diagnostic(rule, at: span, message)
  }

  static func imageFinding(_ source: String, at span: SourceSpan) -> Diagnostic {
    let message =
      source.isEmpty ? "The image has no address" : "‘\(source.prefix(80))’ is not an image of this site"
    return Diagnostic(rule, at: span, message)
  }
}
