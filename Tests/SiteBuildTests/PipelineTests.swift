import CatalogueModel
import Diagnostics
import Foundation
import Search
import SiteBuild
import SiteFiles
import TestSupport
import Testing

/// The pipeline from files to files, with the project’s own theme.
@Suite struct PipelineTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func request(
    jobs: Int = 2, strict: Bool = false, templates: String? = nil, day: String = "2026-11-22"
  )
    throws -> BuildRequest
  {
    let theme = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "templates").path
    return BuildRequest(
      content: "\(folder.path)/content", theme: theme, templates: templates.map { "\(folder.path)/\($0)" },
      output: "\(folder.path)/public", moment: .day(try #require(CivilDate(day))), isStrict: strict,
      jobs: jobs,
      version: "0.0.0")
  }

  private func writeContent(_ files: [String: String]) throws {
    try folder.write(Dictionary(uniqueKeysWithValues: files.map { ("content/\($0)", $1) }))
  }

  @Test func aMinimalCatalogueBecomesASite() throws {
    try writeContent(SampleCatalogue.aMinimal(languages: ["en", "nl"]))
    let outcome = try Pipeline.build(try request())
    #expect(outcome.report.written(as: .text) == "")
    let files = try folder.files(in: "public")
    for path in [
      "index.html", "en/index.html", "nl/index.html", "sitemap.xml", "robots.txt", "manifest.sha256",
    ] {
      #expect(files[path] != nil, "\(path) is missing")
    }
    let page = files.first { $0.key.hasPrefix("en/") && $0.key.hasSuffix("get-a-permit/index.html") }
    #expect(String(decoding: try #require(page).value, as: UTF8.self).contains("<h1>Get a permit</h1>"))
  }

  /// What refers to a file that cannot be read is not wrong, and the file is not missing.
  @Test(arguments: [
    "procedures/get-permit/en.md", "procedures/get-permit/procedure.yaml", "organisations/city.yaml",
    "portal.yaml", "topics/more.yaml",
  ])
  func aFileTooLargeIsOneFinding(_ path: String) throws {
    var files = SampleCatalogue.aMinimal()
    files[path] = String(repeating: "a: b\n", count: 300_000)
    try writeContent(files)
    let report = try Pipeline.check(try request())
    #expect(report.findings.map(\.rule.code) == ["file-too-large"], "\(report.written(as: .text))")
  }

  @Test func picturesBesideGuidanceArePublished() throws {
    var files = SampleCatalogue.aMinimal()
    files["procedures/get-permit/en.md"] = "![The counter](counter.png)\n"
    try writeContent(files)
    let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0, 255]
    try folder.write(picture, to: "content/procedures/get-permit/counter.png")
    let outcome = try Pipeline.build(try request())
    #expect(outcome.report.findings.isEmpty)
    let site = try folder.files(in: "public")
    #expect(site["images/procedures/get-permit/counter.png"] == picture)
    let page = try #require(site.first { $0.key.hasSuffix("get-a-permit/index.html") }).value
    #expect(
      String(decoding: page, as: UTF8.self).contains("src=\"/images/procedures/get-permit/counter.png\""))
  }

  @Test func theNumberOfThreadsAndTheFolderDoNotMatter() throws {
    try writeContent(SampleCatalogue.aMinimal(languages: ["en", "nl", "vi"]))
    _ = try Pipeline.build(try request(jobs: 1))
    let other = try TemporaryFolder()
    let files = SampleCatalogue.aMinimal(languages: ["en", "nl", "vi"])
    try other.write(Dictionary(uniqueKeysWithValues: files.map { ("content/\($0)", $1) }))
    let there = try request(jobs: 7)
    _ = try Pipeline.build(
      BuildRequest(
        content: "\(other.path)/content", theme: there.theme, templates: nil, output: "\(other.path)/public",
        moment: there.moment, isStrict: false, jobs: 7, version: there.version))
    #expect(try folder.files(in: "public") == other.files(in: "public"))
  }

  // MARK: Searching

  private func indexFiles(of language: String) throws -> [IndexFile] {
    try folder.files(in: "public").filter { $0.key.hasPrefix("search/\(language)/") }
      .map { IndexFile(path: $0.key, bytes: $0.value) }.sorted { $0.path < $1.path }
  }

  @Test(arguments: [("en", "get permit", "Get a permit"), ("nl", "permit", "Get a permit")])
  func aSiteCanBeSearched(_ language: String, _ query: String, _ title: String) throws {
    try writeContent(SampleCatalogue.aMinimal(languages: ["en", "nl"]))
    _ = try Pipeline.build(try request())
    let hits = try SearchIndex(files: try indexFiles(of: language)).find(query).hits
    let first = try #require(hits.first)
    #expect(first.title.hasPrefix(title.prefix(5)), "\(hits.map(\.title))")
    #expect(try folder.files(in: "public")["\(language)/\(first.path)index.html"] != nil)
  }

  /// Hosts are told of every file of an index how long browsers may keep it.
  @Test func headersKnowEveryFileOfAnIndex() throws {
    try writeContent(SampleCatalogue.aMinimal())
    _ = try Pipeline.build(try request())
    let headers = String(decoding: try #require(try folder.files(in: "public")["_headers"]), as: UTF8.self)
    let patterns = try headers.matches(of: /\/search\/:language\/(\S+)\n  Cache-Control/).map {
      try Regex(String($0.output.1).replacing(".", with: "\\.").replacing("*", with: ".+"))
    }
    for file in try indexFiles(of: "en") {
      let name = try #require(file.path.split(separator: "/").last)
      #expect(patterns.filter { name.wholeMatch(of: $0) != nil }.count == 1, "\(name)")
    }
  }

  @Test func aCommandSearchesWithoutWritingAnything() throws {
    try writeContent(SampleCatalogue.aMinimal(languages: ["en", "nl"]))
    let outcome = try SearchRun.find(
      SearchRequest(build: try request(), query: "permit zzzz", language: "en", isFull: true)
    ).get()
    #expect(outcome.words.map(\.text) == ["permit", "zzzz"])
    #expect(outcome.hits.first?.title == "Get a permit")
    #expect(outcome.hits.first?.places.first?.field == "title")
    #expect(outcome.hits.first?.places.first?.words == ["permit"])
    #expect(try folder.files(in: "public").isEmpty)
    #expect(throws: SearchRefusal.self) {
      try SearchRun.find(
        SearchRequest(build: try request(), query: "permit", language: "ja", isFull: false)
      ).get()
    }
  }

  @Test func aSecondBuildChangesNothing() throws {
    try writeContent(SampleCatalogue.aMinimal())
    let first = try #require(try Pipeline.build(try request()).summary)
    let second = try #require(try Pipeline.build(try request()).summary)
    #expect(second.written == 0)
    #expect(second.unchanged == first.written)
  }

  @Test func errorsLeaveTheSiteAsItWas() throws {
    try writeContent(SampleCatalogue.aMinimal())
    _ = try Pipeline.build(try request())
    let before = try folder.files(in: "public")
    try writeContent(["procedures/get-permit/procedure.yaml": "titel: { en: Get a permit }\n"])
    let outcome = try Pipeline.build(try request())
    #expect(outcome.summary == nil)
    #expect(outcome.report.findings.map(\.rule.code) == ["unknown-key"])
    #expect(try folder.files(in: "public") == before)
  }

  /// What follows only from a fault is not told beside it.
  @Test(arguments: [
    // Who the step and the times are for is not known.
    ("procedures/get-permit/procedure.yaml", "urgent: {", "hasty: {", ["condition-unknown-name"]),
    // The condition would have told that 18 years are an age.
    ("procedures/get-permit/procedure.yaml", "age < 18", "age < ", ["condition-syntax"]),
    ("procedures/get-permit/procedure.yaml", "from: 2027-01-01", "from: 2027-01-32", ["bad-date"]),
    ("organisations/desk.yaml", "parent: city", "parent: citty", ["unknown-id"]),
    ("calendars/days.yaml", "holidays:", "holyday:", ["unknown-key"]),
  ])
  func aFaultIsToldByItself(_ path: String, _ find: String, _ put: String, _ codes: [String]) throws {
    var files = SampleCatalogue.aMinimal()
    files["portal.yaml", default: ""] += "\ncalendar: days\n"
    files["calendars/days.yaml"] =
      "name: { en: Days }\nweekend: [sunday]\nholidays: [ { date: 2027-12-25, name: { en: Christmas } } ]\n"
    files["organisations/city.yaml"] = "name: { en: City }\nkind: commune\naddress: { en: Market 1 }\n"
    files["organisations/desk.yaml"] = "name: { en: Desk }\nkind: office\nparent: city\n"
    files["law/old.yaml"] = "number: A/1\ntitle: { en: Old act }\nuntil: 2026-12-31\n"
    files["law/new.yaml"] = "number: B/2\ntitle: { en: New act }\nfrom: 2027-01-01\n"
    files["procedures/get-permit/procedure.yaml"] = """
      title: { en: Get a permit }
      questions:
        urgent: { ask: { en: Are you in a hurry? }, type: yes-no }
        age: { ask: { en: How old are you? }, type: number, min: 0, max: 120 }
      conditions:
        young: age < 18
        hurried: urgent
        patient: not urgent
      channels:
        counter:
          at: desk
          time: [ { value: 3 working-days, when: patient }, { value: 1 working-day, when: hurried } ]
      fees:
        - { id: permit, name: { en: Permit }, amount: 5 EUR, until: 2026-12-31, basis: old }
        - { id: permit, name: { en: Permit }, amount: 6 EUR, from: 2027-01-01, basis: new }
        - { id: young, name: { en: Those of 18 years pay all }, amount: 2 EUR, when: young }
      steps:
        - { by: desk, title: { en: Look }, time: 1 working-day }
        - { by: desk, title: { en: Write }, time: 2 working-days, when: patient }
      documents: none

      """
    try writeContent(files)
    #expect(try Pipeline.check(try request()).written(as: .text) == "")
    let text = try #require(files[path])
    try #require(text.contains(find))
    files[path] = text.replacing(find, with: put, maxReplacements: 1)
    try writeContent(files)
    let report = try Pipeline.check(try request())
    #expect(Set(report.findings.map(\.rule.code)) == Set(codes), "\(report.written(as: .text))")
  }

  /// An office is there until its last day, its own or the day before its successor opens.
  @Test(arguments: ["until: 2027-01-31\n", ""])
  func anOfficeThatWillCloseIsStillThere(_ until: String) throws {
    var files = SampleCatalogue.aMinimal()
    files["organisations/east.yaml"] =
      "name: { en: Office East }\nkind: office\n\(until)replaced-by: hall\n"
    files["organisations/hall.yaml"] = "name: { en: City hall }\nkind: office\nfrom: 2027-02-01\n"
    try writeContent(files)
    func page(_ day: String) throws -> String {
      let outcome = try Pipeline.build(try request(day: day))
      #expect(outcome.summary != nil)
      return String(
        decoding: try #require(try folder.files(in: "public")["en/offices/office-east/index.html"]),
        as: UTF8.self)
    }
    let before = try page("2027-01-31")
    #expect(before.contains("This office closes after 31 January 2027."))
    #expect(before.contains("Then go to: <a href=\"/en/offices/city-hall/\">City hall</a>"))
    #expect(!before.contains("no longer exists"))
    #expect(try page("2027-02-01").contains("This office no longer exists. Go to: <a"))
  }

  @Test func aPageSaysOnceWhatACaseChangesAndLinksFormsWhereTheyAreUsed() throws {
    var files = SampleCatalogue.aMinimal()
    files["evidence/letter.yaml"] = "name: { en: Letter of application }\nmade-by: applicant\n"
    files["procedures/get-permit/procedure.yaml"] = """
      title: { en: Get a permit }
      questions: { old: { ask: { en: Are you over 65? }, type: yes-no } }
      channels: { counter: {}, post: {} }
      fees:
        - { id: a, name: { en: Permit }, amount: 5 EUR }
        - { id: b, name: { en: Stamp }, amount: 6 EUR }
      exemptions: [ { name: { en: The aged }, effect: 50 %, when: old } ]
      documents: [ { evidence: letter, form: letter, originals: 1, channels: [post] } ]

      """
    files["procedures/get-permit/forms/letter.yaml"] = """
      id: letter
      title: { en: Letter form }
      pages:
        - id: you
          title: { en: You }
          fields: [ { id: name, type: text, label: { en: Name }, autocomplete: name } ]

      """
    try writeContent(files)
    let outcome = try Pipeline.build(try request())
    #expect(outcome.report.written(as: .text) == "")
    let page = String(
      decoding: try #require(try folder.files(in: "public")["en/procedures/get-a-permit/index.html"]),
      as: UTF8.self)
    #expect(page.ranges(of: "you pay less: ").count == 1)
    let (counter, post) = try (
      #require(page.range(of: "id=\"way-counter\"")), #require(page.range(of: "id=\"way-post\""))
    )
    #expect(!page[counter.upperBound..<post.lowerBound].contains("Letter form"))
    #expect(page[post.upperBound...].contains("Letter form"))
  }

  @Test func templatesAreUTF8() throws {
    try writeContent(SampleCatalogue.aMinimal())
    try folder.write(["mine/components/foot.html": "x"])
    try Data([0x3C, 0x70, 0x3E, 0xE9]).write(to: URL(filePath: "\(folder.path)/mine/components/foot.html"))
    let report = try Pipeline.check(try request(templates: "mine"))
    #expect(report.findings.map(\.rule.code) == ["invalid-utf8"])
  }

  @Test func strictnessMakesWarningsFail() throws {
    var files = SampleCatalogue.aMinimal(languages: ["en", "nl"])
    files["procedures/get-permit/nl.md"] = nil
    try writeContent(files)
    #expect(try Pipeline.build(try request()).summary != nil)
    let strict = try Pipeline.build(try request(strict: true))
    #expect(strict.summary == nil)
    #expect(strict.report.findings.map(\.rule.code) == ["missing-guidance"])
  }

  @Test func aPortalReplacesSingleFilesOfTheTheme() throws {
    try writeContent(SampleCatalogue.aMinimal())
    try folder.write(["mine/pages/home.html": "<!doctype html><title>{{site.name}}</title>\n"])
    let outcome = try Pipeline.check(try request(templates: "mine"))
    #expect(!outcome.findings.contains { $0.rule.code == "template-missing-partial" })
    try folder.write(["mine/pages/home.html": "<!doctype html>\n<title>{{site.nome}}</title>\n"])
    let faulty = try Pipeline.check(try request(templates: "mine"))
    let finding = try #require(faulty.findings.first { $0.rule.code == "template-unknown-name" })
    #expect(faulty.map[finding.span.file].path.hasSuffix("mine/pages/home.html"))
    #expect(faulty.map.position(of: finding.span.start, in: finding.span.file).line == 2)
  }

  @Test(arguments: [
    ("2026-11-22T16:59:59", "Asia/Ho_Chi_Minh", "2026-11-22"),
    ("2026-11-22T17:00:00", "Asia/Ho_Chi_Minh", "2026-11-23"),
    ("2026-01-01T00:30:00", "America/New_York", "2025-12-31"),
  ])
  func theTimeZoneDecidesWhatDayItIs(_ instant: String, _ zone: String, _ day: String) throws {
    try writeContent([
      "portal.yaml": try #require(SampleCatalogue.aMinimal()["portal.yaml"]).replacing(
        "Europe/Brussels", with: zone)
    ])
    let seconds = try Date("\(instant)Z", strategy: .iso8601).timeIntervalSince1970
    let base = try request()
    let now = BuildRequest(
      content: base.content, theme: base.theme, templates: nil, output: base.output,
      moment: .now(secondsSince1970: Int(seconds)), isStrict: false, jobs: 1, version: "0")
    #expect(try Pipeline.day(of: now)?.description == day)
  }
}
