import CatalogueModel
import Diagnostics
import Forms
import Foundation
import Testing

/// `Fixtures/conditions.json`: the cases that the evaluators of all languages must agree on.
struct SharedCases: Decodable {
  struct Question: Decodable {
    let type: String
    let options: [String]?
  }

  struct Case: Decodable, CustomTestStringConvertible, Sendable {
    let expression: String
    let answers: [String: String]
    let expected: Bool?

    var testDescription: String { "\(expression) \(answers)" }
  }

  let questions: [String: Question]
  let conditions: [String: String]
  let cases: [Case]

  static let place = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Fixtures/conditions.json")

  static func read() throws -> SharedCases {
    try JSONDecoder().decode(SharedCases.self, from: Data(contentsOf: place))
  }

  var scope: ConditionScope {
    ConditionScope(
      questions: questions.compactMapValues { Sample.kind($0.type, options: $0.options ?? []) },
      conditions: Set(conditions.keys))
  }

  func answers(of item: Case) throws -> [String: Answer] {
    try Dictionary(
      uniqueKeysWithValues: item.answers.map { id, text in
        let answer: Answer? =
          switch try #require(questions[id]).type {
          case "yes-no": .yesNo(text == "yes")
          case "number": ExactDecimal(text).map { .number($0) }
          case "date": CivilDate(text).map { .date($0) }
          default: .choice(text)
          }
        return (id, try #require(answer))
      })
  }
}

@Suite struct ConditionEvaluatorTests {
  @Test func theSharedCasesAreMet() throws {
    let shared = try SharedCases.read()
    try #require(shared.cases.count > 200)
    let scope = shared.scope
    let conditions = try shared.conditions.map { name, text in
      Sample.named(name, try #require(Sample.read(text, scope: scope).value, "\(text)").expression)
    }
    let evaluator = ConditionEvaluator(conditions: conditions)
    for item in shared.cases {
      let checked = Sample.read(item.expression, scope: scope)
      let condition = try #require(checked.value, "\(item.expression): \(checked.findings.map(\.message))")
      let decided = evaluator.evaluate(condition.expression, answers: try shared.answers(of: item))
      #expect(decided == item.expected, "\(item.expression) \(item.answers)")
    }
  }

  /// Kleene’s strong tables: nil is undecided.
  @Test(arguments: [true, false, nil] as [Bool?], [true, false, nil] as [Bool?])
  func truthTables(_ a: Bool?, _ b: Bool?) {
    var answers: [String: Answer] = [:]
    answers["a"] = a.map { .yesNo($0) }
    answers["b"] = b.map { .yesNo($0) }
    let (p, q) = (
      ConditionExpression.compare(question: "a", .equals(.yesNo(true))), ConditionExpression.named("q")
    )
    let evaluator = ConditionEvaluator(conditions: [
      Sample.named("q", .compare(question: "b", .equals(.yesNo(true))))
    ])
    let both: Bool? = a == false || b == false ? false : (a == nil || b == nil ? nil : true)
    let either: Bool? = a == true || b == true ? true : (a == nil || b == nil ? nil : false)
    #expect(evaluator.evaluate(.all([p, q]), answers: answers) == both)
    #expect(evaluator.evaluate(.any([p, q]), answers: answers) == either)
    #expect(evaluator.evaluate(.not(p), answers: answers) == a.map { !$0 })
    #expect(evaluator.evaluate(.not(.all([p, q])), answers: answers) == both.map { !$0 })
  }

  @Test func nothingIsDecidedByWhatDoesNotExist() {
    let evaluator = ConditionEvaluator(conditions: [])
    #expect(evaluator.evaluate(.named("nowhere"), answers: [:]) == nil)
    #expect(evaluator.evaluate(.all([]), answers: [:]) == true)
    #expect(evaluator.evaluate(.any([]), answers: [:]) == false)
    let date = Answer.date(CivilDate(daysSince1970: 0))
    #expect(
      evaluator.evaluate(.compare(question: "a", .lessThan(.number(.zero))), answers: ["a": date]) == nil)
  }
}
