package import Diagnostics

/// A change of a text: what takes the place of a stretch of it.
package struct SourceEdit: Hashable, Sendable {
  package let span: SourceSpan
  package let text: String

  package init(_ span: SourceSpan, _ text: String) { (self.span, self.text) = (span, text) }

  /// Something new at a place.
  package init(at offset: Int, of file: FileID, _ text: String) {
    self.init(SourceSpan(file: file, start: offset, end: offset), text)
  }
}

extension Collection where Element == SourceEdit {
  /// The bytes of a file with all these edits of it. Where two of them touch the same stretch, the first counts.
  package func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    for edit in sorted(by: { $0.span < $1.span }) {
      let (start, end) = (Int(edit.span.start), Swift.min(Int(edit.span.end), bytes.count))
      guard start >= position, start <= bytes.count else { continue }
      result += bytes[position..<start]
      result += edit.text.utf8
      position = end
    }
    return result + bytes[position...]
  }
}
