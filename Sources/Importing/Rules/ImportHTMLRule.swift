package import Diagnostics

/// HTML in a text that cannot become Markdown.
package enum ImportHTMLRule {
  package static let rule = Rule(
    "import-html", .warning, title: "Part of a text that is not carried over",
    statement:
      "Texts keep their paragraphs, lists, tables, links and emphasis; whatever runs, hides or embeds is left out.",
    page: """
      Texts of Balie are Markdown. Scripts, styles, frames, pictures, form fields and links that run code have no place in
      it; nor has text that the page hides. Read the text once more without it.

      Wrong:

          "content": "<p onclick=\\"go()\\">See <a href=\\"javascript:go()\\">the rules</a></p>"

      Right:

          "content": "<p>See <a href=\\"https://www.gov.uk/rules\\">the rules</a></p>"
      """)

  static func finding(_ loss: HTMLText.Loss, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, message(loss))
  }

  private static func message(_ loss: HTMLText.Loss) -> String {
    switch loss {
    case .content(let what): "\(what.prefix(1).uppercased())\(what.dropFirst()) in a text is left out"
    case .handler(let name): "‘\(name.prefix(40))’ runs a script and is left out"
    case .link(let address): "A link to ‘\(address.prefix(80))’ is left out; its words are kept"
    case .hidden(let tag): "What stands in a hidden ‘\(tag.prefix(40))’ is left out"
    case .unknownTag(let tag): "HTML has no ‘\(tag.prefix(40))’; what stands in it is kept"
    case .table: "A table within a list, or with rows of different lengths, may read differently"
    case .placeholder(let text): "‘\(text)’ is shown as it is written: Balie does not fill in texts"
    }
  }
}
