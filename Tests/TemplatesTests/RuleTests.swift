import Diagnostics
import Templates
import TestSupport
import Testing

/// Each rule, by templates that break it, with the place marked, and ones that keep it.
@Suite struct RuleTests {
  struct Broken: Sendable, CustomTestStringConvertible {
    let code: String
    let marked: String
    let message: String?

    init(_ code: String, _ marked: String, _ message: String? = nil) {
      self.code = code
      self.marked = marked
      self.message = message
    }

    var testDescription: String { "\(code): \(marked)" }
  }

  @Test(arguments: [
    Broken("unknown-name", "{{«titel»}}", "Unknown name ‘titel’ in ‘page’"),
    Broken("unknown-name", "{{{ «bodi» }}}"),
    Broken("unknown-name", "{{#fees}}{{«naam»}}{{/fees}}", "Unknown name ‘naam’ in ‘fee’"),
    Broken("unknown-name", "{{office.«street».number}}", "Unknown name ‘street’ in ‘office’"),
    Broken("unknown-name", "{{#«offices»}}{{whatever}}{{/offices}}"),
    Broken("unknown-name", "{{^office}}{{«name»}}{{/office}}"),
    Broken("unknown-name", "{{>card}}{{<card}}{{$main}}{{«titel»}}{{/main}}{{/card}}"),
    Broken("wrong-kind", "{{{«title»}}}", "‘title’ is text: write {{title}}"),
    Broken("wrong-kind", "{{«body»}}", "‘body’ is HTML: write {{{body}}}"),
    Broken("wrong-kind", "{{«fees»}}", "‘fees’ is a list: open it with {{#fees}}"),
    Broken("wrong-kind", "{{«open»}}"),
    Broken("wrong-kind", "{{{«tags»}}}"),
    Broken("wrong-kind", "{{#office}}{{«.»}}{{/office}}"),
    Broken("wrong-kind", "{{fees.«name»}}", "‘fees’ is a list: it has no ‘name’"),
    Broken("wrong-kind", "{{title.«length»}}"),
    Broken("missing-partial", "{{>«crad»}}", "Template ‘crad’ does not exist"),
    Broken("missing-partial", "{{<«layot»}}{{/layot}}"),
    Broken("unknown-block", "{{<card}}{{$«mian»}}x{{/mian}}{{/card}}", "Block ‘mian’ is not one of ‘card’"),
    Broken(
      "endless-partial", "{{>«page»}}",
      "Template ‘page’ includes itself here without going deeper into the data"),
    Broken("endless-partial", "{{#open}}{{>«page»}}{{/open}}"),
    Broken("endless-partial", "{{#office}}{{>«page»}}{{/office}}"),
    Broken("syntax", "a «{{»title", "Tag that is opened here and never closed"),
    Broken("syntax", "a {{title}} «{{»{title}}"),
    Broken("syntax", "«{{#open}}»x", "‘open’ is opened here and never closed"),
    Broken("syntax", "x«{{/open}}»", "‘open’ is closed here but not open"),
    Broken("syntax", "{{#open}}x«{{/opne}}»", "‘opne’ is closed here, but ‘open’ is open"),
    Broken("syntax", "{{#open}}{{#shut}}«{{/open}}»", "‘open’ is closed here while ‘shut’ is still open"),
    Broken("syntax", "«{{}}»"),
    Broken("syntax", "«{{# }}»"),
    Broken("syntax", "«{{a b}}»"),
    Broken("syntax", "«{{office..name}}»"),
    Broken("syntax", "«{{=<%=}}»"),
    Broken(
      "syntax", "{{<card}}{{$main}}{{/main}}{{$«main»}}{{/main}}{{/card}}",
      "Block ‘main’ is given twice to the same parent"),
  ])
  func breaks(_ test: Broken) throws { try expect(test) }

