/// The first lines of a file of a large import: that it was imported, and a short digest of each of its keys, and of each
/// section of the guidance beside it, by which a later import tells which of them somebody has worked on.
struct ImportedKeys {
  typealias Digests = [(key: String, digest: String)]

  private static let lead = "# Imported by balie; keys"
  private static let guidanceLead = "# Guidance beside it; sections"
  /// Digits of a digest that are written.
  private static let length = 8

  var keys: Digests
  var sections: Digests

  static func digest(_ text: String, _ function: (String) -> String) -> String {
    String(function(text).prefix(length))
  }

  /// Divides a file into its header and the rest; the header is nil where the file was not imported so.
  static func divided(_ file: String) -> (header: ImportedKeys?, body: String) {
    guard file.hasPrefix(lead) else { return (nil, file) }
    var lines = file.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    var header = ImportedKeys(keys: entries(lines[0].dropFirst(lead.count)), sections: [])
    var rest = lines.count > 1 ? String(lines[1]) : ""
    if rest.hasPrefix(guidanceLead) {
      lines = rest.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      header.sections = entries(lines[0].dropFirst(guidanceLead.count))
      rest = lines.count > 1 ? String(lines[1]) : ""
    }
    return (header, rest)
  }

  private static func entries(_ line: Substring) -> Digests {
    line.split(separator: " ").compactMap { entry in
      guard let sign = entry.lastIndex(of: "=") else { return nil }
      return (String(entry[..<sign]), String(entry[sign...].dropFirst()))
    }
  }

  /// The header as it is written, ending with a line break.
  var text: String {
    func written(_ digests: Digests) -> String { digests.map { " \($0.key)=\($0.digest)" }.joined() }
    return Self.lead + written(keys) + "\n"
      + (sections.isEmpty ? "" : Self.guidanceLead + written(sections) + "\n")
  }
}
