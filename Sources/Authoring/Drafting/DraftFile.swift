import CatalogueLoading
import Importing

/// A file that is to be written.
package struct DraftFile: Sendable, Hashable {
  /// The path within the folder that it is written into.
  package let path: String
  package let text: String
  /// Whether it is a program.
  package let isExecutable: Bool

  package init(path: String, text: String, isExecutable: Bool = false) {
    (self.path, self.text, self.isExecutable) = (path, text, isExecutable)
  }
}

/// Files of content in the house style.
struct ContentWriter {
  /// The folder of the JSON Schemas from the content folder, such as `../schemas`; nil where there is none.
  let schemas: String?

  /// A YAML file with the line by which editors find its schema, and below it what may still be stated.
  func file(
    _ path: String, _ schema: ContentSchema, _ entries: [YAMLEntry], later: [String] = []
  ) -> DraftFile {
    let stated = Set(entries.map(\.key))
    return DraftFile(
      path: path,
      text: opening(path, schema) + YAMLWriter.document(entries)
        + reminder(of: later.filter { !stated.contains($0) }, schema))
  }

  private func opening(_ path: String, _ schema: ContentSchema) -> String {
    guard let schemas else { return "" }
    let up = String(repeating: "../", count: path.filter { $0 == "/" }.count)
    return "# yaml-language-server: $schema=\(up)\(schemas)/\(schema.rawValue).json\n"
  }

  /// A comment with the keys that are still to be stated, and what they mean.
  private func reminder(of keys: [String], _ schema: ContentSchema) -> String {
    let fields = keys.compactMap { key in schema.record.fields.first { $0.key == key } }
    guard !fields.isEmpty else { return "" }
    return "#\n# What may still be stated:\n"
      + fields.flatMap { Self.wrapped("\($0.key): \($0.meaning)") }.map { "# \($0)\n" }.joined()
  }

  /// A text on lines of ordinary length, those after the first indented.
  private static func wrapped(_ text: String) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.count + word.count + 3 > YAMLWriter.width {
        lines.append("    " + word)
      } else {
        lines[lines.count - 1] = last.isEmpty ? "  " + word : last + " " + word
      }
    }
    return lines
  }
}

extension YAMLOutput {
  /// A label, one language on each line.
  static func label(_ texts: [(language: String, text: String)]) -> YAMLOutput {
    .map(texts.map { YAMLEntry($0.language, .prose($0.text)) })
  }

  static func words(_ words: [String]) -> YAMLOutput { .inline(.list(words.map { .word($0) })) }

  /// Something short that stands on one line where it fits.
  static func short(_ entries: [YAMLEntry]) -> YAMLOutput { .inline(.map(entries)) }
}