  @Test(arguments: [
    Broken("unsafe-place", "<{{«title»}}>", "‘title’ cannot stand in the name of a tag"),
    Broken("unsafe-place", "<h{{«title»}}></h1>"),
    Broken("unsafe-place", "<p {{«title»}}>", "‘title’ cannot stand in a tag, outside of the quoted values"),
    Broken("unsafe-place", "<p {{«title»}}=\"x\">"),
    Broken("unsafe-place", "<p title={{«title»}}>", "‘title’ cannot stand in a value without quotes"),
    Broken("unsafe-place", "<p title=a{{«title»}}>"),
    Broken("unsafe-place", "<p title = {{«title»}} >"),
    Broken(
      "unsafe-place", "<p onclick=\"f('{{«title»}}')\">", "‘title’ cannot stand in the attribute ‘onclick’"),
    Broken("unsafe-place", "<p ONCLICK='{{«title»}}'>"),
    Broken("unsafe-place", "<p style=\"color: {{«title»}}\">"),
    Broken("unsafe-place", "<img srcset=\"{{«link»}}\">"),
    Broken("unsafe-place", "<iframe srcdoc=\"{{«title»}}\"></iframe>"),
    Broken("unsafe-place", "<a href=\"{{«title»}}\">", "‘title’ is text, but ‘href’ takes an address"),
    Broken("unsafe-place", "<a HREF = '{{«title»}}'>"),
    Broken("unsafe-place", "<a href=\"javascript:{{«title»}}\">"),
    Broken("unsafe-place", "<form action=\"/zoek?q={{«title»}}\">"),
    Broken("unsafe-place", "<a href=\"{{#open}}#{{/open}}{{«title»}}\">"),
    Broken("unsafe-place", "<p title=\"{{{«body»}}}\">", "‘body’ cannot stand in the attribute ‘title’"),
    Broken("unsafe-place", "<!-- {{«title»}} -->", "‘title’ cannot stand in a comment"),
    Broken("unsafe-place", "<!-- a -- > {{«title»}} -->"),
    Broken("unsafe-place", "<!doctype {{«title»}}>"),
    Broken(
      "unsafe-place", "<script>let x = '{{«title»}}'</script>", "‘title’ cannot stand in the element ‘script’"
    ),
    Broken("unsafe-place", "<SCRIPT>{{{«data»}}}</SCRIPT>"),
    Broken("unsafe-place", "<script type=\"application/ld+json\">{{«title»}}</script>"),
    Broken("unsafe-place", "<script type=\"{{«title»}}\"></script>"),
    Broken("unsafe-place", "<script></scripts>{{«title»}}</script>"),
    Broken("unsafe-place", "<style>{{«title»}}</style>"),
    Broken("unsafe-place", "<title>{{{«body»}}}</title>"),
    Broken("unsafe-place", "{{{«data»}}}", "‘data’ cannot stand in the text of the page"),
    Broken("unsafe-place", "<p on{{#open}}{{/open}}click=\"{{«title»}}\">"),
    Broken(
      "unsafe-place", "<p on{{#open}} {{/open}}click=\"{{«title»}}\">",
      "‘title’ cannot stand in an attribute whose name is not certain"),
    Broken(
      "unsafe-place", "{{#«open»}}<a href=\"{{/open}}\">",
      "Section ‘open’ begins in the text of the page and ends in the attribute ‘href’"),
    Broken("unsafe-place", "<a {{^«open»}}class=\"{{/open}}\">"),
    Broken("unsafe-place", "<h{{#«open»}}1{{/open}}></h1>"),
    Broken("unsafe-place", "<p{{#«tags»}} on{{/tags}}>"),
    Broken("unsafe-place", "<p>«»<", "Template ‘page’ ends in the name of a tag"),
    Broken("unsafe-place", "<p title=\"«»", "Template ‘page’ ends in the attribute ‘title’"),
  ])
  func breaksSafety(_ test: Broken) throws {
    try expect(test, marksEnd: test.marked.contains("«»"))
  }

