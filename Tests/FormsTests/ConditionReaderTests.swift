import CatalogueModel
import Diagnostics
import Forms
import TestSupport
import Testing

@Suite struct ConditionReaderTests {
  @Test(arguments: [
    // Grammar: what ends too early, and what stands in the wrong place.
    FaultyCondition("«»", "condition-syntax", "is empty"),
    FaultyCondition("   «»", "condition-syntax", "is empty"),
    FaultyCondition("married and«»", "condition-syntax", "ends where the name of a question"),
    FaultyCondition("age >«»", "condition-syntax", "ends where a number or a date"),
    FaultyCondition("reason is«»", "condition-syntax", "ends where a value"),
    FaultyCondition("not«»", "condition-syntax", "ends where the name"),
    FaultyCondition("(married«»", "condition-syntax", "ends where a closing parenthesis"),
    FaultyCondition("(married or (late)«»", "condition-syntax", "ends where a closing parenthesis"),
    FaultyCondition("(married «late»)", "condition-syntax", "a closing parenthesis"),
    FaultyCondition("married«)»", "condition-syntax", "no opening one"),
    FaultyCondition("(«)»", "condition-syntax", "the name of a question"),
    FaultyCondition("«and» married", "condition-syntax", "the name of a question"),
    FaultyCondition("married «late»", "condition-syntax", "‘and’, ‘or’ or the end"),
    FaultyCondition("married and «or» late", "condition-syntax", "‘or’ stands where"),
    FaultyCondition("reason is «is» loss", "condition-syntax", "‘is’ stands where a value"),
    FaultyCondition("age < «>» 3", "condition-syntax", "‘>’ stands where a number or a date"),
    FaultyCondition("reason in «loss»", "condition-syntax", "a list in brackets", mend: "[loss]"),
    FaultyCondition("reason in [«]»", "condition-syntax", "a value"),
    FaultyCondition("reason in [loss «damage»]", "condition-syntax", "a comma or a closing bracket"),
    FaultyCondition("reason in [loss, damage«»", "condition-syntax", "a comma or a closing bracket"),
    FaultyCondition("reason in [loss,«]»", "condition-syntax", "‘]’ stands where a value"),
    FaultyCondition("«[»married]", "condition-syntax", "‘[’ stands where"),
    FaultyCondition("married«,» late", "condition-syntax", "‘,’ stands where"),
    // Other languages’ spellings.
    FaultyCondition("reason «=» loss", "condition-syntax", "no ‘=’", mend: "is"),
    FaultyCondition("reason«==»loss", "condition-syntax", "no ‘==’", mend: " is "),
    FaultyCondition("reason «!=» loss", "condition-syntax", "no ‘!=’", mend: "is not"),
    FaultyCondition("reason «<>» loss", "condition-syntax", "no ‘<>’", mend: "is not"),
    FaultyCondition("age «=>» 18", "condition-syntax", "no ‘=>’", mend: ">="),
    FaultyCondition("age«=<»18", "condition-syntax", "no ‘=<’", mend: "<="),
    FaultyCondition("married «&&» late", "condition-syntax", "no ‘&&’", mend: "and"),
    FaultyCondition("married«|»late", "condition-syntax", "no ‘|’", mend: " or "),
    FaultyCondition("«!»married", "condition-syntax", "no ‘!’", mend: "not "),
    FaultyCondition("married «AND» late", "condition-syntax", "‘AND’", mend: "and"),
    FaultyCondition("reason is «\"loss\"»", "condition-syntax", "no ‘\"loss\"’", mend: "loss"),
    FaultyCondition("reason is «'loss'»", "condition-syntax", "no ‘'loss'’", mend: "loss"),
    FaultyCondition("reason is «'»loss", "condition-syntax", "no ‘'’"),
    FaultyCondition("age «+» 1 > 18", "condition-syntax", "no ‘+’"),
    FaultyCondition("age «≥» 18", "condition-syntax", "no ‘≥’", mend: ">="),
    FaultyCondition("«đ»ã-cưới", "condition-syntax", "no ‘đ’"),
    // Names.
    FaultyCondition("«maried»", "condition-unknown-name", "is called ‘maried’", mend: "married"),
    FaultyCondition("late or «adlut»", "condition-unknown-name", "is called", mend: "adult"),
    FaultyCondition("«xyz» > 3", "condition-unknown-name", "is called ‘xyz’"),
    FaultyCondition("«full-name» is loss", "condition-type", "a field that conditions cannot use"),
    // Types.
    FaultyCondition("«age»", "condition-type", "‘age > 60’"),
    FaultyCondition("«reason»", "condition-type", "‘reason is loss’"),
    FaultyCondition("not «born»", "condition-type", "‘born < 2026-12-31’"),
    FaultyCondition("«married» > 3", "condition-type", "cannot be less or more"),
    FaultyCondition("«reason» <= loss", "condition-type", "cannot be less or more"),
    FaultyCondition("age is «yes»", "condition-type", "‘yes’ is not a number"),
    FaultyCondition("age > «2026-12-31»", "condition-type", "is not a number"),
    FaultyCondition("born > «60»", "condition-type", "is not a date"),
    FaultyCondition("born > «2026-02-30»", "condition-type", "is not a date"),
    FaultyCondition("married is «true»", "condition-type", "is not yes or no", mend: "yes"),
    FaultyCondition("reason is «los»", "condition-type", "not an option of ‘reason’", mend: "loss"),
    FaultyCondition("reason in [loss, «theft»]", "condition-type", "loss, damage, change"),
    FaultyCondition("«adult» > 3", "condition-type", "is a condition"),
    FaultyCondition("«adult» is loss", "condition-type", "is a condition"),
    FaultyCondition("«adult» in [yes]", "condition-type", "is a condition"),
  ])
  func faults(_ fault: FaultyCondition) throws {
    let checked = Sample.read(MarkedText(fault.marked).text)
    #expect(checked.value == nil)
    try fault.check(checked.findings)
  }

