import Glibc
import SiteBuild
import SiteFiles
import TestSupport
import Testing

@Suite struct SiteChangesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func build(_ files: [String: String]) throws {
    let generation = try OutputGeneration.begin(at: folder.path + "/public")
    for (path, text) in files { try generation.write(Array(text.utf8), to: path) }
    _ = try generation.finish()
  }

  private func changes(from old: [String: String], to new: [String: String]) throws -> SiteChanges {
    try build(old)
    let published = try PublishedManifest.ofSite(at: folder.path + "/public")
    try build(new)
    return try SiteChanges.between(published, andSiteAt: folder.path + "/public")
  }

  @Test func whatPagesNeedComesFirstAndDeletionsLast() throws {
    let changes = try changes(
      from: [
        "assets/old.1.css": "", "en/index.html": "1", "en/gone/index.html": "", "en/same.html": "",
        "data/gone.json": "", "sitemap.xml": "1", "search/en/terms-0.a.json": "",
      ],
      to: [
        "assets/new.2.css": "", "en/index.html": "2", "en/new/index.html": "", "en/same.html": "",
        "sitemap.xml": "2", "en/changes/atom.xml": "", "search/en/terms-0.b.json": "",
        "search/en/index.json": "", "images/a.png": "",
      ])
    #expect(
      changes.text == """
        A  assets/new.2.css
        A  search/en/terms-0.b.json
        A  images/a.png
        A  search/en/index.json
        A  en/new/index.html
        M  en/index.html
        A  en/changes/atom.xml
        M  sitemap.xml
        D  en/gone/index.html
        D  data/gone.json
        D  assets/old.1.css
        D  search/en/terms-0.a.json

        """)
    #expect(
      changes.sentence == "8 files to upload (6 new, 2 changed), 4 to delete, 2 the same.")
    #expect(changes.upload.filter { $0.step == .assets }.map(\.path).last == "search/en/index.json")
  }

  @Test func twinsGoWithTheirFiles() throws {
    let upload = try changes(
      from: [:],
      to: ["assets/a.1.js": "", "assets/a.1.js.gz": "", "en/index.html": "", "en/index.html.gz": ""]
    ).upload
    #expect(
      upload.map(\.path) == ["assets/a.1.js", "assets/a.1.js.gz", "en/index.html", "en/index.html.gz"])
    #expect(upload.map(\.step) == [.assets, .assets, .pages, .pages])
  }

  @Test func serversLearnWhatFilesAreAndHowLongTheyStay() throws {
    let files = [
      "404.html", "_headers", "assets/a.1.js", "en/changes/atom.xml", "en/doc.PDF", "headers.nginx.conf",
      "search/en/index.json", "search/en/titles-3.x1.json", "search/titles-3.json", "site.webmanifest",
      "strange.xyz",
    ]
    let upload = try changes(from: [:], to: Dictionary(uniqueKeysWithValues: files.map { ($0, "") })).upload
    let told = Dictionary(uniqueKeysWithValues: upload.map { ($0.path, ($0.mediaType, $0.cacheControl)) })
    #expect(
      files.map { told[$0]?.0 } == [
        "text/html; charset=utf-8", "text/plain; charset=utf-8", "text/javascript; charset=utf-8",
        "application/atom+xml", "application/pdf", "text/plain; charset=utf-8", "application/json",
        "application/json", "application/json", "application/manifest+json", "application/octet-stream",
      ])
    let immutable = "public, max-age=31536000, immutable"
    #expect(
      files.filter { told[$0]?.1 == immutable } == ["assets/a.1.js", "search/en/titles-3.x1.json"])
    #expect(files.count { told[$0]?.1 == "no-cache" } == files.count - 2)
  }

  @Test func aFileThatTheManifestNamesIsMissed() throws {
    try build(["index.html": "home"])
    try build(["index.html": "home", "a.html": "a"])
    let folder = folder.path + "/public"
    #expect(throws: Never.self) { try SiteChanges.between(.empty, andSiteAt: folder) }
    #expect(rename(folder + "/a.html", folder + "/b.html") == 0)
    let error = #expect(throws: FileSystemError.self) { try SiteChanges.between(.empty, andSiteAt: folder) }
    #expect(
      error?.message.hasSuffix(
        "/public/a.html’ is missing though the manifest names it; build the site again") == true)
  }
}
