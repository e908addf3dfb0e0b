import Analysis
import CatalogueModel
import Diagnostics
import Foundation
import Rendering
import SiteFiles
import TestSupport
import Testing

@testable import SiteBuild

/// The picture of a day that takes over what it can is that which is made from nothing.
@Suite struct SitePictureTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  private static func site(
    of catalogue: Catalogue, _ theme: [ThemeFile], on day: CivilDate, from today: CivilDate
  ) throws -> SiteRenderer {
    try #require(
      SiteRenderer.prepare(
        catalogue: catalogue, asOf: day, today: today, theme: theme,
        digests: Digests(sha256Hex: Digest.sha256Hex, sha384Integrity: Digest.sha384Integrity),
        generator: "Balie"
      ).value)
  }

  /// The pictures of some days, each held to the one that is made from nothing; and of how many parts the first was
  /// made, and that of which the fewest were.
  private static func expectTakenOver(_ request: BuildRequest, _ count: Int) throws -> (all: Int, fewest: Int)
  {
    let today = try #require(CivilDate("2026-11-26"))
    let catalogue = try #require(try LiveCatalogue(request).proved(at: request.moment).catalogue)
    let theme = try Sources.theme(of: request)
    let days = DatedContent(catalogue).subjects.filter { $0.key > today }.sorted { $0.key < $1.key }
    #expect(days.count >= count)
    var picture = SitePicture(try site(of: catalogue, theme, on: today, from: today), jobs: request.jobs)
    let all = picture.made
    var fewest = all
    for (day, subjects) in days.prefix(count) {
      let site = try site(of: catalogue, theme, on: day, from: today)
      let next = SitePicture(site, after: picture, dated: subjects, jobs: request.jobs)
      let whole = SitePicture(site, jobs: request.jobs)
      #expect(next.files == whole.files, "\(day): \(next.differences(from: whole))")
      fewest = min(fewest, next.made)
      picture = next
    }
    return (all, fewest)
  }

  /// A day for each kind of thing that has days.
  @Test func whatIsTakenOverIsWhatWouldBeMade() throws {
    let workshop = try Workshop()
    try workshop.edit("content/portal.yaml", "currency:", "calendar: offices\ncurrency:")
    try workshop.write(
      """
      name: { en: Offices, nl: Kantoren }
      weekend: [saturday, sunday]
      holidays: [{ date: 2026-12-01, name: { en: Day off, nl: Vrije dag } }]
      """, to: "content/calendars/offices.yaml")
    try workshop.edit(
      "content/procedures/rent/procedure.yaml", "amount: 10 EUR }",
      """
      amount: 10 EUR, until: 2026-12-03 }
        - { id: fee, name: { en: Fee, nl: Leges }, amount: 12 EUR, from: 2026-12-04 }
      """)
    try workshop.edit("content/procedures/hire/procedure.yaml", "topic:", "from: 2026-12-06\ntopic:")
    try workshop.edit("content/law/code.yaml", "from:", "until: 2026-12-07\nreplaced-by: new-code\nfrom:")
    try workshop.write(
      "title: { en: New code, nl: Nieuw wetboek }\nnumber: 2/2026\nfrom: 2026-12-08\n",
      to: "content/law/new-code.yaml")
    try workshop.edit(
      "content/organisations/court.yaml", "kind:", "until: 2026-12-09\nreplaced-by: city\nkind:")
    try workshop.write(
      """
      changes:
        - { id: wider, on: 2026-12-12, about: procedure/rent, text: { en: For all, nl: Voor iedereen } }
      """, to: "content/changes.yaml")
    _ = try Self.expectTakenOver(try workshop.request(), 6)
  }

  @Test func mostOfTheSampleIsTakenOver() throws {
    let today = try #require(CivilDate("2026-11-26"))
    let request = BuildRequest(
      content: Self.root + "/content", theme: Self.root + "/templates", templates: nil, output: "public",
      moment: .day(today), isStrict: false, jobs: 2, version: "0")
    let made = try Self.expectTakenOver(request, 1)
    #expect(made.fewest < made.all / 2)
  }
}
