package import CatalogueLoading
package import Diagnostics

/// The texts of a catalogue with what came of reading them: where names are looked for.
package protocol CatalogueTexts {
  var map: SourceMap { get }
  var drafts: CatalogueDrafts { get }

  /// The path of a text within the content folder; nil for texts that are no part of it.
  func path(of file: FileID) -> String?
}

extension CatalogueTexts {
  package func place(of file: FileID) -> ContentPlace? { path(of: file).map { ContentPlace(path: $0) } }

  package func isMarkdown(_ file: FileID) -> Bool { map[file].path.hasSuffix(".md") }
}
