import Testing

@testable import Rendering

@Suite struct StyleSheetTests {
  static let sheets: [(String, String)] = [
    ("a { color : red ; }\n\n b{}", "a{color :red}b{}"),
    ("/* one */ a /* two */ { /* three */ color: red /* four */ }", "a{color:red}"),
    ("a/**/b { }", "a/**/b{}"), ("a /* x */ b {}", "a b{}"),
    ("a:hover :focus > b + c ~ d {}", "a:hover :focus > b + c ~ d{}"),
    ("x { width: calc( 100% - (2rem + 1px) ) }", "x{width:calc(100% - (2rem + 1px))}"),
    ("x { content: \"  a /* no */ ; }  \" }", "x{content:\"  a /* no */ ; }  \"}"),
    ("x { content: 'it\\'s  }' ; color: red }", "x{content:'it\\'s  }';color:red}"),
    ("x::before { content: \"\\2014  \" }", "x::before{content:\"\\2014  \"}"),
    (".\\31 0  a { }", ".\\31 0 a{}"),
    ("x { background: url( \"a b.svg\" ) }", "x{background:url(\"a b.svg\")}"),
    (
      "x { background: url(data:image/svg+xml;utf8,<svg /*x*/ >) }",
      "x{background:url(data:image/svg+xml;utf8,<svg /*x*/ >)}"
    ),
    (
      "@media ( min-width : 56rem ) and (hover) { a , b { top: 0 ; } }",
      "@media (min-width :56rem) and (hover){a,b{top:0}}"
    ),
    (":root { --x: ; --y:  1px }", ":root{--x:;--y:1px}"), ("a { color: red", "a{color:red"), ("/* open", ""),
    ("a { content: \"open", "a{content:\"open"), ("u { ul: url }", "u{ul:url}"), ("a b", "a b"),
    ("my-url( a )", "my-url(a)"),
    ("grid { grid-area: 1 / 2 / 3 }", "grid{grid-area:1 / 2 / 3}"),
  ]

  @Test(arguments: sheets)
  func compact(_ css: String, is expected: String) {
    let compact = String(decoding: StyleSheet.compact(Array(css.utf8)), as: UTF8.self)
    #expect(compact == expected)
    #expect(StyleSheet.compact(Array(compact.utf8)) == Array(compact.utf8))
  }

  @Test func everyPrefixOfASheetEnds() {
    let css = Array(Self.sheets.map(\.0).joined(separator: "\n").utf8)
    for end in css.indices { _ = StyleSheet.compact(Array(css[..<end])) }
  }

  @Test func addressesAreChanged() {
    let css = "a{b:url(x.svg);c:URL('y.svg#i');d:url( \"z.svg\" )}"
    let changed = StyleSheet.compact(Array(css.utf8)) { $0 == "z.svg" ? nil : "new-\($0)" }
    #expect(
      String(decoding: changed, as: UTF8.self) == "a{b:url(new-x.svg);c:url('new-y.svg#i');d:url(\"z.svg\")}")
  }
}