  @Test(arguments: [
    "<p title=\"a\" title='{{title}}' data-x=\"{{quote}}\">",
    "<p title=a>{{title}}</p>", "<br/>{{title}}", "<p hidden>{{title}}", "a < b {{title}}", "a <3 {{title}}",
    "<!-- c --><!----><!--> {{title}}", "<!doctype html>{{title}}", "<?xml?>{{title}}",
    "<script>if (a < b) { '<p>' }</script>{{title}}", "<script>{{#open}}f(){{/open}}</script >{{title}}",
    "<SCRIPT TYPE='Application/LD+JSON'>{{{data}}}</SCRIPT>{{title}}",
    "<script type=application/json>{{{data}}}</script>",
    "<style>a>b{}</style>{{title}}", "<title>{{title}} – {{link}}</title>{{{body}}}",
    "<textarea>{{title}}</textarea>",
    "<a href=\"{{link}}#{{title}}\">{{title}}</a>", "<img src='{{link}}' alt='{{title}}'>",
    "<meta content=\"{{link}}\">", "<a href=\"{{#link}}{{.}}{{/link}}{{^link}}#{{/link}}\">",
    "<p title=\">\">{{title}}",
    "<a{{#open}} href=\"{{link}}\"{{/open}}{{#shut}} title=\"{{title}}\"{{/shut}} class=\"{{title}}\">{{title}}</a>",
    "<option{{#open}} selected{{/open}} value=\"{{title}}\">", "</p >{{title}}",
    "<p\n\ttitle\n=\n\"{{title}}\"\n>",
  ])
  func keepsSafety(_ template: String) throws {
    let result = try Site([("page", template)]).render("page", ThePage.full.record)
    #expect(result.findings.map(\.message) == [])
  }

  @Test(arguments: [
    ("{{titel}}", "title"), ("{{#fee}}{{/fee}}", "fees"), ("{{office.nmae}}", "name"), ("{{>crad}}", "card"),
    ("{{<card}}{{$mian}}{{/mian}}{{/card}}", "main"),
  ])
  func suggestsWhatWasMeant(template: String, meant: String) throws {
    let result = try Site([("page", template)] + Self.library).render("page", ThePage.full.record)
    #expect(result.findings.map { $0.fix?.replacement } == [meant])
  }

  @Test func saysWhereAFaultyTemplateIsIncluded() throws {
    let site = Site([("page", "{{title}} {{>part}}"), ("part", "{{x}}")])
    let finding = try #require(try site.render("page", ThePage.full.record).findings.first)
    #expect(finding.span == SourceSpan(file: FileID(index: 1), start: 2, end: 3))
    let note = try #require(finding.notes.last)
    #expect(note == Note("Included from ‘page’", at: SourceSpan(file: FileID(index: 0), start: 13, end: 17)))
  }

  @Test func aTemplateIncludedTwiceHasItsFaultsOnce() throws {
    let site = Site([("page", "{{>part}}{{#fees}}{{>part}}{{/fees}}"), ("part", "{{{title}}}")])
    #expect(try site.render("page", ThePage.full.record).codes == ["template-wrong-kind"])
  }

  @Test func aMissingPageIsReported() throws {
    let checked = Site([("page", "")]).library.compile("pagina", for: [ThePage.shape.shape])
    #expect(checked.value == nil)
    #expect(checked.findings.map(\.message) == ["Template ‘pagina’ does not exist, and a page needs it"])
  }

  @Test func everyRuleHasAPage() {
    #expect(Set(TemplatesRules.all.map(\.code)).count == 7)
    for rule in TemplatesRules.all {
      #expect(rule.code.hasPrefix("template-"))
      #expect(rule.page.contains("```html"), "\(rule.code)")
      #expect(rule.statement.hasSuffix("."), "\(rule.code)")
    }
  }

  private static let library = [("card", "[{{$title}}{{/title}}|{{$main}}{{/main}}]")]

  private func expect(_ test: Broken, marksEnd: Bool = false) throws {
    let marked = MarkedText(test.marked)
    let result = try Site([("page", marked.text)] + Self.library).render("page", ThePage.full.record)
    let end = marked.text.utf8.count
    let places = marksEnd ? [end..<end] : marked.marks
    #expect(result.codes == ["template-\(test.code)"])
    #expect(result.findings.map { Int($0.span.start)..<Int($0.span.end) } == places)
    if let message = test.message { #expect(result.findings.map(\.message) == [message]) }
  }
}
