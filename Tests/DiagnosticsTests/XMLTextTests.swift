import Diagnostics
import Testing

@Suite struct XMLTextTests {
  @Test(arguments: [
    ("", ""), ("Đăng ký", "Đăng ký"), ("a < b & \"c\" > 'd'", "a &lt; b &amp; &quot;c&quot; &gt; 'd'"),
    ("one\n\ttwo\r\n", "one\n\ttwo&#13;\n"),
    ("\u{1}\u{B}\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("\u{FEFF}\u{85}😀", "\u{FEFF}\u{85}😀"),
  ])
  func isEscaped(_ text: String, _ expected: String) {
    #expect(XMLText.escaped(text) == expected)
  }
}
