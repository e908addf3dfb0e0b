package import Diagnostics

/// Reads YAML into trees with places: ordinary text by itself, everything else on libyaml's events.
///
/// A plain subset: one document, text only, no anchors, aliases, merge keys or tags, at most 64 levels.
package enum YAML {
  /// Reads the bytes from `from` up to `to` (the end, where nil).
  ///
  /// The value is nil where the text is no YAML, nests too deeply or holds nothing; then there is a finding.
  /// After any other finding the tree is whole, with the first of duplicate keys and the text of aliases.
  package static func read(
    _ bytes: [UInt8], file: FileID, from: Int = 0, to: Int? = nil
  ) -> Checked<YAMLNode?> {
    SourceText.withReadable(bytes, file: file, limit: SourceText.yamlLimit, otherwise: nil) { text, isASCII in
      let start = max(from, SourceText.markLength(text))
      let range = start..<max(start, min(to ?? text.count, text.count))
      return read(text, in: range, isASCII: isASCII, file: file)
    }
  }

  /// As many syntax errors are looked for in one file.
  private static let errorLimit = 5

  /// Reads a range of text that ``SourceText`` found readable.
  static func read(
    _ text: UnsafeBufferPointer<UInt8>, in range: Range<Int>, isASCII: Bool, file: FileID
  ) -> Checked<YAMLNode?> {
    var ordinary = OrdinaryYAMLReader(text, in: range, file: file)
    if let tree = ordinary.document() { return Checked(tree) }
    return readEvents(text, in: range, isASCII: isASCII, file: file)
  }

  /// Reads a range of readable text by libyaml.
  static func readEvents(
    _ text: UnsafeBufferPointer<UInt8>, in range: Range<Int>, isASCII: Bool, file: FileID
  ) -> Checked<YAMLNode?> {
    var reader = YAMLTreeReader(text, in: range, isASCII: isASCII, file: file)
    let tree = reader.document()
    var checked = Checked(tree, findings: reader.findings)
    var errors = 1
    var resume = reader.resumption
    // After an error the tree is lost, but the keys below may hold further errors worth telling at once.
    while let start = resume, errors < errorLimit {
      var rest = YAMLTreeReader(text, in: start..<range.upperBound, isASCII: isASCII, file: file)
      _ = rest.document()
      checked.findings += rest.findings
      errors += 1
      resume = rest.resumption
    }
    return checked
  }
}
