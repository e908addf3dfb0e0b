package import CatalogueModel

/// A form made ready for checking answers: where each answer stands, which questions of the procedure matter, and
/// conditions that name fields where fields take over the answers to questions.
package struct FormLogic: Sendable {
  package struct Field: Sendable {
    package let field: FormField
    package let when: ConditionExpression?
    package let options: [Option]
    package let fields: [Field]
    /// The pattern an editor gave; nil where there is none.
    package let pattern: TextPattern?
    package let scheme: IdentityScheme?

    package var id: String { field.id }
    package var repeats: FormPage.Repeat? { field.repeats }
  }

  package struct Option: Sendable {
    package let id: String
    package let when: ConditionExpression?
  }

  package struct Page: Sendable {
    package let page: FormPage
    package let when: ConditionExpression?
    package let fields: [Field]

    package var id: String { page.id }
    package var repeats: FormPage.Repeat? { page.repeats }
  }

  package struct Rule: Sendable {
    package let id: String
    package let check: FormExpression
    package let when: ConditionExpression?
    package let fields: [String]
    package let each: String?
  }

  /// Where the answer of a field stands: in the entry of a repeated page or group, or in the whole.
  package struct Place: Sendable, Hashable {
    package let repeated: String?
    /// The ids that lead to it, its own last.
    package let path: [String]
  }

  package let form: Form
  package let pages: [Page]
  package let rules: [Rule]
  package let calculations: [Calculation]
  /// What each calculation works out, by name.
  package let values: [String: FormExpression]
  /// The conditions of the procedure that the form uses, by name.
  package let conditions: [String: ConditionExpression]
  /// The questions of the procedure that the form’s conditions and expressions use, in the procedure’s order.
  package let questions: [Question]
  package let places: [String: Place]
  /// Where the entries of repeated pages and groups stand, by id.
  package let repeats: [String: [String]]
  /// The fields and questions that conditions of the form compare.
  let decisive: Set<String>

  package init(_ form: Form, of procedure: Procedure) {
    self.form = form
    let map = FormPlaces(form)
    (places, repeats) = (map.places, map.repeats)
    let aliases = map.aliases
    pages = form.pages.map { page in
      Page(
        page: page, when: page.condition?.expression.renaming(aliases),
        fields: page.fields.map { Self.field($0, aliases) })
    }
    rules = form.rules.map {
      Rule(
        id: $0.id, check: $0.check.renaming(aliases), when: $0.condition?.expression.renaming(aliases),
        fields: $0.fields, each: $0.each)
    }
    calculations = form.calculations.filter { $0.value != nil }
    values = Dictionary(
      calculations.compactMap { calculation in
        calculation.value.map { (calculation.id, $0.expression.renaming(aliases)) }
      }, uniquingKeysWith: { first, _ in first })
    var names = FormNamesUsed(procedure, aliases: aliases)
    for page in pages { names.visit(page) }
    for rule in rules {
      names.visit(rule.check)
      names.visit(rule.when)
    }
    for value in values.values { names.visit(value) }
    conditions = names.conditions
    decisive = names.compared
    let (asked, places) = (names.names, places)
    questions = procedure.questions.filter { asked.contains($0.id) && places[$0.id] == nil }
  }

  private static func field(_ field: FormField, _ aliases: [String: String]) -> Field {
    Field(
      field: field, when: field.condition?.expression.renaming(aliases),
      options: field.options.map {
        Option(id: $0.id, when: $0.condition?.expression.renaming(aliases))
      },
      fields: field.fields.map { self.field($0, aliases) },
      pattern: field.limits.pattern.flatMap { TextPattern($0) },
      scheme: field.scheme.flatMap { IdentityScheme.named($0) })
  }
}

/// Where the answers of a form stand.
private struct FormPlaces {
  private(set) var places: [String: FormLogic.Place] = [:]
  private(set) var repeats: [String: [String]] = [:]
  /// The fields that take over the answers to questions, by question.
  private(set) var aliases: [String: String] = [:]

  init(_ form: Form) {
    for page in form.pages {
      if page.repeats != nil { repeats[page.id] = [page.id] }
      add(page.fields, page.repeats == nil ? nil : page.id, [])
    }
  }

  private mutating func add(_ fields: [FormField], _ repeated: String?, _ path: [String]) {
    for field in fields {
      let here = path + [field.id]
      if field.repeats != nil, repeated == nil {
        repeats[field.id] = here
        add(field.fields, field.id, [])
        continue
      }
      places[field.id] = FormLogic.Place(repeated: repeated, path: here)
      if let question = field.filling.answerOf, repeated == nil { aliases[question] = field.id }
      add(field.fields, repeated, here)
    }
  }
}

/// The names that conditions and expressions lead to.
private struct FormNamesUsed {
  private let procedure: Procedure
  private let aliases: [String: String]
  private(set) var names: Set<String> = []
  /// Those that conditions compare.
  private(set) var compared: Set<String> = []
  private(set) var conditions: [String: ConditionExpression] = [:]

  init(_ procedure: Procedure, aliases: [String: String]) {
    (self.procedure, self.aliases) = (procedure, aliases)
  }

  mutating func visit(_ page: FormLogic.Page) {
    visit(page.when)
    page.fields.forEach { visit($0) }
  }

  private mutating func visit(_ field: FormLogic.Field) {
    visit(field.when)
    for option in field.options { visit(option.when) }
    field.fields.forEach { visit($0) }
  }

  mutating func visit(_ expression: FormExpression) {
    names.formUnion(expression.fieldsUsed)
    for condition in expression.conditionsUsed { visit(condition) }
  }

  mutating func visit(_ condition: ConditionExpression?) {
    guard let condition else { return }
    names.formUnion(condition.questionsUsed)
    compared.formUnion(condition.questionsUsed)
    for name in condition.namesUsed where conditions[name] == nil {
      guard let named = procedure.condition(named: name) else { continue }
      let expression = named.condition.expression.renaming(aliases)
      conditions[name] = expression
      visit(expression)
    }
  }
}
