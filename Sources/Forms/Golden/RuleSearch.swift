import CatalogueModel

/// Looks for answers that keep the rules between fields, or break one of them, by changing the answers that a rule
/// uses: the same search every time, with an end.
struct RuleSearch {
  private let logic: FormLogic
  private let checker: FormChecker
  private let fields: [String: FormLogic.Field]

  /// How many changes are tried for one rule.
  private static let mostTries = 400
  private static let mostRounds = 12

  init(_ logic: FormLogic, _ checker: FormChecker) {
    (self.logic, self.checker) = (logic, checker)
    fields = Dictionary(logic.allFields.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The answers changed until nothing is wrong; nil where something else than rules is wrong, or nothing helps.
  func mended(_ answers: AnswerNode) -> AnswerNode? {
    var answers = answers
    var faults = checker.faults(in: answers)
    for _ in 0..<Self.mostRounds {
      guard let fault = faults.first else { return answers }
      guard faults.allSatisfy(\.isOfRule), case .rule(let id) = fault.code,
        let rule = logic.rules.first(where: { $0.id == id })
      else { return nil }
      let entry = rule.each == nil ? nil : fault.path.first { Int($0) != nil }
      let better = changes(of: answers, for: rule, entry: entry ?? "0").first { changed in
        checker.faults(in: changed).count < faults.count
      }
      guard let better else { return nil }
      answers = better
      faults = checker.faults(in: answers)
    }
    return faults.isEmpty ? answers : nil
  }

  /// Answers with nothing wrong but one rule; nil where no change breaks it alone.
  func broken(_ rule: FormLogic.Rule, from right: some Sequence<AnswerNode>) -> AnswerNode? {
    for answers in right {
      let found = changes(of: answers, for: rule, entry: "0").first { changed in
        let faults = checker.faults(in: changed)
        return faults.count == 1 && faults[0].code == .rule(rule.id)
      }
      if let found { return found }
    }
    return nil
  }

  private func changes(of answers: AnswerNode, for rule: FormLogic.Rule, entry: String) -> some Sequence<
    AnswerNode
  > {
    let names = used(rule.check).sorted()
    let choices = names.map { name in fields[name].map { WrongAnswer($0).alternatives } ?? [nil] }
    let count = choices.reduce(1) { min($0 * ($1.count + 1), Self.mostTries) }
    return (0..<count).lazy.map { number in
      var (rest, changed) = (number, answers)
      for (name, options) in zip(names, choices) {
        let choice = rest % (options.count + 1)
        rest /= options.count + 1
        if choice > 0 { changed = changed.setting(path(name, entry), to: options[choice - 1]) }
      }
      return changed
    }
  }

  /// The fields a rule depends on, by way of calculations too.
  private func used(_ expression: FormExpression) -> Set<String> {
    expression.calculationsUsed.reduce(into: expression.fieldsUsed) { names, name in
      if let value = logic.values[name] { names.formUnion(used(value)) }
    }
  }

  private func path(_ name: String, _ entry: String) -> [String] {
    guard let place = logic.places[name] else { return [name] }
    return place.repeated.flatMap { logic.repeats[$0] }.map { $0 + [entry] + place.path } ?? place.path
  }
}

extension AnswerFault {
  fileprivate var isOfRule: Bool {
    if case .rule = code { true } else { false }
  }
}
