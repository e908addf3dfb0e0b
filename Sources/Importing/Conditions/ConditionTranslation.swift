import CatalogueModel
import Diagnostics

/// Understands the named conditions of a form: which answers they ask about, and in which cases they hold.
struct ConditionTranslation {
  private(set) var table = AnswerTable()
  private(set) var findings: [Diagnostic] = []

  private let form: RunnerForm
  private let fields: [String: FieldPlace]
  private let numbers: [String: [ExactDecimal]]
  private let dates: [String: [CivilDate]]
  private var known: [String: Cases] = [:]
  private var underWay: Set<String> = []

  /// Where a field stands.
  struct FieldPlace {
    let component: RunnerComponent
    let page: Int
    /// Whether it is asked again and again, so that no condition can compare it.
    let isRepeated: Bool
  }

  init(_ form: RunnerForm) {
    self.form = form
    let fields = Self.fields(of: form)
    self.fields = fields
    var (numbers, dates): ([String: Set<ExactDecimal>], [String: Set<CivilDate>]) = ([:], [:])
    for condition in form.conditions {
      condition.expression.visitComparisons { comparison in
        let name = Self.plainName(comparison.field.text, fields)
        if let number = ExactDecimal(comparison.value.text) { numbers[name, default: []].insert(number) }
        if let date = CivilDate(String(comparison.value.text.prefix(10))) {
          dates[name, default: []].insert(date)
        }
      }
    }
    self.numbers = numbers.mapValues { $0.sorted(by: <) }
    self.dates = dates.mapValues { $0.sorted(by: <) }
  }

  private static func fields(of form: RunnerForm) -> [String: FieldPlace] {
    var fields: [String: FieldPlace] = [:]
    func add(_ component: RunnerComponent, page: Int, isRepeated: Bool) {
      if !component.kind.isContent, fields[component.name.text] == nil {
        fields[component.name.text] = FieldPlace(component: component, page: page, isRepeated: isRepeated)
      }
      component.children.forEach { add($0, page: page, isRepeated: true) }
    }
    for (number, page) in form.pages.enumerated() {
      page.components.forEach { add($0, page: number, isRepeated: page.repetition != nil) }
    }
    return fields
  }

  /// Older files write `section.field`.
  private static func plainName(_ name: String, _ fields: [String: FieldPlace]) -> String {
    if fields[name] != nil { return name }
    let last = name.split(separator: ".").last.map(String.init) ?? name
    return fields[last] != nil ? last : name
  }

  /// When a named condition holds; always where it cannot be understood, with a finding.
  mutating func cases(of name: JSONValueText) -> Cases {
    if let cases = known[name.text] { return cases }
    guard let condition = form.condition(name.text) else {
      let names = form.conditions.map(\.name.text)
      findings.append(ImportNameRule.finding("condition", name.text, at: name.span, among: names))
      return .always
    }
    guard underWay.insert(name.text).inserted else {
      findings.append(ImportConditionRule.cycle(name.text, at: condition.name.span))
      return .always
    }
    let cases = cases(condition.expression, of: condition)
    underWay.remove(name.text)
    known[name.text] = cases
    return cases
  }

  private mutating func cases(_ expression: RunnerExpression, of condition: RunnerCondition) -> Cases {
    switch expression {
    case .compare(let comparison): return cases(comparison, of: condition)
    case .reference(let name):
      return form.condition(name.text) == nil ? truth(of: name, in: condition) : cases(of: name)
    case .not(let inner): return cases(inner, of: condition).not(table) ?? tooIntricate(condition)
    case .all(let parts):
      var result = Cases.always
      for part in parts {
        guard let both = result.and(cases(part, of: condition)) else { return tooIntricate(condition) }
        result = both
      }
      return result
    case .any(let parts):
      let result = parts.reduce(Cases.never) { $0.or(cases($1, of: condition)) }
      return result.cases.count > Cases.most ? tooIntricate(condition) : result
    case .unreadable(let reason, let span):
      findings.append(ImportConditionRule.unreadable(condition.name.text, reason, at: span))
      return .always
    }
  }

  private mutating func tooIntricate(_ condition: RunnerCondition) -> Cases {
    findings.append(
      ImportConditionRule.unreadable(condition.name.text, "it has too many cases", at: condition.name.span))
    return .always
  }

  /// A name alone: a condition, or a field that is answered with yes.
  private mutating func truth(of name: JSONValueText, in condition: RunnerCondition) -> Cases {
    let plain = Self.plainName(name.text, fields)
    guard fields[plain]?.component.kind == .yesNoField else {
      let names = form.conditions.map(\.name.text)
      findings.append(ImportNameRule.finding("condition", name.text, at: name.span, among: names))
      return .always
    }
    return cases(
      RunnerExpression.Comparison(
        field: name, operation: "is", value: JSONValueText(text: "true", span: name.span), isRelative: false),
      of: condition)
  }

  // MARK: Comparisons

