/// An expression as it was written, before anybody knows what its names mean.
indirect enum ExpressionSyntax {
  typealias Word = ConditionSyntax.Word

  enum Operator: String {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
    case equal = "="
    case unequal = "!="
    case less = "<"
    case atMost = "<="
    case more = ">"
    case atLeast = ">="
  }

  /// A number, with the currency behind it where there is one.
  case number(Word, currency: Word?)
  case date(Word)
  case name(Word)
  case call(Word, [ExpressionSyntax])
  case negated(ExpressionSyntax, Range<Int>)
  case binary(ExpressionSyntax, Operator, ExpressionSyntax)
  /// `a is b`, `a in [b, c]`, as conditions write it.
  case choice(ConditionSyntax, Range<Int>)
  case not(ExpressionSyntax, Range<Int>)
  case all([ExpressionSyntax])
  case any([ExpressionSyntax])

  /// Where it is written.
  var range: Range<Int> {
    switch self {
    case .number(let word, let currency):
      word.range.lowerBound..<(currency?.range ?? word.range).upperBound
    case .date(let word), .name(let word): word.range
    case .call(let word, let arguments):
      word.range.lowerBound..<(arguments.last?.range ?? word.range).upperBound
    case .negated(_, let range), .choice(_, let range), .not(_, let range): range
    case .binary(let left, _, let right): left.range.lowerBound..<right.range.upperBound
    case .all(let parts), .any(let parts):
      (parts.first?.range.lowerBound ?? 0)..<(parts.last?.range.upperBound ?? 0)
    }
  }
}

extension ExpressionSyntax.Operator {
  var isComparison: Bool {
    switch self {
    case .plus, .minus, .times, .over: false
    case .equal, .unequal, .less, .atMost, .more, .atLeast: true
    }
  }
}
