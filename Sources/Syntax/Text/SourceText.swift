package import Diagnostics

/// What any text file must keep, whatever its language: valid UTF-8, no control characters, no monstrous sizes.
///
/// A byte-order mark is accepted and skipped; lines may end in LF or CRLF.
package enum SourceText {
  /// The largest YAML file in bytes, 1 MiB: three hundred times an ordinary procedure.
  package static let yamlLimit = 1 << 20
  /// The largest Markdown file in bytes, 256 KiB: about a hundred printed pages.
  package static let markdownLimit = 256 << 10
  /// The longest line in bytes.
  package static let lineLimit = 20_000

  /// The findings about a file's bytes, in order. `limit` is the largest size in bytes.
  package static func check(
    _ bytes: [UInt8], file: FileID, limit: Int = SourceText.yamlLimit
  ) -> [Diagnostic] {
    bytes.withUnsafeBufferPointer { SourceTextScan(of: $0, file: file, limit: limit).findings }
  }

  /// The number of bytes of the byte-order mark at the start, 0 or 3.
  static func markLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }

  /// Checks the bytes, then hands on bytes that a parser can take: as long as the originals, with `^` for what
  /// is not UTF-8 and spaces for control characters. Where they are too large or too long, `parse` is not called.
  /// The findings of both come in the order of their places.
  static func withReadable<Value>(
    _ bytes: [UInt8], file: FileID, limit: Int, otherwise: Value,
    parse: (_ text: UnsafeBufferPointer<UInt8>, _ isASCII: Bool) -> Checked<Value>
  ) -> Checked<Value> {
    bytes.withUnsafeBufferPointer { text in
      let scan = SourceTextScan(of: text, file: file, limit: limit)
      guard scan.isParsable else { return Checked(otherwise, findings: scan.findings) }
      var parsed =
        scan.blots.isEmpty
        ? parse(text, scan.isASCII)
        : Array(text).blotted(scan.blots).withUnsafeBufferPointer { parse($0, scan.isASCII) }
      parsed.findings += scan.findings
      parsed.findings.sort()
      return parsed
    }
  }
}

extension [UInt8] {
  /// Each blot's bytes replaced by its mark.
  fileprivate consuming func blotted(_ blots: [SourceTextScan.Blot]) -> [UInt8] {
    for blot in blots {
      for i in blot.range { self[i] = blot.mark }
    }
    return self
  }
}
