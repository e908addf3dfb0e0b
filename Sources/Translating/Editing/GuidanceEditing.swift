import Diagnostics
import Importing
import Syntax

/// Puts translated parts into a Markdown file and leaves everything else as it is, byte for byte.
struct GuidanceEditing {
  let bytes: [UInt8]
  let file: FileID

  /// The file with some of its parts and of the values in its head replaced; nil where a text would change the structure.
  ///
  /// - Parameters:
  ///   - texts: by the number of the part.
  ///   - heads: values of the front matter by key; a key that is missing is added.
  func applying(_ texts: [Int: String], heads: [(key: String, text: String)] = []) -> [UInt8]? {
    let old = MarkdownParts(bytes, file: file)
    var edits: [TextEdit] = []
    let width = Self.width(of: old)
    for (number, text) in texts {
      guard old.parts.indices.contains(number), let range = old.parts[number].range else { return nil }
      edits.append(TextEdit(range: range, text: written(text, as: old.parts[number], width)))
    }
    for head in heads {
      guard let edit = self.edit(head.key, head.text, in: old.document) else { return nil }
      edits.append(edit)
    }
    guard let edited = TextEdit.apply(edits, to: bytes) else { return nil }
    let new = MarkdownParts(edited, file: file)
    return says(new, old, texts, heads) ? edited : nil
  }

  // MARK: Parts

  private func written(_ text: String, as part: MarkdownPart, _ width: Int?) -> String {
    switch part.kind {
    case .cell: return Self.cell(text)
    case .heading: return text.replacing("\n", with: " ")
    case .code: return text
    case .paragraph:
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
        width.map {
          TextWrapping.lines(of: String(line), width: $0 - part.prefix.count, isSafe: Self.mayBeginLine)
        } ?? [String(line)]
      }
      return lines.joined(separator: newline + part.prefix)
    }
  }

  /// Whether a word at the beginning of a line begins nothing but a line.
  private static func mayBeginLine(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first else { return false }
    return first.properties.isAlphabetic || "([{“‘’\"'…".unicodeScalars.contains(first)
  }

  /// The text of a cell: a bar in it is escaped, a line break becomes a blank.
  private static func cell(_ text: String) -> String {
    var result = ""
    var isEscaped = false
    for character in text.replacing("\n", with: " ") {
      if character == "|", !isEscaped { result += "\\" }
      isEscaped = character == "\\" && !isEscaped
      result.append(character)
    }
    return result
  }

  /// The length of the longest line, where the paragraphs of the file are broken into lines; nil where they are not.
  private static func width(of file: MarkdownParts) -> Int? {
    let wrapped = file.parts.filter { part in
      part.kind == .paragraph && part.lines.dropLast().contains { !$0.hasSuffix("\\") && !$0.hasSuffix("  ") }
    }
    return wrapped.flatMap { part in part.lines.map { $0.count + part.prefix.count } }.max().map {
      max(60, $0)
    }
  }

  // MARK: Front matter

  private func edit(_ key: String, _ text: String, in document: MarkdownDocument) -> TextEdit? {
    guard let matter = document.frontMatter else { return nil }
    let writing = ScalarWriting(isInFlow: false, blockIndent: "", blockHeader: nil)
    if case .scalar(let scalar)? = matter[key] {
      let style = ScalarWriting.style(of: scalar, in: bytes)
      let range = Int(scalar.span.start)..<Int(scalar.span.end)
      let value = writing.candidates(text, preferring: style == .plain || style == .single ? style : .double)[
        0]
      return TextEdit(range: range, text: (range.isEmpty ? " " : "") + value)
    }
    guard let last = matter.entries.first else { return nil }
    let end = Int(last.value.span.end)
    let line = bytes[end...].firstIndex(of: 0x0A) ?? bytes.count
    return TextEdit(
      range: line..<line, text: "\(newline)\(key): \(writing.candidates(text, preferring: .plain)[0])")
  }

  private var newline: String { bytes.firstRange(of: [0x0D, 0x0A]) == nil ? "\n" : "\r\n" }

  // MARK: Proof

  private func says(
    _ new: MarkdownParts, _ old: MarkdownParts, _ texts: [Int: String], _ heads: [(key: String, text: String)]
  ) -> Bool {
    guard new.parts.map(\.kind) == old.parts.map(\.kind) else { return false }
    for number in old.parts.indices {
      let wanted =
        texts[number].map { old.parts[number].kind == .cell ? Self.cell($0) : $0 } ?? old.parts[number].text
      guard Self.words(new.parts[number].text) == Self.words(wanted) else { return false }
    }
    // Blocks that are no parts, such as lists and tables, stay as they are.
    guard Self.shape(new.document.blocks) == Self.shape(old.document.blocks) else { return false }
    for head in heads {
      guard case .scalar(let scalar)? = new.document.frontMatter?[head.key], scalar.text == head.text else {
        return false
      }
    }
    return true
  }

  private static func words(_ text: String) -> [Substring] { text.split { $0.isWhitespace } }

  /// The kinds of blocks and how they nest.
  private static func shape(_ blocks: [MarkdownBlock]) -> String {
    blocks.map { block in
      switch block {
      case .heading(let level, _, _): "h\(level)"
      case .paragraph: "p"
      case .list(let ordered, let start, let tight, let items, _):
        "l\(ordered)\(start)\(tight)(" + items.map(shape).joined(separator: ",") + ")"
      case .quote(let inner, _): "q(" + shape(inner) + ")"
      case .code: "c"
      case .table(let header, _, let rows, _): "t\(header.count)x\(rows.count)"
      case .divider: "d"
      case .rawHTML: "x"
      }
    }.joined(separator: ";")
  }
}
