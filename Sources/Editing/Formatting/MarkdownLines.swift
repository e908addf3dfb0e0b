/// The white space of Markdown: blanks at the ends of lines, blank lines, and the end of the file. Words stay where they
/// are, and so does everything in blocks of code.
enum MarkdownLines {
  /// - Parameter text: without front matter.
  static func formatted(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    var result: [ArraySlice<UInt8>] = []
    var fence: (mark: UInt8, count: Int)?
    for (place, line) in lines.enumerated() {
      let opened = self.fence(in: line)
      if let open = fence {
        result.append(line)
        if let opened, opened.mark == open.mark, opened.count >= open.count { fence = nil }
        continue
      }
      fence = opened
      let isFollowed = place + 1 < lines.count && lines[place + 1].contains { $0 > 0x20 }
      let line = trimmed(line, isFollowed: isFollowed)
      // A block of code that is put in by blanks keeps its blank lines, however many.
      if line.isEmpty,
        result.isEmpty || result.last?.isEmpty == true && !isIndented(result.last { !$0.isEmpty })
      {
        continue
      }
      result.append(line)
    }
    while let last = result.last, last.allSatisfy({ $0 <= 0x20 }) { result.removeLast() }
    return result.isEmpty ? [] : Array(result.joined(separator: [0x0A])) + [0x0A]
  }

  /// The blank line between the head of a file and its text, where there is one.
  static func gap(in bytes: [UInt8], at start: Int) -> [UInt8] {
    let line = bytes[start...].prefix { $0 != 0x0A }
    return line.endIndex < bytes.count && line.allSatisfy({ $0 <= 0x20 }) ? [0x0A] : []
  }

  /// Two blanks at the end of a line break it, before another line and outside of headings and tables.
  private static func trimmed(_ line: ArraySlice<UInt8>, isFollowed: Bool) -> ArraySlice<UInt8> {
    if isIndented(line), line.contains(where: { $0 > 0x20 }) { return line }
    var end = line.endIndex
    while end > line.startIndex, line[end - 1] == 0x20 || line[end - 1] == 0x09 { end -= 1 }
    let blanks = line[end...]
    let mark = line.first { $0 > 0x20 }
    let isText = mark != UInt8(ascii: "#") && mark != UInt8(ascii: "|")
    let isBreak =
      isText && isFollowed && end > line.startIndex && blanks.count >= 2 && blanks.allSatisfy { $0 == 0x20 }
    return isBreak ? line[..<(end + 2)] : line[..<end]
  }

  private static func isIndented(_ line: ArraySlice<UInt8>?) -> Bool {
    guard let line else { return false }
    return line.first == 0x09 || line.prefix(4).count == 4 && line.prefix(4).allSatisfy { $0 == 0x20 }
  }

  /// The marks that open or close a block of code, also within lists and quotations.
  private static func fence(in line: ArraySlice<UInt8>) -> (mark: UInt8, count: Int)? {
    let rest = line.drop { byte in
      byte <= 0x20 || [UInt8(ascii: ">"), 0x2A, 0x2B, 0x2D, 0x2E, 0x29].contains(byte)
        || (48...57).contains(byte)
    }
    guard let mark = rest.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    let count = rest.prefix { $0 == mark }.count
    return count >= 3 ? (mark, count) : nil
  }
}
