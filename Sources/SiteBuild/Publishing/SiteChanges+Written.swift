import Diagnostics
import SiteFiles

extension SiteChanges {
  /// The version of the JSON; readers refuse others.
  static let version = 1

  /// One line for each file, in the order of work: `A` new, `M` changed, `D` to delete.
  package var text: String {
    upload.map { "\($0.isNew ? "A" : "M")  \($0.path)\n" }.joined() + delete.map { "D  \($0)\n" }.joined()
  }

  /// The same, in a sentence.
  package var sentence: String {
    guard !isEmpty else { return "Nothing to publish: \(Self.allTheSame(unchanged))." }
    let new = upload.count(where: \.isNew)
    return
      "\(upload.count) file\(upload.count == 1 ? "" : "s") to upload (\(new) new, \(upload.count - new) changed), \(delete.count) to delete, "
      + "\(unchanged) the same."
  }

  private static func allTheSame(_ count: Int) -> String {
    count == 1 ? "the one file is the same" : "all \(count) files are the same"
  }

  /// With what a server needs to know of each file.
  package var json: String {
    JSONDocument.object([
      ("format", .string("balie-changed")), ("version", .integer(Self.version)),
      ("unchanged", .integer(unchanged)), ("upload", .array(upload.map(\.document))),
      ("delete", .array(delete.map { .string($0) })), ("manifest", .string(PublishedManifest.name)),
    ]).written() + "\n"
  }
}

extension SiteChanges.File {
  fileprivate var document: JSONDocument {
    .object([
      ("path", .string(path)), ("change", .string(isNew ? "new" : "changed")),
      ("step", .string(step.rawValue)),
      ("type", .string(mediaType)), ("cache-control", .string(cacheControl)), ("size", .integer(size)),
      ("sha256", .string(sha256)),
    ])
  }
}
