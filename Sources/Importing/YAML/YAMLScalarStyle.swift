/// How single values are written in YAML 1.1, so that libyaml reads the same text back.
package enum YAMLScalarStyle {
  /// No line that Balie reads is longer; see `SourceText.lineLimit`.
  private static let longestLine = 8_000

  /// A text: in quotes on one line, folded where that line would be too long, literal where it has several lines.
  ///
  /// - Parameters:
  ///   - indent: of the lines that follow the first.
  ///   - used: the characters before it on its line.
  static func text(_ text: String, indent: Int, used: Int) -> String {
    if text.contains("\n") {
      return literal(text, indent: indent) ?? quoted(text)
    }
    if used + text.count + 2 > YAMLWriter.width, let folded = folded(text, indent: indent) { return folded }
    return quoted(text)
  }

  /// A text without quotes; nil where some reader of YAML would take it for something else, or where it does not fit on
  /// its line and can be broken.
  ///
  /// - Parameter isInline: whether it stands between braces or brackets.
  static func prose(_ text: String, isInline: Bool, used: Int) -> String? {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic,
      let last = text.unicodeScalars.last, last != " ", last != ":",
      isInline || used + text.count <= YAMLWriter.width || !text.contains(" "),
      text.utf8.count <= longestLine,
      text.unicodeScalars.allSatisfy(isPrintable), !reserved.contains(text.lowercased()),
      !text.contains(": "), !text.contains(" #")
    else { return nil }
    return isInline && text.contains(where: { "[]{},:?".contains($0) }) ? nil : text
  }

  /// A key: as it is where that is a name, in quotes otherwise.
  package static func key(_ key: String) -> String {
    isName(key) && !reserved.contains(key) ? key : quoted(key)
  }

  /// A word, number or condition.
  static func word(_ word: String, isInline: Bool) -> String {
    let special = Set<Unicode.Scalar>("[]{},:#&*!|>'\"%@`?\\\n\t".unicodeScalars)
    guard let first = word.unicodeScalars.first, let last = word.unicodeScalars.last,
      word.utf8.count <= longestLine,
      first != " ", last != " ", first != "-" || word.utf8.count > 1 && word.utf8.dropFirst().first! != 0x20,
      word.unicodeScalars.allSatisfy({ $0.isASCII && isPrintable($0) }), !word.isEmpty
    else { return quoted(word) }
    // Inside a condition brackets and commas may stand; at its beginning, or within a list, they may not.
    let brackets: Set<Unicode.Scalar> = ["[", "]", ",", "'"]
    let forbidden = isInline ? special : special.subtracting([">"]).subtracting(brackets)
    guard !special.contains(first), first != ">", first != "=", first != "<", first != "~",
      word.unicodeScalars.allSatisfy({ !forbidden.contains($0) })
    else { return quoted(word) }
    return word
  }

  /// In double quotes, with escapes; broken over lines where it would be too long for one.
  package static func quoted(_ text: String) -> String {
    var result = "\""
    var length = 0
    for scalar in text.unicodeScalars {
      if length > longestLine {
        result += "\\\n  "
        length = 0
        if scalar == " " || scalar == "\t" {
          result += scalar == " " ? "\\ " : "\\t"
          continue
        }
      }
      let written = escaped(scalar)
      result += written
      length += written.utf8.count
    }
    return result + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\t": return "\\t"
    case "\r": return "\\r"
    default:
      if isPrintable(scalar) { return String(scalar) }
      let hex = String(scalar.value, radix: 16, uppercase: true)
      func padded(_ count: Int) -> String { String(repeating: "0", count: max(0, count - hex.count)) + hex }
      return scalar.value < 0x100
        ? "\\x" + padded(2) : scalar.value < 0x10000 ? "\\u" + padded(4) : "\\U" + padded(8)
    }
  }

  /// A block after `|`; nil for what a block cannot hold.
  private static func literal(_ text: String, indent: Int) -> String? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let content = text.hasSuffix("\n") ? lines.dropLast() : lines[...]
    guard let first = content.first, let last = content.last, !first.isEmpty, !last.isEmpty,
      first.first != " ", first.first != "\t",
      content.allSatisfy({ $0.utf8.count <= longestLine && ($0.isEmpty || !isBlank($0)) && isPrintable($0) })
    else { return nil }
    let margin = String(repeating: " ", count: indent)
    let written = content.map { $0.isEmpty ? "" : margin + $0 }.joined(separator: "\n")
    return (text.hasSuffix("\n") ? "|\n" : "|-\n") + written
  }

  /// A block after `>`, broken at single blanks; nil for what it cannot hold.
  private static func folded(_ text: String, indent: Int) -> String? {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard !text.isEmpty, text.first != " ", text.last != " ", text.first != "\t", text.last != "\t",
      isPrintable(text[...]),
      words.allSatisfy({ !$0.isEmpty && $0.utf8.count <= longestLine && $0.first != "\t" })
    else { return nil }
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    for word in words {
      if !line.isEmpty, indent + line.count + 1 + word.count > YAMLWriter.width {
        lines.append(margin + line)
        line = String(word)
      } else {
        line += line.isEmpty ? String(word) : " " + word
      }
    }
    return ">-\n" + (lines + [margin + line]).joined(separator: "\n")
  }

  private static func isBlank(_ line: Substring) -> Bool { line.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

  private static func isPrintable(_ text: Substring) -> Bool {
    text.unicodeScalars.allSatisfy { isPrintable($0) || $0 == "\t" }
  }

  /// Whether a character may stand in YAML as it is: what Balie’s reader reports as a control character may not.
  package static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF:
      true
    default: false
    }
  }

  /// Letters, digits and hyphens, beginning with a letter.
  private static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, (97...122).contains(first), text.utf8.count <= 80 else { return false }
    return text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }

  /// What other readers of YAML take for yes, no or nothing.
  private static let reserved: Set<String> = ["yes", "no", "true", "false", "on", "off", "null", "y", "n"]
}
