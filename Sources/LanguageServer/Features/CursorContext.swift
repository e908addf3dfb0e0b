import CatalogueLoading
import Diagnostics
import Editing
import Syntax

/// What may stand where somebody is writing, led by the table of fields.
///
/// What is being written is rarely YAML yet. So a mark is put in its place, in each way that could make a text of it,
/// and where the mark turns up in the tree tells what belongs there.
struct CursorContext {
  enum Place {
    /// A key of one of some records; `present` are those that stand there already.
    case key([RecordDescription], present: Set<String>)
    /// A key that is a language.
    case language(present: Set<String>, FieldPlace?)
    /// A value of a type.
    case value(TypeDescription, FieldPlace?)
  }

  private static let mark = "balie0mark"

  private(set) var places: [Place] = []
  /// The word that is being written, in bytes of the file.
  let word: Range<Int>

  /// - Parameters:
  ///   - range: the part of the file that is YAML.
  ///   - offset: where the cursor is, within that part.
  init(_ bytes: [UInt8], _ range: Range<Int>, _ record: RecordDescription, at offset: Int, of file: FileID) {
    var start = offset
    while start > range.lowerBound, Self.isWordByte(bytes[start - 1]) { start -= 1 }
    var end = offset
    while end < range.upperBound, Self.isWordByte(bytes[end]) { end += 1 }
    word = start..<end
    var lineStart = start
    while lineStart > range.lowerBound, bytes[lineStart - 1] != UInt8(ascii: "\n") { lineStart -= 1 }
    var lineEnd = end
    while lineEnd < range.upperBound, bytes[lineEnd] != UInt8(ascii: "\n") { lineEnd += 1 }
    let before = Array(bytes[lineStart..<start])
    let after = Array(bytes[end..<lineEnd])
    let closers = Self.closers(of: before)
    let variants: [[UInt8]] = [
      Array(Self.mark.utf8) + after, Array("\(Self.mark): x".utf8) + after,
      Array(Self.mark.utf8) + closers, Array("\(Self.mark): x".utf8) + closers,
    ]
    var isKeyFound = false
    var isValueFound = false
    for variant in variants {
      let line = before + variant
      let text = Array(bytes[range.lowerBound..<lineStart]) + line + bytes[lineEnd..<range.upperBound]
      guard let tree = ReadableTree.read(text, of: file) else { continue }
      var finder = MarkFinder(Self.mark)
      finder.visit(tree, .record { record }, nil)
      guard let place = finder.place else { continue }
      if case .value = place {
        if !isValueFound { places.append(place) }
        isValueFound = true
      } else {
        if !isKeyFound { places.append(place) }
        isKeyFound = true
      }
    }
  }

  static func isWordByte(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 0x20) || (48...57).contains(byte) || byte == 45 || byte == 95
  }

  /// What closes the braces, brackets and quotes that a line leaves open.
  private static func closers(of line: [UInt8]) -> [UInt8] {
    var open: [UInt8] = []
    var quote: UInt8?
    for byte in line {
      if let current = quote {
        if byte == current { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: "{"): open.append(UInt8(ascii: "}"))
      case UInt8(ascii: "["): open.append(UInt8(ascii: "]"))
      case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = open.popLast()
      default: break
      }
    }
    return [quote].compactMap { $0 } + open.reversed()
  }
}

/// Walks a tree to the place that holds a mark.
private struct MarkFinder {
  private let mark: String
  private(set) var place: CursorContext.Place?

  init(_ mark: String) { self.mark = mark }

  mutating func visit(_ node: YAMLNode, _ type: TypeDescription, _ owner: FieldPlace?) {
    guard place == nil else { return }
    switch node {
    case .scalar(let scalar): if scalar.text.contains(mark) { place = .value(type, owner) }
    case .sequence(let sequence):
      let items = type.items
      let item: TypeDescription = items.isEmpty ? (type.isText ? .text : .either([])) : .either(items)
      for node in sequence.items { visit(node, item, owner) }
    case .mapping(let mapping): visit(mapping, type, owner)
    }
  }

  private mutating func visit(_ mapping: YAMLMapping, _ type: TypeDescription, _ owner: FieldPlace?) {
    let records = type.records
    if mapping.entries.contains(where: { $0.key.text.contains(mark) }) {
      let present = Set(mapping.entries.map(\.key.text)).filter { !$0.contains(mark) }
      if !records.isEmpty {
        place = .key(Self.fitting(records, present), present: present)
      } else if type.isText {
        place = .language(present: present, owner)
      }
      return
    }
    for entry in mapping.entries {
      let fields = records.compactMap { record in
        record.field(entry.key.text).map { FieldPlace(record: record, field: $0) }
      }
      if let field = fields.first {
        visit(entry.value, .either(fields.flatMap(\.field.type.choices)), field)
      } else {
        let values = type.values
        visit(entry.value, values.isEmpty ? (type.isText ? .text : .either([])) : .either(values), owner)
      }
    }
  }

  /// The records that know all keys that stand there, or all where none does.
  private static func fitting(_ records: [RecordDescription], _ present: Set<String>) -> [RecordDescription] {
    let fitting = records.filter { record in present.allSatisfy { record.hasField($0) } }
    return fitting.isEmpty ? records : fitting
  }
}