  @Test func allFaultsOfAConditionAreFoundAtOnce() {
    let findings = Sample.read("maried and (age is yes or not reason) and late > 3").findings
    #expect(
      findings.map(\.rule.code)
        == ["condition-unknown-name", "condition-type", "condition-type", "condition-type"])
  }

  @Test(arguments: [
    ("married", ConditionExpression.compare(question: "married", .equals(.yesNo(true)))),
    ("married is no", .compare(question: "married", .equals(.yesNo(false)))),
    ("not late", .not(.compare(question: "late", .equals(.yesNo(true))))),
    ("adult is not yes", .not(.named("adult"))),
    ("reason is not in [loss]", .not(.compare(question: "reason", .isOneOf([.choice("loss")])))),
    ("age<-3", .compare(question: "age", .lessThan(.number(ExactDecimal(-3))))),
    (
      "adult or child and late",
      .any([.named("adult"), .all([.named("child"), .compare(question: "late", .equals(.yesNo(true)))])])
    ),
    (" ( ( adult ) ) ", .named("adult")),
  ])
  func expressions(_ text: String, _ expected: ConditionExpression) throws {
    let checked = Sample.read(text)
    #expect(checked.findings.isEmpty, "\(checked.findings.map(\.message))")
    #expect(checked.value?.expression == expected)
  }

  @Test(arguments: ["unread", "unread > 3 and married", "not (unread is loss)"])
  func questionsThatCouldNotBeReadSayNothingTwice(_ text: String) {
    let checked = Sample.read(text)
    #expect(checked.value == nil)
    #expect(checked.findings.isEmpty)
  }

  @Test func whereNoNamesAreKnownNoneIsUnknown() {
    let scope = ConditionScope(questions: [:], isOpen: true)
    #expect(Sample.read("anything is possible", scope: scope).findings.isEmpty)
  }

  @Test func nestingHasAnEnd() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "(", count: depth) + "married" + String(repeating: ")", count: depth)
    }
    #expect(Sample.read(nested(31)).findings.isEmpty)
    let finding = try #require(Sample.read(nested(100_000)).findings.first)
    #expect(finding.rule.code == "condition-syntax")
    #expect(finding.message.contains("nests deeper than 32"))
    #expect(finding.span.start == 132)
    let negated = String(repeating: "not ", count: 40) + "married"
    #expect(Sample.read(negated).findings.map(\.rule.code) == ["condition-syntax"])
  }

  @Test(arguments: ["and", "or", "not", "is", "in", "yes", "no"])
  func wordsOfTheLanguageAreReserved(_ word: String) { #expect(ConditionReader.isReserved(word)) }

  @Test(arguments: ["married", "And", "none", "island", "true"])
  func otherWordsAreNot(_ word: String) { #expect(!ConditionReader.isReserved(word)) }

  /// Quotes shift the text by one; what is folded or escaped is pointed at as a whole.
  @Test(arguments: [(0, 8..<12), (2, 9..<13), (6, 0..<18)])
  func placesWithinQuotes(_ surplus: Int, _ expected: Range<Int>) throws {
    let text = "late or lato"
    let span = SourceSpan(file: FileID(index: 0), start: 0, end: text.utf8.count + surplus)
    let checked = ConditionReader(scope: Sample.scope).read(ConditionText(text, at: span))
    let finding = try #require(checked.findings.first)
    #expect(Int(finding.span.start)..<Int(finding.span.end) == expected)
  }
}

@Suite struct ConditionCycleTests {
  @Test func aConditionThatUsesItself() {
    let findings = ConditionCycles.findings(in: [Sample.named("a", .not(.named("a")))])
    #expect(findings.map(\.rule.code) == ["condition-cycle"])
    #expect(findings.first?.message == "The condition ‘a’ depends on itself")
  }

  @Test func aCircleIsOneFinding() {
    let findings = ConditionCycles.findings(in: [
      Sample.named("x", .named("a")), Sample.named("a", .any([.named("b"), .named("z")])),
      Sample.named("b", .all([.named("c")])), Sample.named("c", .not(.named("a"))),
      Sample.named("z", .named("z2")),
      Sample.named("z2", .compare(question: "married", .equals(.yesNo(true)))),
    ])
    #expect(findings.map(\.message) == ["The condition ‘a’ depends on itself by way of ‘b’, ‘c’"])
    #expect(findings.first?.notes.count == 2)
  }

  @Test func twoCirclesAreTwo() {
    let findings = ConditionCycles.findings(in: [
      Sample.named("a", .named("b")), Sample.named("b", .all([.named("a"), .named("c")])),
      Sample.named("c", .named("d")), Sample.named("d", .named("c")),
    ])
    #expect(findings.count == 2)
  }

  @Test func longChainsAreCheckedInTime() {
    let last = Sample.named("c20000", .compare(question: "married", .equals(.yesNo(true))))
    let chain = (0..<20_000).map { Sample.named("c\($0)", .named("c\($0 + 1)")) } + [last]
    let clock = ContinuousClock()
    var findings: [Diagnostic] = []
    let time = clock.measure { findings = ConditionCycles.findings(in: chain) }
    #expect(!findings.isEmpty && findings.allSatisfy { $0.rule.code == "condition-size" })
    #expect(time < .seconds(5))
  }

  @Test func whatDoublesWithEachNameIsTooLarge() {
    let first = Sample.named("c0", .compare(question: "married", .equals(.yesNo(true))))
    let rest = (1..<12).map { Sample.named("c\($0)", .all([.named("c\($0 - 1)"), .named("c\($0 - 1)")])) }
    let findings = ConditionCycles.findings(in: [first] + rest)
    #expect(findings.map(\.message).first?.contains("‘c9’") ?? false)
    #expect(findings.count == 1)
  }

  @Test func ordinaryConditionsAreFine() {
    let findings = ConditionCycles.findings(in: [
      Sample.named("a", .compare(question: "married", .equals(.yesNo(true)))),
      Sample.named("b", .not(.named("a"))),
      Sample.named("c", .any([.named("a"), .named("b"), .named("nowhere")])),
    ])
    #expect(findings.isEmpty)
  }
}
