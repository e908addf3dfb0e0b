package import Diagnostics

/// Something the citizen is asked, so that the page can tell what applies to them.
package struct Question: Sendable, Identifiable {
  package enum Kind: Sendable, Hashable {
    case yesNo
    case number(least: ExactDecimal?, most: ExactDecimal?)
    case choice([Option])
    case date
  }

  package struct Option: Sendable, Hashable {
    package let id: String
    package let label: LocalizedText

    package init(id: String, label: LocalizedText) { (self.id, self.label) = (id, label) }
  }

  package let id: String
  package let span: SourceSpan
  package let ask: LocalizedText
  package let help: LocalizedText?
  /// What a number counts, such as “days”.
  package let unit: LocalizedText?
  package let kind: Kind
  /// Digits after the decimal point that a number may have, 0 to 6.
  package let decimals: Int

  package init(
    id: String, span: SourceSpan, ask: LocalizedText, help: LocalizedText?, unit: LocalizedText?, kind: Kind,
    decimals: Int = 0
  ) {
    (self.id, self.span, self.ask, self.help, self.unit, self.kind) = (id, span, ask, help, unit, kind)
    self.decimals = decimals
  }
}

/// An answer to a question, or a literal in a condition.
package enum Answer: Hashable, Sendable {
  case yesNo(Bool)
  case number(ExactDecimal)
  case choice(String)
  case date(CivilDate)
}

/// A comparison of an answer with literals.
package enum Comparison: Hashable, Sendable {
  case equals(Answer)
  case isOneOf([Answer])
  case lessThan(Answer)
  case atMost(Answer)
  case moreThan(Answer)
  case atLeast(Answer)

  /// The answers it compares with.
  package var answers: [Answer] {
    switch self {
    case .equals(let answer), .lessThan(let answer), .atMost(let answer), .moreThan(let answer),
      .atLeast(let answer):
      [answer]
    case .isOneOf(let answers): answers
    }
  }
}

/// When something applies: a total, side-effect free expression over questions and other conditions.
package indirect enum ConditionExpression: Hashable, Sendable {
  case compare(question: String, Comparison)
  /// Another condition of the same procedure.
  case named(String)
  case not(ConditionExpression)
  case all([ConditionExpression])
  case any([ConditionExpression])
}

/// A condition with its place. `expression` has been type-checked against the questions.
public struct Condition: Sendable {
  package let span: SourceSpan
  package let expression: ConditionExpression

  package init(span: SourceSpan, expression: ConditionExpression) {
    (self.span, self.expression) = (span, expression)
  }
}

/// A condition with a name, declared once per procedure and used wherever it matters.
package struct NamedCondition: Sendable, Identifiable {
  package let id: String
  package let span: SourceSpan
  package let condition: Condition
  /// How citizens read it, completing “Only if …”; nil where a sentence is made from the questions.
  package let label: LocalizedText?

  package init(id: String, span: SourceSpan, condition: Condition, label: LocalizedText?) {
    (self.id, self.span, self.condition, self.label) = (id, span, condition, label)
  }
}
