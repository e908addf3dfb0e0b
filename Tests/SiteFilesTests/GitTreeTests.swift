import Foundation
import Testing

@testable import SiteFiles

/// Folders of revisions, read through the git of this machine.
@Suite struct GitTreeTests {
  private let folder = TemporaryFolder()

  private func git(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["git", "-C", folder.path, "-c", "user.name=t", "-c", "user.email=t@example.org"] + arguments
    (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "git \(arguments)")
  }

  private func files(_ revision: String, in place: String) throws -> [String: String] {
    try GitTree.files(of: revision, in: folder(place)).get().mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test func aFolderOfARevision() throws {
    let long = "content/" + String(repeating: "long-name/", count: 20) + "tiếng.yaml"
    folder.write("old", to: "content/a.yaml")
    folder.write("deep", to: long)
    folder.write("outside", to: "other.txt")
    try git("init", "-q")
    try git("add", ".")
    try git("commit", "-qm", "one")
    folder.write("new", to: "content/a.yaml")
    try git("commit", "-qam", "two")
    let expected = ["a.yaml": "old", String(long.dropFirst(8)): "deep"]
    #expect(try files("HEAD~1", in: "content") == expected)
    #expect(try files("HEAD~1:content", in: ".") == expected)
    #expect(try files("HEAD~1:./", in: "content") == expected)
    #expect(try files("HEAD:content", in: "content")["a.yaml"] == "new")
  }

  @Test(arguments: ["nothing", "HEAD:nothing", "--output=/tmp/x", ""])
  func whatIsNoRevisionIsRefused(_ name: String) throws {
    folder.write("x", to: "a")
    try git("init", "-q")
    try git("add", ".")
    try git("commit", "-qm", "one")
    guard case .failure(.refused) = try GitTree.files(of: name, in: folder.path) else {
      Issue.record("‘\(name)’ was read")
      return
    }
  }

  @Test(arguments: [[], [0, 1, 2], [UInt8](repeating: 0x41, count: 700), [UInt8](repeating: 0, count: 2048)])
  func whatIsNoArchiveHasNoFiles(_ bytes: [UInt8]) {
    #expect(TarArchive.files(in: bytes).isEmpty)
  }
}
