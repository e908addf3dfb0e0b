/// Keeps characters of a plain text from being read as Markdown.
enum MarkdownEscaping {
  /// Escapes what means something wherever it stands (CommonMark 0.31, 2.4 and 6; references `{kind:id}` of Balie).
  static func escaped(_ text: String) -> String {
    var result = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\\", "`", "*", "[", "]", "<", "{", "~", "|": result += "\\"
      case "_":
        // Within a word an underscore is plain, and addresses with one should stay whole.
        let isInside =
          index > 0 && index + 1 < scalars.count && isWord(scalars[index - 1]) && isWord(scalars[index + 1])
        if !isInside { result += "\\" }
      case "&":
        if index + 1 < scalars.count, scalars[index + 1] == "#" || scalars[index + 1].properties.isAlphabetic
        {
          result += "\\"
        }
      case "!": if index + 1 < scalars.count, scalars[index + 1] == "[" { result += "\\" }
      default: break
      }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// Escapes what means something at the start of a line: `#`, `-`, `+`, `=`, `>`, `1.`, `1)`.
  static func lineStarts(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard let first = line.unicodeScalars.first else { return String(line) }
      switch first {
      case "#", "-", "+", "=", ">", ":": return "\\" + line
      case "0"..."9":
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        guard let mark = line.dropFirst(digits.count).first, mark == "." || mark == ")" else {
          return String(line)
        }
        return "\(digits)\\\(line.dropFirst(digits.count))"
      default: return String(line)
      }
    }.joined(separator: "\n")
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
