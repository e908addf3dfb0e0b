import CatalogueModel
import Diagnostics

/// What operators and functions take and give.
extension ExpressionCheck {
  mutating func arithmetic(
    _ left: ExpressionSyntax, _ symbol: ExpressionSyntax.Operator, _ right: ExpressionSyntax,
    _ range: Range<Int>
  ) -> TypedExpression? {
    let (first, second) = (numeric(left), numeric(right))
    guard let first, let second else { return nil }
    let (a, b) = (first.expression, second.expression)
    switch (symbol, first.type, second.type) {
    case (.plus, let x, let y) where x == y: return TypedExpression(.sum(a, b), x)
    case (.minus, let x, let y) where x == y: return TypedExpression(.difference(a, b), x)
    case (.times, .number, let type), (.times, let type, .number):
      return TypedExpression(.product(a, b), type)
    case (.over, let type, .number): return TypedExpression(.quotient(a, b), type)
    case (.over, let x, let y) where x == y: return TypedExpression(.quotient(a, b), .number)
    default:
      return report(ExpressionTypeRule.operands(first.type, symbol, second.type, at: range, in: source))
    }
  }

  mutating func comparison(
    _ left: ExpressionSyntax, _ symbol: ExpressionSyntax.Operator, _ right: ExpressionSyntax
  ) -> TypedExpression? {
    let (first, second) = (value(left), value(right))
    guard let first, let second, let relation = FormExpression.Relation(rawValue: symbol.rawValue) else {
      return nil
    }
    let isOrdered = first.type != .yesNo || relation == .equal || relation == .unequal
    guard first.type == second.type, isOrdered else {
      let range = left.range.lowerBound..<right.range.upperBound
      return report(ExpressionTypeRule.operands(first.type, symbol, second.type, at: range, in: source))
    }
    return TypedExpression(.compare(first.expression, relation, second.expression), .yesNo)
  }

  mutating func call(_ word: ExpressionSyntax.Word, _ arguments: [ExpressionSyntax]) -> TypedExpression? {
    guard let function = ExpressionFunction(rawValue: word.text) else {
      return report(ExpressionUnknownNameRule.function(word, in: source))
    }
    guard function.arguments.contains(arguments.count) else {
      return report(ExpressionTypeRule.argumentCount(word, function.arguments, in: source))
    }
    switch function {
    case .min: return alike(arguments).map { TypedExpression(.least($0.0), $0.1) }
    case .max: return alike(arguments).map { TypedExpression(.greatest($0.0), $0.1) }
    case .round: return rounded(arguments)
    case .sum: return total(arguments[0])
    case .count: return count(arguments[0])
    case .days: return dates(arguments).map { TypedExpression(.days($0[0], $0[1]), .number) }
    case .years: return dates(arguments).map { TypedExpression(.years($0[0], $0[1]), .number) }
    case .answered: return fields(arguments).map { TypedExpression(.answered($0[0]), .yesNo) }
    case .atLeastOne: return fields(arguments).map { TypedExpression(.atLeastOne($0), .yesNo) }
    case .exactlyOne: return fields(arguments).map { TypedExpression(.exactlyOne($0), .yesNo) }
    }
  }

  /// Numbers, or amounts in one currency.
  private mutating func alike(_ arguments: [ExpressionSyntax]) -> ([FormExpression], FormValueType)? {
    let values = arguments.map { (numeric($0), $0.range) }
    guard !values.contains(where: { $0.0 == nil }), let first = values[0].0 else { return nil }
    for case (let other?, let range) in values where other.type != first.type {
      return report(
        ExpressionTypeRule.wrongType(
          other.type, wanted: ExpressionTypeRule.noun(first.type), at: range, in: source))
    }
    return (values.compactMap { $0.0?.expression }, first.type)
  }

  private mutating func rounded(_ arguments: [ExpressionSyntax]) -> TypedExpression? {
    guard let inner = numeric(arguments[0]) else { return nil }
    guard case .number(let word, nil) = arguments[1], let places = Int(word.text), (0...6).contains(places)
    else {
      return report(ExpressionTypeRule.places(at: arguments[1].range, in: source))
    }
    return TypedExpression(.rounded(inner.expression, places: places), inner.type)
  }

  private mutating func total(_ argument: ExpressionSyntax) -> TypedExpression? {
    guard case .name(let word) = argument, let dot = word.text.firstIndex(of: ".") else {
      return report(ExpressionTypeRule.sum(at: argument.range, in: source))
    }
    let group = String(word.text[..<dot])
    let name = String(word.text[word.text.index(after: dot)...])
    guard scope.repeats.contains(group), let field = scope.fields[name], field.repeated == group else {
      guard !scope.isUnread(name), !scope.isUnread(group) else { return nil }
      return report(ExpressionTypeRule.sum(at: argument.range, in: source))
    }
    switch field.kind {
    case .number: return TypedExpression(.total(group: group, field: name), .number)
    case .money:
      return TypedExpression(.total(group: group, field: name), field.currency.map { .money($0) } ?? .number)
    default: return report(ExpressionTypeRule.notCalculable(word, field.kind, in: source))
    }
  }

  private mutating func count(_ argument: ExpressionSyntax) -> TypedExpression? {
    guard case .name(let word) = argument else {
      return report(ExpressionTypeRule.group(at: argument.range, in: source))
    }
    guard scope.repeats.contains(word.text) else {
      guard !scope.isUnread(word.text) else { return nil }
      return report(ExpressionTypeRule.group(at: argument.range, in: source))
    }
    return TypedExpression(.count(group: word.text), .number)
  }

  private mutating func dates(_ arguments: [ExpressionSyntax]) -> [FormExpression]? {
    let values = arguments.map { (value($0), $0.range) }
    guard !values.contains(where: { $0.0 == nil }) else { return nil }
    for case (let value?, let range) in values where value.type != .date {
      return report(ExpressionTypeRule.wrongType(value.type, wanted: "a date", at: range, in: source))
    }
    return values.compactMap { $0.0?.expression }
  }

  /// Names of fields, of whatever type.
  private mutating func fields(_ arguments: [ExpressionSyntax]) -> [String]? {
    var names: [String] = []
    for argument in arguments {
      guard case .name(let word) = argument else {
        return report(ExpressionTypeRule.fieldName(at: argument.range, in: source))
      }
      if let field = scope.fields[word.text] {
        if let repeated = field.repeated { repeatsUsed.insert(repeated) }
      } else if scope.conditions.questions[word.text] == nil {
        guard !scope.isUnread(word.text) else { return nil }
        return report(ExpressionUnknownNameRule.finding(word, among: scope.fields.keys.sorted(), in: source))
      }
      names.append(word.text)
    }
    return names
  }
}

/// The functions of the language.
enum ExpressionFunction: String, CaseIterable {
  case min, max, round, sum, count, days, years, answered
  case atLeastOne = "at-least-one"
  case exactlyOne = "exactly-one"

  /// How many arguments it takes.
  var arguments: ClosedRange<Int> {
    switch self {
    case .min, .max: 1...20
    case .atLeastOne, .exactlyOne: 2...20
    case .round, .days, .years: 2...2
    case .sum, .count, .answered: 1...1
    }
  }
}
