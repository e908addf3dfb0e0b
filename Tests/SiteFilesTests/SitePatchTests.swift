import Foundation
import SiteFiles
import Testing

/// A few files put into a site that stands there.
@Suite struct SitePatchTests {
  private let folder: TemporaryFolder
  private var site: String { "\(folder.path)/site" }

  init() throws {
    folder = TemporaryFolder()
    let generation = try OutputGeneration.begin(at: "\(folder.path)/site")
    for path in ["en/index.html", "en/a/index.html", "en/b/index.html", "assets/one.css"] {
      try generation.write(Array(path.utf8), to: path)
    }
    _ = try generation.finish()
  }

  private func patch() throws -> SitePatch {
    try #require(try SitePatch.begin(at: site, protecting: [], jobs: 1))
  }

  private func text(_ path: String) -> String? {
    try? String(contentsOfFile: "\(site)/\(path)", encoding: .utf8)
  }

  private func listing(_ paths: [String]) -> [(path: String, digest: [UInt8])] {
    paths.map { ($0, Digest.sha256(Array((text($0) ?? "").utf8))) }
  }

  @Test func filesAreReplacedMadeAndRemoved() throws {
    let patch = try patch()
    _ = try patch.write(Array("new".utf8), to: "en/a/index.html", isNew: false)
    _ = try patch.write(Array("more".utf8), to: "en/c/d/index.html", isNew: true)
    #expect(text("en/a/index.html") == "en/a/index.html")
    try patch.finish(
      listing: listing(["en/index.html", "en/a/index.html", "en/c/d/index.html", "assets/one.css"]),
      removing: ["en/b/index.html"])
    #expect(text("en/a/index.html") == "new" && text("en/c/d/index.html") == "more")
    #expect(!FileManager.default.fileExists(atPath: "\(site)/en/b"))
    #expect(text("manifest.sha256")?.contains("en/c/d/index.html") == true)
    #expect(text("manifest.sha256")?.contains("en/b/index.html") == false)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["site"])
  }

  @Test func nothingIsTouchedWhereItIsGivenUp() throws {
    let patch = try patch()
    _ = try patch.write(Array("new".utf8), to: "en/a/index.html", isNew: false)
    patch.abandon()
    #expect(text("en/a/index.html") == "en/a/index.html")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["site"])
  }

  @Test func whatOthersPutThereStays() throws {
    try "mine".write(toFile: "\(site)/en/mine.html", atomically: true, encoding: .utf8)
    let patch = try patch()
    #expect(throws: FileSystemError.self) {
      _ = try patch.write(Array("new".utf8), to: "en/mine.html", isNew: true)
    }
    #expect(throws: FileSystemError.self) {
      _ = try patch.write(Array("new".utf8), to: "en/mine.html/index.html", isNew: true)
    }
    patch.abandon()
    #expect(text("en/mine.html") == "mine")
  }

  @Test func twoAtOnceAreRefused() throws {
    let first = try patch()
    #expect(throws: FileSystemError.self) { _ = try patch() }
    #expect(throws: FileSystemError.self) { _ = try OutputGeneration.begin(at: site) }
    first.abandon()
    try patch().abandon()
  }

  @Test func aFolderThatIsNoSiteIsNotPatched() throws {
    #expect(try SitePatch.begin(at: "\(folder.path)/none", protecting: [], jobs: 1) == nil)
  }

  /// The journal stands and some of what it says is done: as after the program was killed.
  @Test(arguments: [true, false]) func whatAKilledBuildBeganIsCompleted(_ asGeneration: Bool) throws {
    let staging = "\(folder.path)/.site.balie-next"
    try FileManager.default.createDirectory(atPath: staging, withIntermediateDirectories: false)
    for (name, text) in [
      (".balie-unfinished", ""), ("put-1", "second"),
      (
        ".balie-journal",
        "put put-0 en/a/index.html\nput put-1 en/c/index.html\nremove en/b/index.html\nend\n"
      ),
    ] {
      try text.write(toFile: "\(staging)/\(name)", atomically: false, encoding: .utf8)
    }
    try "first".write(toFile: "\(site)/en/a/index.html", atomically: false, encoding: .utf8)
    if asGeneration {
      try OutputGeneration.begin(at: site).abandon()
    } else {
      try patch().abandon()
    }
    #expect(text("en/a/index.html") == "first" && text("en/c/index.html") == "second")
    #expect(text("en/b/index.html") == nil)
    #expect(!FileManager.default.fileExists(atPath: staging))
  }

  @Test func aJournalThatWasNotWholeIsNotFollowed() throws {
    let staging = "\(folder.path)/.site.balie-next"
    try FileManager.default.createDirectory(atPath: staging, withIntermediateDirectories: false)
    try "".write(toFile: "\(staging)/.balie-unfinished", atomically: false, encoding: .utf8)
    try "remove en/b/index.html\n".write(
      toFile: "\(staging)/.balie-journal", atomically: false, encoding: .utf8)
    try patch().abandon()
    #expect(text("en/b/index.html") != nil)
  }
}
