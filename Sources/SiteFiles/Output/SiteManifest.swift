/// A file of a generation, as the manifest lists it.
struct SiteRecord: Sendable {
  let path: String
  /// SHA-256.
  let digest: [UInt8]
  let size: Int
  /// Whether the site already has the file with these bytes.
  let isKept: Bool
}

/// The text of `manifest.sha256`: one line `<hex>  <path>` for each file, as `sha256sum` writes and checks it.
enum SiteManifest {
  /// - Parameter records: sorted by the bytes of their paths.
  static func text(of records: [SiteRecord]) -> [UInt8] { text(of: records.map { ($0.path, $0.digest) }) }

  /// - Parameter records: each file with its digest, in any order.
  static func text(of files: [(path: String, digest: [UInt8])]) -> [UInt8] {
    let records = files.sorted { comesBefore($0.path, $1.path) }
    var text: [UInt8] = []
    text.reserveCapacity(records.reduce(0) { $0 + $1.path.utf8.count + 67 })
    for record in records {
      for byte in record.digest {
        text.append(Digest.hexDigit(byte >> 4))
        text.append(Digest.hexDigit(byte & 15))
      }
      text += "  ".utf8
      text += record.path.utf8
      text.append(UInt8(ascii: "\n"))
    }
    return text
  }

  /// The paths that a manifest lists. Lines of another form are passed over: what they name is not ours.
  static func paths(in text: [UInt8]) -> Set<String> {
    let lines = text.split(separator: UInt8(ascii: "\n"))
    var paths = Set<String>(minimumCapacity: lines.count)
    for line in lines where line.count > 66 && line[line.startIndex + 64] == UInt8(ascii: " ") {
      if let path = String(validating: line.dropFirst(66), as: UTF8.self) { paths.insert(path) }
    }
    return paths
  }
}
