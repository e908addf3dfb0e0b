/// A condition as it was written, before anybody knows what its names mean.
indirect enum ConditionSyntax {
  struct Word: Equatable {
    let text: String
    let range: Range<Int>
  }

  enum Operator: String {
    case `is`, isNot, isIn, isNotIn, less, atMost, more, atLeast
  }

  case name(Word)
  case compare(Word, Operator, [Word])
  case not(ConditionSyntax)
  case all([ConditionSyntax])
  case any([ConditionSyntax])
}

/// A fault in the grammar of a condition: what was expected, and where.
struct ConditionSyntaxError: Error {
  let message: String
  let range: Range<Int>
  var replacement: String?

  /// Whether the replacement is only another way of writing the same word or sign.
  var isCertain = false

  init(_ message: String, at range: Range<Int>, replacement: String? = nil) {
    (self.message, self.range, self.replacement) = (message, range, replacement)
  }

  init(_ message: String, at range: Range<Int>, certain replacement: String?) {
    self.init(message, at: range, replacement: replacement)
    isCertain = replacement != nil
  }
}

/// Parses the condition language by recursive descent.
///
///     either  = both { "or" both }
///     both    = single { "and" single }
///     single  = "not" single | "(" either ")" | name [ comparison ]
///     comparison = "is" [ "not" ] value | [ "not" ] "in" "[" value { "," value } "]"
///                | ( "<" | "<=" | ">" | ">=" ) value
struct ConditionParser: TokenReading {
  /// How deep parentheses and negations may nest.
  static let deepest = 32

  let tokens: [ConditionToken]
  var position = 0
  private var depth = 0

  static let reservedWords: Set<String> = ["and", "or", "not", "is", "in"]

  init(_ text: String) { tokens = ConditionLexer(text).tokens() }

  mutating func parse() throws(ConditionSyntaxError) -> ConditionSyntax {
    if current.kind == .end { throw ConditionSyntaxError("The condition is empty", at: current.range) }
    let condition = try either()
    if current.kind == .closeParenthesis {
      throw ConditionSyntaxError("The closing parenthesis ‘)’ has no opening one", at: current.range)
    }
    guard current.kind == .end else { throw unexpected("‘and’, ‘or’ or the end of the condition") }
    return condition
  }

  private mutating func either() throws(ConditionSyntaxError) -> ConditionSyntax {
    var parts = [try both()]
    while take(keyword: "or") { parts.append(try both()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func both() throws(ConditionSyntaxError) -> ConditionSyntax {
    var parts = [try single()]
    while take(keyword: "and") { parts.append(try single()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func single() throws(ConditionSyntaxError) -> ConditionSyntax {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw ConditionSyntaxError("The condition nests deeper than \(Self.deepest) levels", at: current.range)
    }
    if take(keyword: "not") { return .not(try single()) }
    if take(.openParenthesis) {
      let inner = try either()
      guard take(.closeParenthesis) else { throw unexpected("a closing parenthesis ‘)’") }
      return inner
    }
    return try comparison(of: try word("the name of a question or condition"))
  }

  private mutating func comparison(
    of name: ConditionSyntax.Word
  ) throws(ConditionSyntaxError) -> ConditionSyntax {
    if take(keyword: "is") {
      let isNegated = take(keyword: "not")
      if take(keyword: "in") { return .compare(name, isNegated ? .isNotIn : .isIn, try values()) }
      return .compare(name, isNegated ? .isNot : .is, [try word("a value")])
    }
    if current.keyword == "not", next?.keyword == "in" {
      position += 2
      return .compare(name, .isNotIn, try values())
    }
    if take(keyword: "in") { return .compare(name, .isIn, try values()) }
    for (kind, symbol) in Self.orderings where take(kind) {
      return .compare(name, symbol, [try word("a number or a date")])
    }
    return .name(name)
  }

  private static let orderings: [(ConditionToken.Kind, ConditionSyntax.Operator)] = [
    (.less, .less), (.atMost, .atMost), (.more, .more), (.atLeast, .atLeast),
  ]

  private mutating func values() throws(ConditionSyntaxError) -> [ConditionSyntax.Word] {
    guard take(.openBracket) else {
      var error = unexpected("a list in brackets such as ‘[a, b]’")
      if case .word(let text) = current.kind, !Self.reservedWords.contains(text) {
        error.replacement = "[\(text)]"
      }
      throw error
    }
    var values = [try word("a value")]
    while take(.comma) { values.append(try word("a value")) }
    guard take(.closeBracket) else { throw unexpected("a comma or a closing bracket ‘]’") }
    return values
  }

  private mutating func word(_ expected: String) throws(ConditionSyntaxError) -> ConditionSyntax.Word {
    guard case .word(let text) = current.kind, !Self.reservedWords.contains(text) else {
      throw unexpected(expected)
    }
    let word = ConditionSyntax.Word(text: text, range: current.range)
    position += 1
    return word
  }

  private func unexpected(_ expected: String) -> ConditionSyntaxError {
    switch current.kind {
    case .end: ConditionSyntaxError("The condition ends where \(expected) should follow", at: current.range)
    case .stray(let text):
      ConditionSyntaxError(
        "The condition language has no ‘\(text)’", at: current.range, certain: spelling(of: text))
    case .word(let text):
      ConditionSyntaxError(
        "‘\(text)’ stands where \(expected) should follow", at: current.range,
        certain: text != text.lowercased() && Self.reservedWords.contains(text.lowercased())
          ? text.lowercased() : nil)
    default:
      ConditionSyntaxError("‘\(current.symbol)’ stands where \(expected) should follow", at: current.range)
    }
  }

  /// What people who know other languages write, and how it is written here.
  private static let spellings = [
    "=": "is", "==": "is", "===": "is", "!=": "is not", "<>": "is not", "&&": "and", "||": "or", "!": "not",
    "&": "and", "|": "or", "=>": ">=", "=<": "<=", "==>": ">=", "≥": ">=", "≤": "<=", "≠": "is not",
  ]

  /// The current stray symbol as the language writes it, with the blanks that words need around them.
  private func spelling(of stray: String) -> String? {
    if let quote = stray.utf8.first, "\"'".utf8.contains(quote), stray.utf8.count > 2 {
      return String(stray.dropFirst().dropLast())
    }
    guard let word = Self.spellings[stray] else { return nil }
    guard word.utf8.first.map({ $0 > 0x40 }) ?? false else { return word }
    let touchesBefore = position > 0 && tokens[position - 1].range.upperBound == current.range.lowerBound
    let touchesAfter =
      next.map { $0.kind != .end && $0.range.lowerBound == current.range.upperBound } ?? false
    return (touchesBefore ? " " : "") + word + (touchesAfter ? " " : "")
  }
}
