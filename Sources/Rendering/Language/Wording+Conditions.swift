package import CatalogueModel

extension Wording {
  /// A condition in words that complete “Only if …”: the label of a named condition where it has one, otherwise
  /// sentences from questions and answers. “And” and “or” are grouped so that they cannot be read in two ways.
  package func condition(_ expression: ConditionExpression, of procedure: Procedure) -> String {
    text(ConditionPhrase(expression, of: procedure, in: self), isNested: false)
  }

  /// The whole sentence without full stop: “Only if …”, or “Unless …” where one labelled condition is denied.
  package func onlyIf(_ expression: ConditionExpression, of procedure: Procedure) -> String {
    let phrase = ConditionPhrase(expression, of: procedure, in: self)
    if case .denied(let label) = phrase { return self("condition.unless", ["condition": label]) }
    return self("condition.only-if", ["condition": text(phrase, isNested: false)])
  }

  private func text(_ phrase: ConditionPhrase, isNested: Bool) -> String {
    let words: String
    switch phrase {
    case .clause(let text): return text
    case .denied(let label): return self("condition.not", ["condition": label])
    case .all(let parts): words = group(parts, pair: "condition.both", more: "condition.all-of")
    case .any(let parts): words = group(parts, pair: "condition.either", more: "condition.any-of")
    }
    return isNested ? self("condition.group", ["condition": words]) : words
  }

  private func group(_ parts: [ConditionPhrase], pair: String, more: String) -> String {
    let texts = parts.map { text($0, isNested: true) }
    if texts.count == 2 { return self(pair, ["first": texts[0], "second": texts[1]]) }
    let items = texts.enumerated().map {
      self("condition.item", ["number": number($0.offset + 1), "condition": $0.element])
    }
    return self(more, ["list": items.joined(separator: self("condition.separator"))])
  }
}

extension Wording {
  /// One comparison in words. Its negation is worded as the opposite comparison.
  func clause(
    _ question: String, _ comparison: Comparison, isNegated: Bool, of procedure: Procedure
  ) -> String {
    let asked = procedure.questions.first { $0.id == question }
    let ask = asked?.ask.text(in: index) ?? question
    switch comparison {
    case .equals(.yesNo(let isYes)):
      return self(isYes != isNegated ? "condition.yes" : "condition.no", ["question": ask])
    case .equals(let answer): return isOneOf([answer], isNegated: isNegated, ask, asked)
    case .isOneOf(let answers): return isOneOf(answers, isNegated: isNegated, ask, asked)
    case .lessThan(let answer): return bound(isNegated ? .least : .below, answer, ask, asked)
    case .atMost(let answer): return bound(isNegated ? .above : .most, answer, ask, asked)
    case .moreThan(let answer): return bound(isNegated ? .most : .above, answer, ask, asked)
    case .atLeast(let answer): return bound(isNegated ? .below : .least, answer, ask, asked)
    }
  }

  private enum Bound { case below, most, above, least }

  private func isOneOf(_ answers: [Answer], isNegated: Bool, _ ask: String, _ asked: Question?) -> String {
    let answer = list(answers.map { self.answer($0, to: asked) }, .or)
    if case .choice = answers.first {
      return self(isNegated ? "condition.is-not" : "condition.is", ["question": ask, "answer": answer])
    }
    return self(isNegated ? "condition.differs" : "condition.equals", ["question": ask, "value": answer])
  }

  private func bound(_ bound: Bound, _ answer: Answer, _ ask: String, _ asked: Question?) -> String {
    let isDate = if case .date = answer { true } else { false }
    let key =
      switch bound {
      case .below: isDate ? "condition.before" : "condition.less-than"
      case .most: isDate ? "condition.on-or-before" : "condition.at-most"
      case .above: isDate ? "condition.after" : "condition.more-than"
      case .least: isDate ? "condition.on-or-after" : "condition.at-least"
      }
    return self(key, ["question": ask, "value": self.answer(answer, to: asked)])
  }

  /// An answer as citizens read it: a choice by its label in quotes, a number with its unit.
  private func answer(_ answer: Answer, to question: Question?) -> String {
    switch answer {
    case .yesNo(let isYes): return self(isYes ? "condition.yes" : "condition.no", ["question": ""])
    case .number(let number):
      guard let unit = question?.unit?.text(in: index), !unit.isEmpty else { return self.number(number) }
      return self("condition.value", ["value": self.number(number), "unit": unit])
    case .date(let date): return self.date(date)
    case .choice(let id):
      guard case .choice(let options) = question?.kind, let option = options.first(where: { $0.id == id })
      else { return self("condition.answer", ["answer": id]) }
      return self("condition.answer", ["answer": option.label.text(in: index)])
    }
  }
}
