import Diagnostics
import Syntax
import TestSupport
import Testing

@Suite struct MarkdownFindingTests {
  @Test(
    arguments: [
      ("raw-html", "a «<b>»c</b>\n", "‘<b>’ is HTML"), ("raw-html", "ữ\n\n«<div>\n<p>»\n\na", "‘<div>’"),
      ("raw-html", "«<!-- a -->»\n", "comment"), ("raw-html", "a «<!-- ữ\nb -->» c\n", "comment"),
      ("image-without-alternative", "a «![](ữ.png)»\n", "‘ữ.png’"),
      ("image-without-alternative", "«![ ](a.png)»\n", "a.png"),
      ("heading-skipped", "«### A»\n", "at the start: level 2"),
      ("heading-skipped", "## A\n\n«#### B»\n", "after level 2"),
      ("heading-level-one", "«# ữ»\n\n## A", "level 1"), ("heading-level-one", "«A\n=»\n", "level 1"),
      ("heading-empty", "## A\n\n«##»\n", "without text"),
      ("heading-empty", "«## ![](/a.png)»\n", "without text"),
      ("link-without-text", "a «[](/b)»\n", "‘/b’"), ("link-without-text", "a «[ ](page:b)»\n", "page:b"),
      ("unsafe-link", "«[a](javascript:alert)»\n", "javascript:alert"),
      ("unsafe-link", "«<javascript:a>»", "javascript:a"),
      ("unsafe-link", "> ữ «[a](JavaScript:b)»\n", "JavaScript"), ("unsafe-link", "«[a](b.html)»", "b.html"),
      ("unsafe-link", "«[a](//b.c)»", "//b.c"), ("unsafe-link", "«[a](/\\\\b)»", ""),
      ("unsafe-link", "«[a](&#9;/b)»", ""),
      ("unsafe-link", "«[a](java&#10;script:b)»", ""), ("unsafe-link", "«[a]()»", "nowhere"),
      ("unsafe-link", "«[a](mailto:)»", ""),
      ("unsafe-link", "«[a](data:text/html,b)»", ""), ("unsafe-link", "«[a](?b)»", ""),
      ("unsafe-link", "«![a](https://b/c.png)»", "not an image"), ("unsafe-link", "«![a](data:b)»", ""),
      ("unsafe-link", "«![a](//b/c.png)»", ""), ("unsafe-link", "«[a]»\n\n[a]: ftp://b", "ftp"),
      ("front-matter-unclosed", "«---»\ntitle: a\n\nb", "closing line"),
      ("front-matter-kind", "---\n«- a\n- b»\n---\n", "keys"),
      ("yaml-syntax", "---\nữ: b«:» c\n---\n", "quotes"),
      ("nested-too-deeply", "«" + String(repeating: "> ", count: 65) + "»a", "64"),
    ] as [(String, String, String)])
  func isReportedWherePeopleLook(_ code: String, _ marked: String, _ words: String) throws {
    let marked = MarkedText(marked)
    let findings = Markdown.read(Array(marked.text.utf8), file: FileID(index: 0)).findings
    let finding = try #require(findings.first { $0.rule.code == code }, "\(findings.map(\.rule.code))")
    #expect(findings.filter { $0.rule.code == code }.count == 1)
    #expect([Int(finding.span.start)..<Int(finding.span.end)] == marked.marks)
    #expect(words.isEmpty || finding.message.contains(words), "\(finding.message)")
  }

  @Test(arguments: [
    "[a](http://b) [a](HTTPS://b) [a](mailto:a@b.c) [a](tel:1022) [a](/b) [a](/) [a](#b) <https://b>",
    "[a](procedure:b) [a](organisation:b) [a](evidence:b) [a](act:b) [a](life-event:b) [a](topic:b) [a](page:b) [a](form:b)",
    "![a](b.png) ![a](/b.png) ![a b](c/d.png 'e')", "## a\n\n### b\n\n## c\n\n### d\n\n#### e\n\n## f",
    "[{fee:a}](/b) [![a](b.png)](/c) [**a**](/b) [`a`](/b)", "a < b > c & d \\<b> `<b>`\n\n    <b>\n",
    "- - - - - -\n\n***",
    "---\ntitle: a\n---\n\n## b", "", "\n\n",
  ])
  func ordinaryTextHasNoFinding(_ text: String) {
    #expect(Markdown.read(Array(text.utf8), file: FileID(index: 0)).findings.map(\.message) == [])
  }

  @Test func aSkippedLevelOffersTheMend() throws {
    let finding = try #require(
      Markdown.read(Array("## a\n\n#### b\n".utf8), file: FileID(index: 0)).findings.first)
    let fix = try #require(finding.fix)
    #expect(fix.replacement == "###")
    #expect(fix.span == SourceSpan(file: FileID(index: 0), start: 6, end: 10))
  }

  /// A long guidance, as somebody might really write it.
  @Test func sixtyKilobytesOfGuidancePass() {
    let sentence =
      "Bạn cần có **giấy chứng sinh** (xem [hướng dẫn](page:help)) và {fee:registration} tại quầy. "
    let table =
      "| Nơi nộp | Thời gian | Lệ phí |\n|---|:-:|--:|\n"
      + String(repeating: "| Trực tuyến [a](/b) | 1 ngày | {fee:a} |\n", count: 50)
    let section =
      "## Hồ sơ\n\n" + String(repeating: sentence, count: 40) + "\n\n" + table + "\n- a\n  - b\n    - c\n\n"
    let text = String(repeating: section, count: 10)
    #expect(text.utf8.count > 60_000)
    #expect(Markdown.read(Array(text.utf8), file: FileID(index: 0)).findings.map(\.message) == [])
  }
}
