/// A name as a template writes it: `title`, `office.address`, or `.` for the thing at hand.
struct TemplateName: Sendable {
  struct Segment: Sendable {
    let text: String
    let range: Range<Int>
  }

  /// The parts between dots; none for `.` itself.
  let segments: [Segment]
  /// Where the whole name stands in its file.
  let range: Range<Int>
  let text: String

  /// The name, or nil where a part between dots is empty.
  init?(_ text: String, at range: Range<Int>) {
    self.text = text
    self.range = range
    guard text != "." else {
      segments = []
      return
    }
    var segments: [Segment] = []
    var start = range.lowerBound
    for part in text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
      guard !part.isEmpty else { return nil }
      segments.append(Segment(text: String(part) ?? "", range: start..<start + part.count))
      start += part.count + 1
    }
    self.segments = segments
  }
}
