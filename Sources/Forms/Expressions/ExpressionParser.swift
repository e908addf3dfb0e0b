/// Parses the expression language by recursive descent, on the tokens of the condition language.
///
///     either  = both { "or" both }
///     both    = single { "and" single }
///     single  = "not" single | comparison
///     comparison = sum [ ( "=" | "!=" | "<" | "<=" | ">" | ">=" ) sum
///                | "is" [ "not" ] value | [ "not" ] "in" "[" value { "," value } "]" ]
///     sum     = product { ( "+" | "-" ) product }
///     product = sign { ( "*" | "/" ) sign }
///     sign    = "-" sign | "(" either ")" | number [ currency ] | date | name [ "(" either { "," either } ")" ]
///
/// Names may hold hyphens, so that a minus between names needs blanks around it.
struct ExpressionParser: TokenReading {
  /// How deep parentheses, calls and negations may nest.
  static let deepest = 32

  let tokens: [ConditionToken]
  var position = 0
  private var depth = 0

  init(_ text: String) { tokens = ConditionLexer(text).tokens() }

  mutating func parse() throws(ConditionSyntaxError) -> ExpressionSyntax {
    if current.kind == .end { throw ConditionSyntaxError("The expression is empty", at: current.range) }
    let expression = try either()
    if current.kind == .closeParenthesis {
      throw ConditionSyntaxError("The closing parenthesis ‘)’ has no opening one", at: current.range)
    }
    guard current.kind == .end else { throw unexpected("an operator or the end of the expression") }
    return expression
  }

