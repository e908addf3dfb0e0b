import CatalogueModel
import Testing

@testable import Rendering

@Suite struct ConditionWordingTests {
  static let procedure: Procedure = {
    func question(_ id: String, _ ask: String, _ kind: Question.Kind, unit: String? = nil) -> Question {
      Question(
        id: id, span: Sample.span, ask: Sample.label(ask), help: nil, unit: unit.map { Sample.label($0) },
        kind: kind)
    }
    func condition(_ id: String, _ expression: ConditionExpression, _ label: String? = nil) -> NamedCondition
    {
      NamedCondition(
        id: id, span: Sample.span, condition: Condition(span: Sample.span, expression: expression),
        label: label.map { Sample.label($0) })
    }
    return Sample.procedure(
      questions: [
        question("married", "Are the parents married?", .yesNo),
        question("age", "How old is the child?", .number(least: nil, most: nil), unit: "days"),
        question("born", "When was the child born?", .date),
        question(
          "status", "What is your status?",
          .choice([
            Question.Option(id: "single", label: Sample.label("Single")),
            Question.Option(id: "widowed", label: Sample.label("Widowed")),
          ])),
      ],
      conditions: [
        condition(
          "late", .compare(question: "age", .moreThan(.number(ExactDecimal(60)))),
          "the child was born more than 60 days ago"),
        condition("wed", yes("married")),
        condition("circle", .named("circle")),
      ])
  }()

  static func yes(_ question: String) -> ConditionExpression {
    .compare(question: question, .equals(.yesNo(true)))
  }

  static let a = yes("married")
  static let late = ConditionExpression.named("late")
  static let old = ConditionExpression.compare(question: "age", .atLeast(.number(ExactDecimal(7))))
  static let single = ConditionExpression.compare(question: "status", .equals(.choice("single")))
  static let askMarried = "you answer “yes” to “Are the parents married?”"
  static let askOld = "your answer to “How old is the child?” is 7 days or more"
  static let labelLate = "the child was born more than 60 days ago"

  static let sentences: [(ConditionExpression, String)] = [
    (a, "Only if \(askMarried)"),
    (.not(a), "Only if you answer “no” to “Are the parents married?”"),
    (.not(.not(a)), "Only if \(askMarried)"),
    (late, "Only if \(labelLate)"),
    (.not(late), "Unless \(labelLate)"),
    (.named("wed"), "Only if \(askMarried)"),
    (old, "Only if \(askOld)"),
    (.not(old), "Only if your answer to “How old is the child?” is less than 7 days"),
    (
      .compare(question: "age", .isOneOf([.number(ExactDecimal(1)), .number(ExactDecimal(2))])),
      "Only if your answer to “How old is the child?” is 1 days or 2 days"
    ),
    (single, "Only if you answer “Single” to “What is your status?”"),
    (
      .not(.compare(question: "status", .isOneOf([.choice("single"), .choice("widowed")]))),
      "Only if you answer anything but “Single” or “Widowed” to “What is your status?”"
    ),
    (
      .compare(question: "born", .lessThan(.date(Sample.date("2026-01-02")))),
      "Only if your answer to “When was the child born?” is before 2 January 2026"
    ),
    (
      .not(.compare(question: "born", .lessThan(.date(Sample.date("2026-01-02"))))),
      "Only if your answer to “When was the child born?” is 2 January 2026 or later"
    ),
    (.all([late, a]), "Only if both \(labelLate) and \(askMarried)"),
    (.any([late, .not(late)]), "Only if either \(labelLate) or it is not the case that \(labelLate)"),
    (.all([late, .any([a, old])]), "Only if both \(labelLate) and (either \(askMarried) or \(askOld))"),
    (
      .not(.all([late, a])),
      "Only if either it is not the case that \(labelLate) or you answer “no” to “Are the parents married?”"
    ),
    (
      .all([late, .all([a, old])]),
      "Only if all of these apply: (1) \(labelLate); (2) \(askMarried); (3) \(askOld)"
    ),
    (.any([single]), "Only if you answer “Single” to “What is your status?”"),
  ]

  @Test(arguments: sentences)
  func sentence(_ expression: ConditionExpression, reads text: String) {
    let wording = Sample.wording("en")
    #expect(wording.onlyIf(expression, of: Self.procedure) == text)
  }

  @Test func circlesEnd() {
    let wording = Sample.wording("en")
    #expect(wording.condition(.named("circle"), of: Self.procedure) == "circle")
  }

  @Test(arguments: ["vi", "nl", "ar"])
  func everyLanguageWordsEveryCondition(_ language: String) {
    let wording = Sample.wording(language)
    for (expression, _) in Self.sentences {
      let text = wording.onlyIf(expression, of: Self.procedure)
      #expect(!text.contains("{") && !text.contains("condition."), "\(text)")
    }
  }

  /// Two conditions that mean different things must never read the same.
  @Test func groupingIsUnambiguous() {
    var texts: [String: ConditionExpression] = [:]
    let wording = Sample.wording("en")
    let (x, y, z) = (Self.late, Self.a, Self.old)
    let different: [ConditionExpression] = [
      .all([x, .any([y, z])]), .any([.all([x, y]), z]), .all([.any([x, y]), z]), .any([x, .all([y, z])]),
      .all([x, y, z]), .any([x, y, z]), .not(.all([x, .any([y, z])])), .all([.not(x), .any([y, z])]),
    ]
    for expression in different {
      let text = wording.condition(expression, of: Self.procedure)
      #expect(texts.updateValue(expression, forKey: text) == nil, "\(text)")
    }
  }
}
