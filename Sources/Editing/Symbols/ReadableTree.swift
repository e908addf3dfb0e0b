package import Diagnostics
package import Syntax

/// The tree of a YAML text that may be broken just now: lines that keep it from being read are passed over, so that
/// the rest can still be asked about.
package enum ReadableTree {
  /// As many lines are passed over.
  private static let patience = 6

  /// - Parameter line: the bytes of the line that is being edited, which is the first to be suspected.
  package static func read(
    _ bytes: [UInt8], _ range: Range<Int>? = nil, of file: FileID, suspecting line: Range<Int>? = nil
  ) -> YAMLNode? {
    let range = range ?? 0..<bytes.count
    var text = bytes
    var suspects = [line].compactMap { $0 }
    for _ in 0...patience {
      let read = YAML.read(text, file: file, from: range.lowerBound, to: range.upperBound)
      if let tree = read.value { return tree }
      if let suspect = suspects.popLast() {
        guard blank(&text, suspect) else { return nil }
        continue
      }
      guard let fault = read.findings.first?.span else { return nil }
      let broken = faultyLine(of: text, fault, in: range)
      // A line that lacks its colon is found wrong only on the next one.
      if broken.lowerBound > range.lowerBound {
        let place = SourceSpan(file: file, start: broken.lowerBound - 1, end: broken.lowerBound - 1)
        var other = text
        if blank(&other, faultyLine(of: text, place, in: range)),
          case .mapping(let mapping)? = YAML.read(
            other, file: file, from: range.lowerBound, to: range.upperBound
          ).value
        {
          return .mapping(mapping)
        }
      }
      guard blank(&text, broken) else { return nil }
    }
    return nil
  }

  /// The line of a fault; the one before it where that is blank, since a fault is often seen only after its line.
  private static func faultyLine(of text: [UInt8], _ span: SourceSpan, in range: Range<Int>) -> Range<Int> {
    var offset = min(max(Int(span.start), range.lowerBound), range.upperBound)
    while true {
      var start = offset
      while start > range.lowerBound, text[start - 1] != UInt8(ascii: "\n") { start -= 1 }
      var end = offset
      while end < range.upperBound, text[end] != UInt8(ascii: "\n") { end += 1 }
      if start == range.lowerBound || text[start..<end].contains(where: { $0 > 0x20 }) { return start..<end }
      offset = start - 1
    }
  }

  /// Replaces a line by blanks; false where it holds nothing else.
  private static func blank(_ text: inout [UInt8], _ line: Range<Int>) -> Bool {
    var isChanged = false
    for i in line where text[i] > 0x20 {
      text[i] = 0x20
      isChanged = true
    }
    return isChanged
  }
}
