/// The text of a script of the theme: an ECMAScript module, as far as its imports and its comments go.
struct ScriptText {
  /// An address in quotes that the script imports from, such as `./conditions.js`, and where it stands in the
  /// bytes, without its quotes.
  struct Import: Equatable {
    let address: String
    let range: Range<Int>
  }

  /// The imports of files beside the script: addresses that begin with `./` or `../`.
  static func imports(of source: [UInt8]) -> [Import] {
    var imports: [Import] = []
    var position = 0
    let (from, imported) = (UInt8(ascii: "f"), UInt8(ascii: "i"))
    while position < source.count {
      let byte = source[position]
      guard byte == from || byte == imported, let end = endOfKeyword(at: position, source) else {
        position += 1
        continue
      }
      position = end
      guard let text = quotedText(from: end, source) else { continue }
      let address = String(decoding: source[text], as: UTF8.self)
      if address.hasPrefix("./") || address.hasPrefix("../") {
        imports.append(Import(address: address, range: text))
      }
      position = text.upperBound + 1
    }
    return imports
  }

  /// Whether `import(` or `import.meta` stands anywhere: what a script does when it runs, whatever its first lines say.
  static func importsWhileRunning(_ source: [UInt8]) -> Bool {
    let first = UInt8(ascii: "i")
    var position = 0
    while position < source.count {
      if source[position] == first {
        let rest = source[position...]
        if rest.starts(with: "import(".utf8) || rest.starts(with: "import.meta".utf8) { return true }
      }
      position += 1
    }
    return false
  }

  /// The end of the word `from` or `import` that begins here, as a word of its own.
  private static func endOfKeyword(at position: Int, _ source: [UInt8]) -> Int? {
    if position > 0, isWord(source[position - 1]) { return nil }
    for keyword in ["from", "import"] where source[position...].starts(with: keyword.utf8) {
      let end = position + keyword.utf8.count
      if end == source.count || !isWord(source[end]) { return end }
    }
    return nil
  }

  /// What stands in quotes next, after white space and an opening parenthesis; nil where something else does.
  private static func quotedText(from position: Int, _ source: [UInt8]) -> Range<Int>? {
    var start = position
    while start < source.count, " \t\n\r(".utf8.contains(source[start]) { start += 1 }
    guard start < source.count, source[start] == UInt8(ascii: "\"") || source[start] == UInt8(ascii: "'")
    else { return nil }
    let end = source[(start + 1)...].firstIndex { $0 == source[start] || $0 == UInt8(ascii: "\n") }
    guard let end, source[end] == source[start] else { return nil }
    return start + 1..<end
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 0x20) || (48...57).contains(byte) || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "$") || byte == UInt8(ascii: ".")
  }

  /// The script without the lines that are only comments or empty, and without indentation. A script in which
  /// a text might go over several lines (an odd number of back quotes in a line, a line that ends with a backslash)
  /// stays as it is: there, every blank may count.
  static func compact(_ source: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(source.count)
    var isInComment = false
    for line in source.split(separator: UInt8(ascii: "\n")) {
      let text = trimmed(line)
      if isInComment || text.starts(with: "/*".utf8) {
        guard let end = endOfComment(text, isInComment: isInComment) else {
          isInComment = true
          continue
        }
        isInComment = false
        guard end == text.endIndex else { return source }
        continue
      }
      if text.isEmpty || text.starts(with: "//".utf8) { continue }
      if text.last == UInt8(ascii: "\\") || text.count(where: { $0 == UInt8(ascii: "`") }) % 2 == 1 {
        return source
      }
      output += tight(text)
      output.append(UInt8(ascii: "\n"))
    }
    return isInComment ? source : output
  }

  private static func endOfComment(_ text: ArraySlice<UInt8>, isInComment: Bool) -> Int? {
    let start = isInComment ? text.startIndex : text.startIndex + 2
    var place = start + 1
    while place < text.endIndex {
      if text[place] == UInt8(ascii: "/"), text[place - 1] == UInt8(ascii: "*") { return place + 1 }
      place += 1
    }
    return nil
  }

  /// A line without the blanks around punctuation, outside of texts in quotes. Lines in which a regular expression, a
  /// comment or a text within a text might stand are left as they are; so are `+` and `-`, of which two could meet.
  private static func tight(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let (blank, slash, escape) = (UInt8(ascii: " "), UInt8(ascii: "/"), UInt8(ascii: "\\"))
    let (template, opening, closing) = (UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "}"))
    var output: [UInt8] = []
    // What stands before is in the output; `last` will be its last byte.
    var (copied, last) = (line.startIndex, UInt8(0))
    var quote: UInt8?
    var (isEscaped, depth) = (false, 0)
    var next = line.startIndex
    while next < line.endIndex {
      let byte = line[next]
      next += 1
      if let mark = quote {
        if mark == template { depth += byte == opening ? 1 : byte == closing ? -1 : 0 }
        if byte == mark, !isEscaped {
          if depth != 0 { return line }
          quote = nil
        }
        isEscaped = byte == escape && !isEscaped
      } else if byte == slash {
        return line
      } else if byte == blank {
        if isPunctuation[Int(last)] || next < line.endIndex && isPunctuation[Int(line[next])] {
          output += line[copied..<next - 1]
          copied = next
          continue
        }
      } else if isQuote[Int(byte)] {
        quote = byte
      }
      last = byte
    }
    return copied == line.startIndex ? line : output[...] + line[copied...]
  }

  private static let isPunctuation = flags("{}()[];,:=<>*?|&!")
  private static let isQuote = flags("\"'`")

  private static func flags(_ characters: String) -> [Bool] {
    var flags = [Bool](repeating: false, count: 256)
    for byte in characters.utf8 { flags[Int(byte)] = true }
    return flags
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line.drop { isBlank($0) }
    while let last = line.last, isBlank(last) { line.removeLast() }
    return line
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }
}
