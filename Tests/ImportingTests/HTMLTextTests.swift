import Diagnostics
import Syntax
import TestSupport
import Testing

@testable import Importing

@Suite struct HTMLTextTests {
  @Test(
    arguments: [
      ("plain words", "plain words"),
      ("<p>One</p>\n\n<p>Two <b>bold</b> and <em>soft</em></p>", "One\n\nTwo **bold** and *soft*"),
      ("<ul class=\"govuk-list\">\n<li>a</li>\n<li>b</li></ul>", "-  a\n-  b"),
      ("<p>As:<ul><li>a</li></ul></p>", "As:\n\n-  a"),
      ("<ol start=3><li>a<li>b</ol>", "3. a\n4. b"),
      ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "-  a\n   -  b\n-  c"),
      ("<ul><li><p>a</p><p>b</p></li></ul>", "-  a\n\n   b"),
      ("<h2 class=\"govuk-heading-m\">Costs</h2><p>All</p>", "**Costs**\n\nAll"),
      (
        "<label class=\"govuk-!-font-weight-bold\">We'll ask:\n</label><ul><li>a</li></ul>",
        "**We'll ask:**\n\n-  a"
      ),
      ("<fieldset id=\"x\"><legend>Names</legend>", "**Names**"), ("</fieldset>", ""),
      ("a<br>b</br>c<br/>", "a\\\nb\\\nc"),
      (
        "see <a href=\"https://gov.uk/a_b?c=(d)\" target=\"_blank\">the <b>rules</b></a>.",
        "see [the **rules**](<https://gov.uk/a_b?c=%28d%29>)."
      ),
      ("<a href=\"mailto:a@example.org\">mail</a>", "[mail](<mailto:a@example.org>)"),
      (
        "5 * 3 _x_ [y](z) <3 &amp; &pound;5 &#8217; &#x41; &nope; R&D",
        "5 \\* 3 \\_x\\_ \\[y\\](z) \\<3 & £5 ’ A \\&nope; R\\&D"
      ),
      (
        "<p># not a heading</p><p>1. nor a list</p><p>- nor this</p><p>+ nor this</p>",
        "\\# not a heading\n\n1\\. nor a list\n\n\\- nor this\n\n\\+ nor this"
      ),
      ("pay {fee:registration} now", "pay \\{fee:registration} now"),
      ("snake_case_name and https://example.org/a_b", "snake_case_name and https://example.org/a_b"),
      ("<blockquote><p>a</p><p>b</p></blockquote>c", "> a\n\n> b\n\nc"),
      (
        "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2 | 3</td></tr></table>",
        "| A | B |\n| --- | --- |\n| 1 | 2 \\| 3 |"
      ),
      ("<b>Note:</b>all", "Note:all"), ("<b>Note:</b> all", "**Note:** all"),
      ("un<b>believ</b>able", "unbelievable"),
      ("<b>open <p>in two</p>", "**open**\n\n**in two**"), ("a <!-- <b>c</b> --> d", "a d"),
      ("<?php x ?>a", "a"),
      ("a < b and c > d", "a \\< b and c > d"), ("<p>unclosed <b", "unclosed"),
      ("  \n\t ", ""), ("a\u{0}b\u{2028}c", "a b c"), ("<pre>x  y\n*z*</pre>", "```\nx y\n*z*\n```"),
    ])
  func htmlBecomesMarkdown(_ html: String, _ markdown: String) {
    let made = HTMLText.markdown(from: html)
    #expect(made.text == markdown)
    #expect(made.losses.isEmpty)
  }

  @Test(
    arguments: [
      ("<div class=\"govuk-hint\">This must match</div>", "This must match"),
      (
        "<p>Upload it. Include:</p><ul><li>a</li><li>b</li></ul><p>One file.</p>",
        "Upload it. Include: a; b. One file."
      ),
      ("Include<ul><li>a</li></ul>", "Include: a."), ("<h2>Risk</h2><p>All of it</p>", "Risk All of it"),
      ("2 * 3 <b>is</b> [six]", "2 * 3 is [six]"), ("a<br>b", "a b"),
      ("<table><tr><td>a<td>b</tr></table>", "a, b"),
    ])
  func htmlBecomesPlainText(_ html: String, _ text: String) {
    #expect(HTMLText.plain(from: html).text == text)
  }

  @Test(
    arguments: [
      ("a<script>alert('</p>')</script>b", "ab", .content("a script")),
      ("<p onclick=\"x()\" ONLOAD=y>a</p>", "a", .handler("onclick")),
      ("<a href=\"javascript:alert(1)\">a</a>", "a", .link("javascript:alert(1)")),
      ("<a href=\" java\nscript:alert(1)\">a</a>", "a", .link(" java\nscript:alert(1)")),
      ("<a href=\"&#106;avascript:x\">a</a>", "a", .link("javascript:x")),
      ("<a href=\"/apply\">a</a>", "a", .link("/apply")), ("<a href=\"http:x\">a</a>", "a", .link("http:x")),
      ("<span style=\"Display : NONE\">a <span>b</span> c</span>d", "d", .hidden("span")),
      ("<div hidden>a</div>d", "d", .hidden("div")),
      ("<img src=x alt=\"A map\">", "A map", .content("a picture")),
      ("a<iframe src=x></iframe>", "a", .content("another page within the page")),
      ("<style>p{}</style>a", "a", .content("a style sheet")), ("<your name>a", "a", .unknownTag("your")),
      ("<svg><a href=\"https://x.org\">b</a></svg>a", "a", .content("a drawing")),
      ("<input name=x>a", "a", .content("a form field")),
      ("{{ name }} a", "\\{\\{ name }} a", .placeholder("{{ name }}")),
      ("<ul><li><table><tr><td>x</td></tr></table></li></ul>", "   | x |\n   | --- |", .table),
    ] as [(String, String, HTMLText.Loss)])
  func whatIsUnsafeIsToldAndDropped(_ html: String, _ text: String, _ loss: HTMLText.Loss) {
    let made = HTMLText.markdown(from: html)
    #expect(made.text == text)
    #expect(made.losses.first == loss)
  }

  /// Whatever the text, its Markdown says the same words and hides no HTML.
  @Test func anyTextSurvivesMarkdown() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededNumbers(seed: seed)
    let pieces = [
      "a", "Z", "0", "1.", " ", "*", "_", "`", "[", "]", "(", ")", "#", "-", "+", ">", "&", ";", "~", "|",
      "\\", "!",
      "{", "}", ":", "x:", "é", "=", "---", "http://a.b",
    ]
    for _ in 0..<1_000 {
      let text = (0..<Int.random(in: 1...14, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }
      .joined()
      let markdown = HTMLText.markdown(from: "<p>\(text.replacing("&", with: "&amp;"))</p>").text
      let document = Markdown.read(Array(markdown.utf8), file: FileID(index: 0))
      #expect(
        document.findings.isEmpty, "seed \(seed): \(text) → \(markdown): \(document.findings.map(\.message))")
      let words = text.split(separator: " ").joined(separator: " ")
      let read = document.value.blocks.map(plain).joined(separator: " ")
      #expect(read == words, "seed \(seed): \(text) → \(markdown)")
    }
  }

  private func plain(_ block: MarkdownBlock) -> String {
    if case .paragraph(let inlines, _) = block { return MarkdownInline.plainText(of: inlines) }
    return "(\(block))"
  }
}
