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
    while position < source.count {
      guard let end = endOfKeyword(at: position, source) else {
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

  /// The end of the word `from` or `import` that begins here, as a word of its own.
  private static func endOfKeyword(at position: Int, _ source: [UInt8]) -> Int? {
    guard source[position] == UInt8(ascii: "f") || source[position] == UInt8(ascii: "i") else { return nil }
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
    return text.indices.first {
      $0 > start && text[$0] == UInt8(ascii: "/") && text[$0 - 1] == UInt8(ascii: "*")
    }.map { $0 + 1 }
  }

  /// A line without the blanks around punctuation, outside of texts in quotes. Lines in which a regular expression, a
  /// comment or a text within a text might stand are left as they are; so are `+` and `-`, of which two could meet.
  private static func tight(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    var quote: UInt8?
    var (isEscaped, depth) = (false, 0)
    for index in line.indices {
      let byte = line[index]
      if let mark = quote {
        if mark == UInt8(ascii: "`") {
          depth += byte == UInt8(ascii: "{") ? 1 : byte == UInt8(ascii: "}") ? -1 : 0
        }
        if byte == mark, !isEscaped {
          if depth != 0 { return Array(line) }
          quote = nil
        }
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      } else if byte == UInt8(ascii: "/") {
        return Array(line)
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") {
        quote = byte
      } else if byte == UInt8(ascii: " ") {
        if let last = output.last, punctuation.contains(last) { continue }
        if index + 1 < line.endIndex, punctuation.contains(line[index + 1]) { continue }
      }
      output.append(byte)
    }
    return output
  }

  private static let punctuation = Set("{}()[];,:=<>*?|&!".utf8)

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line.drop { isBlank($0) }
    while let last = line.last, isBlank(last) { line.removeLast() }
    return line
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }
}
