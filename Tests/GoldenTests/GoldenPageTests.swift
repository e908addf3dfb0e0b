import CatalogueModel
import Diagnostics
import Foundation
import SiteBuild
import TestSupport
import Testing

/// Whole pages, compared with text that people have read.
///
/// `UPDATE_GOLDEN=1 swift test` writes the pages anew and fails; read the difference before you commit it.
@Suite struct GoldenPageTests {
  private static let here = URL(filePath: #filePath).deletingLastPathComponent()
  private static let root = here.deletingLastPathComponent().deletingLastPathComponent()

  /// The pages that are kept, by the name of their golden file.
  private static let kept = [
    "ar-home.html": "ar/index.html",
    "en-home.html": "en/index.html",
    "languages.html": "index.html",
    "robots.txt": "robots.txt",
    "sitemap.xml": "sitemap.xml",
    "headers.txt": "_headers",
    "ar-once-only.html": "ar/matlub-marra-ukhra/index.html",
    "en-once-only.html": "en/asked-again/index.html",
    "en-once-only.csv": "data/once-only.en.csv",
    "en-life-event.html": "en/life-events/having-a-child/index.html",
    "ar-completeness.html": "ar/iktimal/index.html",
  ]

  @Test func pagesAreThoseThatWereRead() throws {
    let folder = try TemporaryFolder()
    let request = BuildRequest(
      content: Self.root.appending(path: "Tests/BrowserTests/RightToLeft/content").path,
      theme: Self.root.appending(path: "templates").path, templates: nil, output: "\(folder.path)/public",
      moment: .day(try #require(CivilDate("2026-11-22"))), isStrict: false, jobs: 2, version: "golden")
    let outcome = try Pipeline.build(request)
    #expect(outcome.report.findings.map(\.message) == [])
    let files = try folder.files(in: "public")
    for (name, path) in Self.kept.merging(Self.procedurePages(files), uniquingKeysWith: { $1 }) {
      try compare(try #require(files[path], "\(path) is missing"), with: name)
    }
  }

  /// The report to the editors, with the figures of an earlier day.
  @Test(arguments: [("ar", ReportRequest.Format.html), ("en", .json), ("en", .csv)])
  func reportsAreThoseThatWereRead(_ language: String, _ format: ReportRequest.Format) throws {
    let folder = try TemporaryFolder()
    var text: [UInt8] = []
    for day in ["2026-11-02", "2026-11-22", "2026-11-22"] {
      let build = BuildRequest(
        content: Self.root.appending(path: "Tests/BrowserTests/RightToLeft/content").path,
        theme: Self.root.appending(path: "templates").path, templates: nil, output: "\(folder.path)/public",
        moment: .day(try #require(CivilDate(day))), isStrict: false, jobs: 2, version: "golden")
      let outcome = try ReportRun.run(
        ReportRequest(
          build: build, language: language, format: format, output: .none,
          history: "\(folder.path)/history.json")
      ).get()
      text = try #require(outcome.text)
    }
    let style = /<style>.*<\/style>/.dotMatchesNewlines()
    // Places are told by the path that was given, which is another in every clone.
    let report = String(decoding: text, as: UTF8.self).replacing(style, with: "<style></style>")
      .replacing(Self.root.path + "/", with: "")
    let bytes = Array(report.utf8)
    try compare(bytes, with: "\(language)-report.\(format.rawValue)")
  }

  /// Every procedure of the catalogue and every form, in both languages.
  private static func procedurePages(_ files: [String: [UInt8]]) -> [String: String] {
    var pages: [String: String] = [:]
    for path in files.keys where path.hasSuffix("/index.html") {
      let parts = path.split(separator: "/")
      guard parts.count >= 4 else { continue }
      let text = String(decoding: files[path] ?? [], as: UTF8.self)
      guard text.contains("data-page=\"procedure\"") || text.contains("data-page=\"form\"") else { continue }
      pages[parts.dropLast().joined(separator: "-") + ".html"] = path
    }
    return pages
  }

  private func compare(_ bytes: [UInt8], with name: String) throws {
    let place = Self.here.appending(path: "Pages/\(name)")
    let text = Self.readable(bytes)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: place)
      Issue.record("\(name) was written anew; read the difference")
      return
    }
    let golden = try? String(contentsOf: place, encoding: .utf8)
    #expect(text == golden, "Pages/\(name) differs; UPDATE_GOLDEN=1 writes it anew")
  }

  /// The style sheet’s name and digest change with every change of the theme’s looks, which is no change of a page.
  private static func readable(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
      .replacing(/\.[0-9a-f]{12}\./, with: ".FINGERPRINT.")
      .replacing(/sha384-[A-Za-z0-9+\/=]+/, with: "sha384-DIGEST")
  }
}
