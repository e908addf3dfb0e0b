import CatalogueModel
import Diagnostics
import Forms
import Testing

/// Questionnaires written down by hand: which classes of answers there are, and what is asked after what.
@Suite struct CaseTreeTests {
  static let questions = [
    question("married", .yesNo), question("late", .yesNo),
    question("age", .number(least: ExactDecimal(0), most: ExactDecimal(120))),
    question("born", .date),
    question("reason", Sample.kind("choice", options: ["loss", "damage", "change", "other"]) ?? .yesNo),
  ]

  static func question(_ id: String, _ kind: Question.Kind, decimals: Int = 0) -> Question {
    let span = SourceSpan(file: FileID(index: 0), start: 0, end: 0)
    return Question(
      id: id, span: span, ask: LocalizedText([]), help: nil, unit: nil, kind: kind, decimals: decimals)
  }

  static func expression(_ text: String, _ questions: [Question] = questions) throws -> ConditionExpression {
    let scope = ConditionScope(
      questions: Dictionary(uniqueKeysWithValues: questions.map { ($0.id, $0.kind) }))
    return try #require(Sample.read(text, scope: scope).value, "\(text)").expression
  }

  static func tree(_ texts: [String], limit: Int = 64) throws -> CaseTree? {
    CaseTree(
      questions: questions, conditions: [], expressions: try texts.map { try expression($0) }, limit: limit)
  }

  /// A tree as text: `married(yes: late(…), no: ·)`.
  static func text(_ tree: CaseTree, _ node: Int = 0) -> String {
    guard let question = tree.nodes[node].question else { return tree.nodes[node].isDecided ? "·" : "?" }
    let branches = tree.nodes[node].branches.map { "\(name(of: $0.answer)): \(text(tree, $0.node))" }
    return "\(tree.questions[question].id)(\(branches.joined(separator: ", ")))"
  }

  static func name(of answer: AnswerClass) -> String {
    switch answer.values {
    case .yesNo(let isYes): return isYes ? "yes" : "no"
    case .options(let ids): return ids.joined(separator: "|")
    case .ranges(let ranges):
      return ranges.map { range in
        let lower = range.lower.map { ($0.isIncluded ? "[" : "(") + $0.value.text } ?? "("
        let upper = range.upper.map { $0.value.text + ($0.isIncluded ? "]" : ")") } ?? ")"
        return "\(lower)…\(upper)"
      }.joined(separator: "|")
    }
  }

  @Test(arguments: [
    (["married"], "married(yes: ·, no: ·)"),
    (["age < 14"], "age([0…14): ·, [14…120]: ·)"),
    (["age > 60", "age < 61"], "age([0…60]: ·, (60…120]: ·)"),
    (["age is 5"], "age([0…5)|(5…120]: ·, [5…5]: ·)"),
    (["age >= 0"], ""), (["age > 120"], ""), (["age <= 120 or married"], ""),
    (["married or not married"], ""),
    (["born < 2024-07-01"], "born((…2024-07-01): ·, [2024-07-01…): ·)"),
    (["reason in [loss, other]"], "reason(loss|other: ·, damage|change: ·)"),
    (["married and late"], "married(yes: late(yes: ·, no: ·), no: ·)"),
    (["late", "married and late"], "late(yes: married(yes: ·, no: ·), no: ·)"),
    (
      ["reason is loss and married", "reason is damage and late"],
      "reason(loss: married(yes: ·, no: ·), damage: late(yes: ·, no: ·), change|other: ·)"
    ),
    // A question with more answers may settle more at once.
    (
      ["married and age > 60", "not married and age > 18"],
      "age([0…18]: ·, (18…60]: married(yes: ·, no: ·), (60…120]: married(yes: ·, no: ·))"
    ),
  ])
  func asked(_ conditions: [String], _ expected: String) throws {
    let tree = try Self.tree(conditions)
    #expect(tree.map { Self.text($0) } ?? "" == expected)
    #expect(tree?.isWhole ?? true)
  }

