import Diagnostics

/// Carries findings over from an older text of a file to the present one: what stands before the part that changed
/// stays, what stands after it moves, and what was touched is left to the next look.
struct FindingShift {
  private let start: Int32
  private let oldEnd: Int32
  private let difference: Int32

  init(from old: [UInt8], to new: [UInt8]) {
    let common = min(old.count, new.count)
    var start = 0
    while start < common, old[start] == new[start] { start += 1 }
    var tail = 0
    while tail < common - start, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
    self.start = Int32(clamping: start)
    oldEnd = Int32(clamping: old.count - tail)
    difference = Int32(clamping: new.count - old.count)
  }

  /// Where a stretch stands now; nil where it was touched.
  func callAsFunction(_ span: SourceSpan) -> SourceSpan? {
    if span.end < start || span.end == start && span.end < oldEnd { return span }
    guard span.start >= oldEnd else { return start == oldEnd && difference == 0 ? span : nil }
    return SourceSpan(
      file: span.file, start: Int(span.start + difference), end: Int(span.end + difference))
  }
}

extension Diagnostic {
  /// The same with all its places carried over; nil where its own is gone. Notes and mends whose places are gone are
  /// left out.
  func moved(_ shift: (SourceSpan) -> SourceSpan?) -> Diagnostic? {
    guard let place = shift(span) else { return nil }
    let notes = self.notes.compactMap { note -> Note? in
      guard let span = note.span else { return note }
      return shift(span).map { Note(note.message, at: $0) }
    }
    let fix = self.fix.flatMap { fix in
      shift(fix.span).map { Fix(span: $0, replacement: fix.replacement, isSafe: fix.isSafe) }
    }
    return Diagnostic(rule, at: place, message, fix: fix, notes: notes, severity: severity)
  }
}
