import Diagnostics
import Importing
import Syntax

/// How a text is written in place of another in YAML: in the style of the old one where that can hold it.
struct ScalarWriting {
  enum Style: Hashable { case plain, single, double, folded, literal }

  /// Where the scalar stands: within braces or brackets, or not.
  let isInFlow: Bool
  /// What the lines of a block are indented by.
  let blockIndent: String
  /// The line after which a block begins, such as `>-`; nil where there is none yet.
  let blockHeader: String?

  private static let width = 110

  /// The text as it may be written, the preferred style first. The last always works.
  func candidates(_ text: String, preferring style: Style?) -> [String] {
    var list: [String?] = []
    switch style {
    case .plain: list.append(plain(text))
    case .single: list.append(single(text))
    case .folded: list += [folded(text), literal(text)]
    case .literal: list.append(literal(text))
    case .double, nil: break
    }
    return list.compactMap { $0 } + [YAMLScalarStyle.quoted(text)]
  }

  /// The style of a scalar that is there already; nil where nothing is written.
  static func style(of scalar: YAMLScalar, in bytes: [UInt8]) -> Style? {
    guard scalar.span.start < scalar.span.end else { return nil }
    switch bytes[Int(scalar.span.start)] {
    case UInt8(ascii: "\""): return .double
    case UInt8(ascii: "'"): return .single
    case UInt8(ascii: ">"): return .folded
    case UInt8(ascii: "|"): return .literal
    default: return .plain
    }
  }

  // MARK: On one line

  private func plain(_ text: String) -> String? {
    let inner = Set<Unicode.Scalar>(isInFlow ? "[]{},".unicodeScalars : "".unicodeScalars)
    guard isOneLine(text), let first = text.unicodeScalars.first, text.first != " ", text.last != " ",
      !Self.indicators.contains(first), !Self.looksLikeValue(text), !text.hasSuffix(":"),
      !text.contains(": "),
      !text.contains(" #"), !text.contains("\t"), !text.unicodeScalars.contains(where: { inner.contains($0) })
    else { return nil }
    return text
  }

  private func single(_ text: String) -> String? {
    isOneLine(text) && !text.contains("\t") ? "'" + text.replacing("'", with: "''") + "'" : nil
  }

  private func isOneLine(_ text: String) -> Bool {
    text.utf8.count < 8_000 && text.unicodeScalars.allSatisfy { YAMLScalarStyle.isPrintable($0) }
  }

  private static let indicators = Set("-?:,[]{}#&*!|>'\"%@`~=<".unicodeScalars)

  /// Whether other readers would take it for a number, a date, or yes and no.
  private static func looksLikeValue(_ text: String) -> Bool {
    if text.wholeMatch(of: /[-+.0-9][-+.:_0-9eExXoabcdefABCDEF]*/) != nil { return true }
    return ["yes", "no", "true", "false", "on", "off", "null", "y", "n"].contains(text.lowercased())
  }

  // MARK: Blocks

  private func literal(_ text: String) -> String? {
    guard let blockHeader, !isInFlow else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard isBlock(lines) else { return nil }
    return blockHeader + lines.map { "\n" + ($0.isEmpty ? "" : blockIndent + $0) }.joined()
  }

  private func folded(_ text: String) -> String? {
    guard let blockHeader, blockHeader.hasPrefix(">"), !isInFlow else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard isBlock(lines), !text.contains("  "), !text.contains("\t") else { return nil }
    var written = blockHeader
    for (number, line) in lines.enumerated() {
      // A line break of the text takes an empty line in between.
      if number > 0 { written += "\n" }
      written += TextWrapping.lines(
        of: String(line), width: Self.width - blockIndent.count, isSafe: { _ in true }
      )
      .map { "\n" + ($0.isEmpty ? "" : blockIndent + $0) }.joined()
    }
    return written
  }

  private func isBlock(_ lines: [Substring]) -> Bool {
    guard lines.first?.isEmpty == false, lines.last?.isEmpty == false else { return false }
    return lines.allSatisfy { line in
      line.utf8.count < 8_000 && line.first != " " && line.first != "\t" && line.last != " "
        && line.unicodeScalars.allSatisfy { YAMLScalarStyle.isPrintable($0) }
    }
  }
}

/// Breaks a text into lines.
enum TextWrapping {
  /// - Parameters:
  ///   - width: in characters; a longer word has a line of its own.
  ///   - isSafe: whether a word may begin a line.
  static func lines(of text: String, width: Int, isSafe: (Substring) -> Bool) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if !line.isEmpty, !word.isEmpty, line.last != " ", line.count + 1 + word.count > width, isSafe(word) {
        lines.append(line)
        line = String(word)
      } else {
        line += line.isEmpty && lines.isEmpty && word.isEmpty ? "" : (line.isEmpty ? "" : " ") + word
      }
    }
    return lines + [line]
  }
}
