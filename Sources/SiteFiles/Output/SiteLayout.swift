/// The files by which Balie knows its own folders.
enum SiteLayout {
  /// Marks a folder as written by Balie.
  static let marker = ".balie"
  /// Lists every other file of the site with its SHA-256 digest, in the format of `sha256sum`.
  static let manifest = "manifest.sha256"
  /// Stands in a generation that is not yet whole.
  static let unfinished = ".balie-unfinished"
  static let ownFiles: Set<String> = [marker, manifest, unfinished]

  /// The version of this layout; raised when an older Balie could no longer tell which files are its own.
  static let version = 1
  private static let signature = "balie-site "

  static let markerText = """
    \(signature)\(version)

    Balie, the compiler for procedures, wrote this folder. The files listed in \(manifest) are
    rewritten or removed by the next build; every other file is kept. To check the site: sha256sum -c \(manifest)

    """

  /// The version that a marker tells; nil where the text is no marker of Balie.
  static func version(ofMarker text: [UInt8]) -> Int? {
    let line = String(decoding: text.prefix(64).prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    return line.hasPrefix(signature) ? Int(line.dropFirst(signature.count)) : nil
  }

  /// The folder in which the next generation grows, next to the site.
  static func stagingName(for name: String) -> String { ".\(name).balie-next" }
}
