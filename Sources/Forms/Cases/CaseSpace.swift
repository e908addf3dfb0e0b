package import CatalogueModel

/// The cases that a form can tell apart, enumerated.
package struct CaseSpace {
  let logic: FormLogic
  private let today: CivilDate
  private let variables: CaseVariables

  /// How many cases are looked at; of a form with more nothing is claimed.
  private static let most = 8_192

  package init(_ logic: FormLogic, today: CivilDate) {
    (self.logic, self.today, variables) = (logic, today, CaseVariables(logic, today: today))
  }

  /// Whether all conditions can be true at once in some case; nil where there are too many cases to tell.
  package func canHold(_ conditions: [ConditionExpression], within repeated: String? = nil) -> Bool? {
    let axes = variables.variables(of: conditions)
    guard let count = Self.count(axes) else { return nil }
    for number in 0..<count {
      let scope = scope(for: answers(number, axes))
      if conditions.allSatisfy({ scope.decide($0) == true }) { return true }
    }
    return false
  }

  /// The cases of all conditions of the form, spread evenly where there are more than are asked for.
  func cases(atMost limit: Int) -> [AnswerNode] {
    let conditions =
      variables.chains.sorted { $0.key < $1.key }.flatMap(\.value) + logic.pages.compactMap(\.when)
      + logic.allFields.flatMap { $0.options.compactMap(\.when) } + logic.rules.compactMap(\.when)
      + logic.rules.flatMap(\.check.conditionsUsed)
      + logic.values.sorted { $0.key < $1.key }.flatMap(\.value.conditionsUsed)
    let axes = variables.variables(of: conditions)
    let count = axes.reduce(1) { count, axis in min(count * max(1, axis.answers.count), 1_000_000_000) }
    // A step that shares no factor with the count visits different answers of every variable.
    let step = count <= limit ? 1 : Self.step(count, limit)
    return (0..<min(count, limit)).map { answers($0 * step % count, axes) }
  }

  private static func step(_ count: Int, _ limit: Int) -> Int {
    func divisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : divisor(b, a % b) }
    var step = count / limit + 1
    while divisor(step, count) != 1 { step += 1 }
    return step
  }

  private static func count(_ axes: [CaseVariables.Variable]) -> Int? {
    var count = 1
    for axis in axes {
      count *= max(1, axis.answers.count)
      if count > most { return nil }
    }
    return count
  }

  /// The answers of a case, without those that are not asked in it.
  private func answers(_ number: Int, _ axes: [CaseVariables.Variable]) -> AnswerNode {
    var (rest, root) = (number, AnswerNode.object([]))
    var given: [String] = []
    for axis in axes where !axis.answers.isEmpty {
      let answer = axis.answers[rest % axis.answers.count]
      rest /= axis.answers.count
      guard let answer else { continue }
      root = root.setting(path(axis.name, &root), to: answer)
      given.append(axis.name)
    }
    return pruned(root, given)
  }

  /// Where the answer of a variable stands: for one of a repeated part, in its first entry, which is made.
  private func path(_ name: String, _ root: inout AnswerNode) -> [String] {
    guard let place = logic.places[name] else { return [name] }
    guard let repeated = place.repeated, let list = logic.repeats[repeated] else { return place.path }
    if root.reached(list) == nil { root = root.setting(list, to: .array([.object([])])) }
    return list + ["0"] + place.path
  }

  private func pruned(_ answers: AnswerNode, _ names: [String]) -> AnswerNode {
    var (root, given) = (answers, names)
    while true {
      let scope = scope(for: root)
      let hidden = given.filter { name in
        variables.chains[name]?.contains { scope.decide($0) != true } ?? false
      }
      if hidden.isEmpty { return root }
      for name in hidden { root = root.setting(path(name, &root), to: nil) }
      given.removeAll(where: hidden.contains)
    }
  }

  /// What conditions see: the whole, and the first entry of the first repeated part that has one.
  private func scope(for root: AnswerNode) -> AnswerScope {
    let scope = AnswerScope(logic, root: root, today: today)
    for repeated in logic.repeats.keys.sorted() {
      if let entry = scope.entries(of: repeated).first { return scope.within(repeated, entry) }
    }
    return scope
  }
}
