import Syntax

/// How a value on one line is written: with quotes only where it needs them.
enum ScalarStyle {
  /// - Parameter isInFlow: whether it stands within brackets or braces.
  static func written(_ scalar: YAMLScalar, as slice: String, isInFlow: Bool) -> String {
    guard !scalar.isPlain, !slice.contains("\n"), let mark = slice.first, mark == "\"" || mark == "'" else {
      return slice
    }
    if isPlain(scalar.text, isInFlow: isInFlow) { return scalar.text }
    let isSimple = !scalar.text.contains { $0 == "\"" || $0 == "\\" } && isPrintable(scalar.text)
    return mark == "'" && isSimple ? "\"\(scalar.text)\"" : slice
  }

  /// Whether a text can do without quotes, for Balie and for every other reader: it looks like no number, no date and no
  /// yes or no, and holds no mark that YAML gives a meaning to.
  static func isPlain(_ text: String, isInFlow: Bool) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.properties.isAlphabetic, !last.properties.isWhitespace, last != ":", isPrintable(text),
      !text.contains(": "), !text.contains(" #"), !reserved.contains(text.lowercased())
    else { return false }
    return !isInFlow || !text.unicodeScalars.contains { inFlow.contains($0) }
  }

  private static func isPrintable(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x20...0x7E, 0xA1...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF:
        true
      default: false
      }
    }
  }

  private static let inFlow = Set("[]{},:?".unicodeScalars)
  private static let reserved: Set<String> = ["yes", "no", "true", "false", "on", "off", "null", "y", "n"]
}
