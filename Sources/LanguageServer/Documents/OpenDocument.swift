/// A text that a client has open: what counts instead of the file on disk.
struct OpenDocument: Sendable {
  /// As the client writes it.
  let uri: String
  /// The path within the content folder; nil for files that are not part of the catalogue.
  var path: String?
  private(set) var version: JSONValue
  private(set) var bytes: [UInt8]

  init(uri: String, path: String?, version: JSONValue, text: String) {
    (self.uri, self.path, self.version, bytes) = (uri, path, version, Array(text.utf8))
  }

  /// Applies changes in order: each a range with its new text, or a new text for all of it.
  mutating func apply(_ changes: [JSONValue], version: JSONValue, _ encoding: PositionEncoding) {
    self.version = version
    for change in changes {
      guard let text = change["text"]?.text else { continue }
      guard let range = change["range"], range != .null else {
        bytes = Array(text.utf8)
        continue
      }
      guard let offsets = TextPositions(bytes, encoding).offsets(range) else { continue }
      bytes.replaceSubrange(offsets, with: text.utf8)
    }
  }
}
