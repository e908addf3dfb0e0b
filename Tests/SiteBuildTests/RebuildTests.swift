import Diagnostics
import SiteBuild
import SiteFiles
import TestSupport
import Testing

/// What is made again after an edit, and what is not. Every test also holds the site to one built from nothing.
@Suite struct RebuildTests {
  private var workshop: Workshop

  init() throws {
    workshop = try Workshop()
    let outcome = try workshop.build()
    #expect(outcome.summary != nil, "\(outcome.report.written(as: .text))")
  }

  private func pages(_ outcome: BuildOutcome) -> [String] {
    outcome.made.map { $0.hasSuffix("/index.html") ? String($0.dropLast("index.html".count)) : $0 }
  }

  @Test func nothingIsMadeAgainWhereNothingHasChanged() throws {
    let outcome = try workshop.rebuilt()
    #expect(outcome.made == [])
    #expect(outcome.summary?.written == 0)
  }

  @Test func aFeeIsOnThePagesOfItsProcedureAndInTheFacts() throws {
    try workshop.edit("content/procedures/rent/procedure.yaml", "10 EUR", "12 EUR")
    let outcome = try workshop.rebuilt()
    let others = pages(outcome).filter { !$0.contains("/rent/") && !$0.contains("/huren/") }
    #expect(others == ["data/facts/2.json"])
    #expect(outcome.made.contains("en/procedures/rent/index.html"))
    #expect(outcome.made.contains("nl/procedures/huren/index.html"))
    #expect(!outcome.made.contains("en/procedures/build/index.html"))
  }

  @Test func guidanceInOneLanguageIsOnThePagesOfItsProcedure() throws {
    try workshop.edit("content/procedures/rent/nl.md", "Zo huurt u.", "Zo huurt u goed.")
    let outcome = try workshop.rebuilt()
    #expect(!outcome.made.contains { $0.contains("bouwen") || $0.contains("build") })
  }

  @Test func aSharedLabelIsOnEveryPageThatNamesIt() throws {
    try workshop.edit("content/evidence/plan.yaml", "Plan", "Drawing")
    let made = try workshop.rebuilt().made
    #expect(made.contains("en/procedures/build/index.html"))
    #expect(!made.contains("en/procedures/rent/index.html"))
    #expect(!made.contains("en/procedures/hire/index.html"))
  }

  @Test func aTemplateIsBehindThePagesOfItsKind() throws {
    try workshop.edit("theme/pages/act.html", "</h1>", "!</h1>")
    let made = pages(try workshop.rebuilt())
    #expect(made.count == 2, "\(made)")
    #expect(made.allSatisfy { $0.hasSuffix("/code/") }, "\(made)")
  }

