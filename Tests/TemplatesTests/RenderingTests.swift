import Diagnostics
import Templates
import Testing

/// What templates become: a table per kind of tag.
@Suite struct RenderingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let template: String
    let expected: String

    init(_ what: String, _ template: String, _ expected: String) {
      testDescription = what
      self.template = template
      self.expected = expected
    }
  }

  @Test(arguments: [
    Case("text", "Een {{title}}.", "Een Paspoort &amp; kaart."),
    Case("text keeps its quotes", "<p>{{quote}}</p>", "<p>foto's \"klein\"</p>"),
    Case("quotes in an attribute", #"<p title="{{quote}}">"#, #"<p title="foto&#39;s &quot;klein&quot;">"#),
    Case("HTML as it is", "{{{body}}}|{{&body}}", "<b>x</b>|<b>x</b>"),
    Case("an address", #"<a href="{{link}}">{{link}}</a>"#, #"<a href="/a?b&amp;c">/a?b&amp;c</a>"#),
    Case("text after a #", ##"<a href="#{{title}}">"##, ##"<a href="#Paspoort &amp; kaart">"##),
    Case("dotted names", "{{office.address.city}}", "Gent"),
    Case("a dotted name through nothing", "[{{nowhere.address.city}}]", "[]"),
    Case("nothing", "[{{nothing}}]", "[]"),
    Case("white space in a tag", "{{ office.name }}", "Stadhuis"),
    Case("braces that are no tag", "{ {x} } {", "{ {x} } {"),
    Case(
      "long text with one thing to escape", "{{long}}", "Een lange tekst zonder meer &lt; dan zestien tekens"),
    Case(
      "JSON in its script", "<script type=\"application/ld+json\">{{{data}}}</script>",
      """
      <script type="application/ld+json">{"a":"\\u003C/script\\u003E"}</script>
      """),
  ])
  func values(_ test: Case) throws { try expect(test) }

  @Test(arguments: [
    Case("a list", "{{#fees}}{{name}};{{/fees}}", "gewoon;spoed;"),
    Case("an empty list", "[{{#noFees}}x{{/noFees}}{{^noFees}}geen{{/noFees}}]", "[geen]"),
    Case("texts", "{{#tags}}({{.}}){{/tags}}", "(a)(b &amp; c)"),
    Case("yes and no", "{{#open}}ja{{/open}}{{^open}}nee{{/open}}{{#shut}}ja{{/shut}}", "ja"),
    Case("yes does not change what is at hand", "{{#tags}}{{#open}}{{.}} {{/open}}{{/tags}}", "a b &amp; c "),
    Case("a thing", "{{#office}}{{name}}, {{address.city}}{{/office}}", "Stadhuis, Gent"),
    Case("no thing", "{{#nowhere}}{{name}}{{/nowhere}}{{^nowhere}}nergens{{/nowhere}}", "nergens"),
    Case("text as a section", "{{#title}}<h1>{{.}}</h1>{{/title}}", "<h1>Paspoort &amp; kaart</h1>"),
    Case("an address as a section", "{{#link}}<a href='{{.}}'>{{/link}}", "<a href='/a?b&amp;c'>"),
    Case("HTML as a section", "{{#body}}<div>{{{.}}}</div>{{/body}}", "<div><b>x</b></div>"),
    Case("empty text is as good as none", "{{#empty}}x{{/empty}}{{^empty}}leeg{{/empty}}", "leeg"),
    Case(
      "names of the page within a section", "{{#fees}}{{name}} {{office.name}} {{/fees}}",
      "gewoon Stadhuis spoed Stadhuis "),
    Case(
      "the inner name first", "{{#office}}{{#fees}}{{name}} {{/fees}}{{name}}{{/office}}",
      "gewoon spoed Stadhuis"),
    Case("the page again after a section", "{{#fees}}{{/fees}}{{title}}", "Paspoort &amp; kaart"),
    Case(
      "the thing at hand is always there", "{{#office}}{{#.}}{{name}}{{/.}}{{^.}}x{{/.}}{{/office}}",
      "Stadhuis"),
    Case("literal text around empty sections", "a{{#shut}}b{{/shut}}c{{#shut}}d{{/shut}}e", "ace"),
    Case(
      "attributes that depend on data", "<li{{#open}} class=\"x\"{{/open}}{{#shut}} id{{/shut}}>{{title}}",
      "<li class=\"x\">Paspoort &amp; kaart"),
    Case("an attribute without a value", "<option {{#open}}selected{{/open}}>", "<option selected>"),
    Case(
      "a list within an attribute", #"<p class="a{{#tags}} {{.}}{{/tags}}">"#, #"<p class="a a b &amp; c">"#),
  ])
  func sections(_ test: Case) throws { try expect(test) }

  @Test(arguments: [
    Case("a section has its lines to itself", "a\n  {{#open}}\n  b\n  {{/open}}\nc\n", "a\n  b\nc\n"),
    Case("within a line nothing is lost", "a {{#open}} b {{/open}} c\n", "a  b  c\n"),
    Case("two tags on a line stay", "{{#open}}{{#open}}\nx{{/open}}{{/open}}", "\nx"),
    Case("a comment has its line to itself", "a\n  {{! wat\n dan ook }}\nb", "a\nb"),
    Case("line ends of Windows", "a\r\n{{#open}}\r\nb\r\n{{/open}}\r\nc", "a\r\nb\r\nc"),
    Case("a partial is indented", "<ul>\n  {{>lines}}\n</ul>", "<ul>\n  een\n\n  twee\n</ul>"),
    Case("a partial within a line is not", "- {{>lines}}", "- een\n\ntwee\n"),
    Case("partials within each other", "  {{>outer}}\n", "  <\n    een\n\n    twee\n  >\n"),
    Case("values keep their lines", "  {{>multi}}\n", "  [x\ny]\n"),
    Case(
      "other delimiters", "{{=<% %>=}}<% title %> {{title}}<%={{ }}=%>{{#open}}!{{/open}}",
      "Paspoort &amp; kaart {{title}}!"),
    Case("raw with other delimiters", "{{=<% %>=}}<%{body}%><%&body%>", "<b>x</b><b>x</b>"),
    Case("delimiters do not reach into partials", "{{=| |=}}|>outer|", "<\n  een\n\n  twee\n>\n"),
  ])
  func lines(_ test: Case) throws { try expect(test) }

  @Test(arguments: [
    Case("defaults", "{{<layout}}{{/layout}}", "<title>Balie</title>\n<main>\n  leeg\n</main>\n"),
    Case(
      "blocks are filled, and indented as their place",
      """
      {{<layout}}
      {{$title}}{{title}} – Balie{{/title}}
      {{$main}}
        <h1>{{title}}</h1>
          <p>diep</p>
      {{/main}}
      {{/layout}}
      """,
      """
      <title>Paspoort &amp; kaart – Balie</title>
      <main>
        <h1>Paspoort &amp; kaart</h1>
          <p>diep</p>
      </main>

      """),
    Case(
      "blocks of the same name do not meddle",
      "{{<card}}{{$title}}A{{/title}}{{$main}}{{<card}}{{$title}}B{{/title}}{{/card}}{{/main}}{{/card}}",
      "[A|[B|]]"),
    Case("who includes decides", "{{<middle}}{{$title}}buiten{{/title}}{{/middle}}", "[buiten|midden]"),
    Case("blocks reach through partials", "{{<wrapped}}{{$title}}ver{{/title}}{{/wrapped}}", "([ver|])"),
    Case("in the data of the parent", "{{<listing}}{{$row}}{{name}}/{{/row}}{{/listing}}", "gewoon/spoed/"),
    Case("a block outside of a parent shows its default", "a{{$x}}b{{/x}}c", "abc"),
    Case(
      "a block within its own filling", "{{<card}}{{$main}}{{$main}}vol{{/main}}{{/main}}{{/card}}", "[|vol]"),
  ])
  func inheritance(_ test: Case) throws { try expect(test) }

  @Test func recursionFollowsTheData() throws {
    let site = Site([
      ("page", "<ul>{{>topic}}</ul>"), ("topic", "<li>{{name}}{{#topics}}({{>topic}}){{/topics}}</li>"),
    ])
    let tree = Topic("a", [Topic("b", [Topic("c")]), Topic("d")])
    let result = try site.render("page", tree.record)
    #expect(result.output == "<ul><li>a(<li>b(<li>c</li>)</li>)(<li>d</li>)</li></ul>")
    #expect(result.findings.isEmpty)
  }

  @Test func recursionByTwoTemplates() throws {
    let site = Site([
      ("page", "{{>a}}"), ("a", "a{{name}}{{#topics}}{{>b}}{{/topics}}"),
      ("b", "b{{name}}{{#topics}}{{>a}}{{/topics}}"),
    ])
    let result = try site.render("page", Topic("1", [Topic("2", [Topic("3")])]).record)
    #expect(result.output == "a1b2a3")
    #expect(result.findings.isEmpty)
  }

  @Test func dataDeeperThanAnyTreeEndsQuietly() throws {
    var topic = Topic("0")
    for _ in 0..<2_000 { topic = Topic("x", [topic]) }
    let site = Site([("page", "{{name}}{{#topics}}{{>page}}{{/topics}}")])
    let result = try site.render("page", topic.record)
    #expect(result.output.allSatisfy { $0 == "x" })
    #expect(result.output.count > 300)
  }

  @Test func namesAreLookedUpInThePageAndThenInTheSite() throws {
    let messages = MessageShape("t", keys: ["fees.title", "fees.none", "title"])
    let site = RecordShape(
      "site", [.init("t", .record(ShapeReference { messages.shape })), .init("title", .text)])
    let texts = messages.record(["fees.title": "Kosten", "title": "Titel"])
    let templates = Site([
      ("page", "{{t.fees.title}} {{t.title}} {{title}} {{#t.fees}}{{title}}{{/t.fees}}[{{t.fees.none}}]")
    ])
    let result = try templates.render(
      "page", Record(shape: site, values: [.record(texts), .text("de site")]), ThePage.full.record)
    #expect(result.output == "Kosten Titel Paspoort &amp; kaart Kosten[]")
    #expect(result.findings.isEmpty)
  }

  @Test func laterTemplatesReplaceEarlierOnes() throws {
    let site = Site([("page", "{{>part}}"), ("part", "van Balie"), ("part", "van de site")])
    #expect(try site.render("page", ThePage.full.record).output == "van de site")
    #expect(site.library.names == ["page", "part"])
  }

  @Test func saysWhichTemplatesTakePart() throws {
    let site = Site([("page", "{{>a}}"), ("a", "{{<b}}{{/b}}"), ("b", ""), ("c", "")])
    let template = try #require(site.library.compile("page", for: [ThePage.shape.shape]).value)
    #expect(template.templates == ["page", "a", "b"])
  }

  @Test func appendsToWhatIsThere() throws {
    let site = Site([("page", "b")])
    let template = try #require(site.library.compile("page", for: [ThePage.shape.shape]).value)
    var output = Array("a".utf8)
    template.render(ThePage.full.record, into: &output)
    template.render(ThePage.full.record, into: &output)
    #expect(output == Array("abb".utf8))
  }

  private func expect(_ test: Case) throws {
    let site = Site([("page", test.template)] + Self.library)
    let result = try site.render("page", ThePage.full.record)
    #expect(result.output == test.expected)
    #expect(result.findings.map(\.message) == [])
  }

  private static let library: [(name: String, text: String)] = [
    ("lines", "een\n\ntwee\n"),
    ("outer", "<\n  {{>lines}}\n>\n"),
    ("multi", "[{{lines}}]\n"),
    (
      "layout",
      "<title>{{$title}}Balie{{/title}}</title>\n<main>\n  {{$main}}\n  leeg\n  {{/main}}\n</main>\n"
    ),
    ("card", "[{{$title}}{{/title}}|{{$main}}{{/main}}]"),
    ("middle", "{{<card}}{{$title}}x{{/title}}{{$main}}midden{{/main}}{{/card}}"),
    ("wrapped", "({{>card}})"),
    ("listing", "{{#fees}}{{$row}}{{/row}}{{/fees}}"),
  ]
}
