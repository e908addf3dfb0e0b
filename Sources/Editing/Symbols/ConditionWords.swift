package import Diagnostics
import Forms

/// The words of a condition or an expression that may be names: not keywords, and not what something is compared with.
package enum ConditionWords {
  package struct Word {
    package let text: String
    package let span: SourceSpan
  }

  /// - Parameter isExpression: whether what stands behind `<` or `>=` may be a name too.
  package static func names(in bytes: [UInt8], _ span: SourceSpan, isExpression: Bool) -> [Word] {
    var names: [Word] = []
    var before = ""
    var isList = false
    for token in tokens(in: bytes, span) {
      switch token.text {
      case "[": isList = true
      case "]": isList = false
      default: break
      }
      let isCompared = choosing.contains(before) || (!isExpression && ordering.contains(before))
      let isValue = isList || (isCompared && token.text != "not" && token.text != "in")
      // After “is not” a value comes, after “not” alone a name.
      if !(before == "is" && token.text == "not") { before = token.text }
      if !isValue, isWord(token.text), !ConditionReader.isReserved(token.text) { names.append(token) }
    }
    return names
  }

  private static let choosing: Set<String> = ["is", "in"]
  private static let ordering: Set<String> = ["<", "<=", ">", ">="]

  private static func isWord(_ text: String) -> Bool {
    text.utf8.first.map { (97...122).contains($0) || (48...57).contains($0) } ?? false
  }

  private static func tokens(in bytes: [UInt8], _ span: SourceSpan) -> [Word] {
    var tokens: [Word] = []
    var i = Int(span.start)
    let end = min(Int(span.end), bytes.count)
    while i < end {
      let start = i
      if TextReferences.isIDByte(bytes[i]) {
        while i < end, TextReferences.isIDByte(bytes[i]) { i += 1 }
      } else if bytes[i] == UInt8(ascii: "<") || bytes[i] == UInt8(ascii: ">") {
        i += i + 1 < end && bytes[i + 1] == UInt8(ascii: "=") ? 2 : 1
      } else {
        i += 1
        if bytes[start] <= 0x20 { continue }
      }
      let text = String(decoding: bytes[start..<i], as: UTF8.self)
      tokens.append(Word(text: text, span: SourceSpan(file: span.file, start: start, end: i)))
    }
    return tokens
  }
}
