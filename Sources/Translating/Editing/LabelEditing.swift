import CatalogueModel
import Diagnostics
import Importing
import Syntax

/// Puts texts into the labels of a YAML file and leaves everything else as it is, byte for byte.
struct LabelEditing {
  /// A text to be put into a label.
  struct Change {
    /// Where the label stands.
    let label: SourceSpan
    let language: LanguageIndex
    let text: String
  }

  let bytes: [UInt8]
  let file: FileID
  let languages: [LanguageTag]

  /// The file with the changes; nil where they cannot be made.
  ///
  /// Whatever style is chosen, the outcome is read again: it must say what the file said before, with the changes.
  func applying(_ changes: [Change]) -> [UInt8]? {
    guard let root = YAML.read(bytes, file: file).value else { return nil }
    for isPlain in [true, false] {
      let edits = changes.compactMap { edit($0, in: root, keepsStyle: isPlain) }
      guard edits.count == changes.count, let edited = TextEdit.apply(edits, to: bytes) else { return nil }
      if let result = YAML.read(edited, file: file).value, says(result, root, changes) { return edited }
    }
    return nil
  }

  // MARK: Edits

  private func edit(_ change: Change, in root: YAMLNode, keepsStyle: Bool) -> TextEdit? {
    guard let label = LabelNode.mapping(at: change.label, in: root) else { return nil }
    let tag = languages[change.language.rawValue].tag
    let isFlow = bytes[Int(label.span.start)] == UInt8(ascii: "{")
    guard let node = label[tag] else { return insertion(change.text, tag, label, isFlow, keepsStyle) }
    guard case .scalar(let scalar) = node else { return nil }
    let range = Int(scalar.span.start)..<Int(scalar.span.end)
    let style = keepsStyle ? ScalarWriting.style(of: scalar, in: bytes) ?? .plain : .double
    let writing = writing(of: scalar, isFlow: isFlow)
    let text = writing.candidates(change.text, preferring: style)[0]
    let needsBlank = range.isEmpty && (range.lowerBound == 0 || bytes[range.lowerBound - 1] != 0x20)
    return TextEdit(range: range, text: (needsBlank ? " " : "") + text)
  }

  /// A new entry, behind that of the language before it in the portal’s order.
  private func insertion(
    _ text: String, _ tag: String, _ label: YAMLMapping, _ isFlow: Bool, _ keepsStyle: Bool
  ) -> TextEdit? {
    let order = languages.map(\.tag)
    let place = order.firstIndex(of: tag) ?? order.count
    let before = label.entries.last { entry in
      order.firstIndex(of: entry.key.text).map { $0 < place } ?? false
    }
    guard let before = before ?? label.entries.last, case .scalar(let model) = before.value else {
      return nil
    }
    let style = keepsStyle ? ScalarWriting.style(of: model, in: bytes) : .double
    let value = ScalarWriting(isInFlow: isFlow, blockIndent: "", blockHeader: nil)
      .candidates(text, preferring: style == .single || style == .plain ? style : .double)[0]
    let entry = "\(YAMLScalarStyle.key(tag)): \(value)"
    let end = Int(before.value.span.end)
    let margin = self.margin(of: Int(before.key.span.start))
    if isFlow {
      let startsLine = margin.isFirst && before.key.span.start > label.span.start + 1
      let isSpread =
        startsLine && before.key.span != label.entries[0].key.span || startsLine && label.entries.count == 1
      return TextEdit(range: end..<end, text: isSpread ? ",\(newline)\(margin.blanks)\(entry)" : ", \(entry)")
    }
    var lineEnd = bytes[end...].firstIndex(of: 0x0A) ?? bytes.count
    if lineEnd > end, bytes[lineEnd - 1] == 0x0D { lineEnd -= 1 }
    return TextEdit(range: lineEnd..<lineEnd, text: "\(newline)\(margin.blanks)\(entry)")
  }

  /// The blanks that put something below an offset, and whether only blanks stand before it on its line.
  private func margin(of offset: Int) -> (blanks: String, isFirst: Bool) {
    let start = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    return (String(repeating: " ", count: text.unicodeScalars.count), text.allSatisfy { $0 == " " })
  }

  private func writing(of scalar: YAMLScalar, isFlow: Bool) -> ScalarWriting {
    let written = bytes[Int(scalar.span.start)..<Int(scalar.span.end)]
    let lines = written.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard let header = lines.first, let first = lines.dropFirst().first(where: { $0.contains { $0 > 0x20 } }),
      !header.contains(where: { (48...57).contains($0) })
    else { return ScalarWriting(isInFlow: isFlow, blockIndent: "", blockHeader: nil) }
    let indent = first.prefix { $0 == 0x20 }.count
    return ScalarWriting(
      isInFlow: isFlow, blockIndent: String(repeating: " ", count: indent),
      blockHeader: String(decoding: header, as: UTF8.self).trimmedEnd)
  }

  private var newline: String { bytes.firstRange(of: [0x0D, 0x0A]) == nil ? "\n" : "\r\n" }

  // MARK: Proof

  /// Whether a tree says what another said, apart from the changes.
  private func says(_ new: YAMLNode, _ old: YAMLNode, _ changes: [Change]) -> Bool {
    switch (new, old) {
    case (.scalar(let new), .scalar(let old)): return new.text == old.text
    case (.sequence(let new), .sequence(let old)):
      return new.items.count == old.items.count
        && zip(new.items, old.items).allSatisfy { says($0, $1, changes) }
    case (.mapping(let new), .mapping(let old)):
      let own = changes.filter { $0.label == old.span }
      guard !own.isEmpty else {
        return new.entries.count == old.entries.count
          && zip(new.entries, old.entries).allSatisfy {
            $0.key.text == $1.key.text && says($0.value, $1.value, changes)
          }
      }
      return saysLabel(new, old, own)
    default: return false
    }
  }

  private func saysLabel(_ new: YAMLMapping, _ old: YAMLMapping, _ changes: [Change]) -> Bool {
    let wanted = Dictionary(
      changes.map { (languages[$0.language.rawValue].tag, $0.text) }, uniquingKeysWith: { _, last in last })
    let added = wanted.keys.filter { old[$0] == nil }
    guard new.entries.count == old.entries.count + added.count else { return false }
    return new.entries.allSatisfy { entry in
      guard case .scalar(let scalar) = entry.value else { return false }
      if let text = wanted[entry.key.text] {
        return UnitTexts.trimmed(scalar.text) == UnitTexts.trimmed(text)
      }
      guard case .scalar(let before)? = old[entry.key.text] else { return false }
      return before.text == scalar.text
    }
  }
}

/// A stretch of a file and what takes its place.
struct TextEdit {
  let range: Range<Int>
  let text: String

  /// The bytes with all edits; nil where two of them touch the same stretch.
  static func apply(_ edits: [TextEdit], to bytes: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var position = 0
    let sorted = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, edit) in sorted {
      guard edit.range.lowerBound >= position else { return nil }
      result += bytes[position..<edit.range.lowerBound]
      result += Array(edit.text.utf8)
      position = edit.range.upperBound
    }
    return result + bytes[position...]
  }
}

extension String {
  var trimmedEnd: String {
    var text = Substring(self)
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
