package import CatalogueModel

/// Looks for cases: combinations of answers for which some conditions are met and others are not.
package struct CaseSearch: Sendable {
  package enum Outcome: Sendable, Equatable {
    /// One answer for each question that the conditions use.
    case found([String: Answer])
    case none
    /// There are too many combinations to try.
    case unknown
  }

  private let questions: [Question]
  private let named: [NamedCondition]
  private let conditions: CaseConditions

  /// How many comparisons are made for one search at most.
  private static let mostComparisons = 1_000_000

  /// - Parameter conditions: the named conditions; they lead to each other in no circle.
  package init(_ questions: [Question], _ conditions: [NamedCondition]) {
    (self.questions, named) = (questions, conditions)
    self.conditions = CaseConditions(conditions)
  }

  /// The first case in which `test` holds of the values of some conditions.
  package func first(of expressions: [ConditionExpression], where test: ([Bool]) -> Bool) -> Outcome {
    let comparisons = conditions.comparisons(in: expressions)
    let used = questions.filter { comparisons[$0.id] != nil }
    guard CaseQuestion.isBounded(used, comparisons) else { return .unknown }
    let asked = used.map { CaseQuestion($0, comparisons: comparisons[$0.id] ?? []) }
    var work = conditions.size(of: expressions)
    for question in asked {
      if question.classes.isEmpty { return .none }
      work *= question.classes.count
      if work > Self.mostComparisons { return .unknown }
    }
    var numbers = [Int](repeating: 0, count: asked.count)
    while true {
      let answers = Dictionary(
        uniqueKeysWithValues: zip(asked, numbers).map { ($0.id, $0.classes[$1].example) })
      let values = expressions.map { conditions.evaluator.evaluate($0, answers: answers) }
      if !values.contains(nil), test(values.compactMap { $0 }) { return .found(answers) }
      guard let place = numbers.indices.last(where: { numbers[$0] + 1 < asked[$0].classes.count }) else {
        return .none
      }
      numbers[place] += 1
      for later in numbers.indices where later > place { numbers[later] = 0 }
    }
  }

  /// Whether some conditions can all be met together; true where that is not known.
  package func canMeet(_ expressions: [ConditionExpression]) -> Bool {
    expressions.isEmpty || first(of: expressions) { !$0.contains(false) } != .none
  }

  /// The questions whose answers can make a difference to one of some conditions. Where there are too many
  /// combinations to tell, all that it names count.
  package func questionsThatMatter(to expressions: [ConditionExpression]) -> Set<String> {
    expressions.reduce(into: Set<String>()) { found, expression in
      let comparisons = conditions.comparisons(in: [expression])
      guard !Set(comparisons.keys).isSubset(of: found) else { return }
      guard CaseQuestion.isBounded(questions, comparisons),
        first(of: [expression], where: { _ in false }) != .unknown
      else { return found.formUnion(comparisons.keys) }
      let tree = CaseTree(
        questions: questions, conditions: named, expressions: [expression], limit: 4096)
      for node in tree?.nodes ?? [] {
        if let question = node.question { found.insert(tree?.questions[question].id ?? "") }
        if !node.isDecided { found.formUnion(comparisons.keys) }
      }
    }
  }
}