  @Test func aMessageIsOnThePagesThatSayIt() throws {
    let text = try workshop.text("theme/messages/nl.yaml")
    let line = try #require(
      text.split(separator: "\n").first { $0.hasPrefix("act.in-force") || $0.contains("in-force-not-stated") }
    )
    try workshop.edit("theme/messages/nl.yaml", String(line), line + " nu")
    let made = try workshop.rebuilt().made
    #expect(!made.contains { $0.hasPrefix("en/") }, "\(made)")
    #expect(!made.contains { $0.contains("huren") }, "\(made)")
  }

  /// The numbers of all keys that stand after it are others, in all languages.
  @Test(arguments: ["en", "nl"]) func aMessageMayBeOfOneLanguageAlone(_ language: String) throws {
    let path = "theme/messages/\(language).yaml"
    try workshop.edit(path, "\ndate:\n", "\ndate:\n  long: \"{day} {month} {year}\"\n")
    _ = try workshop.rebuilt()
    let lines = try workshop.text(path).split(separator: "\n").filter {
      $0.hasPrefix("  ") && $0.hasSuffix("\"")
    }
    for line in lines.enumerated().filter({ $0.offset % 150 == 70 }).map(\.element) {
      try workshop.edit(path, "\n\(line)\n", "\n\(line.dropLast()) !\"\n")
      _ = try workshop.rebuilt()
    }
  }

  @Test func whatWasAbolishedIsSearchedFor() throws {
    func retired(_ name: String) -> String {
      """
      bodies:
        old-office:
          names: { en: [\(name)], nl: [oud kantoor] }
          since: 2025-01-01
          instead: { en: the city, nl: de stad }
          organisations: [city]
          basis: { act: code }
          why: It was closed.
      """
    }
    try workshop.write(retired("old office"), to: "content/retired.yaml")
    #expect(try workshop.rebuilt().summary?.written != 0)
    try workshop.write(retired("former office"), to: "content/retired.yaml")
    #expect(try workshop.rebuilt().summary?.written != 0)
    try workshop.remove("content/retired.yaml")
    #expect(try workshop.rebuilt().summary?.written != 0)
  }

  @Test func aNewProcedureIsOnItsPagesAndInTheLists() throws {
    try workshop.write(
      Workshop.procedure("Sell", "Verkopen", topic: "work", documents: ["plan"]),
      to: "content/procedures/sell/procedure.yaml")
    try workshop.write("How to sell.\n", to: "content/procedures/sell/en.md")
    try workshop.write("Zo verkoopt u.\n", to: "content/procedures/sell/nl.md")
    let made = try workshop.rebuilt().made
    #expect(made.contains("en/procedures/sell/index.html"))
    #expect(!made.contains("en/procedures/rent/index.html"))
    #expect(!made.contains { $0.hasSuffix("topics/home/index.html") })
  }

  @Test func aLostProcedureIsGone() throws {
    try workshop.remove("content/procedures/rent")
    let outcome = try workshop.rebuilt()
    #expect(!outcome.made.contains("en/procedures/build/index.html"))
    #expect((outcome.summary?.removed ?? 0) > 0)
  }

  @Test func aRenamedIDIsFollowedByWhatNamesIt() throws {
    try workshop.write(try workshop.text("content/evidence/plan.yaml"), to: "content/evidence/drawing.yaml")
    try workshop.remove("content/evidence/plan.yaml")
    try workshop.edit("content/procedures/build/procedure.yaml", "plan", "drawing")
    let made = try workshop.rebuilt().made
    #expect(made.contains("en/procedures/build/index.html"))
    #expect(!made.contains("en/procedures/rent/index.html"))
  }

  @Test mutating func theDayIsOnEveryPageAndInNoData() throws {
    workshop.day = "2026-11-27"
    let made = try workshop.rebuilt().made
    #expect(made.contains("en/procedures/rent/index.html"))
    #expect(!made.contains { $0.hasPrefix("data/facts") })
  }

  /// The index is made of what procedures say on a day.
  @Test mutating func whatIsFoundOnADayIsFoundOnNoOther() throws {
    try workshop.edit(
      "content/procedures/rent/procedure.yaml", "amount: 10 EUR }",
      """
      amount: 10 EUR, until: 2026-12-31 }
        - { id: later, name: { en: Surcharge, nl: Toeslag }, amount: 2 EUR, from: 2027-01-01 }
      """)
    #expect(try !workshop.rebuilt().report.hasFailed)
    let before = try workshop.folder.files(in: "site").filter { $0.key.hasPrefix("search/") }
    workshop.day = "2027-01-01"
    _ = try workshop.rebuilt()
    #expect(try workshop.folder.files(in: "site").filter { $0.key.hasPrefix("search/") } != before)
  }

  @Test func whatSomebodyChangedInTheSiteIsMadeAgain() throws {
    try workshop.write("spoilt", to: "site/en/procedures/rent/index.html")
    try workshop.remove("site/robots.txt")
    #expect(try workshop.rebuilt().made == ["en/procedures/rent/index.html"])
  }

  @Test(arguments: [0, 20, 4000]) func aDamagedRecordIsNotTrusted(_ place: Int) throws {
    let path = ".site.balie-cache"
    var bytes = try #require(try workshop.folder.files(in: ".")[path])
    bytes[place] ^= 0x10
    try workshop.folder.write(bytes, to: path)
    let outcome = try workshop.rebuilt()
    #expect(outcome.made.contains("en/procedures/rent/index.html"))
  }

  @Test func aRecordOfAnotherSiteIsNotTrusted() throws {
    let record = try #require(try workshop.folder.files(in: ".")[".site.balie-cache"])
    try workshop.edit("content/procedures/rent/procedure.yaml", "10 EUR", "12 EUR")
    try workshop.build()
    try workshop.folder.write(record, to: ".site.balie-cache")
    try workshop.edit("content/procedures/rent/procedure.yaml", "12 EUR", "10 EUR")
    #expect(try workshop.rebuilt().made.count > 20)
  }

  @Test func aPageIsExplained() throws {
    try workshop.edit("content/procedures/rent/procedure.yaml", "10 EUR", "12 EUR")
    var request = try workshop.request()
    request.explained = "/en/procedures/rent/"
    #expect(try Pipeline.build(request).reason == .changed(["procedure rent"]))
    let kept = try Pipeline.build(request).reason
    guard case .kept(let inputs)? = kept else {
      Issue.record("\(String(describing: kept))")
      return
    }
    #expect(inputs > 10)
    request.explained = "en/nowhere/"
    #expect(try Pipeline.build(request).reason == .unknown)
    request.usesCache = false
    request.explained = "\(request.output)/en/index.html"
    #expect(try Pipeline.build(request).reason == .noRecord("no record was to be used"))
  }
}
