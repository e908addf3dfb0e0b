import CatalogueModel
import Diagnostics
import Rendering
import Templates
import Testing

@Suite struct OtherPagesTests {
  static let site = RenderedSite.usual

  @Test func theThemeIsWithoutFindings() {
    #expect(Self.site.findings.map(\.message) == [])
  }

  @Test func everyArtifactHasAPathOfItsOwnAndIsNotEmpty() {
    var paths: Set<String> = []
    for artifact in Self.site.renderer.artifacts {
      let path = Self.site.renderer.path(of: artifact)
      #expect(paths.insert(path).inserted, "\(path)")
      #expect(!Self.site.text(artifact).isEmpty, "\(path)")
    }
    #expect(
      paths.isSuperset(of: [
        "index.html", "404.html", "en/index.html", "en/404.html", "sitemap.xml", "robots.txt",
      ]))
    #expect(paths.contains("en/procedures/birth-registration/index.html"))
  }

  @Test(
    arguments: [
      (
        PageID.home, "home",
        ["What do you need to do?", "Having a child", "For example: birth certificate", "Civil status"]
      ),
      (.lifeEvents, "life-events", ["Having a child"]),
      (
        .lifeEvent(Sample.id("child")), "life-event",
        [
          "Start here", "<dd>Depends on your case", "2 documents", "and 1 more in some cases",
          "without what the State already holds", "Cost: free",
        ]
      ),
      (.topics, "topics", ["Civil status"]),
      (.topic(Sample.id("civil-status")), "topic", ["Register a birth", "Having a child"]),
      (.audience(.citizen), "audience", ["Citizens", "Register a birth"]),
      (.audience(.business), "audience", ["There are no procedures here yet."]),
      (.organisations, "organisations", ["Committee", "Wards and communes"]),
      (
        .organisation(Sample.id("city")), "organisation",
        [
          "Monday: 7:30–11:30.", "Closed: Tuesday, Wednesday", "Friday 1 January 2027: New Year",
          "What it decides",
          "<span lang=\"vi\">Số 3</span>",
        ]
      ),
      (.evidenceIndex, "evidence-index", ["Paper witness"]),
      (
        .evidence(Sample.id("witness")), "evidence",
        ["Where it will do instead of another document", "No procedure in this portal asks for it."]
      ),
      (.evidence(Sample.id("birth-certificate")), "evidence", ["You get it with", "Where it is needed"]),
      (.acts, "acts", ["Law on Civil Status", "60/2014/QH13"]),
      (
        .act(Sample.id("60-2014-qh13")), "act",
        ["Register a birth", "Điều 13</span>; <span lang=\"vi\">Điều 11"]
      ),
      (.alphabet, "a-z", ["<h2 id=\"letter-1\">R</h2>", "<small>birth certificate</small>"]),
      (.allProcedures, "all-procedures", ["Civil status", "Register a birth"]),
      (
        .search, "search",
        [
          "<meta name=\"robots\" content=\"noindex\">", "action=\"/en/search/\"",
          "name=\"topic\" value=\"civil-status\" data-number=\"0\"",
          "name=\"for\" value=\"citizen\" data-number=\"1\"",
          "name=\"event\" value=\"child\" data-number=\"0\"", "\"index\":\"/search/en/index.json\"",
          "\"base\":\"/nl/\"",
        ]
      ),
      (.siteMap, "site-map", ["Having a child", "Help"]),
      (.page(Sample.id("help")), "help", ["1022", "Find it yourself"]),
      (
        .notFound, "not-found",
        ["Look in the list from A to Z", "<meta name=\"robots\" content=\"noindex\">"]
      ),
      (.languageChoice, "languages", ["Choose your language.", "Chọn ngôn ngữ.", "Kies uw taal."]),
    ] as [(PageID, String, [String])])
  func says(_ page: PageID, _ kind: String, _ words: [String]) {
    let text = Self.site.text(page)
    #expect(text.contains("<body data-page=\"\(kind)\">"))
    #expect(text.matches(of: /<h1/).count == 1)
    for word in words { #expect(text.contains(word), "\(word)") }
  }

  @Test func oldAddressesLeadOn() throws {
    let number = try #require(
      Self.site.renderer.artifacts.compactMap { if case .redirect(let number) = $0 { number } else { nil } }
        .first)
    let text = Self.site.text(.redirect(number))
    #expect(
      text.contains("<meta http-equiv=\"refresh\" content=\"0; url=/en/procedures/register-a-birth/\">"))
    #expect(
      text.contains("<link rel=\"canonical\" href=\"https://host.example/en/procedures/register-a-birth/\">"))
    #expect(text.contains("<a href=\"/en/procedures/register-a-birth/\">Register a birth</a>"))
  }

  @Test func aMissingTemplateIsAFinding() {
    let theme = Sample.theme.filter { $0.path != "pages/act.html" }
    let prepared = Full.prepared(theme: theme)
    #expect(prepared.value == nil)
    #expect(prepared.findings.map(\.rule.code) == ["missing-template"])
  }

  @Test func everyTemplateThatIsMissingIsTold() {
    let gone = ["pages/act.html", "pages/home.html", "reports/board.html"]
    let prepared = Full.prepared(theme: Sample.theme.filter { !gone.contains($0.path) })
    #expect(prepared.findings.map(\.message).sorted() == gone.map { "‘\($0)’ is missing in the theme" })
  }

  /// A component that many kinds of page share is wrong once, whatever it is called on each of them.
  @Test func aSlipInAComponentIsToldOnce() throws {
    let foot = try #require(Sample.theme.first { $0.path == "components/foot.html" })
    let text = String(decoding: foot.bytes, as: UTF8.self)
    let slips = "<i>{{motto}}</i><b>{{portalName}}</b>{{#number}}{{titel}}{{/number}}"
    let own = ThemeFile(path: foot.path, file: FileID(index: 9_999), bytes: Array((text + slips).utf8))
    let findings = Full.prepared(theme: Sample.theme + [own]).findings
    #expect(findings.allSatisfy { $0.span.file == own.file })
    #expect(Set(findings.map(\.span)).count == findings.count)
    let motto = try #require(findings.first { $0.message.contains("motto") })
    #expect(motto.message == "Unknown name ‘motto’ in ‘act page’")
    let note = try #require(motto.notes.last?.message)
    #expect(note.hasPrefix("The same slip is in: ‘pages/a-z’, ‘pages/acts’, ") && note.hasSuffix(" others"))
    // What is the same on every kind of page needs no list of them.
    let kind = try #require(findings.first { $0.rule.code == "template-wrong-kind" })
    #expect(kind.notes.allSatisfy { !$0.message.contains("The same slip") })
  }

  @Test(arguments: [
    ("pages/procedur.html", "; is it meant to be ‘pages/procedure.html’?"),
    ("foot.html", "; is it meant to be ‘components/foot.html’?"),
    ("components/of-nothing-like-it.html", ""),
  ])
  func anAddedTemplateThatNothingUsesIsAFinding(path: String, hint: String) {
    let own = ThemeFile(
      path: path, file: FileID(index: 9_999), bytes: Array("<p>Hello</p>".utf8), isAdded: true)
    let findings = Full.prepared(theme: Sample.theme + [own]).findings
    #expect(findings.map(\.rule.code) == ["unused-template"])
    #expect(findings.map(\.span) == [.beginning(of: own.file)])
    #expect(
      findings.map(\.message) == ["‘\(path)’ replaces no template of the theme, and none includes it\(hint)"])
  }

  @Test func anAddedTemplateThatAnotherIncludesIsNone() throws {
    let foot = try #require(Sample.theme.first { $0.path == "components/foot.html" })
    let including = ThemeFile(
      path: foot.path, file: FileID(index: 9_998), bytes: foot.bytes + Array("{{>components/own}}".utf8))
    let own = ThemeFile(
      path: "components/own.html", file: FileID(index: 9_999), bytes: Array("<p>Hello</p>".utf8),
      isAdded: true)
    #expect(Full.prepared(theme: Sample.theme + [including, own]).findings.isEmpty)
  }

  @Test func aPortalReplacesOneFileOfTheTheme() throws {
    let own = Sample.themeFile(
      "pages/act.html", "{{<layouts/page}}{{$main}}<h1>Own {{number}}</h1>{{/main}}{{/layouts/page}}")
    let renderer = try #require(Full.prepared(theme: Sample.theme + [own]).value)
    var bytes: [UInt8] = []
    renderer.render(.page(.act(Sample.id("60-2014-qh13")), LanguageIndex(1)), into: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self).contains("<h1>Own 60/2014/QH13</h1>"))
  }
}

