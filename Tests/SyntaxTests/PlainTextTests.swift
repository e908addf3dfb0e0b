import Diagnostics
import Syntax
import Testing

@Suite struct PlainTextTests {
  @Test func marksAreLeftOutAndBreaksBecomeSpaces() {
    let span = SourceSpan.beginning(of: FileID(index: 0))
    let inlines: [MarkdownInline] = [
      .text("Pay "), .strong([.text("now")]), .softBreak, .reference(kind: "fee", id: "copy", span: span),
      .image(source: "a.png", alternative: "stamp", title: "", span: span), .rawHTML("<b>", span: span),
    ]
    #expect(MarkdownInline.plainText(of: inlines) == "Pay now stamp")
    #expect(MarkdownInline.plainText(of: inlines) { "\($0)/\($1) " } == "Pay now fee/copy stamp")
  }
}
