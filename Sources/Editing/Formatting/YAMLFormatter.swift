import CatalogueLoading
import Diagnostics
import Syntax

/// Writes a YAML text anew from its own pieces: values and comments keep their bytes, and what stands between them is
/// as the house has it.
struct YAMLFormatter {
  /// The longest line on which braces and brackets may stand, in characters.
  static let width = 120

  let bytes: [UInt8]
  let lines: YAMLLines
  let order: KeyOrder
  private let comments: [YAMLComment]
  /// The number of the next comment that is not written yet.
  private var next = 0

  private init(_ bytes: [UInt8], in range: Range<Int>, _ root: YAMLNode, _ order: KeyOrder) {
    (self.bytes, self.order) = (bytes, order)
    lines = YAMLLines(bytes, in: range, of: root)
    comments = lines.comments
  }

  /// The text in good shape, ending with a line break; nil where it cannot be written without a change of what it says,
  /// so that it must stay as it is.
  ///
  /// - Parameters:
  ///   - bytes: with line breaks of one byte, and no byte order mark.
  ///   - root: the tree of the range, read without findings.
  static func formatted(
    _ bytes: [UInt8], in range: Range<Int>, _ root: YAMLNode, as type: TypeDescription?, languages: [String]
  ) -> String? {
    var formatter = YAMLFormatter(bytes, in: range, root, KeyOrder(languages: languages))
    let written = formatter.document(root, type, end: range.upperBound).joined(separator: "\n") + "\n"
    let result = Array(written.utf8)
    let checked = YAML.read(result, file: root.span.file)
    guard let tree = checked.value, checked.findings.isEmpty, tree.says(root) else { return nil }
    let kept = YAMLLines(result, in: 0..<result.count, of: tree).comments.map(\.text).sorted()
    return kept == formatter.comments.map(\.text).sorted() ? written : nil
  }

  // MARK: The document

  private mutating func document(_ root: YAMLNode, _ type: TypeDescription?, end: Int) -> [String] {
    var lines: [String] = []
    switch root {
    case .mapping(let mapping) where isBlock(root):
      lines = self.mapping(mapping, type, 0, end: end, isRoot: true)
    case .sequence(let sequence) where isBlock(root): lines = self.sequence(sequence, type, 0, end: end)
    default:
      lines = head(before: Int(root.span.start))
      switch value(root, type, indent: 0, used: 0, parent: 0, end: end) {
      case .inline(let text): lines += text
      case .below(let text, let remark): lines += Self.alone(remark) + text
      }
    }
    lines += head(before: end)
    while lines.first == "" { lines.removeFirst() }
    return lines
  }

  // MARK: Comments

  /// The comments before a place, each with the blank line before it.
  private mutating func head(before offset: Int) -> [String] {
    var head: [String] = []
    while next < comments.count, comments[next].start < offset {
      if comments[next].followsBlank { head.append("") }
      head.append(comments[next].text)
      next += 1
    }
    return head
  }

  /// The comments at the end of a block: those that stand no further to the left.
  private mutating func foot(before offset: Int, from column: Int) -> [String] {
    var foot: [String] = []
    while next < comments.count, comments[next].start < offset, comments[next].isOwnLine,
      comments[next].column >= column
    {
      if comments[next].followsBlank { foot.append("") }
      foot.append(comments[next].text)
      next += 1
    }
    return foot
  }

  /// The comment behind something on its line, with the blanks before it; nothing where there is none.
  private mutating func remark(after offset: Int, before end: Int) -> String {
    guard next < comments.count, case let comment = comments[next], comment.start < end,
      comment.start >= offset,
      !comment.isOwnLine, lines.isOnOneLine(offset, comment.start)
    else { return "" }
    next += 1
    let gap = lines.gap(before: comment.start)
    return (gap.isEmpty ? " " : gap) + comment.text
  }

  private mutating func skipComments(before offset: Int) {
    while next < comments.count, comments[next].start < offset { next += 1 }
  }

  // MARK: Blocks

  func isBlock(_ node: YAMLNode) -> Bool {
    let mark = Int(node.span.start) < bytes.count ? bytes[Int(node.span.start)] : 0
    return switch node {
    case .scalar: false
    case .mapping(let mapping): !mapping.entries.isEmpty && mark != UInt8(ascii: "{")
    case .sequence(let sequence): !sequence.items.isEmpty && mark != UInt8(ascii: "[")
    }
  }

  /// An entry of a mapping, or an item of a list, with what stands before it.
  private struct Piece {
    var isAfterBlank = false
    var lines: [String] = []
  }

