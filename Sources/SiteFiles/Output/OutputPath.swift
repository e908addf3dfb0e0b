/// The path of a file within a site: relative, `/` between parts.
enum OutputPath {
  /// Refuses a path that could leave the site, that a manifest could not list, or that a disk could not hold.
  static func check(_ path: String, shown: String) throws(FileSystemError) {
    if let fault = fault(of: path) {
      throw FileSystemError(
        refusing: shown, "‘\(FileName.printable(path))’ cannot be the path of a file of the site: \(fault)")
    }
  }

  /// Whether a path can be that of a file of the site.
  static func isUsable(_ path: String) -> Bool { fault(of: path) == nil }

  private static func fault(of path: String) -> String? {
    if SiteLayout.ownFiles.contains(path) { return "Balie itself writes this file" }
    if path.utf8.count > 3000 { return "it is too long" }
    var partLength = 0
    var partIsDots = true
    for byte in path.utf8 {
      if byte == UInt8(ascii: "/") {
        if let fault = faultOfPart(partLength, partIsDots) { return fault }
        partLength = 0
        partIsDots = true
        continue
      }
      if byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\") {
        return "it has a control character or a backslash"
      }
      if byte != UInt8(ascii: ".") { partIsDots = false }
      partLength += 1
    }
    return faultOfPart(partLength, partIsDots)
  }

  private static func faultOfPart(_ length: Int, _ isDots: Bool) -> String? {
    if length == 0 { return "a part of it is empty" }
    if length > 255 { return "a part of it is longer than 255 bytes" }
    return isDots && length < 3 ? "a part of it is ‘.’ or ‘..’" : nil
  }
}
