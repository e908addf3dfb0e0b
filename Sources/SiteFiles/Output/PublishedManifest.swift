internal import Glibc

/// What a manifest says that a site holds: each file with the digest of its bytes.
package struct PublishedManifest: Sendable, Hashable {
  /// SHA-256 as 64 lower-case hexadecimal digits, by path.
  package let digests: [String: String]

  /// A site of which nothing was published yet.
  package static let empty = PublishedManifest(digests: [:])

  /// The name of the manifest within a site.
  package static let name = SiteLayout.manifest

  /// The digest that no file has: it stands for a file of which nobody knows whether it is the old or the new one.
  package static let unsettled = String(repeating: "0", count: 64)

  private init(digests: [String: String]) { self.digests = digests }

  /// Reads the text of a manifest. Whatever else it is (a page that says “not found”, half a download, a path that
  /// leaves the site) is refused as a whole: files are deleted by what it says.
  package init(_ text: [UInt8], shown: String) throws(FileSystemError) {
    guard text.isEmpty || text.last == UInt8(ascii: "\n") else {
      throw Self.damaged(shown, "it ends in the middle of a line")
    }
    var digests: [String: String] = [:]
    for (number, line) in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .dropLast()
      .enumerated()
    {
      guard let (path, digest) = Self.entry(line) else {
        throw Self.damaged(shown, "line \(number + 1) is not a digest and the path of a file of a site")
      }
      guard digests.updateValue(digest, forKey: path) == nil else {
        throw Self.damaged(shown, "line \(number + 1) names ‘\(path)’ a second time")
      }
    }
    self.init(digests: digests)
  }

  private static func entry(_ line: ArraySlice<UInt8>) -> (path: String, digest: String)? {
    guard line.count > 66, line.prefix(64).allSatisfy(isHexDigit),
      line.dropFirst(64).prefix(2).elementsEqual("  ".utf8),
      let path = String(validating: line.dropFirst(66), as: UTF8.self),
      path == SiteLayout.marker || OutputPath.isUsable(path)
    else { return nil }
    return (path, String(decoding: line.prefix(64), as: UTF8.self))
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }

  private static func damaged(_ shown: String, _ reason: String) -> FileSystemError {
    FileSystemError(
      refusing: shown,
      "‘\(shown)’ is not a manifest that Balie wrote: \(reason); fetch it again, or leave it away to publish all"
    )
  }
}

// MARK: - Reading and writing

extension PublishedManifest {
  /// The manifest of a site on this disk.
  ///
  /// - Throws: where there is no site of Balie, or it is not whole.
  package static func ofSite(at folder: String) throws(FileSystemError) -> PublishedManifest {
    let site = try Descriptor.openFolder(folder, follow: true, shown: folder)
    guard case .ours = try SiteOwnership(of: site, shown: folder),
      let text = try site.content(of: name, limit: 1 << 30, shown: folder)
    else {
      throw FileSystemError(refusing: folder, "‘\(folder)’ is not a site that Balie wrote; build it first")
    }
    return try PublishedManifest(text, shown: folder + "/" + name)
  }

  /// The manifest in a file, or on standard input for `-`; nil where there is none.
  package static func read(_ path: String) throws(FileSystemError) -> PublishedManifest? {
    if path == "-" {
      let text = try standardInput()
      return text.isEmpty ? nil : try PublishedManifest(text, shown: "standard input")
    }
    guard FileStatus(path, follow: true) != nil || errno != ENOENT else { return nil }
    let file = try Descriptor.open(path, O_RDONLY | O_NOCTTY, shown: path, .reading)
    let text = try file.all(shown: path)
    return text.isEmpty ? nil : try PublishedManifest(text, shown: path)
  }

  private static func standardInput() throws(FileSystemError) -> [UInt8] {
    let copy = dup(STDIN_FILENO)
    guard copy >= 0 else { throw FileSystemError(.reading, "standard input", code: errno) }
    return try Descriptor(number: copy).all(shown: "standard input")
  }

  /// The manifest for a place that is on its way from one site to another: it names the files of both, and no digest
  /// for those that are not the same in both. Whatever is published after that puts them right.
  package func text(onTheWayTo next: PublishedManifest) -> String {
    let paths = Set(digests.keys).union(next.digests.keys)
    return paths.sorted(by: comesBefore).map { path in
      let digest = digests[path]
      return "\(digest == next.digests[path] ? digest ?? Self.unsettled : Self.unsettled)  \(path)\n"
    }.joined()
  }

  /// The size of a file that the manifest of a site names, in bytes.
  package static func size(of path: String, inSiteAt folder: String) throws(FileSystemError) -> Int {
    guard let status = FileStatus(folder + "/" + path), status.kind == .file else {
      throw FileSystemError(
        refusing: folder, "‘\(folder)/\(path)’ is missing though the manifest names it; build the site again")
    }
    return status.size
  }
}

extension Descriptor {
  /// Everything up to the end, from a pipe too.
  fileprivate borrowing func all(shown: String) throws(FileSystemError) -> [UInt8] {
    var text: [UInt8] = []
    while true {
      var code: CInt = 0
      let piece = [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in
        let read = read(into: UnsafeMutableRawBufferPointer(buffer))
        code = read == nil ? errno : 0
        count = read ?? 0
      }
      if code != 0 { throw FileSystemError(.reading, shown, code: code) }
      if piece.isEmpty { return text }
      text += piece
    }
  }
}
