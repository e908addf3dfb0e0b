import CatalogueModel
import Diagnostics

/// One pass of type-checking an expression.
struct ExpressionCheck {
  let scope: ExpressionScope
  let source: ConditionText
  var findings: [Diagnostic] = []
  /// Repeated pages and groups whose fields are used directly, not by `sum` or `count`.
  var repeatsUsed: Set<String> = []

  init(scope: ExpressionScope, source: ConditionText) { (self.scope, self.source) = (scope, source) }

  /// A value of any type; nil, with a finding, where it makes no sense.
  mutating func value(_ syntax: ExpressionSyntax) -> TypedExpression? {
    switch syntax {
    case .number(let word, let currency): return number(word, currency)
    case .date(let word): return date(word)
    case .name(let word): return name(word)
    case .call(let word, let arguments): return call(word, arguments)
    case .negated(let inner, _):
      return numeric(inner).map { TypedExpression(.negated($0.expression), $0.type) }
    case .binary(let left, let symbol, let right):
      return symbol.isComparison
        ? comparison(left, symbol, right) : arithmetic(left, symbol, right, syntax.range)
    case .choice(let condition, _): return choice(condition)
    case .not(let inner, _): return truth(inner).map { TypedExpression(.not($0), .yesNo) }
    case .all(let parts): return truths(parts).map { TypedExpression(.all($0), .yesNo) }
    case .any(let parts): return truths(parts).map { TypedExpression(.any($0), .yesNo) }
    }
  }

  /// Something that is true or false.
  mutating func truth(_ syntax: ExpressionSyntax) -> FormExpression? {
    guard let value = value(syntax) else { return nil }
    guard value.type == .yesNo else {
      return report(
        ExpressionTypeRule.wrongType(value.type, wanted: "true or false", at: syntax.range, in: source))
    }
    return value.expression
  }

  private mutating func truths(_ parts: [ExpressionSyntax]) -> [FormExpression]? {
    // Every part is checked, so that all its faults are reported at once.
    let values = parts.map { truth($0) }
    return values.contains { $0 == nil } ? nil : values.compactMap { $0 }
  }

  /// A number or an amount of money.
  mutating func numeric(_ syntax: ExpressionSyntax) -> TypedExpression? {
    guard let value = value(syntax) else { return nil }
    switch value.type {
    case .number, .money: return value
    case .date, .yesNo:
      return report(
        ExpressionTypeRule.wrongType(value.type, wanted: "a number", at: syntax.range, in: source))
    }
  }

  mutating func report<Value>(_ finding: Diagnostic) -> Value? {
    findings.append(finding)
    return nil
  }

  // MARK: Literals and names

  private mutating func number(_ word: ExpressionSyntax.Word, _ currency: ExpressionSyntax.Word?)
    -> TypedExpression?
  {
    guard let number = ExactDecimal(word.text), FormNumber(number) != nil else {
      return report(ExpressionTypeRule.badNumber(word, in: source))
    }
    guard let currency else { return TypedExpression(.number(number), .number) }
    guard let known = Currency(currency.text), known.isListed else {
      return report(ExpressionTypeRule.unknownCurrency(currency, in: source))
    }
    return TypedExpression(.number(number), .money(known))
  }

  private mutating func date(_ word: ExpressionSyntax.Word) -> TypedExpression? {
    guard let date = CivilDate(word.text) else { return report(ExpressionTypeRule.badDate(word, in: source)) }
    return TypedExpression(.date(date), .date)
  }

  private mutating func name(_ word: ExpressionSyntax.Word) -> TypedExpression? {
    if let field = scope.fields[word.text] { return self.field(word, field) }
    if case .some(.some(let type)) = scope.calculations[word.text] {
      return TypedExpression(.calculation(word.text), type)
    }
    if let kind = scope.conditions.questions[word.text] {
      switch kind {
      case .yesNo:
        return TypedExpression(
          .condition(.compare(question: word.text, .equals(.yesNo(true)))), .yesNo)
      case .number: return TypedExpression(.field(word.text), .number)
      case .date: return TypedExpression(.field(word.text), .date)
      case .choice: return report(ExpressionTypeRule.chosen(word, in: source))
      }
    }
    if scope.conditions.conditions.contains(word.text) {
      return TypedExpression(.condition(.named(word.text)), .yesNo)
    }
    if word.text == "today" { return TypedExpression(.today, .date) }
    guard !scope.isUnread(word.text) else { return nil }
    return report(ExpressionUnknownNameRule.finding(word, among: scope.names, in: source))
  }

  private mutating func field(_ word: ExpressionSyntax.Word, _ field: ExpressionScope.Field)
    -> TypedExpression?
  {
    if let repeated = field.repeated { repeatsUsed.insert(repeated) }
    switch field.kind {
    case .number: return TypedExpression(.field(word.text), .number)
    case .money: return TypedExpression(.field(word.text), field.currency.map { .money($0) } ?? .number)
    case .date: return TypedExpression(.field(word.text), .date)
    case .yesNo, .statement:
      return TypedExpression(.condition(.compare(question: word.text, .equals(.yesNo(true)))), .yesNo)
    case .choice, .choices: return report(ExpressionTypeRule.chosen(word, in: source))
    default: return report(ExpressionTypeRule.notCalculable(word, field.kind, in: source))
    }
  }

  private mutating func choice(_ condition: ConditionSyntax) -> TypedExpression? {
    if case .compare(let word, _, _) = condition, let repeated = scope.fields[word.text]?.repeated {
      repeatsUsed.insert(repeated)
    }
    var check = ConditionCheck(scope: scope.conditions, source: source)
    let expression = check.expression(condition)
    findings += check.findings
    return expression.map { TypedExpression(.condition($0), .yesNo) }
  }
}
