import Diagnostics
import Syntax
import TestSupport
import Testing

@Suite struct MarkdownReadTests {
  private let file = FileID(index: 1)

  private func read(_ text: String) -> MarkdownDocument { Markdown.read(Array(text.utf8), file: file).value }

  @Test func blocksAreWhatCommonMarkSays() {
    let text = """
      ## Trước khi nộp

      1. một
      2. hai

         ba

      > quote

      ---

          code
      """
    let blocks = read(text).blocks
    #expect(blocks.count == 5)
    guard case .heading(2, [.text("Trước khi nộp")], _) = blocks[0],
      case .list(true, 1, false, let items, _) = blocks[1], case .quote(let quoted, _) = blocks[2],
      case .divider = blocks[3], case .code("code\n", _) = blocks[4]
    else {
      Issue.record("\(blocks)")
      return
    }
    #expect(items.map(\.count) == [1, 2])
    #expect(quoted.count == 1)
  }

  @Test func listsKeepTheirStartAndTightness() {
    guard case .list(true, 3, true, _, _) = read("3. a\n4. b\n").blocks.first else {
      Issue.record("not an ordered list from 3")
      return
    }
    guard case .list(false, 1, true, _, _) = read("- a\n- b\n").blocks.first else {
      Issue.record("not a bullet list")
      return
    }
  }

  @Test func tablesKeepHeaderAlignmentAndRows() {
    let text = "| a | **b** | c | d |\n|---|:-:|--:|:--|\n| x \\| y | | 1 |\n"
    guard case .table(let header, let alignments, let rows, let span) = read(text).blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(header == [[.text("a")], [.strong([.text("b")])], [.text("c")], [.text("d")]])
    #expect(alignments == [.natural, .center, .right, .left])
    #expect(rows == [[[.text("x | y")], [], [.text("1")], []]])
    #expect(Int(span.end) == text.utf8.count - 1)
  }

  @Test(arguments: [
    ("*a* **b** ~~c~~ `d`", "a b c d"), ("a  \nb\nc", "a b c"), ("[*a* b](/x) ![c d](e.png)", "a b c d"),
    ("a ~b~", "a b"), ("\\*a\\* &amp; \\{b}", "*a* & {b}"), ("http://a.b c@d.e", "http://a.b c@d.e"),
  ])
  func inlineTextIsRead(_ source: String, _ plain: String) {
    guard case .paragraph(let inlines, _) = read(source).blocks.first else {
      Issue.record("no paragraph")
      return
    }
    #expect(MarkdownInline.plainText(of: inlines) == plain)
  }

  @Test func addressesAreLinksOnlyWhereWrittenSo() {
    #expect(sites(in: read("http://a.b www.a.b c@d.e").blocks).isEmpty)
    #expect(sites(in: read("<http://a.b>").blocks).count == 1)
  }

