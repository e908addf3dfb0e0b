import Diagnostics
import Syntax

/// One more document at the end of `documents` of a procedure, with everything else left as it is.
struct DocumentInsertion {
  let text: String

  /// Nil where the list is not written in a way in which a line can be added safely.
  ///
  /// - Parameter item: the document on one line of YAML.
  init?(_ item: String, into bytes: [UInt8]) {
    guard let tree = Self.mapping(bytes), let text = Self.text(adding: item, to: tree, bytes) else {
      return nil
    }
    self.text = text
    // What was written is read again: one document more, and no other key.
    let isNew = tree["documents"] == nil
    guard let after = Self.mapping(Array(text.utf8)), Self.count(after) == Self.count(tree) + 1,
      after.entries.count == tree.entries.count + (isNew ? 1 : 0)
    else { return nil }
  }

  private static func text(adding item: String, to tree: YAMLMapping, _ bytes: [UInt8]) -> String? {
    switch tree["documents"] {
    case nil: return inserting("documents:\n  - \(item)\n", at: bytes.count, bytes)
    case .sequence(let list)?:
      let start = Int(list.span.start)
      guard let first = list.items.first, bytes[start] == UInt8(ascii: "-") else { return nil }
      let margin = String(decoding: bytes[lineStart(start, bytes)..<Int(first.span.start)], as: UTF8.self)
      return inserting("\(margin)\(item)\n", at: lineEnd(Int(list.span.end), bytes), bytes)
    case .scalar(let scalar)? where scalar.text == "none":
      let word = Int(scalar.span.start)..<Int(scalar.span.end)
      let end = lineEnd(word.upperBound, bytes) - word.count
      // The blank before the word goes with it.
      let rest = Array(bytes[..<(word.lowerBound - 1)] + bytes[word.upperBound...])
      return inserting("  - \(item)\n", at: end - 1, rest)
    default: return nil
    }
  }

  private static func count(_ mapping: YAMLMapping) -> Int {
    if case .sequence(let list)? = mapping["documents"] { list.items.count } else { 0 }
  }

  private static func mapping(_ bytes: [UInt8]) -> YAMLMapping? {
    let read = YAML.read(bytes, file: FileID(index: 0))
    guard read.findings.isEmpty, case .mapping(let mapping)? = read.value else { return nil }
    return mapping
  }

  private static func inserting(_ line: String, at place: Int, _ bytes: [UInt8]) -> String {
    let before = String(decoding: bytes[..<place], as: UTF8.self)
    let gap = before.hasSuffix("\n") ? "" : "\n"
    return before + gap + line + String(decoding: bytes[place...], as: UTF8.self)
  }

  private static func lineStart(_ place: Int, _ bytes: [UInt8]) -> Int {
    bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
  }

  /// The beginning of the next line; a place at the beginning of a line is one already.
  private static func lineEnd(_ place: Int, _ bytes: [UInt8]) -> Int {
    if place > 0, bytes[place - 1] == 0x0A { return place }
    return bytes[place...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
  }
}
