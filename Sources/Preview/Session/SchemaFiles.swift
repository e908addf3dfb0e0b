import CatalogueLoading
import SiteFiles
import Synchronization

/// The folder of the JSON Schemas that know the ids of the catalogue, for editors.
final class SchemaFiles: Sendable {
  private struct Contents {
    var written: CatalogueNames?
    var refusal: String?
  }

  private let folder: String
  private let terminal: PreviewTerminal
  private let contents = Mutex(Contents())

  init(_ folder: String, _ terminal: PreviewTerminal) { (self.folder, self.terminal) = (folder, terminal) }

  /// Writes those that say something else than before. What keeps them from being written is told once.
  func follow(_ names: CatalogueNames) {
    contents.withLock { contents in
      guard names != contents.written else { return }
      do throws(FileSystemError) {
        try write(names)
        contents = Contents(written: names)
      } catch {
        guard contents.refusal != error.message else { return }
        contents.refusal = error.message
        terminal.complain("the schemas for editors were not written: \(error.message)")
      }
    }
  }

  private func write(_ names: CatalogueNames) throws(FileSystemError) {
    let folder = try EditableFolder(makingAll: folder)
    for schema in ContentSchema.allCases {
      let bytes = Array(schema.jsonSchema(naming: names).utf8)
      let file = "\(schema.rawValue).json"
      guard (try? folder.bytes(of: file, limit: 64 << 20)) != bytes else { continue }
      try folder.write(bytes, to: file)
    }
  }
}
