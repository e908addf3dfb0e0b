import Diagnostics
import Syntax

/// Numbers that were cut at their commas: `{ amount: 8,000 VND }` is an amount of 8 and a key `000 VND` to YAML.
struct CutNumbers {
  /// The record with its numbers in one piece.
  let mapping: YAMLMapping
  /// What was cut off, by the key whose value it belongs to.
  let rests: [String: YAMLMapping.Entry]

  init(in mapping: YAMLMapping) {
    var entries: [YAMLMapping.Entry] = []
    var rests: [String: YAMLMapping.Entry] = [:]
    for entry in mapping.entries {
      if let last = entries.last, let number = Self.number(last.value, continuedBy: entry) {
        entries[entries.count - 1] = YAMLMapping.Entry(key: last.key, value: .scalar(number))
        rests[last.key.text] = entry
      } else {
        entries.append(entry)
      }
    }
    (self.mapping, self.rests) = (YAMLMapping(entries: entries, span: mapping.span), rests)
  }

  /// A value and what follows it as one; nil where there is more between them than a comma between two digits.
  private static func number(_ value: YAMLNode, continuedBy entry: YAMLMapping.Entry) -> YAMLScalar? {
    guard entry.isCutText, entry.key.isPlain, case .scalar(let head) = value, head.isPlain,
      entry.key.span.start == head.span.end + 1, isDigit(head.text.utf8.last),
      isDigit(entry.key.text.utf8.first)
    else { return nil }
    return YAMLScalar(
      text: "\(head.text),\(entry.key.text)", isPlain: true,
      span: SourceSpan(file: head.span.file, start: Int(head.span.start), end: Int(entry.key.span.end)))
  }

  private static func isDigit(_ byte: UInt8?) -> Bool { byte.map { (48...57).contains($0) } ?? false }
}
