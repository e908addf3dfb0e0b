import CatalogueModel
import Diagnostics
import TestSupport
import Testing

@testable import Forms

/// A form with two numbers, an amount, dates, a yes-no field and a repeated page, for expressions to work with.
enum ExpressionForm {
  static let span = SourceSpan(file: FileID(index: 0), start: 0, end: 0)
  private static let text = LocalizedText(["text"])

  static func field(_ id: String, _ kind: FormField.Kind, currency: String? = nil) -> FormField {
    FormField(
      id: id, span: span, kind: kind, label: text, hint: nil, isRequired: false, condition: nil,
      options: kind == .choice ? [FormField.Option(id: "red", label: text)] : [],
      limits: FormField.Limits(), autocomplete: nil, currency: currency.flatMap { Currency($0) },
      evidence: nil,
      statement: nil, scheme: nil, items: [])
  }

  static let pages = [
    FormPage(
      id: "page", span: span, title: text, condition: nil, repeats: nil,
      fields: [
        field("a", .number), field("b", .number), field("price", .money, currency: "EUR"),
        field("start", .date), field("end-date", .date), field("agrees", .yesNo), field("colour", .choice),
        field("name", .text),
      ]),
    FormPage(
      id: "children", span: span, title: text, condition: nil,
      repeats: FormPage.Repeat(least: 0, most: 9, item: text),
      fields: [field("age", .number), field("cost", .money, currency: "EUR")]),
  ]

  static let scope = ExpressionScope(
    pages: pages,
    conditions: ConditionScope(
      questions: [
        "a": .number(least: nil, most: nil), "b": .number(least: nil, most: nil), "agrees": .yesNo,
        "colour": .choice([Question.Option(id: "red", label: text)]), "asked": .yesNo,
      ], conditions: ["late"], incomparable: ["name"]))

  static func logic(_ calculations: [(String, TypedExpression)] = []) -> FormLogic {
    let form = Form(
      id: EntityID("form")!, span: span, title: text, intro: nil, action: nil, method: .post, pages: pages,
      calculations: calculations.map {
        Calculation(id: $0.0, span: span, expression: "", value: $0.1)
      })
    return FormLogic(form, of: Self.procedure)
  }

  private static let procedure = Procedure(
    id: EntityID("apply")!, span: span, code: nil, title: text, summary: nil, applicants: nil, topic: nil,
    lifeEvents: [], audience: [], authority: nil, alsoInvolved: [], keywords: nil, slug: nil, formerly: nil,
    validity: .always,
    questions: [Question(id: "asked", span: span, ask: text, help: nil, unit: nil, kind: .yesNo)],
    conditions: [
      NamedCondition(
        id: "late", span: span,
        condition: Condition(span: span, expression: .compare(question: "asked", .equals(.yesNo(true)))),
        label: nil)
    ], requirements: [], channels: [], fees: .none, exemptions: [], documents: .none, steps: [],
    deadlines: [],
    results: [], legalBasis: [], redress: .none, silence: nil, languages: [], related: [], verified: nil,
    forms: [])

  static func read(_ text: String) -> Checked<[String: TypedExpression]> {
    let source = ConditionText(text, at: SourceSpan(file: FileID(index: 0), start: 0, end: text.utf8.count))
    return ExpressionReader(scope: scope).calculations([("value", source)])
  }
}

/// An expression with answers and what it is worth; nil is undecided.
struct ExpressionCase: CustomTestStringConvertible {
  let text: String
  let answers: String
  let value: String?

  init(_ text: String, _ answers: String, _ value: String?) {
    (self.text, self.answers, self.value) = (text, answers, value)
  }

  var testDescription: String { "\(text) with \(answers)" }
}

