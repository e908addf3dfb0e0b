internal import CDeflate

/// Compressed twins of files, for servers that hand them out as they are (`gzip_static` of nginx, GitLab Pages).
///
/// The same bytes always give the same twin: it has no time and no name in it (RFC 1952).
package enum Compressed {
  /// What the name of a twin ends with.
  package static let ending = ".gz"

  /// Good and quick: harder work makes files smaller by less than one in a hundred, and builds longer.
  private static let level: CInt = 9
  /// Shorter files fit into one packet either way.
  private static let least = 512
  private static let kinds: Set<Substring> = [
    "css", "csv", "html", "ics", "js", "json", "svg", "txt", "webmanifest", "xml",
  ]

  /// The twin of a file; nil where it would win nothing.
  package static func twin(of bytes: [UInt8]) -> [UInt8]? {
    guard let compressor = libdeflate_alloc_compressor(level) else { return nil }
    defer { libdeflate_free_compressor(compressor) }
    let bound = libdeflate_gzip_compress_bound(compressor, bytes.count)
    let twin = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      count = libdeflate_gzip_compress(compressor, bytes, bytes.count, buffer.baseAddress, bound)
    }
    return twin.isEmpty || twin.count >= bytes.count ? nil : twin
  }

  /// Whether a file is long enough, and of a kind that is not compressed already.
  package static func isWorthIt(_ path: String, size: Int) -> Bool {
    guard size >= least, let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
    return kinds.contains(path[path.index(after: dot)...])
  }
}
