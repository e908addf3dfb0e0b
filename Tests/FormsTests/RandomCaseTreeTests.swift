import CatalogueModel
import Diagnostics
import Forms
import TestSupport
import Testing

/// Random procedures: whatever a questionnaire says of a case is what the evaluator says of the answers themselves,
/// for every combination of answers.
@Suite struct RandomCaseTreeTests {
  /// A procedure of random questions and conditions, small enough for every combination to be tried.
  struct Procedure {
    var questions: [Question] = []
    var named: [NamedCondition] = []
    var expressions: [ConditionExpression] = []
    /// Every answer worth trying, for each question: around each threshold, at each end.
    var answers: [[Answer]] = []

    init(_ numbers: inout SeededNumbers) {
      for index in 0..<Int.random(in: 1...4, using: &numbers) { add("q\(index)", &numbers) }
      for index in 0..<Int.random(in: 0...3, using: &numbers) {
        let expression = condition(depth: 2, &numbers)
        named.append(Sample.named("c\(index)", expression))
      }
      expressions = (0..<Int.random(in: 1...4, using: &numbers)).map { _ in condition(depth: 2, &numbers) }
    }

    private mutating func add(_ id: String, _ numbers: inout SeededNumbers) {
      func date(_ day: Int) -> Answer { .date(CivilDate(daysSince1970: 20_000 + day)) }
      switch Int.random(in: 0...3, using: &numbers) {
      case 0:
        questions.append(CaseTreeTests.question(id, .yesNo))
        answers.append([.yesNo(true), .yesNo(false)])
      case 1:
        let least = Bool.random(using: &numbers) ? Int.random(in: -2...1, using: &numbers) : nil
        let most = Bool.random(using: &numbers) ? Int.random(in: 2...4, using: &numbers) : nil
        questions.append(
          CaseTreeTests.question(
            id, .number(least: least.map { ExactDecimal($0) }, most: most.map { ExactDecimal($0) })))
        answers.append(((least ?? -4)...(most ?? 6)).map { .number(ExactDecimal($0)) })
      case 2:
        questions.append(CaseTreeTests.question(id, .date))
        answers.append((-2...5).map(date))
      default:
        let options = ["a", "b", "c", "d"].prefix(Int.random(in: 1...4, using: &numbers))
        questions.append(
          CaseTreeTests.question(id, Sample.kind("choice", options: Array(options)) ?? .yesNo))
        answers.append(options.map { .choice($0) })
      }
    }

    private func condition(depth: Int, _ numbers: inout SeededNumbers) -> ConditionExpression {
      func parts() -> [ConditionExpression] {
        (0..<Int.random(in: 1...3, using: &numbers)).map { _ in condition(depth: depth - 1, &numbers) }
      }
      switch depth == 0 ? 0 : Int.random(in: 0...5, using: &numbers) {
      case 1: return .not(condition(depth: depth - 1, &numbers))
      case 2: return .all(parts())
      case 3: return .any(parts())
      case 4:
        guard let name = named.randomElement(using: &numbers) else { fallthrough }
        return .named(name.id)
      default: return comparison(&numbers)
      }
    }

    private func comparison(_ numbers: inout SeededNumbers) -> ConditionExpression {
      let index = Int.random(in: 0..<questions.count, using: &numbers)
      func value() -> Answer {
        switch questions[index].kind {
        case .yesNo: .yesNo(Bool.random(using: &numbers))
        case .number: .number(ExactDecimal(Int.random(in: -2...4, using: &numbers)))
        case .date: .date(CivilDate(daysSince1970: 20_000 + Int.random(in: 0...3, using: &numbers)))
        case .choice(let options): .choice(options.randomElement(using: &numbers)?.id ?? "")
        }
      }
      let isOrdered =
        switch questions[index].kind {
        case .number, .date: true
        case .yesNo, .choice: false
        }
      let comparison: Comparison =
        switch Int.random(in: 0...(isOrdered ? 5 : 1), using: &numbers) {
        case 0: .equals(value())
        case 1: .isOneOf([value(), value()])
        case 2: .lessThan(value())
        case 3: .atMost(value())
        case 4: .moreThan(value())
        default: .atLeast(value())
        }
      return .compare(question: questions[index].id, comparison)
    }

    /// Every combination of answers.
    var combinations: [[String: Answer]] {
      zip(questions, answers).reduce([[:]]) { all, pair in
        all.flatMap { known in
          pair.1.map { known.merging([pair.0.id: $0]) { $1 } }
        }
      }
    }
  }

