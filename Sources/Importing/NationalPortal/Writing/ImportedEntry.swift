/// A thing of the catalogue as an import makes it: a YAML file, and a guidance file beside it where it has one.
package struct ImportedEntry: Sendable {
  package struct Guidance: Sendable {
    package let path: String
    package let text: String
  }

  /// The path of the YAML file within the content folder.
  package let path: String
  /// What reports call it.
  package let name: String
  /// The YAML, ending with a line break, without its header.
  package let text: String
  package let guidance: Guidance?
  /// Whether several sources state it: then a later import adds, but takes nothing back.
  package let isShared: Bool

  init(path: String, name: String, entries: [YAMLEntry], guidance: Guidance? = nil, isShared: Bool = false) {
    (self.path, self.name, self.guidance, self.isShared) = (path, name, guidance, isShared)
    text = YAMLWriter.document(entries)
  }
}

extension ImportedEntry {
  /// Whether a file was written by such an import, so that its header tells which parts are as they were.
  package static func isImported(_ file: String) -> Bool { ImportedKeys.divided(file).header != nil }
}