  /// The lines of a mapping at the left margin.
  ///
  /// - Parameters:
  ///   - indent: how far from the left they will stand.
  ///   - end: where what follows the mapping begins.
  private mutating func mapping(
    _ mapping: YAMLMapping, _ type: TypeDescription?, _ indent: Int, end: Int, isRoot: Bool = false,
    footColumn: Int = 0
  ) -> [String] {
    let keys = order.keys(of: mapping, type)
    let column = lines.column(of: Int(mapping.span.start))
    var (pieces, heading, isFirstKept) = ([Piece](), [String](), false)
    for (place, entry) in mapping.entries.enumerated() {
      let start = Int(entry.key.span.start)
      var head = self.head(before: start)
      if lines.followsBlank(start) { head.append("") }
      if isRoot, place == 0 {
        heading = Self.heading(&head)
        isFirstKept = !head.isEmpty
      }
      let isLast = place + 1 == mapping.entries.count
      let after = isLast ? end : Int(mapping.entries[place + 1].key.span.start)
      let body = self.entry(entry, keys.type(of: entry.key.text), indent, column, end: after)
      pieces.append(Self.piece(head, body))
    }
    let foot = foot(before: end, from: max(column, footColumn))
    return heading + Self.joined(keys.sorted(mapping.entries, isFirstKept: isFirstKept).map { pieces[$0] })
      + foot
  }

  private mutating func sequence(
    _ sequence: YAMLSequence, _ type: TypeDescription?, _ indent: Int, end: Int, footColumn: Int = 0
  ) -> [String] {
    let items = order.items(of: type) ?? (type?.isText == true ? .text : nil)
    let column = lines.column(of: Int(sequence.span.start))
    var pieces: [Piece] = []
    for (place, item) in sequence.items.enumerated() {
      let start = Int(item.span.start)
      var head = self.head(before: start)
      if lines.followsBlank(start) { head.append("") }
      let isLast = place + 1 == sequence.items.count
      let after = isLast ? end : Int(sequence.items[place + 1].span.start)
      let (comments, body) = self.item(item, items, indent, column, end: after)
      pieces.append(Self.piece(head + comments, body))
    }
    return Self.joined(pieces) + foot(before: end, from: max(column, footColumn))
  }

  private static func piece(_ head: [String], _ body: [String]) -> Piece {
    let isAfterBlank = head.first == ""
    return Piece(isAfterBlank: isAfterBlank, lines: (isAfterBlank ? Array(head.dropFirst()) : head) + body)
  }

  /// One below the other; no blank line stands before the first.
  private static func joined(_ pieces: [Piece]) -> [String] {
    pieces.enumerated().flatMap { place, piece in
      (piece.isAfterBlank && place > 0 ? [""] : []) + piece.lines
    }
  }

  /// Takes what is about the file as a whole from what stands before its first key: everything before a blank line, or,
  /// where there is none, the line that names the schema. What is left is about the key, and perhaps about the file, so
  /// that the key stays first.
  private static func heading(_ head: inout [String]) -> [String] {
    if let blank = head.lastIndex(of: "") {
      defer { head.removeSubrange(...blank) }
      return Array(head[...blank])
    }
    let heading = head.prefix { $0.contains("yaml-language-server:") || $0.hasPrefix("---") }
    head.removeFirst(heading.count)
    return Array(heading)
  }

  // MARK: Entries and items

  private mutating func entry(
    _ entry: YAMLMapping.Entry, _ type: TypeDescription?, _ indent: Int, _ column: Int, end: Int
  ) -> [String] {
    let key = slice(entry.key.span) + ":"
    let remark = remark(after: Int(entry.key.span.end), before: Int(entry.value.span.start))
    let comments = isBlock(entry.value) ? [] : head(before: Int(entry.value.span.start))
    let value = value(
      entry.value, type, indent: indent, used: key.count + 1, parent: column, end: end)
    switch value {
    case .inline(let text) where comments.isEmpty && remark.isEmpty:
      let first = text[0].isEmpty ? key : "\(key) \(text[0])"
      // What stands further in than its key is about the key, though nothing stands there.
      let foot = isBlockText(entry.value) ? [] : foot(before: end, from: column + 1)
      return [first] + Self.indented(text.dropFirst() + foot)
    case .inline(let text):
      return [key + remark] + Self.indented(comments + text)
    case .below(let text, let behind) where comments.isEmpty && remark.isEmpty:
      return [key + behind] + Self.indented(text)
    case .below(let text, let behind):
      return [key + remark] + Self.indented(comments + Self.alone(behind) + text)
    }
  }

