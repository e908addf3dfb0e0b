package import Diagnostics

/// A file of the content folder, as it was found there.
package struct ContentFile: Sendable {
  /// The path from the content folder, with `/` between parts.
  package let path: String
  /// Its number in the source map; nil for files that are not text, such as pictures.
  package let file: FileID?

  package init(path: String, file: FileID?) { (self.path, self.file) = (path, file) }

  /// Whether it is a picture or a document beside guidance, which is published as it is.
  package var isAttachment: Bool { ContentLayout.role(of: path) == .attachment }
}
