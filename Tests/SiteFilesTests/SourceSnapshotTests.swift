import Diagnostics
import Glibc
import SiteFiles
import Testing

private let texts: Set<String> = ["yaml", "yml", "md"]

private func read(
  _ folder: TemporaryFolder, _ name: String = "content", limits: SourceSnapshot.Limits = .init(),
  jobs: Int = 2
) throws -> SourceSnapshot {
  try SourceSnapshot.read(
    roots: [.init(path: folder(name), textExtensions: texts)], limits: limits, jobs: jobs)
}

@Suite struct SourceSnapshotTests {
  let folder = TemporaryFolder()

  init() { folder.makeFolder("content") }

  @Test func readsTextsAndListsOtherFilesInByteOrder() throws {
    let paths = [
      "a.yaml", "a/b.md", "a-b/c.yml", "B.md", "thủ tục/hộ chiếu.yaml", "تأشيرة/ar.md", "z.yaml", "É.md",
      "e\u{301}.md",
    ]
    for path in paths { folder.write("text of \(path)", to: "content/" + path) }
    folder.write("12345", to: "content/a/photo.jpg")
    let snapshot = try read(folder)
    let expected = (paths + ["a/photo.jpg"]).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    #expect(snapshot.entries.map { Array($0.relativePath.utf8) } == expected.map { Array($0.utf8) })
    #expect(snapshot.findings.isEmpty)
    for entry in snapshot.entries {
      let bytes = try snapshot.bytes(of: entry)
      #expect(entry.size == bytes.count)
      guard let file = entry.file else {
        #expect(entry.relativePath == "a/photo.jpg")
        #expect(bytes == Array("12345".utf8))
        continue
      }
      #expect(bytes == Array("text of \(entry.relativePath)".utf8))
      #expect(snapshot.map[file].path == folder("content/" + entry.relativePath))
    }
  }

  @Test func manyFilesGiveTheSameSnapshotWithEveryNumberOfJobs() throws {
    for i in 0..<120 {
      folder.write("id: \(i)", to: "content/p\(i)/procedure.yaml")
      folder.write("", to: "content/p\(i)/en.md")
      folder.link("content/p\(i)/out", to: "/etc")
    }
    let one = try read(folder, jobs: 1)
    let four = try read(folder, jobs: 4)
    #expect(one.entries.count == 240)
    #expect(one.entries == four.entries)
    #expect(one.findings == four.findings)
    #expect(one.map.files.map(\.path) == four.map.files.map(\.path))
    #expect(one.map.files.map(\.bytes) == four.map.files.map(\.bytes))
  }

  @Test(arguments: [
    ".git/config.yaml", ".hidden.yaml", "a.yaml~", ".a.yaml.swp", "a.swp", "#a.yaml#", ".#a.yaml", "._a.yaml",
    ".DS_Store", "__MACOSX/a.yaml", "Icon\r", "Thumbs.db", "desktop.ini",
  ])
  func litterIsSkipped(path: String) throws {
    folder.write("x", to: "content/" + path)
    let snapshot = try read(folder)
    #expect(snapshot.entries.isEmpty)
    #expect(snapshot.findings.isEmpty)
  }

  @Test func rootsStayApartAndKeepTheirNames() throws {
    folder.write("a", to: "content/a.md")
    folder.write("b", to: "templates/b.html")
    let snapshot = try SourceSnapshot.read(roots: [
      .init(path: folder("content//"), textExtensions: texts),
      .init(path: folder("templates")) { $0.hasSuffix(".html") },
    ])
    #expect(snapshot.entries(inRoot: 0).map(\.relativePath) == ["a.md"])
    #expect(snapshot.entries(inRoot: 1).map(\.relativePath) == ["b.html"])
    #expect(snapshot.entries(inRoot: 2).isEmpty)
    #expect(snapshot.map.files.map(\.path) == [folder("content/a.md"), folder("templates/b.html")])
  }

