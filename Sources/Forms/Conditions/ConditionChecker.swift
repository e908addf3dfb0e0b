package import CatalogueModel
package import Diagnostics

/// Reads a condition: parses it, then checks that its names exist and its comparisons make sense.
package struct ConditionReader: Sendable {
  private let scope: ConditionScope

  package init(scope: ConditionScope) { self.scope = scope }

  /// The condition, or nil with at least one finding, here or at a question that could not be read.
  package func read(_ source: ConditionText) -> Checked<Condition?> {
    var parser = ConditionParser(source.text)
    let syntax: ConditionSyntax
    do {
      syntax = try parser.parse()
    } catch {
      return Checked(nil, findings: [ConditionSyntaxRule.finding(error, in: source)])
    }
    var check = ConditionCheck(scope: scope, source: source)
    let expression = check.expression(syntax)
    return Checked(expression.map { Condition(span: source.span, expression: $0) }, findings: check.findings)
  }
}

/// One pass of type-checking.
struct ConditionCheck {
  let scope: ConditionScope
  let source: ConditionText
  var findings: [Diagnostic] = []

  mutating func expression(_ syntax: ConditionSyntax) -> ConditionExpression? {
    switch syntax {
    case .name(let word): return bare(word)
    case .compare(let word, let symbol, let values): return comparison(word, symbol, values)
    case .not(let inner): return expression(inner).map { .not($0) }
    case .all(let parts): return list(parts).map { .all($0) }
    case .any(let parts): return list(parts).map { .any($0) }
    }
  }

  private mutating func list(_ parts: [ConditionSyntax]) -> [ConditionExpression]? {
    // Every part is checked, so that all its faults are reported at once.
    let expressions = parts.map { expression($0) }
    return expressions.contains { $0 == nil } ? nil : expressions.compactMap { $0 }
  }

  private mutating func bare(_ word: ConditionSyntax.Word) -> ConditionExpression? {
    if let kind = scope.questions[word.text] {
      if kind == .yesNo { return .compare(question: word.text, .equals(.yesNo(true))) }
      report(ConditionTypeRule.bareName(word, kind, in: source))
      return nil
    }
    if scope.conditions.contains(word.text) { return .named(word.text) }
    reportUnknown(word)
    return nil
  }

  private mutating func comparison(
    _ word: ConditionSyntax.Word, _ symbol: ConditionSyntax.Operator, _ values: [ConditionSyntax.Word]
  ) -> ConditionExpression? {
    guard let kind = scope.questions[word.text] else {
      return conditionComparison(word, symbol, values)
    }
    guard isOrdered(kind) || !isOrdering(symbol) else {
      report(ConditionTypeRule.notOrdered(word, kind, in: source))
      return nil
    }
    let answers = values.map { answer($0, to: word, kind) }
    guard !answers.contains(where: { $0 == nil }) else { return nil }
    return Self.compare(word.text, symbol, answers.compactMap { $0 })
  }

  /// `married is yes` where `married` is a condition.
  private mutating func conditionComparison(
    _ word: ConditionSyntax.Word, _ symbol: ConditionSyntax.Operator, _ values: [ConditionSyntax.Word]
  ) -> ConditionExpression? {
    guard scope.conditions.contains(word.text) else {
      reportUnknown(word)
      return nil
    }
    guard symbol == .is || symbol == .isNot, let value = values.first, ["yes", "no"].contains(value.text)
    else {
      report(ConditionTypeRule.conditionCompared(word, in: source))
      return nil
    }
    let isAffirmed = (value.text == "yes") == (symbol == .is)
    return isAffirmed ? .named(word.text) : .not(.named(word.text))
  }

  private mutating func answer(
    _ value: ConditionSyntax.Word, to question: ConditionSyntax.Word, _ kind: Question.Kind
  ) -> Answer? {
    switch kind {
    case .yesNo:
      if value.text == "yes" { return .yesNo(true) }
      if value.text == "no" { return .yesNo(false) }
    case .number:
      if let number = ExactDecimal(value.text) { return .number(number) }
    case .date:
      if let date = CivilDate(value.text) { return .date(date) }
    case .choice(let options):
      if options.contains(where: { $0.id == value.text }) { return .choice(value.text) }
      // A choice without options has its finding where it is declared.
      if !options.isEmpty {
        report(ConditionTypeRule.unknownOption(value, of: question, options, in: source))
      }
      return nil
    }
    report(ConditionTypeRule.wrongValue(value, for: question, kind, in: source))
    return nil
  }

  private func isOrdered(_ kind: Question.Kind) -> Bool {
    switch kind {
    case .number, .date: true
    case .yesNo, .choice: false
    }
  }

  private func isOrdering(_ symbol: ConditionSyntax.Operator) -> Bool {
    switch symbol {
    case .less, .atMost, .more, .atLeast: true
    case .is, .isNot, .isIn, .isNotIn: false
    }
  }

  private static func compare(
    _ question: String, _ symbol: ConditionSyntax.Operator, _ answers: [Answer]
  ) -> ConditionExpression {
    func compare(_ comparison: Comparison) -> ConditionExpression { .compare(question: question, comparison) }
    return switch symbol {
    case .is: compare(.equals(answers[0]))
    case .isNot: .not(compare(.equals(answers[0])))
    case .isIn: compare(.isOneOf(answers))
    case .isNotIn: .not(compare(.isOneOf(answers)))
    case .less: compare(.lessThan(answers[0]))
    case .atMost: compare(.atMost(answers[0]))
    case .more: compare(.moreThan(answers[0]))
    case .atLeast: compare(.atLeast(answers[0]))
    }
  }

  private mutating func reportUnknown(_ word: ConditionSyntax.Word) {
    guard !scope.isOpen, !scope.unread.contains(word.text) else { return }
    if scope.incomparable.contains(word.text) {
      report(ConditionTypeRule.incomparable(word, in: source))
      return
    }
    report(ConditionUnknownNameRule.finding(word, among: scope.names, in: source))
  }

  private mutating func report(_ finding: Diagnostic) { findings.append(finding) }
}

extension ConditionReader {
  /// Whether a word belongs to the language, so that no question or condition can be called so.
  package static func isReserved(_ word: String) -> Bool {
    ConditionParser.reservedWords.contains(word) || word == "yes" || word == "no"
  }
}
