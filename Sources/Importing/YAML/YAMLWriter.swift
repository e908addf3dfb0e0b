/// Writes YAML that Balie’s own reader reads back to the same values, and that people like to edit: two spaces,
/// short maps on one line, long texts as blocks.
package struct YAMLWriter {
  /// Lines are at most about as long, in characters.
  package static let width = 110

  private(set) var text = ""

  /// The YAML of a map, ending with a line break. `comments` stand above it, each on a line of its own.
  package static func document(_ entries: [YAMLEntry], comments: [String] = []) -> String {
    var writer = YAMLWriter()
    for comment in comments { writer.text += "# \(oneLine(comment))\n" }
    if entries.isEmpty { return writer.text + "{}\n" }
    writer.write(entries, indent: 0, startsHere: false)
    return writer.text
  }

  /// - Parameter startsHere: whether the first entry stands behind a dash.
  private mutating func write(_ entries: [YAMLEntry], indent: Int, startsHere: Bool) {
    for (number, entry) in entries.enumerated() {
      let margin = String(repeating: " ", count: indent)
      if let comment = entry.comment, !(startsHere && number == 0) {
        text += "\(margin)# \(Self.oneLine(comment))\n"
      }
      if !(startsHere && number == 0) { text += margin }
      text += YAMLScalarStyle.key(entry.key) + ":"
      if let comment = entry.comment, startsHere, number == 0, case .word(let word) = entry.value {
        text += " \(YAMLScalarStyle.word(word, isInline: false)) # \(Self.oneLine(comment))\n"
      } else {
        write(entry.value, indent: indent, used: indent + entry.key.count + 2)
      }
    }
  }

  /// Writes what follows a colon.
  private mutating func write(_ value: YAMLOutput, indent: Int, used: Int) {
    switch value {
    case .map(let entries) where !entries.isEmpty:
      text += "\n"
      write(entries, indent: indent + 2, startsHere: false)
    case .list(let items) where !items.isEmpty:
      text += "\n"
      for item in items { write(item: item, indent: indent + 2) }
    case .inline(let inner):
      if let line = Self.line(inner), used + line.count <= Self.width {
        text += " \(line)\n"
      } else {
        write(inner, indent: indent, used: used)
      }
    case .noted(let inner, let comment): note(comment) { $0.write(inner, indent: indent, used: used) }
    default: text += " " + scalar(value, indent: indent + 2, used: used) + "\n"
    }
  }

  /// Writes something, and a comment behind it if it took a single line.
  private mutating func note(_ comment: String, _ write: (inout YAMLWriter) -> Void) {
    let size = text.utf8.count
    write(&self)
    let isOneLine = !text.utf8.suffix(text.utf8.count - size).dropLast().contains(0x0A)
    guard isOneLine, !comment.isEmpty else { return }
    text.removeLast()
    text += "  # \(Self.oneLine(comment))\n"
  }

  private mutating func write(item: YAMLOutput, indent: Int) {
    if case .noted(let inner, let comment) = item {
      return note(comment) { $0.write(item: inner, indent: indent) }
    }
    text += String(repeating: " ", count: indent) + "-"
    switch item {
    case .map(let entries) where !entries.isEmpty:
      text += " "
      write(entries, indent: indent + 2, startsHere: true)
    case .inline(let inner):
      if let line = Self.line(inner), indent + 2 + line.count <= Self.width {
        text += " \(line)\n"
      } else {
        text.removeLast(indent + 1)
        write(item: inner, indent: indent)
      }
    case .list(let items) where !items.isEmpty:
      text += "\n"
      for item in items { write(item: item, indent: indent + 2) }
    default: text += " " + scalar(item, indent: indent + 2, used: indent + 2) + "\n"
    }
  }

  private func scalar(_ value: YAMLOutput, indent: Int, used: Int) -> String {
    switch value {
    case .text(let text): YAMLScalarStyle.text(text, indent: indent, used: used)
    case .prose(let text):
      YAMLScalarStyle.prose(text, isInline: false, used: used)
        ?? YAMLScalarStyle.text(text, indent: indent, used: used)
    case .word(let word): YAMLScalarStyle.word(word, isInline: false)
    case .list: "[]"
    case .map: "{}"
    case .inline(let inner), .noted(let inner, _): scalar(inner, indent: indent, used: used)
    }
  }

  /// A value on one line, or nil where it holds a text of several lines or a comment.
  package static func line(_ value: YAMLOutput) -> String? {
    switch value {
    case .text(let text): return text.contains("\n") ? nil : YAMLScalarStyle.quoted(text)
    case .prose(let text):
      return YAMLScalarStyle.prose(text, isInline: true, used: 0) ?? line(.text(text))
    case .word(let word): return YAMLScalarStyle.word(word, isInline: true)
    case .inline(let inner): return line(inner)
    case .noted: return nil
    case .list(let items):
      let lines = items.map(line)
      return lines.contains { $0 == nil } ? nil : "[" + lines.compactMap { $0 }.joined(separator: ", ") + "]"
    case .map(let entries):
      let lines = entries.map { entry in
        entry.comment == nil ? line(entry.value).map { "\(YAMLScalarStyle.key(entry.key)): \($0)" } : nil
      }
      if lines.isEmpty { return "{}" }
      return lines.contains { $0 == nil }
        ? nil : "{ " + lines.compactMap { $0 }.joined(separator: ", ") + " }"
    }
  }

  /// A comment has one line and no control characters.
  private static func oneLine(_ comment: String) -> String {
    String(
      String.UnicodeScalarView(
        comment.unicodeScalars.prefix(200).map { YAMLScalarStyle.isPrintable($0) ? $0 : " " }))
  }
}
