import CatalogueModel
import Diagnostics
import Foundation
import SiteBuild
import SiteFiles
import TestSupport
import Testing

/// What was read is taken over from the file beside the site where it still holds, and never where it does not.
@Suite struct DraftMemoryTests {
  private static let drafts = ".site.balie-drafts"
  private let workshop: Workshop

  init() throws {
    workshop = try Workshop()
    try workshop.build()
  }

  private func kept() throws -> [UInt8]? { try workshop.folder.files(in: ".")[Self.drafts] }

  /// Edits are followed by a build with what was read before and by one from nothing; both must come to the same.
  @Test func theSiteIsAsIfEverythingWereReadAnew() throws {
    let (rent, portal) = ("content/procedures/rent/procedure.yaml", "content/portal.yaml")
    try workshop.edit(rent, "10 EUR", "12 EUR")
    try workshop.edit("content/procedures/rent/en.md", "How", "![Desk](desk.png)\n\nHow")
    try workshop.folder.write([1, 2, 3], to: "content/procedures/rent/desk.png")
    #expect(try !workshop.rebuilt().report.hasFailed)
    try workshop.remove("content/procedures/rent/desk.png")
    try workshop.write(try workshop.text("content/topics/home.yaml"), to: "content/topics/house.yaml")
    try workshop.remove("content/topics/home.yaml")
    #expect(try workshop.rebuilt().report.findings.count { $0.severity == .error } == 3)
    try workshop.edit("content/procedures/rent/en.md", "![Desk](desk.png)", "Hello.")
    for id in ["rent", "build"] {
      try workshop.edit("content/procedures/\(id)/procedure.yaml", "topic: home", "topic: house")
    }
    try workshop.edit(portal, "currency: EUR", "currency: USD")
    try workshop.edit(portal, "languages: [en, nl]", "languages: [nl, en]")
    #expect(try !workshop.rebuilt().report.hasFailed)
  }

  @Test func littleThatChangesIsNotWritten() throws {
    let before = try #require(try kept())
    try workshop.edit("content/procedures/rent/procedure.yaml", "10 EUR", "12 EUR")
    try workshop.build()
    #expect(try kept() == before)
  }

  @Test func whatCannotBeTrustedIsReadAnewAndWrittenAgain() throws {
    let right = try #require(try kept())
    var damaged = right
    damaged[right.count / 2] ^= 0x10
    let older = Array("balie-drafts 0\n".utf8) + right.dropFirst(15)
    // As another program would have written it, its checksum right: the seal of the program stands after it.
    var request = try workshop.request(into: "other")
    request = BuildRequest(
      content: request.content, theme: request.theme, templates: nil, output: request.output,
      moment: request.moment, isStrict: false, jobs: 2, version: "9.9.9")
    _ = try Pipeline.build(request)
    let foreign = try #require(try workshop.folder.files(in: ".")[".other.balie-drafts"])
    #expect(foreign != right)
    for wrong in [damaged, older, foreign, Array(right.dropLast()), []] {
      try workshop.folder.write(wrong, to: Self.drafts)
      #expect(try workshop.build().made == [])
      #expect(try kept() == right)
    }
  }

  @Test func onlyABuildThatMayKeepsWhatItRead() throws {
    let right = try #require(try kept())
    try workshop.remove(Self.drafts)
    try workshop.build(usesCache: false)
    _ = try Pipeline.check(try workshop.request())
    #expect(try kept() == nil)
    try workshop.edit("content/procedures/rent/procedure.yaml", "topic: home", "topic: hom")
    #expect(try workshop.build().summary == nil)
    #expect(try kept() == nil)
    try workshop.edit("content/procedures/rent/procedure.yaml", "topic: hom", "topic: home")
    try workshop.build()
    #expect(try kept() == right)
  }

  @Test func aPreviewKeepsWhatItReadOnce() throws {
    let right = try #require(try kept())
    try workshop.remove(Self.drafts)
    var site = try LiveSite(try workshop.request())
    #expect(try kept() == nil)
    let taken = site.takeReadDrafts()
    let read = try #require(taken)
    read.keep(jobs: 2)
    #expect(try kept() == right)
    let second = site.takeReadDrafts()
    #expect(second.map { _ in true } == nil)
    try workshop.edit("content/procedures/rent/procedure.yaml", "10 EUR", "12 EUR")
    var again = try LiveSite(try workshop.request())
    again.takeReadDrafts()?.keep(jobs: 2)
    #expect(try kept() == right)
  }

  @Test func whereNothingCanBeKeptNothingIs() throws {
    try workshop.remove(Self.drafts)
    try workshop.write("in the way", to: "\(Self.drafts)/note")
    #expect(try workshop.build().summary != nil)
    #expect(try workshop.text("\(Self.drafts)/note") == "in the way")
  }
}