  private mutating func cases(_ comparison: RunnerExpression.Comparison, of condition: RunnerCondition)
    -> Cases
  {
    let name = Self.plainName(comparison.field.text, fields)
    guard let place = fields[name] else {
      findings.append(
        ImportNameRule.finding("field", name, at: comparison.field.span, among: fields.keys.sorted()))
      return .never
    }
    if place.isRepeated {
      return foreign(comparison, place, "‘\(name)’ is asked again and again")
    }
    if comparison.isRelative {
      return foreign(comparison, place, "it compares with a time that depends on the day")
    }
    switch place.component.kind {
    case .yesNoField: return yesNo(comparison, place)
    case .radiosField, .selectField, .autocompleteField: return option(comparison, place)
    case .checkboxesField: return chosen(comparison, place)
    case .numberField: return ordered(comparison, place, .number(numbers[name] ?? []), numbers[name] ?? [])
    case .dateField, .datePartsField:
      return ordered(comparison, place, .date(dates[name] ?? []), dates[name] ?? [])
    default: return foreign(comparison, place, "it compares a \(place.component.kind.rawValue)")
    }
  }

  private mutating func answer(_ place: FieldPlace, _ kind: AnswerTable.Kind) -> Int {
    table.number(
      of: AnswerTable.Answer(
        field: place.component.name.text, kind: kind, page: place.page, isRequired: place.component.isRequired
      ))
  }

  private mutating func holds(_ number: Int, _ values: Set<Int>, isNegative: Bool = false) -> Cases {
    let values = isNegative ? table.values(of: number).subtracting(values) : values
    return values.isEmpty ? .never : Cases(cases: [Case([number: values])])
  }

  /// What Balie cannot ask keeps its place, so that pages on both of its sides still come out as “always”.
  private mutating func foreign(
    _ comparison: RunnerExpression.Comparison, _ place: FieldPlace, _ reason: String
  ) -> Cases {
    let words = "\(reason) (‘\(comparison.operation) \(comparison.value.text)’)"
    return holds(answer(place, .foreign(words)), [1])
  }

  private mutating func yesNo(_ comparison: RunnerExpression.Comparison, _ place: FieldPlace) -> Cases {
    let number = answer(place, .yesNo)
    let isNegative = comparison.operation == "is not"
    guard isNegative || comparison.operation == "is" else { return unknown(comparison, place) }
    switch comparison.value.text.lowercased() {
    case "true", "yes": return holds(number, [0], isNegative: isNegative)
    case "false", "no": return holds(number, [1], isNegative: isNegative)
    default: return noSuchValue(comparison, place, ["true", "false"])
    }
  }

  private mutating func option(_ comparison: RunnerExpression.Comparison, _ place: FieldPlace) -> Cases {
    let values = self.values(of: place)
    guard let option = values.firstIndex(of: comparison.value.text) else {
      return noSuchValue(comparison, place, values)
    }
    let isNegative = comparison.operation == "is not"
    guard isNegative || comparison.operation == "is" else { return unknown(comparison, place) }
    return holds(answer(place, .option(count: values.count)), [option], isNegative: isNegative)
  }

  private mutating func chosen(_ comparison: RunnerExpression.Comparison, _ place: FieldPlace) -> Cases {
    let values = self.values(of: place)
    guard let option = values.firstIndex(of: comparison.value.text) else {
      return noSuchValue(comparison, place, values)
    }
    let isNegative = ["does not contain", "is not"].contains(comparison.operation)
    guard isNegative || ["contains", "is"].contains(comparison.operation) else {
      return unknown(comparison, place)
    }
    return holds(answer(place, .chosen(option: option)), [1], isNegative: isNegative)
  }

  private func values(of place: FieldPlace) -> [String] {
    place.component.list.flatMap { form.list($0.text) }?.items.map(\.value.text) ?? []
  }

  /// A number or date; also `is before` and `is after`.
  private mutating func ordered<Value: Equatable>(
    _ comparison: RunnerExpression.Comparison, _ place: FieldPlace, _ kind: AnswerTable.Kind,
    _ thresholds: [Value]
  ) -> Cases where Value: CustomStringConvertible {
    let text: String? =
      if case .date = kind { CivilDate(String(comparison.value.text.prefix(10)))?.description } else {
        ExactDecimal(comparison.value.text)?.description
      }
    guard let text, let index = thresholds.firstIndex(where: { $0.description == text }) else {
      return foreign(comparison, place, "its value cannot be compared")
    }
    let (at, last) = (index * 2 + 1, thresholds.count * 2)
    let number = answer(place, kind)
    switch comparison.operation {
    case "is": return holds(number, [at])
    case "is not": return holds(number, [at], isNegative: true)
    case "is more than", "is after": return holds(number, Set(at + 1...last))
    case "is at least": return holds(number, Set(at...last))
    case "is less than", "is before": return holds(number, Set(0..<at))
    case "is at most": return holds(number, Set(0...at))
    default: return unknown(comparison, place)
    }
  }

  private mutating func unknown(_ comparison: RunnerExpression.Comparison, _ place: FieldPlace) -> Cases {
    foreign(comparison, place, "conditions of Balie do not compare so")
  }

  /// The form runner never finds an answer equal to a value that nobody can give.
  private mutating func noSuchValue(
    _ comparison: RunnerExpression.Comparison, _ place: FieldPlace, _ values: [String]
  ) -> Cases {
    findings.append(
      ImportNameRule.finding("option", comparison.value.text, at: comparison.value.span, among: values))
    return comparison.operation.contains("not") ? .always : .never
  }
}

extension RunnerExpression {
  /// Calls `visit` with every comparison, in order.
  func visitComparisons(_ visit: (Comparison) -> Void) {
    switch self {
    case .compare(let comparison): visit(comparison)
    case .not(let inner): inner.visitComparisons(visit)
    case .all(let parts), .any(let parts): parts.forEach { $0.visitComparisons(visit) }
    case .reference, .unreadable: break
    }
  }
}
