import Dispatch
import Foundation
import Glibc
import SiteFiles
import TestSupport
import Testing

/// Builds a site of texts at `public` and returns what was done.
@discardableResult
func build(
  _ pages: [String: String], in folder: TemporaryFolder, at name: String = "public"
) throws -> OutputSummary {
  let generation = try OutputGeneration.begin(at: folder(name))
  for (path, text) in pages { try generation.write(Array(text.utf8), to: path) }
  return try generation.finish()
}

let ownFiles = [".balie", "manifest.sha256"]

@Suite struct OutputGenerationTests {
  let folder = TemporaryFolder()

  @Test func writesFilesManifestAndMarker() throws {
    let summary = try build(["index.html": "home", "en/a/index.html": "<p>", "empty.txt": ""], in: folder)
    #expect(summary == OutputSummary(written: 3, bytes: 7, bytesWritten: 7))
    #expect(
      folder.tree("public") == [
        ".balie", "empty.txt", "en/", "en/a/", "en/a/index.html", "index.html", "manifest.sha256",
      ])
    #expect(folder.text("public/en/a/index.html") == "<p>")
    #expect(folder.status(".public.balie-next") == nil)
    #expect(folder.status("public/index.html")?.permissions == 0o644)
    #expect(folder.status("public/en")?.permissions == 0o755)
    #expect(folder.text("public/.balie")?.hasPrefix("balie-site 1\n") == true)
    let lines = try #require(folder.text("public/manifest.sha256")).split(separator: "\n")
    #expect(lines.map { $0.dropFirst(66) } == [".balie", "empty.txt", "en/a/index.html", "index.html"])
  }

  @Test(arguments: [
    ["index.html": "home", "en/page.html": "page"],
    [
      "Tiếng Việt/thủ tục hành chính.html": "chào", "عربي/صفحة.html": "مرحبا", "a b/c  d.html": "spaces",
      "'\"$`*?.html": "q",
    ],
    ["e\u{301}.html": "NFD", "u/-x.html": "dash"],
  ])
  func sha256sumAgrees(pages: [String: String]) throws {
    try build(pages, in: folder)
    #expect(try sha256sum(folder("public")) == 0)
    folder.write("changed", to: "public/" + pages.keys.first!)
    #expect(try sha256sum(folder("public")) == 1)
  }

  private func sha256sum(_ path: String) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
    process.arguments = ["--check", "--strict", "--quiet", "manifest.sha256"]
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test func anUnchangedSiteIsNotTouchedAtAll() throws {
    let pages = ["index.html": "home", "en/a.html": "a"]
    try build(pages, in: folder)
    for name in ["public/index.html", "public/en/a.html", "public/en", "public"] { folder.age(name) }
    let names = folder.tree("public").map { "public/" + $0 } + ["public"]
    let before = names.map(folder.status)
    let summary = try build(pages, in: folder)
    #expect(summary == OutputSummary(unchanged: 2, bytes: 5))
    #expect(names.map(folder.status) == before)
    #expect(folder.status(".public.balie-next") == nil)
  }

  @Test func unchangedFilesStayTheSameFiles() throws {
    try build(["index.html": "home", "en/a.html": "a", "en/b.html": "b"], in: folder)
    for name in ["index.html", "en/a.html", "en/b.html", ".balie"] { folder.age("public/" + name) }
    let kept = ["public/index.html", "public/en/b.html", "public/.balie"]
    let before = kept.map(folder.status)
    let changed = folder.status("public/en/a.html")
    let summary = try build(
      ["index.html": "home", "en/a.html": "A", "en/b.html": "b", "n.html": "n"], in: folder)
    #expect(summary == OutputSummary(written: 2, unchanged: 2, bytes: 7, bytesWritten: 2))
    #expect(kept.map(folder.status) == before)
    #expect(folder.text("public/en/a.html") == "A")
    #expect(folder.status("public/en/a.html")?.inode != changed?.inode)
    #expect(folder.status("public/en/a.html")?.seconds != changed?.seconds)
  }

  @Test func theFileItselfIsComparedNotTheManifest() throws {
    try build(["index.html": "home", "a.html": "a"], in: folder)
    folder.write("hOme", to: "public/index.html")
    #expect(try build(["index.html": "home", "a.html": "a"], in: folder).written == 1)
    #expect(folder.text("public/index.html") == "home")
  }

  @Test func largeFilesAreComparedToTheirEnd() throws {
    for size in [65535, 65536, 65537, 131072, 200_000] {
      let text = String(repeating: "x", count: size)
      try build(["big": text], in: folder)
      #expect(try build(["big": text], in: folder).unchanged == 1)
      #expect(try build(["big": String(text.dropLast()) + "y"], in: folder).written == 1)
    }
  }

  @Test func removedPagesAndTheirFoldersDisappear() throws {
    try build(["index.html": "home", "en/a/b/index.html": "a", "fr/a.html": "f"], in: folder)
    let summary = try build(["index.html": "home", "fr/b.html": "f"], in: folder)
    #expect(summary == OutputSummary(written: 1, unchanged: 1, removed: 2, bytes: 5, bytesWritten: 1))
    #expect(folder.tree("public") == [".balie", "fr/", "fr/b.html", "index.html", "manifest.sha256"])
  }

  @Test func aPageMayBecomeAFolderAndBack() throws {
    try build(["a": "page", "b/c": "page"], in: folder)
    try build(["a/b": "page", "b": "page"], in: folder)
    #expect(folder.tree("public") == [".balie", "a/", "a/b", "b", "manifest.sha256"])
  }

  @Test func theFolderKeepsItsPermissions() throws {
    folder.makeFolder("public")
    chmod(folder("public"), 0o2750)
    try build(["a": "1"], in: folder)
    #expect(folder.status("public")?.permissions == 0o2750)
    try build(["a": "2"], in: folder)
    #expect(folder.status("public")?.permissions == 0o2750)
  }

  @Test func aLinkToAFolderIsResolvedOnce() throws {
    folder.makeFolder("www/site")
    folder.link("public", to: "www/site")
    try build(["a": "1"], in: folder)
    #expect(folder.status("public")?.isLink == true)
    #expect(folder.text("www/site/a") == "1")
    #expect(folder.tree("www") == ["site/", "site/.balie", "site/a", "site/manifest.sha256"])
  }

  @Test func manyThreadsMayWriteAtOnce() throws {
    let generation = try OutputGeneration.begin(at: folder("public"), jobs: 4)
    DispatchQueue.concurrentPerform(iterations: 8) { worker in
      for i in 0..<100 {
        try! generation.write(Array("\(worker)-\(i)".utf8), to: "d\(i)/e\(i % 7)/w\(worker).html")
      }
    }
    #expect(try generation.finish().written == 800)
    for worker in 0..<8 {
      for i in 0..<100 { #expect(folder.text("public/d\(i)/e\(i % 7)/w\(worker).html") == "\(worker)-\(i)") }
    }
    #expect(try sha256sum(folder("public")) == 0)
  }

  /// Any sequence of builds gives what was asked for last, and nothing else.
  @Test func everySequenceOfBuildsGivesTheLastOne() throws {
    let seed: UInt64 = 20_261_122
    var numbers = SeededNumbers(seed: seed)
    let paths = (0..<12).map { "d\($0 % 3)/" + ($0 % 2 == 0 ? "e/" : "") + "p\($0).html" }
    folder.write("mine", to: "public/.keep")
    for round in 0..<40 {
      var pages: [String: String] = [:]
      for path in paths where numbers.next() % 3 > 0 { pages[path] = "text \(numbers.next() % 2)" }
      try build(pages, in: folder)
      let files = folder.tree("public").filter { !$0.hasSuffix("/") }
      #expect(files == (Array(pages.keys) + ownFiles + [".keep"]).sorted(), "seed \(seed), round \(round)")
      for (path, text) in pages {
        #expect(folder.text("public/" + path) == text, "seed \(seed), round \(round)")
      }
    }
  }
}