  private mutating func either() throws(ConditionSyntaxError) -> ExpressionSyntax {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw ConditionSyntaxError("The expression nests deeper than \(Self.deepest) levels", at: current.range)
    }
    var parts = [try both()]
    while take(keyword: "or") { parts.append(try both()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func both() throws(ConditionSyntaxError) -> ExpressionSyntax {
    var parts = [try single()]
    while take(keyword: "and") { parts.append(try single()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func single() throws(ConditionSyntaxError) -> ExpressionSyntax {
    let start = current.range.lowerBound
    var negations = 0
    while take(keyword: "not") { negations += 1 }
    let inner = try comparison()
    return negations % 2 == 0 ? inner : .not(inner, start..<inner.range.upperBound)
  }

  private mutating func comparison() throws(ConditionSyntaxError) -> ExpressionSyntax {
    let left = try sum()
    if case .name(let name) = left, let choice = try choice(of: name) { return choice }
    if let symbol = comparisonSymbol {
      position += 1
      let compared = ExpressionSyntax.binary(left, symbol, try sum())
      if comparisonSymbol != nil {
        throw ConditionSyntaxError(
          "Comparisons cannot be chained; write ‘a < b and b < c’", at: current.range)
      }
      return compared
    }
    return left
  }

  /// What `is` and `in` compare, in the words of conditions.
  private mutating func choice(of name: ConditionSyntax.Word) throws(ConditionSyntaxError)
    -> ExpressionSyntax?
  {
    let start = name.range.lowerBound
    var isNegated = false
    if take(keyword: "is") {
      isNegated = take(keyword: "not")
      if !take(keyword: "in") {
        let value = try word("a value")
        return .choice(
          .compare(name, isNegated ? .isNot : .is, [value]), start..<value.range.upperBound)
      }
    } else if current.keyword == "not", next?.keyword == "in" {
      position += 2
      isNegated = true
    } else if !take(keyword: "in") {
      return nil
    }
    guard take(.openBracket) else { throw unexpected("a list in brackets such as ‘[a, b]’") }
    var values = [try word("a value")]
    while take(.comma) { values.append(try word("a value")) }
    let end = current.range.upperBound
    guard take(.closeBracket) else { throw unexpected("a comma or a closing bracket ‘]’") }
    return .choice(.compare(name, isNegated ? .isNotIn : .isIn, values), start..<end)
  }

  private mutating func sum() throws(ConditionSyntaxError) -> ExpressionSyntax {
    var left = try product()
    while let symbol = arithmeticSymbol, symbol == .plus || symbol == .minus {
      position += 1
      left = .binary(left, symbol, try product())
    }
    return left
  }

  private mutating func product() throws(ConditionSyntaxError) -> ExpressionSyntax {
    var left = try sign()
    while let symbol = arithmeticSymbol, symbol == .times || symbol == .over {
      position += 1
      left = .binary(left, symbol, try sign())
    }
    return left
  }

  private mutating func sign() throws(ConditionSyntaxError) -> ExpressionSyntax {
    let start = current.range.lowerBound
    var negations = 0
    while arithmeticSymbol == .minus {
      position += 1
      negations += 1
    }
    let inner = try value()
    return negations % 2 == 0 ? inner : .negated(inner, start..<inner.range.upperBound)
  }

  private mutating func value() throws(ConditionSyntaxError) -> ExpressionSyntax {
    if take(.openParenthesis) {
      let inner = try either()
      guard take(.closeParenthesis) else { throw unexpected("a closing parenthesis ‘)’") }
      return inner
    }
    let word = try word("a field, a number or a date")
    if Self.isNumber(word.text) {
      guard case .word(let code) = current.kind, Self.isCurrency(code) else {
        return .number(word, currency: nil)
      }
      return .number(word, currency: try self.word("a currency"))
    }
    if word.text.utf8.first.map({ (48...57).contains($0) }) ?? false, word.text.utf8.count == 10,
      word.text.utf8.filter({ $0 == UInt8(ascii: "-") }).count == 2
    {
      return .date(word)
    }
    if word.text.hasPrefix("-"), word.text.utf8.count > 1 {
      // `-copies` is one word for the tokens of conditions.
      let rest = ConditionSyntax.Word(
        text: String(word.text.dropFirst()), range: word.range.lowerBound + 1..<word.range.upperBound)
      return .negated(.name(rest), word.range)
    }
    guard take(.openParenthesis) else { return .name(word) }
    var arguments = [try either()]
    while take(.comma) { arguments.append(try either()) }
    guard take(.closeParenthesis) else { throw unexpected("a comma or a closing parenthesis ‘)’") }
    return .call(word, arguments)
  }

  // MARK: Tokens

  private static func isNumber(_ text: String) -> Bool {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    return digits.first.map { (48...57).contains($0) } ?? false
      && digits.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
  }

  private static func isCurrency(_ text: String) -> Bool {
    text.utf8.count == 3 && text.utf8.allSatisfy { (65...90).contains($0) }
  }

  private var arithmeticSymbol: ExpressionSyntax.Operator? {
    switch current.kind {
    case .stray("+"): .plus
    case .stray("*"): .times
    case .stray("/"): .over
    case .word("-"): .minus
    default: nil
    }
  }

  private var comparisonSymbol: ExpressionSyntax.Operator? {
    switch current.kind {
    case .stray("="): .equal
    case .stray("!="): .unequal
    case .less: .less
    case .atMost: .atMost
    case .more: .more
    case .atLeast: .atLeast
    default: nil
    }
  }

  private mutating func word(_ expected: String) throws(ConditionSyntaxError) -> ConditionSyntax.Word {
    guard case .word(let text) = current.kind, !ConditionParser.reservedWords.contains(text), text != "-"
    else { throw unexpected(expected) }
    let word = ConditionSyntax.Word(text: text, range: current.range)
    position += 1
    return word
  }

  private func unexpected(_ expected: String) -> ConditionSyntaxError {
    switch current.kind {
    case .end: ConditionSyntaxError("The expression ends where \(expected) should follow", at: current.range)
    case .stray(let text) where Self.spellings[text] != nil:
      ConditionSyntaxError(
        "The expression language has no ‘\(text)’", at: current.range, certain: Self.spellings[text])
    case .stray(let text) where !["+", "*", "/", "=", "!="].contains(text):
      ConditionSyntaxError("The expression language has no ‘\(text)’", at: current.range)
    case .word(let text) where text.hasPrefix("-") && text.utf8.count > 1:
      ConditionSyntaxError(
        "‘\(text)’ stands where \(expected) should follow; a minus has a blank on both sides",
        at: current.range, replacement: "- \(text.dropFirst())")
    default:
      ConditionSyntaxError("‘\(current.symbol)’ stands where \(expected) should follow", at: current.range)
    }
  }

  /// What people who know other languages write, and how it is written here.
  private static let spellings = [
    "==": "=", "===": "=", "<>": "!=", "&&": "and", "||": "or", "!": "not", "=>": ">=", "=<": "<=",
    "&": "and", "|": "or", "×": "*", "÷": "/", "≤": "<=", "≥": ">=", "≠": "!=", "−": "-", "–": "-",
  ]
}
