import CatalogueLoading
import Diagnostics
import Syntax

/// Puts a key into a record that lacks it, where the table of fields has it.
struct KeyInsertion {
  let bytes: [UInt8]
  let file: FileID
  let record: RecordDescription

  /// - Parameter text: the key and its value on one line.
  func edit(_ key: String, _ text: String, in mapping: YAMLMapping) -> SourceEdit? {
    guard let first = mapping.entries.first else { return nil }
    let rank = rank(of: key)
    guard let before = mapping.entries.last(where: { self.rank(of: $0.key.text) < rank }) else {
      return SourceEdit(at: Int(first.key.span.start), of: file, text + newline)
    }
    var end = Int(max(before.value.span.end, before.key.span.end))
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    if end > 0, end <= bytes.count, bytes[end - 1] == 0x0D { end -= 1 }
    return SourceEdit(at: end, of: file, newline + text)
  }

  private func rank(of key: String) -> Int { record.fields.firstIndex { $0.key == key } ?? 0 }

  private var newline: String { bytes.firstRange(of: [0x0D, 0x0A]) == nil ? "\n" : "\r\n" }
}
