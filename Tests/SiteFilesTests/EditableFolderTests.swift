import Diagnostics
import Foundation
import SiteFiles
import Testing

@Suite struct EditableFolderTests {
  @Test func filesAreMadeWithTheirFoldersAndReplaced() throws {
    let temporary = TemporaryFolder()
    let folder = try EditableFolder(temporary.path + "/content")
    #expect(try folder.bytes(of: "a/b/c.yaml") == nil)
    try folder.write(Array("one".utf8), to: "a/b/c.yaml")
    try folder.write(Array("two".utf8), to: "a/b/c.yaml")
    #expect(try folder.bytes(of: "a/b/c.yaml") == Array("two".utf8))
    let left = try FileManager.default.contentsOfDirectory(atPath: temporary.path + "/content/a/b")
    #expect(left == ["c.yaml"])
  }

  @Test func whatIsThereIsNotMadeAnew() throws {
    let temporary = TemporaryFolder()
    let folder = try EditableFolder(temporary.path + "/content")
    try folder.create(Array("one".utf8), at: "a/b.yaml")
    try folder.create(Array("#!".utf8), at: "a/run", isExecutable: true)
    #expect(throws: FileSystemError.self) { try folder.create(Array("two".utf8), at: "a/b.yaml") }
    try FileManager.default.createSymbolicLink(
      atPath: temporary.path + "/content/a/link", withDestinationPath: temporary.path + "/elsewhere")
    #expect(throws: FileSystemError.self) { try folder.create([1], at: "a/link") }
    #expect(try folder.bytes(of: "a/b.yaml") == Array("one".utf8))
    #expect(try folder.names(in: "a") == ["b.yaml", "link", "run"])
    #expect(try folder.names(in: "none").isEmpty)
    #expect(FileManager.default.isExecutableFile(atPath: temporary.path + "/content/a/run"))
    #expect(!FileManager.default.isExecutableFile(atPath: temporary.path + "/content/a/b.yaml"))
    #expect(!FileManager.default.fileExists(atPath: temporary.path + "/elsewhere"))
  }

  @Test func onlyAnEmptyFolderIsTakenForNew() throws {
    let temporary = TemporaryFolder()
    _ = try EditableFolder(empty: temporary.path + "/new")
    try FileManager.default.createDirectory(
      atPath: temporary.path + "/new/.git", withIntermediateDirectories: true)
    _ = try EditableFolder(empty: temporary.path + "/new")
    try Data().write(to: URL(filePath: temporary.path + "/new/letter.txt"))
    #expect(throws: FileSystemError.self) { try EditableFolder(empty: temporary.path + "/new") }
    #expect(throws: FileSystemError.self) { try EditableFolder(empty: temporary.path + "/new/letter.txt") }
  }

  @Test func linksAreNotFollowed() throws {
    let temporary = TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: temporary.path + "/elsewhere", withIntermediateDirectories: true)
    let folder = try EditableFolder(temporary.path + "/content")
    try FileManager.default.createSymbolicLink(
      atPath: temporary.path + "/content/a", withDestinationPath: temporary.path + "/elsewhere")
    #expect(throws: FileSystemError.self) { try folder.write([1], to: "a/b.yaml") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.path + "/elsewhere").isEmpty)
  }

  @Test func namedFilesAreReadInTheirOrder() throws {
    let temporary = TemporaryFolder()
    for name in ["b", "a"] { try Data(name.utf8).write(to: URL(filePath: temporary.path + "/" + name)) }
    var map = SourceMap()
    let read = try NamedFiles.read(
      [temporary.path + "/b", temporary.path, temporary.path + "/a"], limit: 10, into: &map)
    #expect(read.value.map { $0.map { String(decoding: map[$0].bytes, as: UTF8.self) } } == ["b", nil, "a"])
    #expect(read.findings.map(\.rule.code) == ["not-a-file"])
    #expect(throws: FileSystemError.self) {
      try NamedFiles.read([temporary.path + "/missing"], limit: 10, into: &map)
    }
  }

  @Test func aNamedFileOverTheLimitIsAFinding() throws {
    let temporary = TemporaryFolder()
    try Data("large".utf8).write(to: URL(filePath: temporary.path + "/a"))
    var map = SourceMap()
    let read = try NamedFiles.read([temporary.path + "/a"], limit: 4, into: &map)
    #expect(read.value == [nil] && read.findings.map(\.rule.code) == ["file-too-large"])
  }
}
