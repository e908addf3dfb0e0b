/// The number of a file within one ``SourceMap``. Stable for the length of one run only.
package struct FileID: Hashable, Sendable, Comparable {
  package let index: Int32

  package init(index: Int) { self.index = Int32(index) }

  package static func < (a: FileID, b: FileID) -> Bool { a.index < b.index }
}

/// A stretch of a source file, in UTF-8 byte offsets from its first byte: `start` is included, `end` is not.
///
/// Offsets stay offsets until a renderer asks ``SourceMap`` for lines and columns.
package struct SourceSpan: Hashable, Sendable {
  package let file: FileID
  package let start: Int32
  package let end: Int32

  package init(file: FileID, start: Int, end: Int) {
    self.file = file
    self.start = Int32(clamping: start)
    self.end = Int32(clamping: max(start, end))
  }

  /// The very beginning of a file: where a finding about the file as a whole points.
  package static func beginning(of file: FileID) -> SourceSpan { SourceSpan(file: file, start: 0, end: 0) }

  /// The part from the start of this span, `offset` bytes in, `length` bytes long; clamped to this span.
  package func part(at offset: Int, length: Int) -> SourceSpan {
    let from = min(Int(end), Int(start) + max(0, offset))
    return SourceSpan(file: file, start: from, end: min(Int(end), from + max(0, length)))
  }
}

extension SourceSpan: Comparable {
  package static func < (a: SourceSpan, b: SourceSpan) -> Bool {
    (a.file, a.start, a.end) < (b.file, b.start, b.end)
  }
}