  /// The spans of links, images, references and HTML, in the order in which they begin.
  @Test(arguments: [
    "a «[b](/c)» d", "Đăng ký «[khai sinh](procedure:birth)» ở «[xã](/x)».",
    "xem «[رابط](/x \"عنوان\")» ثم «![صورة](a.png)» و«<b>»",
    "a\nb «[c](/d)»\n  e «[f](/g)»", "a «[b\nc](/d)» e «[f](/g)»", "a «[b](/c\n\"d\")» e\nf «[g](/h)»",
    "> a «[b](/c)»\n> d «[e](/f)»\nlazy «[g](/h)»", "> > ữ «[b](/c)»\n> > d «[e\n> > ứ](/f)» «[g](/h)»",
    "- a «[b](/c)»\n  d «[e](/f)»\n\n  ữ «[g](/h)»\n  - «[i](/j)»", "1. a\n   ữ «{fee:x}» b",
    "\ta\n\n- \ta «[b](/c)»",
    "| a «[b](/c)» | «{fee:x}» |\n|---|---|\n| ữ \\| «[b](/c)» | «{fee:x}» «[x\\|y](/z)» |",
    "para\n| a | b «[q](/x)» |\n|---|---|\n| x | «[f](/g)» |\n\n«[e](/f)»",
    "para\n| «[a](/a)» |\n|---|", "[d]: /url\nữ «[d]» «[d][d]» «[x](/y)»",
    "[d]: /url\n[e]: /f 'g\nh'\n«[x](/y)»",
    "## Đ «[a](/b)» #\n\nS «[a](/b)»\n---", "«[«![a](b.png)»](/c)»«![a](b.png)» d",
    "«<http://a.b>» «<c@d.e>» «[http://a.b](http://a.b)»", "`{fee:x}` «{fee:x}» \\{fee:x} «{time:counter}»",
    "«[«{fee:x}»](/{fee:y})» «{fee:y}»", "**«{fee:a}»** *«[b](/c)»* ~~«{document:d}»~~",
    "&#123;fee:x} «{fee:x}»",
    "a \\[b](c) «[b](/c)»", "`[a](/b)` «[a](/b)»", "a «<i\n  class=\"b\">» «</i>»", "> a «<i\n> b>» c",
    "a «[`b`](/c)» «[**b**](/c)» «[](/c)»", "a «[b]( </c d> 'e)' )» f", "a «[b [c] d](/e)» f",
    "a «[b](/c(d)e)» f",
    "---\ntitle: Hỗ trợ\n---\nữ «[a](/b)»\n", "\u{FEFF}ữ «[a](/b)»", "a\r\nữ «[b](/c)»\r\n> d «{fee:x}»\r\n",
    "a  \nữ «[b](/c)»\\\n«[d](/e)»", "«{life-event:a-1}» {Fee:x} {fee:} {:x} {fee:x y} {fee: x}",
  ])
  func spansAreWhatIsWritten(_ marked: String) {
    let marked = MarkedText(marked)
    let marks = marked.marks.sorted { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
    #expect(sites(in: read(marked.text).blocks) == marks)
  }

  @Test(arguments: [
    "«## Đ ữ»\n\n«ữ\nb»\n\n«- a\n- b»\n\n\n«> c\n> d»\n\n«---»\n\n«```\nđ\n```»\n\n«| a |\n|---|\n| ữ |»\n\n«<div>\nx»\n\n",
    "«ữ\n==»\n\n«a\nb\n---»\n\n«para»\n«| a |\n|---|\n| b |»\n",
    "---\na: ữ\n---\n\n«đ»\r\n\r\n«- a\r\n\r\n  b»\r\n\r\n",
  ])
  func blocksEndWithTheirText(_ marked: String) {
    let marked = MarkedText(marked)
    #expect(read(marked.text).blocks.map { Int($0.span.start)..<Int($0.span.end) } == marked.marks)
  }

  @Test func frontMatterHasPlacesInTheFile() throws {
    let marked = MarkedText("---\r\ntên: «ữ»\r\n--- \r\n## A\r\n")
    let document = read(marked.text)
    guard case .scalar(let scalar) = try #require(document.frontMatter)["tên"] else {
      throw CancellationError()
    }
    #expect([Int(scalar.span.start)..<Int(scalar.span.end)] == marked.marks)
    #expect(document.blocks.count == 1)
  }

  @Test(arguments: ["", "a", "--- a\n---\n", "----\na\n", " ---\na: b\n---\n", "---\n---\na\n"])
  func otherStartsAreNoFrontMatter(_ text: String) {
    #expect(read(text).frontMatter == nil)
  }

  @Test func strikethroughIsReadAlikeByManyAtOnce() async {
    let text = Array(String(repeating: "~~a~~ b *c* ~~d~~\n\n", count: 20).utf8)
    let plain = Array("a *b* c\n".utf8)
    let expected = Markdown.read(text, file: file).value
    let all = await withTaskGroup(of: Bool.self) { group in
      for i in 0..<60 {
        group.addTask { [file] in
          if i % 3 == 0 { return Markdown.read(plain, file: file).value.blocks.count == 1 }
          return Markdown.read(text, file: file).value == expected
        }
      }
      return await group.reduce(true) { $0 && $1 }
    }
    #expect(all)
  }

  // MARK: Collecting

  private func sites(in blocks: [MarkdownBlock]) -> [Range<Int>] {
    blocks.flatMap { block -> [Range<Int>] in
      switch block {
      case .heading(_, let inlines, _), .paragraph(let inlines, _): sites(of: inlines)
      case .list(_, _, _, let items, _): items.flatMap(sites)
      case .quote(let blocks, _): sites(in: blocks)
      case .table(let header, _, let rows, _): (header + rows.joined()).flatMap(sites)
      case .code, .divider, .rawHTML: []
      }
    }
  }

  private func sites(of inlines: [MarkdownInline]) -> [Range<Int>] {
    inlines.flatMap { inline -> [Range<Int>] in
      switch inline {
      case .emphasis(let content), .strong(let content), .strikethrough(let content): sites(of: content)
      case .link(_, _, let content, let span): [Int(span.start)..<Int(span.end)] + sites(of: content)
      case .image(_, _, _, let span), .reference(_, _, let span), .rawHTML(_, let span):
        [Int(span.start)..<Int(span.end)]
      case .text, .code, .lineBreak, .softBreak: []
      }
    }
  }
}
