package import Diagnostics

/// Markdown holds no HTML: it is shown as text.
package enum RawHTMLRule {
  package static let rule = Rule(
    "raw-html", .error,
    title: "HTML in Markdown",
    statement: "Markdown holds no HTML: it is shown as text.",
    page: """
      HTML in content escapes every check: of links, of alternative text, of headings. It is shown to citizens as it is
      written, angle brackets and all.

      This breaks the rule: `Bring <b>both</b> forms.` Write `Bring **both** forms.` For a plain angle bracket write `\\<`.
      """)

  static func finding(_ html: String, at span: SourceSpan) -> Diagnostic {
    let message =
      html.hasPrefix("<!--")
      ? "A comment in HTML, which would be shown to citizens: delete it"
      : "‘\(firstTag(of: html))’ is HTML: use Markdown, or write ‘\\<’ for an angle bracket"
    return Diagnostic(rule, at: span, message)
  }

  private static func firstTag(of html: String) -> String {
    let end = html.firstIndex { $0 == ">" || $0.isNewline }
    guard let end, html.distance(from: html.startIndex, to: end) < 40 else {
      return html.count < 40 ? html : html.prefix(39) + "…"
    }
    return html[end] == ">" ? String(html[...end]) : String(html[..<end])
  }
}
