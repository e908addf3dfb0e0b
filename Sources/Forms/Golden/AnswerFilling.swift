import CatalogueModel

/// A form filled in for a case.
struct AnswerFilling {
  private(set) var answers = AnswerNode.object([])
  /// What is asked and what is not, and how it is answered: by which instances are told apart.
  private(set) var asked: Set<String> = []

  private let isFull: Bool
  private let spread: Int
  private let decided: AnswerNode
  private var count = 0

  /// - Parameters:
  ///   - decided: the answers on which conditions depend.
  ///   - isFull: whether what may be left out is answered too.
  ///   - spread: whether later dates and numbers are greater (1), less (-1) or the same.
  init(_ logic: FormLogic, decided: AnswerNode, isFull: Bool, spread: Int) {
    (self.decided, self.isFull, self.spread) = (decided, isFull, spread)
    let scope = AnswerScope(logic, root: decided, today: GoldenInstances.today)
    for question in logic.questions {
      if let answer = decided[question.id] { answers = answers.setting([question.id], to: answer) }
    }
    for page in logic.pages {
      let isAsked = scope.isAsked(page.when)
      note(page.id, isAsked)
      guard isAsked else { continue }
      if let repeats = page.repeats {
        fill(page.id, page.fields, repeats, under: [], scope)
      } else {
        for field in page.fields { fill(field, under: [], scope) }
      }
    }
  }

  private mutating func note(_ name: String, _ isAsked: Bool) {
    asked.insert("\(name) \(isAsked ? isFull ? "full" : "least" : "hidden")")
  }

  private mutating func fill(_ field: FormLogic.Field, under path: [String], _ scope: AnswerScope) {
    let isAsked = scope.isAsked(field.when)
    if field.when != nil { note(field.id, isAsked) }
    guard isAsked else { return }
    let here = path + [field.id]
    if field.field.kind == .group {
      if let repeats = field.repeats { return fill(field.id, field.fields, repeats, under: path, scope) }
      for inner in field.fields { fill(inner, under: here, scope) }
      return
    }
    if let answer = decided.reached(here) {
      answers = answers.setting(here, to: answer)
      return
    }
    guard field.field.isRequired || (isFull && !isDecisive(field, scope)) else { return }
    answers = answers.setting(here, to: example(field, scope))
  }

  /// Whether conditions depend on the field, so that leaving it out was decided.
  private func isDecisive(_ field: FormLogic.Field, _ scope: AnswerScope) -> Bool {
    scope.logic.decisive.contains(field.id)
  }

  private mutating func fill(
    _ id: String, _ fields: [FormLogic.Field], _ repeats: FormPage.Repeat, under path: [String],
    _ scope: AnswerScope
  ) {
    let here = path + [id]
    let decidedCount = scope.entries(of: id).count
    let wanted = max(repeats.least, isFull ? 1 : 0, decidedCount)
    guard wanted > 0 else { return }
    answers = answers.setting(here, to: .array(Array(repeating: .object([]), count: wanted)))
    for index in 0..<wanted {
      let entry = scope.entries(of: id).indices.contains(index) ? scope.entries(of: id)[index] : .object([])
      for field in fields { fill(field, under: here + ["\(index)"], scope.within(id, entry)) }
    }
  }

  private mutating func example(_ field: FormLogic.Field, _ scope: AnswerScope) -> AnswerNode? {
    var example = AnswerExample(today: GoldenInstances.today)
    example.offset = spread == 0 ? 0 : (spread > 0 ? count : 50 - count)
    count += 1
    switch field.field.kind {
    case .choice: return field.options.first { scope.isAsked($0.when) }.map { .string($0.id) }
    case .choices: return field.options.first { scope.isAsked($0.when) }.map { .array([.string($0.id)]) }
    default: return example.answer(to: field)
    }
  }
}
