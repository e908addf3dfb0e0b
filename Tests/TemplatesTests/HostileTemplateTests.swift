import Diagnostics
import Templates
import Testing

/// Templates made to hurt are reported like any other fault.
@Suite struct HostileTemplateTests {
  @Test(arguments: [
    String(repeating: "{{#open}}", count: 100_000),
    String(repeating: "{{#open}}", count: 100_000) + String(repeating: "{{/open}}", count: 100_000),
    String(repeating: "{{$a}}", count: 100_000),
    String(repeating: "{{<page}}{{$a}}", count: 50_000),
    String(repeating: "{{/open}}", count: 100_000),
    String(repeating: "{{", count: 100_000),
    String(repeating: "{{}}", count: 100_000),
    String(repeating: "{{=", count: 100_000),
    "{{" + String(repeating: "a.", count: 50_000) + "}}",
  ])
  func deepAndBroken(_ template: String) throws {
    let result = try Site([("page", template)]).render("page", ThePage.full.record)
    #expect(result.findings.contains { $0.rule.code == "template-syntax" })
    #expect(result.findings.count < 500)
  }

  @Test func manyTagsAreNoFault() throws {
    let result = try Site([("page", String(repeating: "<p>{{title}}</p>\n", count: 20_000))])
      .render("page", ThePage.full.record)
    #expect(result.findings.isEmpty)
    #expect(result.output.utf8.count == 20_000 * "<p>Paspoort &amp; kaart</p>\n".utf8.count)
  }

  @Test func templatesThatGrowTwofoldAreGivenUp() throws {
    let chain = (0..<60).map { ("t\($0)", "{{>t\($0 + 1)}}{{>t\($0 + 1)}}") }
    let result = try Site([("page", "{{>t0}}")] + chain + [("t60", "x")]).render("page", ThePage.full.record)
    #expect(result.codes == ["template-syntax"])
  }

  @Test func longChainsAreGivenUp() throws {
    let chain = (0..<1_000).map { ("t\($0)", "{{>t\($0 + 1)}}") }
    let result = try Site([("page", "{{>t0}}")] + chain + [("t1000", "x")]).render(
      "page", ThePage.full.record)
    #expect(result.codes == ["template-syntax"])
  }

  @Test func templatesThatAllIncludeEachOtherAreGivenUp() throws {
    let names = (0..<12).map { "t\($0)" }
    let all = names.map { "{{>\($0)}}" }.joined()
    let templates = names.map { ($0, "{{#topics}}\(all){{/topics}}") }
    let result = try Site([("page", "{{>t0}}")] + templates).render("page", Topic("a").record)
    #expect(Set(result.codes).isSubset(of: ["template-syntax"]))
  }

  @Test func indentationDoesNotGrowWithoutEnd() throws {
    let site = Site([("page", "{{name}}\n{{#topics}}\n  {{>page}}\n{{/topics}}\n")])
    let result = try site.render("page", Topic("a", [Topic("b", [Topic("c")])]).record)
    #expect(result.findings.isEmpty)
    #expect(result.output.filter { $0 != " " } == "a\nb\nc\n")
  }

  @Test func parentsThatIncludeEachOtherAreReported() throws {
    let site = Site([
      ("page", "{{<a}}{{$x}}1{{/x}}{{/a}}"), ("a", "{{$x}}{{/x}}{{<b}}{{/b}}"), ("b", "{{<a}}{{/a}}"),
    ])
    #expect(try site.render("page", ThePage.full.record).codes == ["template-endless-partial"])
  }

  /// Whatever the bytes, compiling ends and what it renders can be rendered.
  @Test func noise() throws {
    let seed: UInt64 = 20_250_601
    print("seed \(seed)")
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let pieces = [
      "{{#open}}", "{{/open}}", "{{^tags}}", "{{/tags}}", "{{title}}", "{{{body}}}", "{{>page}}",
      "{{<other}}", "{{/other}}",
      "{{$x}}", "{{/x}}", "<p ", "class=\"", "\"", "'", ">", "<!--", "-->", "<script>", "</script>", "\n",
      "  ", "{{! }}",
      "{{=<% %>=}}", "<%={{ }}=%>", "{{.}}", "{{#fees}}", "{{/fees}}", "{{", "}}", "é", "\u{0}",
    ]
    for _ in 0..<400 {
      let template = (0..<next(40)).map { _ in pieces[next(pieces.count)] }.joined()
      let other = (0..<next(20)).map { _ in pieces[next(pieces.count)] }.joined()
      let site = Site([("page", template), ("other", other)])
      _ = try site.render("page", ThePage.full.record)
      _ = try site.render("page", ThePage.full.record, dialect: .mustache)
    }
  }
}
