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

  @Test func whatIsTakenOverIsWhatWouldBeMade() throws {
    let today = try #require(CivilDate("2026-11-26"))
    let request = BuildRequest(
      content: Self.root + "/content", theme: Self.root + "/templates", templates: nil, output: "public",
      moment: .day(today), isStrict: false, jobs: 2, version: "0")
    let catalogue = try #require(try LiveCatalogue(request).proved(at: request.moment).catalogue)
    let theme = try Sources.theme(of: request)
    let days = DatedContent(catalogue).subjects.filter { $0.key > today }.sorted { $0.key < $1.key }
    var picture = SitePicture(
      try Self.site(of: catalogue, theme, on: today, from: today), jobs: request.jobs)
    let all = picture.made
    var fewest = all
    for (day, subjects) in days.prefix(6) {
      let site = try Self.site(of: catalogue, theme, on: day, from: today)
      let next = SitePicture(site, after: picture, dated: subjects, jobs: request.jobs)
      let whole = SitePicture(site, jobs: request.jobs)
      #expect(next.files == whole.files, "\(day): \(next.differences(from: whole))")
      fewest = min(fewest, next.made)
      picture = next
    }
    #expect(fewest < all / 2)
  }
}