  @Test func aLimitEndsTheQuestionnaireBreadthFirst() throws {
    let conditions = ["married", "late", "reason is loss", "age < 14"]
    let whole = try #require(try Self.tree(conditions, limit: 16))
    #expect(whole.isWhole && whole.nodes.filter { $0.question == nil }.count == 16)
    let cut = try #require(try Self.tree(conditions, limit: 5))
    #expect(
      Self.text(cut) == "married(yes: late(yes: age([0…14): ?, [14…120]: ?), no: ?), no: late(yes: ?, no: ?))"
    )
    #expect(!cut.isWhole)
    #expect(try Self.tree(conditions, limit: 1) == nil)
  }

  @Test func numbersAreWholeUnlessSomethingHasDecimals() throws {
    func classes(_ kind: Question.Kind, decimals: Int = 0, _ conditions: [String]) throws -> [String] {
      let question = Self.question("n", kind, decimals: decimals)
      let expressions = try conditions.map { try Self.expression($0, [question]) }
      let comparisons = CaseConditions([]).comparisons(in: expressions)["n"] ?? []
      return CaseQuestion(question, comparisons: comparisons).classes.map(Self.name)
    }
    let any = Question.Kind.number(least: nil, most: nil)
    #expect(try classes(any, ["n is 3", "n is 4"]) == ["(…3)|(4…)", "[3…3]", "[4…4]"])
    #expect(try classes(any, ["n <= 3", "n >= 4"]) == ["(…3]", "(3…)"])
    #expect(try classes(any, decimals: 1, ["n <= 3", "n >= 4"]) == ["(…3]", "(3…4)", "[4…)"])
    #expect(try classes(any, ["n < 2.5"]) == ["(…2.5)", "[2.5…)"])
    let few = Question.Kind.number(least: ExactDecimal(3), most: ExactDecimal(5))
    #expect(try classes(few, ["n is 5"]) == ["[3…5)", "[5…5]"])
    #expect(try classes(few, ["n < 3 or n > 5"]) == ["[3…5]"])
    let none = Question.Kind.number(least: ExactDecimal(5), most: ExactDecimal(3))
    #expect(try classes(none, ["n < 4"]) == [])
  }

  @Test func reasonsNameOnlyWhatDecides() throws {
    let named = [Sample.named("grown", try Self.expression("age >= 18"))]
    let conditions = CaseConditions(named)
    let answers: [String: Answer] = [
      "age": .number(ExactDecimal(20)), "married": .yesNo(false), "late": .yesNo(true),
    ]
    func reason(_ expression: ConditionExpression, labelled: Bool = true) -> ConditionExpression {
      conditions.reason(for: expression, answers: answers) { _ in labelled }
    }
    let (married, late) = (try Self.expression("married"), try Self.expression("late"))
    let grown = try Self.expression("age >= 18")
    #expect(reason(.named("grown")) == .named("grown"))
    #expect(reason(.named("grown"), labelled: false) == grown)
    #expect(reason(.all([.named("grown"), married])) == .not(married))
    #expect(reason(.any([married, late])) == late)
    #expect(reason(.not(.named("grown"))) == .named("grown"))
    #expect(reason(.all([late, late, .named("grown")])) == .all([late, .named("grown")]))
    #expect(reason(.not(.any([married, .not(late)]))) == .all([.not(married), late]))
  }

  /// Thousands of questions, options and thresholds end in a questionnaire of the size that was asked for.
  @Test func hostileContentIsBounded() throws {
    let questions = (0..<600).map { Self.question("q\($0)", .yesNo) }
    let singles = questions.map { ConditionExpression.compare(question: $0.id, .equals(.yesNo(true))) }
    let tree = try #require(
      CaseTree(questions: questions, conditions: [], expressions: singles, limit: 64))
    #expect(tree.nodes.filter { $0.question == nil }.count == 64 && !tree.isWhole)
    let chain = CaseTree(questions: questions, conditions: [], expressions: [.all(singles)], limit: 64)
    #expect(chain != nil)
    let number = [Self.question("n", .number(least: nil, most: nil))]
    let thresholds = (0..<5000).map {
      ConditionExpression.compare(question: "n", .lessThan(.number(ExactDecimal($0))))
    }
    #expect(CaseTree(questions: number, conditions: [], expressions: thresholds, limit: 64) == nil)
  }
}