@Suite struct FormPageTests {
  static let id = PageID.form(procedure: Sample.id("register-birth"), form: Sample.id("declaration"))

  static func page(action: String?) throws -> String {
    let procedure = Full.procedure.with(forms: [Full.form(action: action)])
    return try RenderedSite(Full.catalogue(procedures: [procedure])).text(id)
  }

  static let sent = try! page(action: "https://host.example/send")

  @Test(arguments: [
    "<form action=\"https://host.example/send\" accept-charset=\"utf-8\" method=\"post\" enctype=\"multipart/form-data\">",
    "<button class=\"button\" type=\"submit\">Send the form</button>",
    "type=\"email\" class=\"medium\" required autocomplete=\"email\"", "type=\"date\"", "type=\"month\"",
    "type=\"time\"",
    "type=\"tel\"", "type=\"url\"", "type=\"file\"", "<textarea", "type=\"radio\"", "type=\"checkbox\"",
    "<span class=\"hint__line\">From 1 to 9</span>", "min=\"1\" max=\"9\"",
    "Fill in this part only if the child was born more than 60 days ago",
    "<legend>Child 1</legend>", "<legend>Child 4</legend>", "Here is room for 4.", "Not after today",
    "It is true",
    "City or province",
  ])
  func sends(_ words: String) { #expect(Self.sent.contains(words)) }

  /// A browser that runs no script must not refuse a form for a question that does not concern its reader.
  @Test func whatDependsOnACaseIsNotRequiredByTheBrowser() throws {
    let page = Self.sent
    let input = try #require(page.firstMatch(of: /<input id="late-q-date"[^>]*>/))
    #expect(!input.0.contains("required"))
    #expect(!input.0.contains("max="))
    let first = try #require(page.firstMatch(of: /<input id="children-1-q-text"[^>]*>/))
    let second = try #require(page.firstMatch(of: /<input id="children-2-q-text"[^>]*>/))
    #expect(first.0.contains(" required") && !second.0.contains(" required"))
  }

  @Test func aFormThatIsHandedInHasNothingToSend() throws {
    let whole = try Self.page(action: nil)
    // What stands in templates is for the script, which only helps to fill in and to print.
    let page = whole.replacing(/<template[\s\S]*?<\/template>/, with: "")
    #expect(!page.contains("<form") && !page.contains("<button") && !page.contains("type=\"file\""))
    #expect(page.contains("Hand it in at:") && page.contains("Signature"))
    #expect(page.contains("I attach it to this form"))
  }

  @Test func labelsAndHintsBelongToTheirFields() {
    let page = Self.sent
    let ids = page.matches(of: /\ id="([^"]+)"/).map { String($0.1) }
    #expect(ids.count == Set(ids).count)
    for target in page.matches(of: /(?:for|aria-describedby)="([^"]+)"/) {
      #expect(ids.contains(String(target.1)))
    }
  }
}
