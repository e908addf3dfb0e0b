import SiteFiles
import Testing

@Suite struct PublishedManifestTests {
  let folder = TemporaryFolder()
  static let digest = String(repeating: "0123456789abcdef", count: 4)

  private static func manifest(_ text: String) throws(FileSystemError) -> PublishedManifest {
    try PublishedManifest(Array(text.utf8), shown: "old.sha256")
  }

  @Test func listsFilesWithTheirDigests() throws {
    let manifest = try Self.manifest("\(Self.digest)  .balie\n\(Self.digest)  en/a  b.html\n")
    #expect(manifest.digests == [".balie": Self.digest, "en/a  b.html": Self.digest])
    #expect(try Self.manifest("").digests.isEmpty)
  }

  /// Files are deleted by what a manifest says: none that is not whole and ours is read in part.
  @Test(
    arguments: [
      ("<!doctype html>\n<title>404</title>\n", "line 1 is not a digest"),
      ("\(digest)  a\n\(digest)  b", "ends in the middle of a line"),
      ("\(digest)  a\n\n", "line 2 is not a digest"),
      ("\(digest)  a\n\(digest.dropLast())  b\n", "line 2 is not a digest"),
      ("\(digest.uppercased())  a\n", "line 1 is not a digest"),
      ("\(digest) *a\n", "line 1 is not a digest"),
      ("\(digest)  ../../etc/passwd\n", "line 1 is not a digest"),
      ("\(digest)  /etc/passwd\n", "line 1 is not a digest"),
      ("\(digest)  a/./b\n", "line 1 is not a digest"),
      ("\(digest)  \n", "line 1 is not a digest"),
      ("\(digest)  manifest.sha256\n", "line 1 is not a digest"),
      ("\(digest)  a\n\(digest)  a\n", "line 2 names ‘a’ a second time"),
      ("\r\n", "line 1 is not a digest"),
    ])
  func whateverElseItIsIsRefused(text: String, reason: String) {
    let error = #expect(throws: FileSystemError.self) { try Self.manifest(text) }
    #expect(error?.message.hasPrefix("‘old.sha256’ is not a manifest that Balie wrote: ") == true)
    #expect(error?.message.contains(reason) == true, "\(error?.message ?? "")")
  }

  @Test func aManifestThatIsMissingOrEmptyIsNone() throws {
    folder.write("", to: "empty")
    #expect(try PublishedManifest.read(folder("empty")) == nil)
    #expect(try PublishedManifest.read(folder("nowhere")) == nil)
    folder.makeFolder("folder")
    #expect(throws: FileSystemError.self) { try PublishedManifest.read(folder("folder")) }
  }

  @Test func onlyASiteHasOne() throws {
    try build(["index.html": "home"], in: folder)
    #expect(
      try PublishedManifest.ofSite(at: folder("public")).digests.keys.sorted() == [".balie", "index.html"])
    folder.makeFolder("other")
    for name in ["other", "nowhere"] {
      #expect(throws: FileSystemError.self) { try PublishedManifest.ofSite(at: folder(name)) }
    }
  }

  @Test func onTheWayNobodyKnowsWhatFilesHold() throws {
    let other = String(Self.digest.reversed())
    let old = try Self.manifest("\(Self.digest)  changed\n\(Self.digest)  deleted\n\(Self.digest)  same\n")
    let new = try Self.manifest("\(other)  changed\n\(other)  new\n\(Self.digest)  same\n")
    let unsettled = String(repeating: "0", count: 64)
    let pending = old.text(onTheWayTo: new)
    #expect(
      pending
        == "\(unsettled)  changed\n\(unsettled)  deleted\n\(unsettled)  new\n\(Self.digest)  same\n")
    // Whichever of the two is published next, all that may differ is put right.
    for next in [old, new] {
      let known = try Self.manifest(pending).digests
      #expect(next.digests.allSatisfy { $0.key == "same" || known[$0.key] != $0.value })
    }
  }
}
