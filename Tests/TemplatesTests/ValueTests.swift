import Templates
import Testing

/// Values that are safe by what they are.
@Suite struct ValueTests {
  @Test(arguments: [
    "http://example.org", "HTTPS://Example.org/a?b#c", "mailto:a@example.org", "tel:+3291234567", "/",
    "/nl/paspoort/",
    "#kosten", "?q=a", "/a:b", "https://[::1]/", "https://example.org/é", "/javascript:x",
  ])
  func admits(_ address: String) {
    #expect(SafeURL(address)?.string == address)
  }

  @Test(arguments: [
    "", "javascript:alert(1)", "JaVaScRiPt:x", "java\tscript:x", "java\nscript:x", " javascript:x",
    "\u{1}javascript:x",
    "data:text/html,x", "vbscript:x", "//evil.example", "/\\evil.example", "\\\\evil.example",
    "/\t/evil.example",
    "paspoort", "./a", "../a", "a:b", ":", "http:", "http:/a", "http://", "https:evil", "https:///a",
    "mailto:", "tel:",
    "ftp://a", "file:///a", "/a b", "/a\r\nb", "http&colon;//a", "https://\u{7F}a", "https://@a",
    "blob:https://a",
  ])
  func refuses(_ address: String) {
    #expect(SafeURL(address) == nil)
  }

  @Test func tellsOtherHostsApart() {
    #expect(SafeURL("HTTPS://example.org")?.isExternal == true)
    #expect(SafeURL("/http")?.isExternal == false)
    #expect(SafeURL("mailto:a@b")?.isExternal == false)
  }

  @Test(arguments: [
    (#"{"a":"</script><!--&"}"#, #"{"a":"\u003C/script\u003E\u003C!--\u0026"}"#),
    ("\"a\u{2028}b\u{2029}c é € ‧\"", #""a\u2028b\u2029c é € ‧""#),
    ("[]", "[]"),
  ])
  func dataCannotLeaveItsScript(json: String, expected: String) {
    #expect(JSONText(json).string == expected)
  }

  @Test func htmlIsMadeByEscaping() {
    var html = HTML(literal: "<p title=\"")
    html.append(text: "\"a\" & 'b' <c>")
    html.append(literal: "\">")
    html.append(url: SafeURL("/?a&b")!)
    html.append(HTML(escaping: "<"))
    #expect(html.string == "<p title=\"&quot;a&quot; &amp; &#39;b&#39; &lt;c&gt;\">/?a&amp;b&lt;")
    let items = ["a", "b"].map(HTML.init(escaping:))
    #expect(HTML(joining: items, separator: HTML(literal: "<br>")).string == "a<br>b")
    #expect(HTML().isEmpty)
  }

  /// Every offset in a word of eight bytes, and the bytes next to the ones that are escaped.
  @Test(arguments: 0..<40)
  func escapesWhereverItIs(offset: Int) {
    for (character, escaped) in [
      ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"),
    ] {
      let before = String(repeating: "x", count: offset)
      let after = String(repeating: "#%(;=?é", count: 5)
      #expect(HTML(escaping: before + character + after).string == before + escaped + after)
    }
  }

  @Test func messagesAreReachedByTheirKeys() {
    let shape = MessageShape("t", keys: ["a.b.c", "a.d", "e", "a"])
    #expect(shape.shape.fields.map(\.name) == ["a", "e"])
    #expect(shape.conflicts == ["a"])
  }
}
