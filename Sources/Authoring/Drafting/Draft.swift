/// What comes of an interview: new files, a changed one perhaps, and what is left to do.
package struct Draft: Sendable, Hashable {
  /// A file of content that there is already, with its new text.
  package struct Change: Sendable, Hashable {
    package let path: String
    package let text: String
  }

  package var files: [DraftFile] = []
  package var changes: [Change] = []
  /// What to do next, each a sentence. Paths in it are within the content folder.
  package var next: [String] = []
}