  private static func check(_ procedure: Procedure, _ told: Comment) throws {
    let evaluator = ConditionEvaluator(conditions: procedure.named)
    func results(_ answers: [String: Answer]) -> [Bool?] {
      procedure.expressions.map { evaluator.evaluate($0, answers: answers) }
    }
    let combinations = procedure.combinations
    let tree = CaseTree(
      questions: procedure.questions, conditions: procedure.named, expressions: procedure.expressions,
      limit: 1000)
    guard let tree else {
      #expect(Set(combinations.map(results)).count == 1, told)
      return
    }
    #expect(tree.isWhole, told)
    var reached: Set<[[String]]> = []
    for answers in combinations {
      let end = try #require(tree.end(for: answers), told)
      #expect(results(end.answers) == results(answers), "\(told): \(answers)")
      reached.insert(end.path.map { [tree.questions[$0.question].id, CaseTreeTests.name(of: $0.answer)] })
    }
    #expect(reached.count == tree.nodes.filter { $0.question == nil }.count, "a case nobody has: \(told)")
    for node in tree.nodes where node.question != nil {
      let below = combinations.filter { answers in
        node.path.allSatisfy { step in
          answers[tree.questions[step.question].id].map(step.answer.contains) ?? false
        }
      }
      #expect(Set(below.map(results)).count > 1, "an idle question: \(told)")
    }
  }

  @Test func everyCombinationGetsItsCase() throws {
    let seed = UInt64.random(in: .min ... .max)
    var numbers = SeededNumbers(seed: seed)
    for round in 0..<300 { try Self.check(Procedure(&numbers), "seed \(seed), round \(round)") }
  }

  /// A limit cuts, but what is decided stays right, and what is not is left undecided or right.
  @Test func aLimitedQuestionnaireSaysNothingWrong() throws {
    let seed = UInt64.random(in: .min ... .max)
    var numbers = SeededNumbers(seed: seed)
    for round in 0..<200 {
      let procedure = Procedure(&numbers)
      let limit = Int.random(in: 2...6, using: &numbers)
      guard
        let tree = CaseTree(
          questions: procedure.questions, conditions: procedure.named, expressions: procedure.expressions,
          limit: limit)
      else { continue }
      #expect(tree.nodes.filter { $0.question == nil }.count <= limit, "seed \(seed), round \(round)")
      let evaluator = ConditionEvaluator(conditions: procedure.named)
      for answers in procedure.combinations {
        let end = try #require(tree.end(for: answers), "seed \(seed), round \(round)")
        for expression in procedure.expressions {
          let (said, truth) = (
            evaluator.evaluate(expression, answers: end.answers),
            evaluator.evaluate(expression, answers: answers)
          )
          #expect(
            said == truth || (said == nil && !end.isDecided), "seed \(seed), round \(round): \(answers)")
        }
      }
    }
  }

  /// No other order of yes-no questions asks fewer on average.
  @Test func theFewestQuestionsAreAsked() throws {
    let seed = UInt64.random(in: .min ... .max)
    var numbers = SeededNumbers(seed: seed)
    for round in 0..<100 {
      let count = Int.random(in: 1...4, using: &numbers)
      let table = (0..<(1 << count)).map { _ in Bool.random(using: &numbers) }
      let questions = (0..<count).map { CaseTreeTests.question("q\($0)", .yesNo) }
      // The table as a condition: the combinations for which it is true.
      let terms = table.indices.filter { table[$0] }.map { row in
        ConditionExpression.all(
          (0..<count).map { .compare(question: "q\($0)", .equals(.yesNo(row >> $0 & 1 == 1))) })
      }
      let tree = CaseTree(questions: questions, conditions: [], expressions: [.any(terms)], limit: 64)
      func asked(_ node: Int) -> Double {
        guard let tree, tree.nodes[node].question != nil else { return 0 }
        return tree.nodes[node].branches.reduce(1) { $0 + asked($1.node) / 2 }
      }
      #expect(abs(asked(0) - Self.fewest(table, Array(0..<count))) < 1e-9, "seed \(seed), round \(round)")
    }
  }

  /// The least average, by trying every question first.
  private static func fewest(_ table: [Bool], _ questions: [Int]) -> Double {
    if Set(table).count < 2 { return 0 }
    return questions.indices.map { place in
      let rest = questions.enumerated().filter { $0.offset != place }.map(\.element)
      let halves = [0, 1].map { value in
        table.enumerated().filter { $0.offset >> place & 1 == value }.map(\.element)
      }
      return 1 + halves.reduce(0) { $0 + fewest($1, Array(0..<rest.count)) / 2 }
    }.min() ?? 0
  }
}
