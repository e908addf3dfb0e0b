import Diagnostics

/// Reads the expressions in which older files write their conditions: `licence == true and 'gun' in weapons`.
///
///     either = both { "or" both }      both = single { "and" single }
///     single = "not" single | "(" either ")" | operand [ comparison operand ] | literal "in" name
struct RunnerExpressionParser {
  private enum Token: Equatable {
    case word(String)
    case literal(String)
    case symbol(String)
  }

  private struct Failure: Error { let reason: String }

  private let tokens: [Token]
  private let span: SourceSpan
  private var position = 0
  private var depth = 0

  static func read(_ text: String, at span: SourceSpan) -> RunnerExpression {
    guard text.utf8.count <= 4_000, let tokens = tokens(of: text) else {
      return .unreadable("it is not written as a comparison of fields", span)
    }
    var parser = RunnerExpressionParser(tokens: tokens, span: span)
    do throws(Failure) {
      let expression = try parser.either()
      guard parser.position == tokens.count else { throw Failure(reason: "something follows its end") }
      return expression
    } catch {
      return .unreadable(error.reason, span)
    }
  }

  private init(tokens: [Token], span: SourceSpan) { (self.tokens, self.span) = (tokens, span) }

  private static func tokens(of text: String) -> [Token]? {
    var tokens: [Token] = []
    var rest = text[...]
    while let first = rest.first {
      if first.isWhitespace {
        rest = rest.dropFirst()
      } else if first == "'" || first == "\"" {
        let body = rest.dropFirst()
        guard let end = body.firstIndex(of: first) else { return nil }
        tokens.append(.literal(String(body[..<end])))
        rest = body[body.index(after: end)...]
      } else if isWord(first) || first == "-" {
        let word = rest.prefix { isWord($0) || $0 == "-" }
        tokens.append(Double(word) != nil ? .literal(String(word)) : .word(String(word)))
        rest = rest.dropFirst(word.count)
      } else {
        let pairs = ["==", "!=", ">=", "<=", "&&", "||"]
        let symbol = pairs.first { rest.hasPrefix($0) } ?? String(first)
        tokens.append(.symbol(symbol))
        rest = rest.dropFirst(symbol.count)
      }
    }
    return tokens
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_" || character == "."
  }

  private mutating func either() throws(Failure) -> RunnerExpression {
    var parts = [try both()]
    while take(.word("or")) || take(.symbol("||")) { parts.append(try both()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func both() throws(Failure) -> RunnerExpression {
    var parts = [try single()]
    while take(.word("and")) || take(.symbol("&&")) { parts.append(try single()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func single() throws(Failure) -> RunnerExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 32 else { throw Failure(reason: "it nests too deeply") }
    if take(.word("not")) || take(.symbol("!")) { return .not(try single()) }
    if take(.symbol("(")) {
      let inner = try either()
      guard take(.symbol(")")) else { throw Failure(reason: "a parenthesis is not closed") }
      return inner
    }
    return try comparison()
  }

  private mutating func comparison() throws(Failure) -> RunnerExpression {
    guard position < tokens.count else { throw Failure(reason: "it ends too early") }
    let first = tokens[position]
    position += 1
    switch first {
    case .literal(let value):
      guard take(.word("in")), case .word(let field)? = next() else {
        throw Failure(reason: "‘\(value)’ stands where a field should")
      }
      return compare(field, "contains", value)
    case .word(let field):
      if position < tokens.count, tokens[position] == .symbol("(") {
        throw Failure(reason: "it works out ‘\(field)(…)’, which conditions of Balie cannot")
      }
      guard position < tokens.count, case .symbol(let symbol) = tokens[position],
        let operation = Self.operations[symbol]
      else { return .reference(JSONValueText(text: field, span: span)) }
      position += 1
      switch next() {
      case .literal(let value)?: return compare(field, operation, value)
      case .word(let word)? where word == "true" || word == "false": return compare(field, operation, word)
      default: throw Failure(reason: "‘\(field)’ is not compared with a value")
      }
    case .symbol(let symbol): throw Failure(reason: "‘\(symbol)’ stands where a field should")
    }
  }

  private static let operations = [
    "==": "is", "!=": "is not", ">": "is more than", ">=": "is at least", "<": "is less than",
    "<=": "is at most",
  ]

  private func compare(_ field: String, _ operation: String, _ value: String) -> RunnerExpression {
    .compare(
      RunnerExpression.Comparison(
        field: JSONValueText(text: field, span: span), operation: operation,
        value: JSONValueText(text: value, span: span), isRelative: false))
  }

  private mutating func next() -> Token? {
    guard position < tokens.count else { return nil }
    position += 1
    return tokens[position - 1]
  }

  private mutating func take(_ token: Token) -> Bool {
    guard position < tokens.count, tokens[position] == token else { return false }
    position += 1
    return true
  }
}
