import CatalogueLoading
import CatalogueModel
import Diagnostics
import Foundation
import SiteBuild
import SiteFiles
import TestSupport
import Testing

/// A site that is followed edit by edit shows what a build would publish.
@Suite struct LiveSiteTests {
  private let folder: TemporaryFolder
  private let theme = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "templates").path

  init() throws {
    folder = try TemporaryFolder()
    for (path, text) in SampleCatalogue.aMinimal(languages: ["en", "nl"]) { try write(text, to: path) }
  }

  private func write(_ text: String, to path: String) throws { try folder.write(["content/\(path)": text]) }

  private func request(output: String = "public") throws -> BuildRequest {
    BuildRequest(
      content: "\(folder.path)/content", theme: theme, templates: nil, output: "\(folder.path)/\(output)",
      moment: .day(try #require(CivilDate("2026-11-22"))), isStrict: false, jobs: 1, version: "0")
  }

  private func changes(_ paths: String...) -> FolderChanges {
    var changes = FolderChanges()
    for path in paths { changes.insert(FolderChanges.Place(root: 0, path: path)) }
    return changes
  }

  private func text(_ site: LiveSite, _ path: String) -> String? {
    switch site.pages.answer(to: path) {
    case .page(let bytes, _), .file(let bytes, _, _): String(decoding: bytes, as: UTF8.self)
    default: nil
    }
  }

  /// Every file of the published site is answered with its bytes.
  private func expectWhatIsPublished(_ site: LiveSite, _ name: String) throws {
    _ = try Pipeline.build(request(output: name))
    for (path, bytes) in try folder.files(in: name) where !["manifest.sha256", ".balie"].contains(path) {
      let address = "/" + (path.hasSuffix("index.html") ? String(path.dropLast(10)) : path)
      #expect(text(site, address) == String(decoding: bytes, as: UTF8.self), "\(path)")
    }
  }

  /// The address of a picture in a page tells its states apart, so that the page is different, and no browser shows
  /// the old one. The bytes are those of the disk at any address.
  @Test(arguments: ["map.png", "map-of-b\u{fc}ro.png", "r&d.svg"])
  func aReplacedPictureIsShownAnew(_ name: String) throws {
    try write("Look:\n\n![A map](\(name))\n", to: "procedures/get-permit/en.md")
    let path = "procedures/get-permit/\(name)"
    try folder.write([1, 2, 3], to: "content/\(path)")
    var site = try LiveSite(request())
    let page = "/en/procedures/get-a-permit/"
    let before = try #require(text(site, page))
    let address = try #require(before.firstMatch(of: /<img src="([^"?]+)"/)?.1)
    try expectWhatIsPublished(site, "before")
    try folder.write([4, 5], to: "content/\(path)")
    #expect(try site.apply(changes(path)).map { $0.hasSuffix(path) } == [true])
    let after = try #require(text(site, page))
    let mark = try #require(after.firstMatch(of: /<img src="[^"?]+\?(\d+)"/)?.1)
    #expect(after.replacing("\(address)?\(mark)", with: address) == before)
    #expect(text(site, "/images/\(path)") == String(decoding: [4, 5], as: UTF8.self))
    #expect(text(site, "/nl/procedures/get-a-permit-nl/")?.contains("?\(mark)") == false)
    // Another edit changes nothing of that; the next picture has another mark.
    try write("Vraag het.\n", to: "procedures/get-permit/nl.md")
    _ = try site.apply(changes("procedures/get-permit/nl.md"))
    #expect(text(site, page) == after)
    try folder.write([6], to: "content/\(path)")
    _ = try site.apply(changes(path))
    #expect(text(site, page) != after)
  }

  @Test func aPictureThatCameAgainIsShownAnew() throws {
    try write("Look:\n\n![A map](map.png)\n", to: "procedures/get-permit/en.md")
    let path = "procedures/get-permit/map.png"
    try folder.write([1], to: "content/\(path)")
    var site = try LiveSite(request())
    let before = try #require(text(site, "/en/procedures/get-a-permit/"))
    try FileManager.default.removeItem(atPath: "\(folder.path)/content/\(path)")
    _ = try site.apply(changes(path))
    #expect(text(site, "/images/\(path)") == nil)
    try folder.write([2], to: "content/\(path)")
    _ = try site.apply(changes(path))
    #expect(text(site, "/images/\(path)") == String(decoding: [2], as: UTF8.self))
    #expect(text(site, "/en/procedures/get-a-permit/") != before)
  }

  @Test func whatIsShownIsWhatIsPublished() throws {
    try folder.write([1, 2, 3], to: "content/procedures/get-permit/desk.png")
    var site = try LiveSite(request())
    try expectWhatIsPublished(site, "first")
    try write("name: { en: Passport, nl: Paspoort }\n", to: "evidence/passport.yaml")
    try write("Bring it along.\n", to: "procedures/get-permit/en.md")
    let changed = try site.apply(changes("evidence/passport.yaml", "procedures/get-permit/en.md"))
    #expect(
      changed.map { $0.replacing("\(folder.path)/content/", with: "") } == [
        "evidence/passport.yaml", "procedures/get-permit/en.md",
      ])
    try expectWhatIsPublished(site, "second")
    try FileManager.default.removeItem(atPath: "\(folder.path)/content/evidence/passport.yaml")
    #expect(try site.apply(changes("evidence/passport.yaml")).count == 1)
    try expectWhatIsPublished(site, "third")
  }

  @Test func whatIsTheSameMakesNoNewPages() throws {
    var site = try LiveSite(request())
    let number = site.pages.number
    #expect(try site.apply(changes("procedures/get-permit/en.md", "procedures", "nothing.md")).isEmpty)
    #expect(site.pages.number == number)
  }

  @Test func aFolderThatIsGone() throws {
    var site = try LiveSite(request())
    try FileManager.default.removeItem(atPath: "\(folder.path)/content/procedures/get-permit")
    #expect(try site.apply(changes("procedures/get-permit")).count == 3)
    #expect(text(site, "/en/procedures/get-a-permit/") == nil)
  }

  @Test func brokenFilesSayWhatTheySaidBefore() throws {
    try write("name: { en: Topic, nl: T }\n", to: "topics/t.yaml")
    var site = try LiveSite(request())
    let path = "/en/procedures/get-a-permit/"
    func isAsBefore() -> Bool {
      text(site, path).map { $0.contains("<h1>Get a permit</h1>") && $0.contains("Ask at the counter") }
        ?? false
    }
    #expect(isAsBefore())
    for broken in ["title: [", "title: { en: Get a permit }\ntopic: nowhere\n", "", "nonsense: 1\n"] {
      try write(broken, to: "procedures/get-permit/procedure.yaml")
      _ = try site.apply(changes("procedures/get-permit/procedure.yaml"))
      #expect(isAsBefore(), "\(broken)")
      #expect(site.pages.notes(for: path, nil).delay != nil)
      // The findings are those of the files as they are.
      #expect(site.findings().report.hasFailed)
      // What is not broken follows.
      try write("name: { en: Topic of \(broken.utf8.count), nl: T }\n", to: "topics/t.yaml")
      _ = try site.apply(changes("topics/t.yaml"))
      #expect(isAsBefore(), "\(broken)")
    }
    try write(
      "title: { en: Get a permit, nl: X }\nfees: none\ndocuments: none\n",
      to: "procedures/get-permit/procedure.yaml")
    _ = try site.apply(changes("procedures/get-permit/procedure.yaml"))
    #expect(site.pages.notes(for: path, nil).delay == nil)
    #expect(!site.findings().report.hasFailed)
  }

  @Test func aReferenceThatComesToLeadSomewhere() throws {
    var site = try LiveSite(request())
    let text = "title: { en: Get a permit, nl: X }\ntopic: new\nfees: none\ndocuments: none\n"
    try write(text, to: "procedures/get-permit/procedure.yaml")
    _ = try site.apply(changes("procedures/get-permit/procedure.yaml"))
    #expect(site.pages.notes(for: "/en/procedures/get-a-permit/", nil).delay != nil)
    try write("name: { en: New topic, nl: N }\n", to: "topics/new.yaml")
    _ = try site.apply(changes("topics/new.yaml"))
    #expect(site.pages.notes(for: "/en/procedures/get-a-permit/", nil).delay == nil)
    #expect(self.text(site, "/en/procedures/get-a-permit/")?.contains("New topic") ?? false)
  }

  @Test func findingsStandBesideTheirPages() throws {
    try write("Text with <b>markup</b>.\n", to: "procedures/get-permit/nl.md")
    let site = try LiveSite(request())
    let found = site.findings()
    func findings(_ path: String) -> [String] { site.pages.notes(for: path, found).findings.map(\.code) }
    #expect(!found.report.findings.isEmpty)
    #expect(!findings("/nl/procedures/get-a-permit-nl/").isEmpty)
    #expect(findings("/en/procedures/get-a-permit/").isEmpty)
  }

  @Test func aNewTitleIsFollowedToItsNewAddress() throws {
    var site = try LiveSite(request())
    #expect(text(site, "/en/procedures/get-a-permit/") != nil)
    try write(
      "title: { en: Ask for it, nl: X }\nfees: none\ndocuments: none\n",
      to: "procedures/get-permit/procedure.yaml")
    _ = try site.apply(changes("procedures/get-permit/procedure.yaml"))
    guard case .moved(let now) = site.pages.answer(to: "/en/procedures/get-a-permit/") else {
      Issue.record("not followed")
      return
    }
    #expect(now == "/en/procedures/ask-for-it/")
  }

  @Test func schemasNameWhatThereIs() throws {
    try write("name: { en: Passport, nl: Paspoort }\n", to: "evidence/1022.yaml")
    let names = try LiveSite(request()).names
    #expect(names.entities["evidence"]?.map(\.name) == ["Passport"])
    #expect(names.entities["topic"] == [])
  }
}
