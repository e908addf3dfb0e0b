internal import CatalogueModel

/// What decides which part of a form is asked: the questions and fields that conditions compare, each with answers
/// that stand for all others, as far as conditions can tell them apart.
struct CaseVariables {
  struct Variable {
    let name: String
    /// Nil stands for no answer.
    let answers: [AnswerNode?]
  }

  private let logic: FormLogic
  private let today: CivilDate
  private let fields: [String: FormLogic.Field]
  /// The conditions under which each field is asked, those of its page and groups included.
  let chains: [String: [ConditionExpression]]

  init(_ logic: FormLogic, today: CivilDate) {
    (self.logic, self.today) = (logic, today)
    fields = Dictionary(logic.allFields.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var chains: [String: [ConditionExpression]] = [:]
    func visit(_ field: FormLogic.Field, _ around: [ConditionExpression]) {
      let chain = around + [field.when].compactMap { $0 }
      chains[field.id] = chain
      for inner in field.fields { visit(inner, chain) }
    }
    for page in logic.pages {
      for field in page.fields { visit(field, [page.when].compactMap { $0 }) }
    }
    self.chains = chains
  }

  /// The variables that conditions depend on, by way of fields that are asked only in some cases too.
  func variables(of conditions: [ConditionExpression]) -> [Variable] {
    var names: Set<String> = []
    var waiting = conditions
    while let condition = waiting.popLast() {
      for name in allNames(condition) where names.insert(name).inserted {
        waiting += chains[name] ?? []
        waiting += fields[name]?.options.compactMap(\.when) ?? []
      }
    }
    let comparisons = comparisons(in: conditions + names.flatMap { chains[$0] ?? [] })
    return names.sorted().map { Variable(name: $0, answers: answers($0, comparisons[$0] ?? [])) }
  }

  private func allNames(_ condition: ConditionExpression) -> Set<String> {
    condition.namesUsed.reduce(into: condition.questionsUsed) { names, name in
      if let inner = logic.conditions[name] { names.formUnion(allNames(inner)) }
    }
  }

  // MARK: Answers that stand for all

  private func comparisons(in conditions: [ConditionExpression]) -> [String: [Answer]] {
    var found: [String: [Answer]] = [:]
    func visit(_ condition: ConditionExpression) {
      switch condition {
      case .compare(let question, let comparison): found[question, default: []] += comparison.answers
      case .named(let name): if let inner = logic.conditions[name] { visit(inner) }
      case .not(let inner): visit(inner)
      case .all(let parts), .any(let parts): parts.forEach(visit)
      }
    }
    conditions.forEach(visit)
    return found
  }

  private func answers(_ name: String, _ compared: [Answer]) -> [AnswerNode?] {
    let example = AnswerExample(today: today)
    if let field = fields[name] {
      let values: [AnswerNode?] =
        switch field.field.kind {
        case .yesNo: [.flag(true), .flag(false)]
        case .statement: field.field.isRequired ? [.flag(true)] : [.flag(true), .flag(false)]
        case .choice: field.field.options.map { .string($0.id) }
        case .choices: Self.subsets(field.field.options.map(\.id), compared)
        case .number, .money: numbers(compared, field.field.limits, decimals: field.field.decimals)
        case .date: dates(compared, field.field.limits)
        default: [example.answer(to: field)]
        }
      return field.field.isRequired && !values.isEmpty ? values : values + [nil]
    }
    guard let question = logic.questions.first(where: { $0.id == name }) else { return [nil] }
    switch question.kind {
    case .yesNo: return [.flag(true), .flag(false), nil]
    case .choice(let options): return options.map { .string($0.id) } + [nil]
    case .date: return dates(compared, FormField.Limits()) + [nil]
    case .number(let least, let most):
      let limits = FormField.Limits(least: least.map { .number($0) }, most: most.map { .number($0) })
      return numbers(compared, limits, decimals: 6) + [nil]
    }
  }

  /// Every set of the options that conditions name, with one that they do not name, as far as that is few.
  private static func subsets(_ options: [String], _ compared: [Answer]) -> [AnswerNode?] {
    let named = options.filter { compared.contains(.choice($0)) }
    let other = options.first { !named.contains($0) }
    let members = Array(named.prefix(4)) + [other].compactMap { $0 }
    return (1..<(1 << members.count)).map { bits in
      .array(members.indices.filter { bits & (1 << $0) != 0 }.map { .string(members[$0]) })
    }
  }

  private func numbers(_ compared: [Answer], _ limits: FormField.Limits, decimals: Int) -> [AnswerNode?] {
    let unit = (decimals..<6).reduce(Int128(1)) { unit, _ in unit * 10 }
    let thresholds = compared.compactMap { answer -> FormNumber? in
      if case .number(let number) = answer { FormNumber(number) } else { nil }
    }
    var values = thresholds.flatMap { value in
      [-unit, 0, unit].compactMap { FormNumber(millionths: value.millionths + $0) }
    }
    let bounds = [limits.least, limits.most].compactMap { bound -> FormNumber? in
      if case .number(let number)? = bound { FormNumber(number) } else { nil }
    }
    values += bounds.isEmpty ? [.zero] : bounds
    let inBounds = Set(values).filter { value in
      if case .number(let least)? = limits.least, value.order(least) < 0 { return false }
      if case .number(let most)? = limits.most, value.order(most) > 0 { return false }
      let step = limits.step.flatMap { FormNumber($0) }
      return value.fits(decimals: decimals) && step.map { value.isMultiple(of: $0) } ?? true
    }
    return inBounds.sorted().map { .number($0) }
  }

  private func dates(_ compared: [Answer], _ limits: FormField.Limits) -> [AnswerNode?] {
    let thresholds = compared.compactMap { answer -> CivilDate? in
      if case .date(let date) = answer { date } else { nil }
    }
    let (least, most) = (day(limits.least), day(limits.most))
    let values =
      thresholds.flatMap { [$0.adding(days: -1), $0, $0.adding(days: 1)] } + [least, most].compactMap { $0 }
      + [today]
    let inBounds = Set(values).filter { (least ?? $0) <= $0 && $0 <= (most ?? $0) }
    return inBounds.sorted().map { .string($0.description) }
  }

  private func day(_ bound: FormField.Bound?) -> CivilDate? {
    switch bound {
    case .date(let date)?: date
    case .today?: today
    case .number?, nil: nil
    }
  }
}
