internal import Glibc

/// The folder that a build was asked to write, once it is known to be a sensible one.
struct OutputTarget: Sendable {
  /// As given on the command line, without slashes at its end.
  let shown: String
  /// Where it really is, without links.
  let realPath: String

  var name: String { parts(of: realPath).last ?? "" }
  var parentPath: String { folder(of: realPath).map { $0.isEmpty ? "/" : $0 } ?? "/" }
  /// The folder next to it in which the next generation grows, as people know it.
  var shownStaging: String {
    let staging = SiteLayout.stagingName(for: name)
    return folder(of: shown).map { $0 + "/" + staging } ?? staging
  }

  func shown(_ path: String) -> String { shown + "/" + path }

  init(_ output: String, protecting sources: [String]) throws(FileSystemError) {
    var text = output
    while text.utf8.count > 1, text.utf8.last == UInt8(ascii: "/") { text.removeLast() }
    shown = text
    realPath = try Self.locate(text)
    try refuseSystemFolders()
    try refuseSources(sources)
    guard FileName.isPlain(name), name.utf8.count < 200 else {
      throw FileSystemError(refusing: shown, "‘\(shown)’ is not a usable name for the folder of the site")
    }
  }

  private static func locate(_ output: String) throws(FileSystemError) -> String {
    if let real = resolve(output) { return real }
    let code = errno
    guard code == ENOENT, !output.isEmpty else { throw FileSystemError(.reading, output, code: code) }
    if FileStatus(output) != nil {
      throw FileSystemError(refusing: output, "‘\(output)’ is a link to a folder that does not exist")
    }
    let parent = SiteFiles.folder(of: output).map { $0.isEmpty ? "/" : $0 } ?? "."
    guard let realParent = resolve(parent), let name = parts(of: output).last, name != "..", name != "."
    else {
      throw FileSystemError(
        refusing: output, "The folder ‘\(parent)’, in which ‘\(output)’ should be made, does not exist")
    }
    return realParent == "/" ? "/" + name : realParent + "/" + name
  }

  private func refuseSystemFolders() throws(FileSystemError) {
    func refuse(_ reason: String) -> FileSystemError {
      FileSystemError(refusing: shown, "‘\(shown)’ \(reason); choose a folder of its own for the site")
    }
    if realPath == "/" { throw refuse("is the root of the disk") }
    if let home = getenv("HOME"), let real = resolve(String(cString: home)), real == realPath {
      throw refuse("is your home folder")
    }
    if let current = resolve("."), path(current, below: realPath) != nil {
      throw refuse("holds the current folder")
    }
  }

  private func refuseSources(_ sources: [String]) throws(FileSystemError) {
    for source in sources {
      guard let real = resolve(source) else { continue }
      if path(real, below: realPath) != nil {
        throw FileSystemError(
          refusing: shown,
          "‘\(shown)’ holds the source folder ‘\(source)’; choose a folder of its own for the site")
      }
      if path(realPath, below: real) != nil {
        throw FileSystemError(
          refusing: shown, "‘\(shown)’ is inside the source folder ‘\(source)’; choose a folder next to it")
      }
    }
  }
}

extension OutputTarget {
  /// Opens the site that is there and makes sure that Balie may replace it; nil where nothing is there.
  func openSite(in parent: borrowing Descriptor) throws(FileSystemError) -> Descriptor? {
    guard let status = FileStatus(name, in: parent.number) else { return nil }
    guard status.kind == .folder else {
      throw FileSystemError(refusing: shown, "‘\(shown)’ is a file; the site needs a folder", code: ENOTDIR)
    }
    let site = try Descriptor.openFolder(name, in: parent.number, shown: shown)
    guard try parent.status(shown: shown).record.st_dev == site.status(shown: shown).record.st_dev else {
      throw FileSystemError(
        refusing: shown,
        "‘\(shown)’ is a mount point and cannot be swapped as a whole; mount the folder above it instead")
    }
    switch try SiteOwnership(of: site, shown: shown) {
    case .vacant: return site
    case .ours:
      try refuseUnlisted(site)
      return site
    case .newer(let version):
      throw FileSystemError(
        refusing: shown, "‘\(shown)’ was written by a newer Balie (format \(version)); use that one")
    case .foreign(let name):
      throw FileSystemError(
        refusing: shown,
        "‘\(shown)’ holds ‘\(FileName.printable(name))’ and was not written by Balie; choose an empty folder")
    }
  }
}

extension OutputTarget {
  /// Refuses a site of Balie's that has lost the list of its files: nobody can tell them from the files of others.
  private func refuseUnlisted(_ site: borrowing Descriptor) throws(FileSystemError) {
    guard FileStatus(SiteLayout.manifest, in: site.number) == nil else { return }
    let items = try FolderListing(".", in: site.number, shown: shown).items()
    guard items.contains(where: { !SiteLayout.ownFiles.contains($0.name) }) else { return }
    throw FileSystemError(
      refusing: shown,
      """
      ‘\(shown)’ was written by Balie, but its list of files, ‘\(SiteLayout.manifest)’, is gone, so that they cannot be told \
      from files of others; delete or move the folder, and build again
      """)
  }
}

/// Whose a folder is.
enum SiteOwnership: Equatable {
  case ours
  /// Empty, or nothing but hidden files such as `.gitkeep`.
  case vacant
  /// Balie's, in a layout that this version does not know.
  case newer(version: Int)
  case foreign(name: String)

  init(of folder: borrowing Descriptor, shown: String) throws(FileSystemError) {
    if let text = try folder.content(of: SiteLayout.marker, limit: 4096, shown: shown),
      let version = SiteLayout.version(ofMarker: text)
    {
      self = version > SiteLayout.version ? .newer(version: version) : .ours
      return
    }
    let items = try FolderListing(".", in: folder.number, shown: shown).items()
    self = items.first { !$0.name.hasPrefix(".") }.map { .foreign(name: $0.name) } ?? .vacant
  }
}

extension Descriptor {
  /// The bytes of a plain file in this folder; nil where it is missing, something else, or too large.
  borrowing func content(of name: String, limit: Int, shown: String) throws(FileSystemError) -> [UInt8]? {
    let path = shown + "/" + name
    guard let status = FileStatus(name, in: number), status.kind == .file else { return nil }
    let file = try Descriptor.open(
      name, in: number, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, shown: path, .reading)
    guard case .text(let bytes) = try file.text(limit: limit, shown: path) else { return nil }
    return bytes
  }
}
