import CatalogueModel

/// Grows a questionnaire node by node.
struct CaseTreeBuilder {
  /// The questions of which more than one answer makes a difference.
  let questions: [CaseQuestion]
  private let conditions: CaseConditions
  private let expressions: [ConditionExpression]
  /// An answer for each question of which one answer is as good as any other.
  private let fixed: [String: Answer]
  private let isPossible: Bool
  /// How many comparisons it takes to decide all conditions once.
  private let size: Int
  /// How many comparisons may still be made: a bound on the work that content can ask for.
  private var budget = 2_000_000

  /// Nobody answers more questions than this, and addresses of pages would grow beyond what file systems take.
  private static let mostQuestions = 20

  /// Where a node stands: in a table, or among more combinations than are written out.
  private enum Place {
    case open
    case table(CaseTable, questions: [Int], cube: [Int])
  }

  init(_ questions: [Question], _ named: [NamedCondition], _ expressions: [ConditionExpression]) {
    let conditions = CaseConditions(named)
    let comparisons = conditions.comparisons(in: expressions)
    let isBounded = CaseQuestion.isBounded(questions, comparisons)
    let all =
      !isBounded
      ? []
      : questions.compactMap { question in
        comparisons[question.id].map { CaseQuestion(question, comparisons: $0) }
      }
    self.questions = all.filter { $0.classes.count > 1 }
    fixed = Dictionary(
      all.filter { $0.classes.count == 1 }.map { ($0.id, $0.classes[0].example) },
      uniquingKeysWith: { first, _ in first })
    isPossible = isBounded && all.allSatisfy { !$0.classes.isEmpty }
    size = conditions.size(of: expressions)
    (self.conditions, self.expressions) = (conditions, expressions)
  }

  /// An upper bound of the number of cases: that of the combinations of answers.
  var mostCases: Int {
    isPossible ? questions.reduce(1) { min($0, 1 << 20) * min($1.classes.count, 1 << 20) } : .max
  }

  /// Nil where a question has no possible answer, or conditions have too many comparisons.
  mutating func nodes(limit: Int) -> [CaseTree.Node]? {
    guard isPossible else { return nil }
    var nodes = [CaseTree.Node(path: [], question: nil, answers: fixed)]
    var places: [Place] = [.open]
    var (next, ends) = (0, 1)
    while next < nodes.count {
      let place = entered(places[next], nodes[next].answers)
      if let (question, branches) = step(at: place, nodes[next].answers) {
        if ends - 1 + branches.count > limit || nodes[next].path.count == Self.mostQuestions {
          nodes[next].isDecided = false
        } else {
          ends += branches.count - 1
          nodes[next].question = question
          for (answer, place) in branches {
            nodes[next].branches.append(CaseTree.Branch(answer: answer, node: nodes.count))
            nodes.append(child(of: nodes[next], number: next, question, answer))
            places.append(place)
          }
        }
      } else {
        for question in questions where nodes[next].answers[question.id] == nil {
          nodes[next].answers[question.id] = question.classes[0].example
        }
      }
      places[next] = .open
      next += 1
    }
    return nodes
  }

  private func child(of node: CaseTree.Node, number: Int, _ question: Int, _ answer: AnswerClass)
    -> CaseTree.Node
  {
    let step = CaseTree.Step(question: question, answer: answer, node: number)
    var answers = node.answers
    answers[questions[question].id] = answer.example
    return CaseTree.Node(path: node.path + [step], question: nil, answers: answers)
  }

  /// Writes out the combinations that are left, where they have become few enough.
  private mutating func entered(_ place: Place, _ answers: [String: Answer]) -> Place {
    guard case .open = place else { return place }
    let open = openQuestions(answers)
    var combinations = 1
    for question in open where combinations <= CaseTable.mostCombinations {
      combinations *= questions[question].classes.count
    }
    guard combinations <= CaseTable.mostCombinations, combinations * size <= budget else { return .open }
    budget -= combinations * size
    let undecided = expressions.filter { conditions.evaluator.evaluate($0, answers: answers) == nil }
    let table = CaseTable(open.map { questions[$0] }) { combination in
      var answers = answers
      for (place, number) in zip(open, combination) {
        answers[questions[place].id] = questions[place].classes[number].example
      }
      return undecided.map { conditions.evaluator.evaluate($0, answers: answers) }
    }
    return .table(table, questions: open, cube: table.whole)
  }

  private func openQuestions(_ answers: [String: Answer]) -> [Int] {
    let ids = expressions.reduce(into: Set<String>()) { ids, expression in
      ids.formUnion(conditions.openQuestions(of: expression, answers: answers))
    }
    return questions.indices.filter { ids.contains(questions[$0].id) && answers[questions[$0].id] == nil }
  }

  /// The question to ask at a place, and where its answers lead; nil where nothing is left to ask.
  private func step(at place: Place, _ answers: [String: Answer])
    -> (question: Int, branches: [(AnswerClass, Place)])?
  {
    guard case .table(let table, let open, let cube) = place else { return mostAsked(answers) }
    guard let chosen = table.question(of: cube) else { return nil }
    let question = questions[open[chosen]]
    let branches = table.branches(of: cube, at: chosen).map { numbers -> (AnswerClass, Place) in
      var part = cube
      part[chosen] = numbers[0]
      let answer = AnswerClass.union(numbers.map { question.classes[$0] }, of: question.question)
      return (answer, .table(table, questions: open, cube: part))
    }
    return (open[chosen], branches)
  }

  /// The question on which the most undecided conditions depend: where there are too many combinations to find the
  /// best one.
  private func mostAsked(_ answers: [String: Answer]) -> (question: Int, branches: [(AnswerClass, Place)])? {
    var counts: [String: Int] = [:]
    for expression in expressions {
      for id in conditions.openQuestions(of: expression, answers: answers) { counts[id, default: 0] += 1 }
    }
    let most = questions.map { answers[$0.id] == nil ? counts[$0.id] ?? 0 : 0 }
    guard let greatest = most.max(), greatest > 0, let question = most.firstIndex(of: greatest) else {
      return nil
    }
    return (question, questions[question].classes.map { ($0, .open) })
  }
}
