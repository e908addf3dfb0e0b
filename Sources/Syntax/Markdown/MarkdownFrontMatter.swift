import Diagnostics

/// The keys between two lines `---` at the very start of a Markdown file.
enum MarkdownFrontMatter {
  /// The front matter, and the rest of the file. Without a closing line there is no rest: it is not known where
  /// it begins.
  static func read(
    _ text: UnsafeBufferPointer<UInt8>, isASCII: Bool, file: FileID
  ) -> (Checked<YAMLMapping?>, body: Range<Int>) {
    let start = SourceText.markLength(text)
    guard let first = ruleLine(text, at: start) else { return (Checked(nil), start..<text.count) }
    var line = first
    while line < text.count {
      if let after = ruleLine(text, at: line) {
        return (keys(text, in: first..<line, isASCII: isASCII, file: file), after..<text.count)
      }
      line = nextLine(text, after: line)
    }
    let rule = SourceSpan(file: file, start: start, end: start + 3)
    return (Checked(nil, findings: [FrontMatterUnclosedRule.finding(at: rule)]), text.count..<text.count)
  }

  private static func keys(
    _ text: UnsafeBufferPointer<UInt8>, in range: Range<Int>, isASCII: Bool, file: FileID
  ) -> Checked<YAMLMapping?> {
    guard text[range].contains(where: { $0 > 0x20 }) else { return Checked(nil) }
    let checked = YAML.read(text, in: range, isASCII: isASCII, file: file)
    switch checked.value {
    case .mapping(let mapping): return Checked(mapping, findings: checked.findings)
    case nil: return Checked(nil, findings: checked.findings)
    case let other?:
      return Checked(nil, findings: checked.findings + [FrontMatterKindRule.finding(at: other.span)])
    }
  }

  /// Where the line after a line `---` begins, or nil where the line is another.
  private static func ruleLine(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    guard start + 3 <= text.count, text[start..<start + 3].allSatisfy({ $0 == UInt8(ascii: "-") }) else {
      return nil
    }
    var i = start + 3
    while i < text.count, text[i] != 0x0A {
      guard text[i] <= 0x20 else { return nil }
      i += 1
    }
    return min(i + 1, text.count)
  }

  private static func nextLine(_ text: UnsafeBufferPointer<UInt8>, after start: Int) -> Int {
    var i = start
    while i < text.count, text[i] != 0x0A { i += 1 }
    return min(i + 1, text.count)
  }
}