@Suite struct ExpressionTests {
  static let cases: [ExpressionCase] = [
    // Arithmetic is exact.
    ExpressionCase("1 + 2 * 3", "7"), ExpressionCase("(1 + 2) * 3", "9"), ExpressionCase("10 - 4 - 3", "3"),
    ExpressionCase("0.1 + 0.2", "0.3"), ExpressionCase("0.1 * 3 - 0.3", "0"),
    ExpressionCase("100 / 8 / 2", "6.25"), ExpressionCase("1 / 3", "0.333333"),
    ExpressionCase("2 / 3", "0.666667"),
    ExpressionCase("0.000001 / 2", "0"), ExpressionCase("0.000003 / 2", "0.000002"),
    ExpressionCase("0.000005 / 2", "0.000002"), ExpressionCase("-1 / 3", "-0.333333"),
    ExpressionCase("-(1 + 2)", "-3"), ExpressionCase("- -5", "5"), ExpressionCase("3 - -5", "8"),
    // Beyond the bounds, and by zero, nothing is decided.
    ExpressionCase("1 / 0", nil), ExpressionCase("999999999999999 + 1", nil),
    ExpressionCase("999999999999999 * 1", "999999999999999"), ExpressionCase("0.000001 * 0.1", nil),
    ExpressionCase("999999999999999 * 999999999999999", nil),
    // Functions.
    ExpressionCase("min(3, 1, 2)", "1"), ExpressionCase("max(3, 1, 2)", "3"),
    ExpressionCase("round(2.5, 0)", "2"), ExpressionCase("round(3.5, 0)", "4"),
    ExpressionCase("round(-2.5, 0)", "-2"), ExpressionCase("round(2.345, 2)", "2.34"),
    ExpressionCase("round(2.355, 2)", "2.36"), ExpressionCase("round(7, 6)", "7"),
    ExpressionCase("days(2024-02-28, 2024-03-01)", "2"), ExpressionCase("days(2024-03-01, 2024-02-28)", "-2"),
    ExpressionCase("years(2000-02-29, 2026-02-28)", "25"),
    ExpressionCase("years(2000-02-29, 2026-03-01)", "26"),
    ExpressionCase("years(2026-03-01, 2026-02-28)", "-1"), ExpressionCase("days(today, 2026-01-02)", "1"),
    // Answers.
    ExpressionCase("a * 2", #"{"a": 1.25}"#, "2.5"), ExpressionCase("a * 2", nil),
    ExpressionCase("a * 2", #"{"a": "1"}"#, nil), ExpressionCase("a * 8000 VND", #"{"a": 3}"#, "24000"),
    ExpressionCase("price / 2", #"{"price": 0.01}"#, "0.005"),
    ExpressionCase("price / price", #"{"price": 7}"#, "1"),
    ExpressionCase("sum(children.age)", #"{"children": [{"age": 1}, {}, {"age": 2.5}]}"#, "3.5"),
    ExpressionCase("sum(children.age)", "0"),
    ExpressionCase("count(children)", #"{"children": [{}, {}]}"#, "2"),
    ExpressionCase("sum(children.age)", #"{"children": [{"age": "x"}]}"#, nil),
    ExpressionCase("days(start, end-date)", #"{"start": "2026-01-01", "end-date": "2026-01-31"}"#, "30"),
    ExpressionCase("-a", #"{"a": 2}"#, "-2"),
    // Truth is three-valued.
    ExpressionCase("a > 1", #"{"a": 2}"#, "true"), ExpressionCase("a > 1", nil),
    ExpressionCase("a > 1 and b > 1", #"{"a": 0}"#, "false"),
    ExpressionCase("a > 1 or b > 1", #"{"a": 0}"#, nil),
    ExpressionCase("not (a > 1)", #"{"a": 0}"#, "true"), ExpressionCase("not a > 1", nil),
    ExpressionCase("end-date >= start", #"{"start": "2026-01-01", "end-date": "2026-01-01"}"#, "true"),
    ExpressionCase("a != b", #"{"a": 1.0, "b": 1}"#, "false"),
    ExpressionCase("a = b", #"{"a": 1e2, "b": 100}"#, "true"),
    ExpressionCase("agrees", #"{"agrees": true}"#, "true"),
    ExpressionCase("agrees is no", #"{"agrees": true}"#, "false"),
    ExpressionCase("late", #"{"asked": true}"#, "true"), ExpressionCase("late", nil),
    ExpressionCase("colour in [red] and a = 1", #"{"colour": "red", "a": 1}"#, "true"),
    ExpressionCase("answered(name)", #"{"name": "x"}"#, "true"), ExpressionCase("answered(name)", "false"),
    ExpressionCase("at-least-one(a, b, name)", #"{"b": 1}"#, "true"),
    ExpressionCase("at-least-one(a, b)", "false"),
    ExpressionCase("exactly-one(a, b)", #"{"a": 1, "b": 1}"#, "false"),
  ]

  @Test(arguments: cases)
  func expressionsAreWorkedOut(_ example: ExpressionCase) throws {
    let read = ExpressionForm.read(example.text)
    let typed = try #require(read.value["value"], "\(read.findings.map(\.message))")
    let answers = try AnswerReader.read(Array(example.answers.utf8))
    let today = try #require(CivilDate("2026-01-01"))
    let scope = AnswerScope(ExpressionForm.logic([("value", typed)]), root: answers, today: today)
    let value: String? =
      switch scope.value(typed.expression) {
      case .number(let number)?: number.description
      case .date(let date)?: date.description
      case .yesNo(let flag)?: "\(flag)"
      case nil: nil
      }
    #expect(value == example.value)
  }

  static let types: [(String, FormValueType)] = [
    ("a * 2", .number), ("a * 2 EUR", .money(Currency("EUR")!)), ("price * a", .money(Currency("EUR")!)),
    ("price / 2 EUR", .number), ("price / a", .money(Currency("EUR")!)), ("start", .date), ("today", .date),
    ("days(start, today)", .number), ("a > 1", .yesNo), ("sum(children.cost)", .money(Currency("EUR")!)),
    ("count(children)", .number), ("agrees", .yesNo),
  ]

  @Test(arguments: types)
  func expressionsHaveTypes(_ text: String, _ type: FormValueType) throws {
    #expect(ExpressionForm.read(text).value["value"]?.type == type)
  }

  static let faults: [(marked: String, code: String)] = [
    ("«»", "expression-syntax"), ("a +«»", "expression-syntax"), ("(a«»", "expression-syntax"),
    ("a < b «<» 3", "expression-syntax"), ("a «==» b", "expression-syntax"), ("a «%» 2", "expression-syntax"),
    ("a «b»", "expression-syntax"), ("«price + 1»", "expression-type"),
    ("«price * price»", "expression-type"),
    ("«start» + 1", "expression-type"), ("«a > start»", "expression-type"),
    ("agrees and «b»", "expression-type"),
    ("min(a, «price»)", "expression-type"), ("«agrees < late»", "expression-type"),
    ("«2026-02-30»", "expression-type"), ("a * «0.0000001»", "expression-type"),
    ("sum(«children.nobody»)", "expression-type"), ("count(«page»)", "expression-type"),
    ("«colour» = 1", "expression-type"), ("«nobody» + 1", "expression-unknown-name"),
    ("«sqrt»(a)", "expression-unknown-name"), ("colour is «blue»", "condition-type"),
  ]

  @Test(arguments: faults)
  func faultsPointAtTheirPlace(_ marked: String, _ code: String) throws {
    let text = MarkedText(marked)
    let read = ExpressionForm.read(text.text)
    let finding = try #require(read.findings.first, "\(text.text)")
    #expect(read.findings.count == 1, "\(read.findings.map(\.message))")
    #expect(finding.rule.code == code, "\(finding.message)")
    #expect(Int(finding.span.start)..<Int(finding.span.end) == text.marks[0], "\(finding.message)")
    #expect(read.value.isEmpty)
  }

  @Test func calculationsUseEachOtherInAnyOrder() throws {
    func text(_ text: String) -> ConditionText { ConditionText(text, at: ExpressionForm.span) }
    let read = ExpressionReader(scope: ExpressionForm.scope)
      .calculations([("gross", text("net + tax")), ("tax", text("net * 0.2")), ("net", text("a * 1 EUR"))])
    #expect(read.findings.isEmpty)
    let logic = ExpressionForm.logic(read.value.sorted { $0.key < $1.key })
    let answers = try AnswerReader.read(Array(#"{"a": 100}"#.utf8))
    let scope = AnswerScope(logic, root: answers, today: try #require(CivilDate("2026-01-01")))
    #expect(scope.value(.calculation("gross")) == FormNumber(120).map { .number($0) })
  }

  @Test func aRuleOnAnEntryHoldsForEach() throws {
    let reader = ExpressionReader(scope: ExpressionForm.scope)
    let rule = try #require(reader.rule(ConditionText("age < a", at: ExpressionForm.span)).value)
    #expect(rule.each == "children")
    let once = try #require(
      reader.rule(ConditionText("sum(children.age) < a", at: ExpressionForm.span)).value)
    #expect(once.each == nil)
  }
}

extension ExpressionCase {
  init(_ text: String, _ value: String?) { self.init(text, "{}", value) }
}
