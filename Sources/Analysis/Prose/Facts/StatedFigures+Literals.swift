import CatalogueModel

extension StatedFigures {
  /// The numbers and dates with which conditions, questions and forms decide.
  mutating func addLiterals(of procedure: Procedure, in languages: [LanguageTag]) {
    let units = procedure.questions.reduce(into: [String: StatedDuration.Unit]()) { units, question in
      units[question.id] = StatedFigures.unit(of: question, languages)
    }
    for question in procedure.questions {
      add(idsOf: question)
      guard case .number(let least, let most) = question.kind else { continue }
      for number in [least, most].compactMap({ $0 }) { add(number, units[question.id]) }
    }
    for condition in procedure.conditions { add(condition.condition.expression, units) }
    for basis in procedure.bases { if let condition = basis.condition { add(condition.expression, units) } }
    for channel in procedure.channels {
      if let condition = channel.condition { add(condition.expression, units) }
    }
    for form in procedure.forms { add(form, units) }
  }

  private mutating func add(_ number: ExactDecimal, _ unit: StatedDuration.Unit?) {
    // A number of no unit stands for any.
    guard let unit else { return literals[number] = [] }
    if literals[number]?.isEmpty == true { return }
    literals[number, default: [unit]].insert(unit)
  }

  /// Numbers in the names of options: `up-to-2-years`.
  private mutating func add(idsOf question: Question) {
    guard case .choice(let options) = question.kind else { return }
    for part in options.flatMap({ $0.id.split(separator: "-") }) {
      if let number = ExactDecimal(part) { add(number, nil) }
    }
  }

  /// What a question counts, where its unit is one of time.
  private static func unit(of question: Question, _ languages: [LanguageTag]) -> StatedDuration.Unit? {
    for (index, language) in languages.enumerated() {
      guard let label = question.unit?[exactly: LanguageIndex(index)] else { continue }
      if let found = ProseWords.of(language).units.match(ProseText(label), at: 0) { return found.meaning }
    }
    return nil
  }

  private mutating func add(_ expression: ConditionExpression, _ units: [String: StatedDuration.Unit]) {
    switch expression {
    case .compare(let question, let comparison):
      for answer in comparison.answers {
        switch answer {
        case .number(let number): add(number, units[question])
        case .date(let date): dates.formUnion([date, date.adding(days: -1)])
        case .yesNo, .choice: break
        }
      }
    case .named: break
    case .not(let inner): add(inner, units)
    case .all(let parts), .any(let parts): for part in parts { add(part, units) }
    }
  }

  // MARK: Forms

  private mutating func add(_ form: Form, _ units: [String: StatedDuration.Unit]) {
    for calculation in form.calculations { if let value = calculation.value { add(value.expression, units) } }
    for rule in form.rules {
      add(rule.check, units)
      if let condition = rule.condition { add(condition.expression, units) }
    }
    for page in form.pages {
      if let condition = page.condition { add(condition.expression, units) }
      if let repeats = page.repeats { formLiterals.insert(ExactDecimal(repeats.most)) }
      for field in page.fields { add(field, units) }
    }
  }

  private mutating func add(_ field: FormField, _ units: [String: StatedDuration.Unit]) {
    for bound in [field.limits.least, field.limits.most] {
      switch bound {
      case .number(let number)?: formLiterals.insert(number)
      case .date(let date)?: dates.insert(date)
      case .today?, nil: break
      }
    }
    if let condition = field.condition { add(condition.expression, units) }
    if let repeats = field.repeats { formLiterals.insert(ExactDecimal(repeats.most)) }
    for inner in field.fields { add(inner, units) }
  }

  private mutating func add(_ expression: FormExpression, _ units: [String: StatedDuration.Unit]) {
    switch expression {
    case .number(let number): formLiterals.insert(number)
    case .date(let date): dates.insert(date)
    case .negated(let inner), .rounded(let inner, _), .not(let inner): add(inner, units)
    case .sum(let a, let b), .difference(let a, let b), .product(let a, let b), .quotient(let a, let b),
      .days(let a, let b), .years(let a, let b), .compare(let a, _, let b):
      add(a, units)
      add(b, units)
    case .least(let parts), .greatest(let parts), .all(let parts), .any(let parts):
      for part in parts { add(part, units) }
    case .condition(let condition): add(condition, units)
    case .today, .field, .calculation, .total, .count, .answered, .atLeastOne, .exactlyOne: break
    }
  }
}