  private mutating func item(
    _ item: YAMLNode, _ type: TypeDescription?, _ indent: Int, _ column: Int, end: Int
  ) -> (comments: [String], lines: [String]) {
    switch value(item, type, indent: indent, used: 2, parent: column, end: end) {
    case .inline(let text):
      return ([], [text[0].isEmpty ? "-" : "- \(text[0])"] + Self.indented(text.dropFirst()))
    case .below(var text, let behind):
      // Comments within an item stand above its hyphen.
      let comments = text.prefix { $0.hasPrefix("#") || $0.isEmpty }
      text.removeFirst(comments.count)
      guard let first = text.first else { return (Array(comments), ["-"]) }
      let above = comments.filter { !$0.isEmpty } + Self.alone(behind)
      return (above, ["- \(first)"] + Self.indented(text.dropFirst()))
    }
  }

  private func isBlockText(_ node: YAMLNode) -> Bool {
    if case .scalar(let scalar) = node { BlockText.isBlock(scalar, in: bytes) } else { false }
  }

  /// A comment on a line of its own, without the blanks that part it from what it stood behind.
  private static func alone(_ remark: String) -> [String] {
    remark.isEmpty ? [] : [String(remark.drop { $0 == " " })]
  }

  static func indented(_ lines: some Sequence<String>) -> [String] {
    lines.map { $0.isEmpty ? "" : "  " + $0 }
  }

  // MARK: Values

  enum Written {
    /// On the line of its key or hyphen; further lines as they stand below a key at the left margin, less two blanks.
    case inline([String])
    /// On lines of its own, with the comment that stood behind it.
    case below([String], remark: String = "")
  }

  private mutating func value(
    _ node: YAMLNode, _ type: TypeDescription?, indent: Int, used: Int, parent: Int, end: Int
  ) -> Written {
    if case .mapping(let mapping) = node, isBlock(node) {
      return .below(self.mapping(mapping, type, indent + 2, end: end, footColumn: parent + 1))
    }
    if case .sequence(let sequence) = node, isBlock(node) {
      return .below(self.sequence(sequence, type, indent + 2, end: end, footColumn: parent + 1))
    }
    if case .scalar(let scalar) = node {
      var text = scalarLines(scalar, parent: parent)
      text[text.count - 1] += remark(after: Int(scalar.span.end), before: end)
      return .inline(text)
    }
    let hasComments = next < comments.count && comments[next].start < Int(node.span.end)
    skipComments(before: Int(node.span.end))
    let remark = remark(after: Int(node.span.end), before: end)
    guard !hasComments, let short = flow(node, type) else {
      var text = asItIs(node)
      text[text.count - 1] += remark
      return .inline(text)
    }
    guard isTooLong(short, remark, after: indent + used) else { return .inline([short + remark]) }
    switch spread(node, type, indent: indent, used: used) {
    case .below(let text, _)?: return .below(text, remark: remark)
    case .inline(var text)?:
      text[text.count - 1] += remark
      return .inline(text)
    case nil: return .inline([short + remark])
    }
  }

  /// Whether a value makes its line too long. A comment counts, unless it is too long by itself.
  private func isTooLong(_ value: String, _ remark: String, after start: Int) -> Bool {
    guard value != "{}", value != "[]" else { return false }
    let (length, more) = (value.unicodeScalars.count, remark.unicodeScalars.count)
    return start + length + (start + more > Self.width ? 0 : more) > Self.width
  }

  func slice(_ span: SourceSpan) -> String {
    String(decoding: bytes[Int(span.start)..<min(Int(span.end), bytes.count)], as: UTF8.self)
  }

  /// A value on one or more lines. Lines after the first are less two blanks where they stand.
  private func scalarLines(_ scalar: YAMLScalar, parent: Int) -> [String] {
    if BlockText.isBlock(scalar, in: bytes) {
      let lines = BlockText.lines(of: scalar, in: bytes, parent: parent)
      // A block that says how far it stands from the left may stand nearer than two.
      return [lines[0]] + lines.dropFirst().map { $0.hasPrefix("  ") ? String($0.dropFirst(2)) : $0 }
    }
    let text = slice(scalar.span)
    guard text.contains("\n") else { return [ScalarStyle.written(scalar, as: text, isInFlow: false)] }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { place, line in
      let rest = place == 0 ? line : line.drop { $0 == " " || $0 == "\t" }
      return place == lines.count - 1 || rest.hasSuffix("\\") || rest.hasSuffix("\\ ")
        ? String(rest) : String(rest).trimmedAtEnd
    }
  }
}