  @Test func theTwinInMemoryGivesTheSame() throws {
    let files = ["a/b.md": "B", "a.md": "A", "ộ.yaml": "O"]
    for (path, text) in files { folder.write(text, to: "content/" + path) }
    folder.write("jpg", to: "content/a/x.jpg")
    let disk = try read(folder)
    let memory = SourceSnapshot.inMemory(
      files, listed: ["a/x.jpg": Array("jpg".utf8)], root: folder("content"))
    #expect(disk.entries == memory.entries)
    #expect(disk.map.files.map(\.path) == memory.map.files.map(\.path))
    for (a, b) in zip(disk.entries, memory.entries) { #expect(try disk.bytes(of: a) == memory.bytes(of: b)) }
  }

  @Test func aMissingFolderIsSaidPlainly() {
    let error = #expect(throws: FileSystemError.self) { try read(folder, "missing") }
    #expect(error?.code == ENOENT)
    #expect(
      error?.message == "The folder ‘\(folder("missing"))’ cannot be read: No such file or directory")
  }

  @Test func aFileIsNoSourceFolder() {
    folder.write("x", to: "file")
    let error = #expect(throws: FileSystemError.self) { try read(folder, "file") }
    #expect(error?.message == "‘\(folder("file"))’ is not a folder")
  }
}

// MARK: - Odd files

/// A file that cannot be part of the source, and the finding that it gives.
struct OddFile: Sendable, CustomTestStringConvertible {
  let name: String
  let code: String
  let make: @Sendable (TemporaryFolder) -> Void
  var testDescription: String { name }

  static let all = [
    OddFile(name: "out.yaml", code: "link-outside") { $0.link("content/out.yaml", to: "/etc/hostname") },
    OddFile(name: "beside.yaml", code: "link-outside") {
      $0.write("x", to: "content-too/x.yaml")
      $0.link("content/beside.yaml", to: "../content-too/x.yaml")
    },
    OddFile(name: "up", code: "link-outside") { $0.link("content/up", to: "..") },
    OddFile(name: "gone.md", code: "unreadable-file") { $0.link("content/gone.md", to: "nothing.md") },
    OddFile(name: "self", code: "link-loop") { $0.link("content/self", to: "self") },
    OddFile(name: "here", code: "link-loop") { $0.link("content/here", to: ".") },
    OddFile(name: "a/b/back", code: "link-loop") {
      $0.makeFolder("content/a/b")
      $0.link("content/a/b/back", to: "../../a")
    },
    OddFile(name: "linked/more", code: "link-loop") {
      $0.makeFolder("content/.store/c")
      $0.makeFolder("content/.store/d")
      $0.link("content/.store/c/more", to: "../d")
      $0.link("content/linked", to: ".store/c")
    },
    OddFile(name: "pipe.yaml", code: "not-a-file") { mkfifo($0("content/pipe.yaml"), 0o644) },
    OddFile(name: "pipe.jpg", code: "not-a-file") { mkfifo($0("content/pipe.jpg"), 0o644) },
    OddFile(name: "linked-pipe.md", code: "not-a-file") {
      $0.makeFolder("content/.store")
      mkfifo($0("content/.store/pipe"), 0o644)
      $0.link("content/linked-pipe.md", to: ".store/pipe")
    },
    OddFile(name: "large.md", code: "file-too-large") {
      $0.write(String(repeating: "x", count: 256 * 1024 + 1), to: "content/large.md")
    },
    OddFile(name: "huge.yaml", code: "file-too-large") {
      $0.write("x", to: "content/huge.yaml")
      truncate($0("content/huge.yaml"), 100_000_000_000)
    },
    OddFile(name: "caf\\xE9.md", code: "bad-file-name") { creat($0.path + "/content/caf", 0, latin1: ".md") },
    OddFile(name: "a\\nb.md", code: "bad-file-name") { $0.write("x", to: "content/a\nb.md") },
    OddFile(name: "a\\b.jpg", code: "bad-file-name") { $0.write("x", to: "content/a\\b.jpg") },
    OddFile(name: "a\\u{202E}b.md", code: "bad-file-name") { $0.write("x", to: "content/a\u{202E}b.md") },
    OddFile(name: Array(repeating: "d", count: 33).joined(separator: "/"), code: "folder-too-deep") {
      $0.makeFolder("content/" + Array(repeating: "d", count: 40).joined(separator: "/"))
    },
  ]

  private static func creat(_ start: String, _ mode: Int, latin1 end: String) {
    let name = start.utf8CString.dropLast() + [CChar(bitPattern: 0xE9)] + end.utf8CString
    close(Glibc.creat(Array(name), 0o644))
  }
}

@Suite struct OddSourceFileTests {
  let folder = TemporaryFolder()

