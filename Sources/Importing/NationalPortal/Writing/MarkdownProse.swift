/// Lines of plain text as Markdown that reads the same.
enum MarkdownProse {
  /// No line of a file is longer, in bytes.
  private static let width = 2_000

  /// Lines as paragraphs and lists: a line that begins with a dash or a plus is an item.
  static func blocks(_ lines: [String]) -> [String] {
    var result: [String] = []
    var isList = false
    for line in lines {
      let item = item(line)
      if !result.isEmpty, !(isList && item != nil) { result.append("") }
      if let item {
        result += wrapped(MarkdownEscaping.escaped(item)).enumerated().map {
          ($0.offset == 0 ? "- " : "  ") + $0.element
        }
      } else {
        result += wrapped(MarkdownEscaping.escaped(line))
      }
      isList = item != nil
    }
    return result
  }

  /// Lines as one quotation, each on a line of its own.
  static func quote(_ lines: [String]) -> [String] {
    var result: [String] = []
    for (index, line) in lines.enumerated() {
      let parts = wrapped(MarkdownEscaping.escaped(line))
      result += parts.enumerated().map { part in
        // A line break in the quotation: all but the last line end with one.
        "> " + part.element + (part.offset == parts.count - 1 && index < lines.count - 1 ? "\\" : "")
      }
    }
    return result
  }

  private static func item(_ line: String) -> String? {
    for mark in ["- ", "-", "– ", "+ ", "+", "• ", "* ", "*"] where line.hasPrefix(mark) {
      let rest = line.dropFirst(mark.count).drop { $0 == " " }
      return rest.isEmpty ? nil : String(rest)
    }
    return nil
  }

  /// Broken at blanks where a line would be too long, with what means something at its start escaped.
  private static func wrapped(_ text: String) -> [String] {
    guard text.utf8.count > width else { return [MarkdownEscaping.lineStarts(text)] }
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if line.utf8.count + word.utf8.count > width, !line.isEmpty {
        lines.append(line)
        line = ""
      }
      var rest = word[...]
      while rest.utf8.count > width {
        let piece = rest.prefix(width / 4)
        lines.append(String(piece))
        rest = rest.dropFirst(piece.count)
      }
      line += (line.isEmpty ? "" : " ") + rest
    }
    if !line.isEmpty { lines.append(line) }
    return lines.map(MarkdownEscaping.lineStarts)
  }
}
