internal import Glibc

/// What is to be done to a site, written down before any of it is done: a line for each file that is put in place, by its
/// name in the staging folder, and for each that is removed. Doing it twice does no harm.
struct SiteJournal {
  private var text = ""

  static let name = ".balie-journal"
  /// With this the names of files begin that wait for their place in the site.
  static let waiting = "put-"
  private static let last = "end"

  mutating func put(_ name: String, at path: String) { text += "put \(name) \(path)\n" }
  mutating func remove(_ path: String) { text += "remove \(path)\n" }

  /// Writes it down as a whole: it is there with its last line or not at all.
  func write(into staging: StagingFolder) throws(FileSystemError) {
    let draft = Self.name + "-draft"
    try staging.create(draft, Array((text + Self.last + "\n").utf8))
    guard renameat(staging.folder.number, draft, staging.folder.number, Self.name) == 0 else {
      throw FileSystemError(.creating, staging.target.shownStaging, code: errno)
    }
  }

  /// Does what a journal says, as far as it is not done yet. Without a whole journal nothing is to be done.
  ///
  /// - Parameter site: the open folder of the site.
  static func apply(in staging: StagingFolder, to site: CInt, shown: String) throws(FileSystemError) {
    let limit = 1 << 30
    guard let bytes = try staging.folder.content(of: name, limit: limit, shown: staging.target.shownStaging)
    else { return }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.last.map(String.init) == last else { return }
    for line in lines.dropLast() {
      let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
      if parts.count == 3, parts[0] == "put" {
        try put(parts[1], from: staging, to: parts[2], in: site, shown)
      } else if line.hasPrefix("remove ") {
        remove(String(line.dropFirst("remove ".count)), in: site)
      }
    }
    unlinkat(staging.folder.number, name, 0)
  }

  private static func put(
    _ name: String, from staging: StagingFolder, to path: String, in site: CInt, _ shown: String
  ) throws(FileSystemError) {
    guard FileStatus(name, in: staging.folder.number) != nil else { return }  // Done before.
    var folders: [String] = []
    var parent = folder(of: path)
    while let folder = parent {
      folders.append(folder)
      parent = SiteFiles.folder(of: folder)
    }
    for folder in folders.reversed() where mkdirat(site, folder, 0o755) != 0 && errno != EEXIST {
      throw FileSystemError(.creating, shown + "/" + folder, code: errno)
    }
    guard renameat(staging.folder.number, name, site, path) == 0 else {
      throw FileSystemError(.creating, shown + "/" + path, code: errno)
    }
  }

  /// Removes a file and the folders that it leaves empty.
  private static func remove(_ path: String, in site: CInt) {
    unlinkat(site, path, 0)
    var parent = folder(of: path)
    while let folder = parent, unlinkat(site, folder, AT_REMOVEDIR) == 0 {
      parent = SiteFiles.folder(of: folder)
    }
  }
}