  init() { folder.makeFolder("content") }

  @Test(arguments: OddFile.all) func isAFindingOfItsOwn(file: OddFile) throws {
    file.make(folder)
    let snapshot = try read(folder)
    #expect(snapshot.findings.map(\.rule.code) == [file.code])
    #expect(snapshot.entries.isEmpty)
    let finding = try #require(snapshot.findings.first)
    #expect(snapshot.map[finding.span.file].path == folder("content/" + file.name))
    #expect(finding.message.hasPrefix("‘\(folder("content/" + file.name))’ "))
    #expect(SiteFilesRules.all.contains(finding.rule))
  }

  @Test func linksWithinTheFolderAreFollowed() throws {
    folder.write("A", to: "content/a/x.md")
    folder.write("jpg", to: "content/a/x.jpg")
    folder.link("content/copy.md", to: "a/x.md")
    folder.link("content/copy.jpg", to: folder("content/a/x.jpg"))
    folder.link("content/twin", to: "a")
    let snapshot = try read(folder)
    #expect(snapshot.findings.isEmpty)
    let expected = ["a/x.jpg", "a/x.md", "copy.jpg", "copy.md", "twin/x.jpg", "twin/x.md"]
    #expect(snapshot.entries.map(\.relativePath) == expected)
    let texts = try snapshot.entries.map { String(decoding: try snapshot.bytes(of: $0), as: UTF8.self) }
    #expect(texts == ["jpg", "A", "jpg", "A", "jpg", "A"])
  }

  @Test func limitsGoByExtension() throws {
    folder.write("12345", to: "content/a.md")
    folder.write("1234", to: "content/b.md")
    folder.write("12345", to: "content/c.yaml")
    let limits = SourceSnapshot.Limits(bytesByExtension: ["md": 4], otherBytes: 5)
    let snapshot = try read(folder, limits: limits)
    #expect(snapshot.entries.map(\.relativePath) == ["b.md", "c.yaml"])
    #expect(
      snapshot.findings.map(\.message) == [
        "‘\(folder("content/a.md"))’ has 5 bytes, more than the 4 bytes allowed"
      ])
  }

  @Test func aListedFileThatBecameALinkIsNotFollowed() throws {
    folder.write("jpg", to: "content/a/x.jpg")
    folder.write("secret", to: "secret/x.jpg")
    let snapshot = try read(folder)
    let entry = try #require(snapshot.entries.first)
    unlink(folder("content/a/x.jpg"))
    folder.link("content/a/x.jpg", to: "../../secret/x.jpg")
    #expect(throws: FileSystemError.self) { try snapshot.bytes(of: entry) }
    unlink(folder("content/a/x.jpg"))
    rmdir(folder("content/a"))
    folder.link("content/a", to: "../secret")
    #expect(throws: FileSystemError.self) { try snapshot.bytes(of: entry) }
  }

  @Test func aListedFileOverTheLimitIsRefused() throws {
    folder.write("12345", to: "content/x.jpg")
    let snapshot = try read(folder)
    let entry = try #require(snapshot.entries.first)
    #expect(try snapshot.bytes(of: entry, limit: 5).count == 5)
    let error = #expect(throws: FileSystemError.self) { try snapshot.bytes(of: entry, limit: 4) }
    #expect(error?.message == "‘\(folder("content/x.jpg"))’ is larger than 4 bytes")
  }

  /// As another person than root, who may read everything.
  @Test func whatMayNotBeReadIsAFinding() async {
    await #expect(processExitsWith: .success) {
      let folder = TemporaryFolder()
      folder.write("x", to: "content/closed/a.md")
      folder.write("x", to: "content/b.md")
      folder.write("x", to: "content/c.md")
      chmod(folder.path, 0o755)
      chmod(folder("content/closed"), 0)
      chmod(folder("content/b.md"), 0)
      if geteuid() == 0 { seteuid(65534) }
      let snapshot = try read(folder)
      #expect(snapshot.findings.map(\.rule.code) == ["unreadable-file", "unreadable-file"])
      #expect(snapshot.entries.map(\.relativePath) == ["c.md"])
      #expect(
        snapshot.findings.first?.message == "‘\(folder("content/b.md"))’ cannot be read: Permission denied")
      seteuid(getuid())
    }
  }
}
