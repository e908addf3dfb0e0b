import CatalogueModel
import Diagnostics
import Forms
import Testing

/// Fields of a form with answers and the faults they have, as `path code`.
struct CheckedAnswers: CustomTestStringConvertible {
  let fields: String
  let answers: String
  let faults: [String]

  init(_ fields: String, _ answers: String, _ faults: String...) {
    (self.fields, self.answers, self.faults) = (fields, answers, faults)
  }

  var testDescription: String { "\(fields): \(answers)" }
}

@Suite struct FormCheckerTests {
  private static func field(_ type: String, _ more: String = "") -> String {
    "{ id: x, type: \(type), label: { en: X }\(more.isEmpty ? "" : ", \(more)") }"
  }

  static let types: [CheckedAnswers] = [
    CheckedAnswers(field("text"), "{}"), CheckedAnswers(field("text", "required: true"), "{}", "x required"),
    CheckedAnswers(field("text"), #"{"x": ""}"#, "x invalid"),
    CheckedAnswers(field("text"), #"{"x": " "}"#, "x invalid"),
    CheckedAnswers(field("text"), #"{"x": "a\nb"}"#, "x invalid"),
    CheckedAnswers(field("text"), #"{"x": 1}"#, "x invalid"),
    CheckedAnswers(field("text"), #"{"x": null}"#, "x invalid"),
    CheckedAnswers(field("long-text"), #"{"x": "a\nb"}"#),
    CheckedAnswers(field("text", "max-length: 2"), #"{"x": "🙂🙂"}"#),
    CheckedAnswers(field("text", "max-length: 2"), #"{"x": "abc"}"#, "x length-max"),
    CheckedAnswers(field("text", "min-length: 2"), #"{"x": "a"}"#, "x length-min"),
    CheckedAnswers(field("text", "pattern: '[A-Z]+'"), #"{"x": "ab"}"#, "x pattern"),
    CheckedAnswers(field("number"), #"{"x": 1.5}"#),
    CheckedAnswers(field("number"), #"{"x": "1"}"#, "x invalid"),
    CheckedAnswers(field("number"), #"{"x": true}"#, "x invalid"),
    CheckedAnswers(field("number", "decimals: 0"), #"{"x": 1.5}"#, "x invalid"),
    CheckedAnswers(field("number", "decimals: 0"), #"{"x": 10e-1}"#),
    CheckedAnswers(field("number", "min: 1, max: 2"), #"{"x": 0.999999}"#, "x min"),
    CheckedAnswers(field("number", "min: 1, max: 2"), #"{"x": 2.000001}"#, "x max"),
    CheckedAnswers(field("number", "step: 0.25"), #"{"x": 0.3}"#, "x invalid"),
    CheckedAnswers(field("number"), #"{"x": 1000000000000000}"#, "x invalid"),
    CheckedAnswers(field("number"), #"{"x": 1234567890.123456}"#, "x invalid"),
    CheckedAnswers(field("money", "currency: EUR"), #"{"x": 0.05}"#),
    CheckedAnswers(field("money", "currency: EUR"), #"{"x": 0.005}"#, "x invalid"),
    CheckedAnswers(field("money", "currency: VND"), #"{"x": 0.5}"#, "x invalid"),
    CheckedAnswers(field("date"), #"{"x": "2024-02-29"}"#),
    CheckedAnswers(field("date"), #"{"x": "2025-02-29"}"#, "x invalid"),
    CheckedAnswers(field("date", "max: today"), #"{"x": "2026-01-02"}"#, "x max"),
    CheckedAnswers(field("date", "min: 2026-01-01"), #"{"x": "2025-12-31"}"#, "x min"),
    CheckedAnswers(field("month"), #"{"x": "2026-12"}"#),
    CheckedAnswers(field("month"), #"{"x": "2026-13"}"#, "x invalid"),
    CheckedAnswers(field("time"), #"{"x": "23:59"}"#),
    CheckedAnswers(field("time"), #"{"x": "24:00"}"#, "x invalid"),
    CheckedAnswers(field("email"), #"{"x": "a@b.example"}"#),
    CheckedAnswers(field("email"), #"{"x": "a@"}"#, "x invalid"),
    CheckedAnswers(field("phone"), #"{"x": "+84 236 3881 888"}"#),
    CheckedAnswers(field("phone"), #"{"x": "none"}"#, "x invalid"),
    CheckedAnswers(field("url"), #"{"x": "https://a.example/b?c"}"#),
    CheckedAnswers(field("url"), #"{"x": "javascript:alert(1)"}"#, "x invalid"),
    CheckedAnswers(field("country"), #"{"x": "VN"}"#),
    CheckedAnswers(field("country"), #"{"x": "vn"}"#, "x invalid"),
    CheckedAnswers(field("yes-no"), #"{"x": false}"#),
    CheckedAnswers(field("yes-no"), #"{"x": "yes"}"#, "x invalid"),
    CheckedAnswers(field("statement", "text: { en: T }, required: true"), #"{"x": false}"#, "x required"),
    CheckedAnswers(field("statement", "text: { en: T }"), #"{"x": false}"#),
    CheckedAnswers(field("choice", "options: { a: { en: A } }"), #"{"x": "a"}"#),
    CheckedAnswers(field("choice", "options: { a: { en: A } }"), #"{"x": "b"}"#, "x option"),
    CheckedAnswers(field("choices", "options: { a: { en: A }, b: { en: B } }"), #"{"x": ["b", "a"]}"#),
    CheckedAnswers(field("choices", "options: { a: { en: A } }"), #"{"x": ["a", "a"]}"#, "x invalid"),
    CheckedAnswers(field("choices", "options: { a: { en: A } }"), #"{"x": []}"#, "x invalid"),
    CheckedAnswers(field("choices", "options: { a: { en: A } }"), #"{"x": ["c"]}"#, "x option"),
    CheckedAnswers(field("address"), #"{"x": {"street": "S 1", "city": "C"}}"#),
    CheckedAnswers(
      field("address"), #"{"x": {"street": "S 1", "zip": "1"}}"#, "x/city required", "x/zip unknown"),
    CheckedAnswers(field("identity-number", "scheme: iban"), #"{"x": "BE68539007547034"}"#),
    CheckedAnswers(field("identity-number", "scheme: iban"), #"{"x": "BE68 5390 0754 7034"}"#, "x checksum"),
    CheckedAnswers(field("file", "accept: [pdf]"), #"{"x": {"name": "a.PDF", "size": 1}}"#),
    CheckedAnswers(field("file", "accept: [pdf]"), #"{"x": {"name": "a.exe", "size": 1}}"#, "x file-kind"),
    CheckedAnswers(
      field("file", "max-size: 1 KB"), #"{"x": {"name": "a.pdf", "size": 1001}}"#, "x file-size"),
    CheckedAnswers(field("file"), #"{"x": {"name": "a.pdf"}}"#, "x invalid"),
    CheckedAnswers(field("text"), #"{"y": 1}"#, "y unknown"), CheckedAnswers(field("text"), "[]", " invalid"),
  ]

  private static let agreed = "{ id: a, type: yes-no, label: { en: A } }"
  private static func group(_ more: String) -> String {
    "{ id: g, type: group, label: { en: G }, \(more)fields: [{ id: y, type: yes-no, label: { en: Y } }, "
      + "{ id: z, type: text, required: true, when: y and a, label: { en: Z } }] }"
  }

  static let cases: [CheckedAnswers] = [
    // What is not asked is not answered; what is undecided is not asked.
    CheckedAnswers("\(agreed), \(field("text", "when: a, required: true"))", #"{"a": true}"#, "x required"),
    CheckedAnswers("\(agreed), \(field("text", "when: a, required: true"))", #"{"a": false}"#),
    CheckedAnswers("\(agreed), \(field("text", "when: a"))", #"{"a": false, "x": "b"}"#, "x hidden"),
    CheckedAnswers("\(agreed), \(field("text", "when: not a"))", #"{"x": "b"}"#, "x hidden"),
    CheckedAnswers("\(agreed), \(field("text", "when: married"))", #"{"x": "b"}"#, "x hidden"),
    CheckedAnswers("\(agreed), \(field("text", "when: married"))", #"{"x": "b", "wed": true}"#),
    CheckedAnswers(field("text"), #"{"wed": true}"#, "wed unknown"),
    CheckedAnswers("\(agreed), \(field("text", "when: married"))", #"{"wed": "yes"}"#, "wed invalid"),
    CheckedAnswers(
      "\(agreed), \(field("choice", "options: { b: { label: { en: B }, when: a } }"))", #"{"x": "b"}"#,
      "x option"),
    // A field that takes over an answer is the answer.
    CheckedAnswers(
      "{ id: w, type: yes-no, answer-of: wed, label: { en: W } }, \(field("text", "when: married"))",
      #"{"w": true, "x": "b"}"#),
    CheckedAnswers(
      "{ id: w, type: yes-no, answer-of: wed, label: { en: W } }, \(field("text", "when: married"))",
      #"{"wed": true, "x": "b"}"#, "x hidden", "wed unknown"),
    // Groups: their fields see each other and what is around them.
    CheckedAnswers("\(agreed), \(group(""))", #"{"a": true, "g": {"y": true}}"#, "g/z required"),
    CheckedAnswers("\(agreed), \(group("when: a, "))", #"{"a": false, "g": {}}"#, "g hidden"),
    CheckedAnswers("\(agreed), \(group(""))", #"{"a": true, "g": {"y": false, "z": "c"}}"#, "g/z hidden"),
    CheckedAnswers("\(agreed), \(group(""))", #"{"g": {"q": 1}}"#, "g/q unknown"),
    CheckedAnswers("\(agreed), \(group(""))", #"{"g": []}"#, "g invalid"),
    CheckedAnswers(
      "\(agreed), \(group("repeat: { max: 2, item: { en: I } }, "))",
      #"{"a": true, "g": [{"y": true}, {"y": true, "z": "b"}, 7]}"#, "g count-max", "g/0/z required",
      "g/2 invalid"),
    CheckedAnswers(
      "\(agreed), \(group("repeat: { min: 1, max: 2, item: { en: I } }, "))", "{}", "g count-min"),
    CheckedAnswers(
      "\(agreed), \(group("repeat: { max: 2, item: { en: I } }, "))", #"{"g": {}}"#, "g invalid"),
  ]

  @Test(arguments: types + cases)
  func answersHaveTheirFaults(_ example: CheckedAnswers) throws {
    #expect(try Self.faults(example.fields, "", example.answers) == example.faults)
  }

  private static let dates =
    "{ id: s, type: date, label: { en: S } }, { id: e, type: date, label: { en: E } }, "
    + "{ id: g, type: group, label: { en: G }, repeat: { max: 3, item: { en: I } }, "
    + "fields: [{ id: n, type: number, label: { en: N } }, { id: m, type: number, label: { en: M } }] }"

  static let rules: [(rule: String, answers: String, faults: [String])] = [
    ("check: e >= s, fields: [e, s]", #"{"s": "2026-01-02", "e": "2026-01-01"}"#, ["e rule:r"]),
    ("check: e >= s, fields: [e, s]", #"{"s": "2026-01-02"}"#, []),
    ("check: e >= s, fields: [e], when: married", #"{"s": "2026-01-02", "e": "2026-01-01"}"#, []),
    (
      "check: e >= s, fields: [e], when: married", #"{"wed": true, "s": "2026-01-02", "e": "2026-01-01"}"#,
      ["e rule:r"]
    ),
    ("check: 'at-least-one(s, e)', fields: [s]", "{}", ["s rule:r"]),
    ("check: sum(g.n) <= 10, fields: [g]", #"{"g": [{"n": 5}, {"n": 6}]}"#, ["g rule:r"]),
    (
      "check: n < m, fields: [m]", #"{"g": [{"n": 1, "m": 2}, {"n": 3, "m": 2}, {"n": 1}]}"#, ["g/1/m rule:r"]
    ),
  ]

  @Test(arguments: rules)
  func rulesHoldBetweenAnswers(_ rule: String, _ answers: String, _ faults: [String]) throws {
    let keys = "rules:\n  - { id: r, message: { en: R }, \(rule) }\n"
    #expect(try Self.faults(Self.dates, keys, answers) == faults)
  }

  // MARK: Loading

  static func logic(_ fields: String, _ keys: String) throws -> FormLogic {
    let content = SampleContent(files: [
      "portal.yaml":
        "name: { en: P }\nbase-url: https://example.org\nlanguages: [en]\ncurrency: EUR\ntime-zone: Europe/Brussels\n",
      "procedures/p/procedure.yaml": """
      title: { en: P }
      questions: { wed: { ask: { en: Are you wed? }, type: yes-no } }
      conditions: { married: wed }
      """,
      "procedures/p/forms/f.yaml":
        "id: f\ntitle: { en: F }\npages:\n  - id: page\n    title: { en: P }\n    fields: [\(fields)]\n\(keys)",
    ])
    let loaded = content.load()
    let errors = loaded.findings.filter { $0.severity == .error }
    try #require(errors.isEmpty, "\(loaded.report)")
    let procedure = try #require(loaded.catalogue?.procedures.first)
    return FormLogic(try #require(procedure.forms.first), of: procedure)
  }

  static func faults(_ fields: String, _ keys: String, _ answers: String) throws -> [String] {
    let node = try AnswerReader.read(Array(answers.utf8))
    let today = try #require(CivilDate("2026-01-01"))
    return FormChecker(try logic(fields, keys), today: today).faults(in: node)
      .map { "\($0.pathText) \($0.code.text)" }
  }
}

@Suite struct FormDocumentTests {
  private static func text(_ json: FormJSON) -> String { String(decoding: json.bytes, as: UTF8.self) }

  @Test func rulesNameTheFieldThatTakesAnAnswerOver() throws {
    let logic = try FormCheckerTests.logic(
      "{ id: w, type: yes-no, answer-of: wed, label: { en: W } }, { id: x, type: text, when: married, label: { en: X } }",
      "")
    let rules = Self.text(RulesDocument(logic).json(name: "p/f", version: "0"))
    #expect(rules.contains(#""conditions":{"married":["is","w",true]}"#))
    #expect(rules.contains(#"{"id":"x","type":"text","when":["name","married"]}"#))
    #expect(!rules.contains("questions"))
  }

  @Test func theVersionChangesWithWhatIsCheckedOnly() throws {
    func version(_ field: String) throws -> String {
      try RulesDocument(FormCheckerTests.logic(field, "")).version { bytes in
        String(String(bytes.reduce(UInt64(5381)) { $0 &* 33 &+ UInt64($1) }, radix: 16).prefix(12))
      }
    }
    let one = try version("{ id: x, type: text, label: { en: X } }")
    #expect(try version("{ id: x, type: text, label: { en: Other words }, hint: { en: Hint } }") == one)
    #expect(try version("{ id: x, type: text, label: { en: X }, required: true }") != one)
  }

  @Test func schemasSayWhatIsAskedWhen() throws {
    let logic = try FormCheckerTests.logic(
      "{ id: a, type: yes-no, required: true, label: { en: A } }, { id: x, type: text, required: true, when: a, label: { en: X } }",
      "")
    let schema = Self.text(SchemaDocument(logic).json(address: nil, title: "p/f"))
    #expect(schema.contains(#""required":["a"]"#))
    #expect(
      schema.contains(
        #"{"if":{"required":["a"],"properties":{"a":{"const":true}}},"then":{"required":["x"]},"else":{"properties":{"x":false}}}"#
      ))
    #expect(schema.contains(#""unevaluatedProperties":false"#))
  }

  @Test func goldenInstancesAreTheSameEveryTimeAndWhatTheySay() throws {
    let logic = try FormCheckerTests.logic(
      "{ id: a, type: yes-no, required: true, label: { en: A } }, { id: x, type: date, max: today, when: a, label: { en: X } }",
      "rules:\n  - { id: r, check: not a or answered(x), fields: [x], message: { en: R } }\n")
    let golden = GoldenInstances(logic)
    #expect(golden.valid == GoldenInstances(logic).valid && golden.invalid == GoldenInstances(logic).invalid)
    let (valid, invalid) = (Self.text(golden.valid), Self.text(golden.invalid))
    #expect(valid.contains(#""answers":{"a":false},"faults":[]"#))
    for code in ["required", "invalid", "max", "hidden", "unknown", "rule:r"] {
      #expect(invalid.contains(#""code":"\#(code)""#), "\(code): \(invalid)")
    }
  }

  @Test(arguments: AnswerRules.all)
  func everyRuleForAnswersHasAPage(_ rule: Rule) {
    let contrasts = [("Wrong", "Right"), ("Outdated", "Up to date")]
    #expect(contrasts.contains { rule.page.contains($0.0) && rule.page.contains($0.1) }, "\(rule.code)")
  }
}
