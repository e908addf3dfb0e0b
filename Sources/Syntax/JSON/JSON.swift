package import Diagnostics

/// Reads JSON into trees with places (RFC 8259), at most 64 levels deep.
package enum JSON {
  /// The largest JSON file in bytes, 4 MiB: a hundred times an ordinary form.
  package static let limit = 4 << 20
  /// Lists and records nest at most this deep.
  package static let depthLimit = 64

  /// The value is nil where the text is no JSON, nests too deeply or is too large; then there is a finding. After
  /// any other finding the tree is whole, with the first of duplicate keys and `\u{FFFD}` for what is not UTF-8.
  package static func read(
    _ bytes: [UInt8], file: FileID, limit: Int = JSON.limit
  ) -> Checked<JSONNode?> {
    guard bytes.count <= limit else {
      return Checked(nil, findings: [FileTooLargeRule.finding(size: bytes.count, limit: limit, in: file)])
    }
    return bytes.withUnsafeBufferPointer { text in
      var reader = JSONTreeReader(text, file: file)
      let tree = reader.document()
      return Checked(tree, findings: reader.findings.sorted())
    }
  }
}
