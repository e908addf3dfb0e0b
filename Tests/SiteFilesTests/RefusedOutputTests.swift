import Foundation
import Glibc
import SiteFiles
import Testing

/// A folder that must not become a site, and the words for it.
struct RefusedOutput: Sendable, CustomTestStringConvertible {
  let name: String
  let words: String
  var protecting: [String] = []
  var make: @Sendable (TemporaryFolder) -> Void = { _ in }
  var testDescription: String { name }

  static let all = [
    RefusedOutput(name: "file", words: "is a file; the site needs a folder") { $0.write("x", to: "file") },
    RefusedOutput(name: "photos", words: "holds ‘a.jpg’ and was not written by Balie; choose an empty folder")
    {
      $0.write("x", to: "photos/a.jpg")
    },
    RefusedOutput(name: "marked", words: "holds ‘x’ and was not written by Balie") {
      $0.write("something else", to: "marked/.balie")
      $0.write("x", to: "marked/x")
    },
    RefusedOutput(name: "newer", words: "was written by a newer Balie (format 2); use that one") {
      $0.write("balie-site 2\n", to: "newer/.balie")
    },
    RefusedOutput(name: "unlisted", words: "its list of files, ‘manifest.sha256’, is gone") {
      $0.write("balie-site 1\n", to: "unlisted/.balie")
      $0.write("x", to: "unlisted/index.html")
    },
    RefusedOutput(name: "dangling", words: "is a link to a folder that does not exist") {
      $0.link("dangling", to: "nothing")
    },
    RefusedOutput(name: "missing/public", words: "does not exist"),
    RefusedOutput(name: "site", words: "holds the source folder", protecting: ["site/content"]) {
      $0.makeFolder("site/content")
    },
    RefusedOutput(name: "content", words: "holds the source folder", protecting: ["content"]) {
      $0.makeFolder("content")
    },
    RefusedOutput(name: "content/public", words: "is inside the source folder", protecting: ["content"]) {
      $0.makeFolder("content")
    },
    RefusedOutput(name: "link", words: "holds the source folder", protecting: ["site/content"]) {
      $0.makeFolder("site/content")
      $0.link("link", to: "site")
    },
  ]
}

@Suite struct RefusedOutputTests {
  let folder = TemporaryFolder()

  @Test(arguments: RefusedOutput.all) func isRefusedUntouched(output: RefusedOutput) {
    output.make(folder)
    let before = folder.tree("")
    let error = #expect(throws: FileSystemError.self) {
      try OutputGeneration.begin(at: folder(output.name), protecting: output.protecting.map { folder($0) })
    }
    #expect(error?.message.contains(output.words) == true, "\(error?.message ?? "")")
    #expect(folder.tree("") == before)
  }

  @Test(arguments: ["/", "/.", "//", ".", "..", "", "./", NSHomeDirectory()])
  func systemFoldersAreRefused(path: String) {
    #expect(throws: FileSystemError.self) { try OutputGeneration.begin(at: path) }
  }

  @Test(arguments: [[], [".gitkeep"], [".gitignore", ".gitkeep"]])
  func aFolderWithHiddenFilesOnlyIsWelcome(names: [String]) throws {
    folder.makeFolder("public")
    for name in names { folder.write("x", to: "public/" + name) }
    try build(["a": "1"], in: folder)
    #expect(folder.tree("public") == (names + ownFiles + ["a"]).sorted())
  }

  @Test(arguments: [
    "", "/a", "a/", "a//b", "..", "../a", "a/../b", ".", "a/./b", "a\nb", "a\u{7f}", "a\\b", ".balie",
    "manifest.sha256", String(repeating: "x", count: 256), "a\0b",
  ])
  func pathsOutsideTheSiteAreRefused(path: String) throws {
    let generation = try OutputGeneration.begin(at: folder("public"))
    #expect(throws: FileSystemError.self) { try generation.write([1], to: path) }
    #expect(throws: FileSystemError.self) { try MemorySite().write([1], to: path) }
    generation.abandon()
    #expect(folder.tree("") == [])
  }

  @Test(arguments: [
    ("a", "a", "‘a’ is written twice: for ‘one’ and for ‘two’"),
    ("a", "a/b", "‘a/b’ cannot be written because ‘a’ is a file, not a folder"),
    ("x/a", "x/a/b/c", "‘x/a/b/c’ cannot be written because ‘x/a’ is a file, not a folder"),
    ("a/b", "a", "‘a’ cannot be a file because other files are written into a folder of this name"),
  ])
  func onePathIsForOneFile(first: String, second: String, message: String) throws {
    let generation = try OutputGeneration.begin(at: folder("public"))
    let memory = MemorySite()
    try generation.write([1], to: first, for: "one")
    try memory.write([1], to: first, for: "one")
    let error = #expect(throws: FileSystemError.self) { try generation.write([1], to: second, for: "two") }
    #expect(error?.message == message)
    let twin = #expect(throws: FileSystemError.self) { try memory.write([1], to: second, for: "two") }
    #expect(twin?.message == message)
    #expect(throws: FileSystemError.self) { try generation.finish() }
    #expect(folder.tree("") == [])
  }
}
