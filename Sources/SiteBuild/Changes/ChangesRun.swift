package import CatalogueModel
package import Diagnostics
import Analysis
package import Rendering
package import SiteFiles

/// What is asked of `balie changes`.
package struct ChangesRequest: Sendable {
  package let build: BuildRequest
  /// The last day that is looked at; nil for all.
  package let until: CivilDate?

  package init(build: BuildRequest, until: CivilDate?) { (self.build, self.until) = (build, until) }
}

/// The days on which the pages of a portal change by themselves.
package struct ComingChanges: Sendable {
  package struct Day: Sendable {
    package let date: CivilDate
    package let notes: [DayNote]
    /// The files of the site that are different from those of the day before.
    package let files: [String]

    /// How many of them are pages.
    var pages: Int { files.count { $0.hasSuffix(".html") } }
  }

  package let asOf: CivilDate
  package let until: CivilDate?
  package let languages: [LanguageTag]
  package let wordings: [Wording]
  package let portal: String
  package let host: String
  package let address: String
  package let version: String
  package let days: [Day]
}

extension Pipeline {
  /// Finds every day after the as-of day on which a build differs from a build of the day before, but for what every
  /// page says of its own day and what counts from it.
  ///
  /// The catalogue tells the days that may do so; the pages of each are made and compared with those before, as far as
  /// they look at anything that may be another then. Nothing changes between two such days.
  /// - Returns: nil, with a report, where the catalogue has errors.
  package static func changes(
    _ request: ChangesRequest
  ) throws(FileSystemError) -> (report: Report, changes: ComingChanges?) {
    let proof = try prove(request.build)
    guard let renderer = proof.renderer, !proof.report.hasFailed else {
      return (proof.report, nil)
    }
    let catalogue = renderer.catalogue
    let today = request.build.moment.day(in: catalogue.portal)
    let last = request.until ?? CivilDate(daysSince1970: 2_932_896)
    let dated = DatedContent(catalogue).subjects.filter { today < $0.key && $0.key <= last }
    let theme = try Sources.theme(of: request.build)
    let notes = today < last ? renderer.notes(in: today.adding(days: 1)...last) : [:]
    var days: [ComingChanges.Day] = []
    var before = SitePicture(renderer, jobs: request.build.jobs)
    for (day, subjects) in dated.sorted(by: { $0.key < $1.key }) {
      guard let next = site(of: catalogue, on: day, today: today, theme, request.build) else { continue }
      let after = SitePicture(next, after: before, dated: subjects, jobs: request.build.jobs)
      let files = after.differences(from: before)
      if !files.isEmpty { days.append(ComingChanges.Day(date: day, notes: notes[day] ?? [], files: files)) }
      before = after
    }
    return (
      proof.report,
      ComingChanges(
        asOf: today, until: request.until, languages: renderer.languages, wordings: renderer.wordings,
        portal: catalogue.portal.name.text(in: .source), host: renderer.host, address: renderer.origin,
        version: request.build.version, days: days)
    )
  }

  private static func site(
    of catalogue: Catalogue, on day: CivilDate, today: CivilDate, _ theme: [ThemeFile],
    _ request: BuildRequest
  ) -> SiteRenderer? {
    SiteRenderer.prepare(
      catalogue: catalogue, asOf: day, today: today, theme: theme,
      digests: Digests(sha256Hex: Digest.sha256Hex, sha384Integrity: Digest.sha384Integrity),
      generator: "Balie \(request.version)"
    ).value
  }
}
