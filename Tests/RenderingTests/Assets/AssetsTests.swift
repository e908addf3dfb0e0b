import CatalogueModel
import Diagnostics
import Testing

@testable import Rendering

@Suite struct AssetsTests {
  static func assets(_ files: [(String, String)], colors: ThemeColors = ThemeColors(), base: String = "")
    -> Assets
  {
    Assets(
      files.map { Sample.themeFile($0.0, $0.1) }, colors: colors, basePath: base, digests: Sample.digests)
  }

  static func css(_ assets: Assets) -> String { String(decoding: assets.stylesheet.bytes, as: UTF8.self) }

  @Test func sheetsStandInOneOrder() {
    let assets = Self.assets([
      ("components/z/z.css", "z { }"), ("css/20-b.css", "b { }"), ("components/a/a.css", "c { }"),
      ("css/10-a.css", "a { }"), ("css/10-a.css", "a2 { }"), ("pages/x.html", "<p>"),
    ])
    #expect(Self.css(assets) == "a2{}b{}c{}z{}")
    #expect(assets.stylesheet.file.hasPrefix("assets/portal.") && assets.stylesheet.file.hasSuffix(".css"))
    #expect(assets.stylesheet.file.split(separator: ".")[1].count == 12)
    #expect(assets.stylesheet.integrity == "sha384-13")
    #expect(assets.all.count == 1)
  }

  @Test func namesChangeWithBytesOnly() {
    let first = Self.assets([("css/a.css", "a{b:c}")]).stylesheet.file
    #expect(first == Self.assets([("css/a.css", "a{b:c}")]).stylesheet.file)
    #expect(first != Self.assets([("css/a.css", "a{b:d}")]).stylesheet.file)
  }

  @Test func iconsAreFoundFromSheets() {
    let assets = Self.assets(
      [
        ("css/a.css", "a{mask:url(../icons/tick.svg#x) url(../icons/none.svg)}"),
        ("icons/tick.svg", "<svg/>"),
        ("icons/favicon.svg", "<svg/>"),
      ], base: "/portal")
    let icon = assets.others["icons/tick.svg"]
    let name = icon?.file.dropFirst("assets/".count) ?? ""
    #expect(icon?.path == "/portal/assets/\(name)")
    #expect(Self.css(assets) == "a{mask:url(\(name)#x) url(../icons/none.svg)}")
    #expect(assets.icon == assets.others["icons/favicon.svg"]?.path)
    #expect(!assets.usesDataImages)
  }

  @Test func scriptsHaveTheNamesOfTheirFiles() {
    let assets = Self.assets([("components/case/case.js", "1"), ("js/search.js", "2")])
    #expect(assets.scripts.keys.sorted() == ["case", "search"])
    #expect(assets.scripts["case"]?.bytes == Array("1\n".utf8))
  }

  @Test(arguments: ["url(data:,x)", "url('data:,x')", "url(\"data:,x\")"])
  func dataImagesAreSeen(_ url: String) {
    #expect(Self.assets([("css/a.css", "a{b:\(url)}")]).usesDataImages)
  }

  @Test func coloursOfThePortalAreForTheirScheme() throws {
    func entry(_ color: String) throws -> ThemeColors.Entry {
      ThemeColors.Entry(color: try #require(Color(color)), span: Sample.span)
    }
    let colors = ThemeColors(
      light: [.brand: try entry("#ABC"), .ink: try entry("#000000")], dark: [.paper: try entry("#101010")])
    #expect(
      Self.css(Self.assets([], colors: colors))
        == """
        @media screen and (prefers-color-scheme:light){:root{--ink:#000000;--brand:#aabbcc}}\
        @media screen and (prefers-color-scheme:dark){:root{--paper:#101010}}
        """)
  }
}

@Suite struct ContrastTests {
  static let theme = [
    Sample.themeFile(
      "css/00-colors.css",
      """
      :root { --ink: #000; --paper: #fff; --card: #ffffff; --brand: #0b5a5e; /* --ink: #fff */ }
      @media (prefers-color-scheme: dark) { :root { --ink: #fff; --paper: #000; --card: #111 } }
      a { --ink: #777 }
      """)
  ]

  static func colors(light: [ColorRole: String] = [:], dark: [ColorRole: String] = [:]) -> ThemeColors {
    func entries(_ colors: [ColorRole: String], _ start: Int) -> [ColorRole: ThemeColors.Entry] {
      Dictionary(
        uniqueKeysWithValues: colors.sorted { $0.key.rawValue < $1.key.rawValue }.enumerated().map {
          index, pair in
          let span = SourceSpan(file: Sample.file, start: start + index * 10, end: start + index * 10 + 7)
          return (pair.key, ThemeColors.Entry(color: Color(pair.value)!, span: span))
        })
    }
    return ThemeColors(light: entries(light, 100), dark: entries(dark, 500))
  }

  @Test func paleLinksAreFound() throws {
    let findings = Contrast.findings(Self.colors(light: [.brand: "#5fb4b8"]), theme: Self.theme)
    let first = try #require(findings.first)
    #expect(first.rule.code == "low-contrast")
    #expect(first.span == SourceSpan(file: Sample.file, start: 100, end: 107))
    #expect(
      first.message
        == "‘brand’ #5fb4b8 on ‘paper’ #ffffff has a contrast of 2.41 to 1 in the light scheme, used for links: it needs 4.5 to 1"
    )
    // One finding for the colour, which notes the other ground; in the dark scheme nothing is set.
    #expect(findings.count == 1)
    #expect(first.notes.count == 1)
  }

  @Test func aGroundIsBlamedWhereOnlyItIsSet() {
    let findings = Contrast.findings(Self.colors(dark: [.paper: "#eeeeee"]), theme: Self.theme)
    #expect(findings.contains { $0.span.start == 500 && $0.message.contains("in the dark scheme") })
  }

  @Test func nothingSetNothingFound() {
    #expect(Contrast.findings(ThemeColors(), theme: Self.theme).isEmpty)
    #expect(Contrast.findings(Self.colors(light: [.brand: "#0b5a5e"]), theme: Self.theme).isEmpty)
  }

  /// WCAG 2.2: black on white is 21 to 1; #767676 is the palest grey that passes on white.
  @Test func ratiosAreThoseOfTheStandard() throws {
    let white = try #require(Color("#fff"))
    #expect(try #require(Color("#000")).contrast(with: white) == 21)
    #expect(try #require(Color("#767676")).contrast(with: white) >= 4.5)
    #expect(try #require(Color("#777777")).contrast(with: white) < 4.5)
  }

  @Test func theThemeItselfCanBeRead() {
    let colors = Contrast.colors(of: Sample.theme)
    #expect(colors.light.count == ColorRole.allCases.count)
    for scheme in [colors.light, colors.dark] {
      #expect(Contrast.failures(scheme).map { "\($0.pair.front) on \($0.pair.back): \($0.ratio)" } == [])
    }
  }
}
