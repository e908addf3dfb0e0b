import BuildGraph
import CatalogueModel
import Diagnostics
import TestSupport
import Testing

/// Values are read as they were laid out. What content seldom has is listed here; all the rest stands in the samples.
@Suite struct StorableTests {
  private static let file = FileID(index: 7)
  private static let span = SourceSpan(file: file, start: 300, end: 70_000)
  private static let rule = Rule("a-rule", .warning, title: "", statement: "", page: "")

  /// Lays a value out, and reads it where its file has another number.
  private func expectKept<Value: Storable>(
    _ value: Value, _ sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var writer = ValueWriter()
    writer.add(value)
    var reader = reader(writer.bytes, writer.files)
    let read = try reader.value(Value.self)
    #expect(reader.isAtEnd, sourceLocation: sourceLocation)
    let reflected = ReflectedText()
    #expect(reflected.text(of: read) == reflected.text(of: value), sourceLocation: sourceLocation)
    for length in 0..<writer.bytes.count {
      var short = self.reader(Array(writer.bytes[..<length]), writer.files)
      #expect(throws: ByteReader.Damage.self, sourceLocation: sourceLocation) {
        _ = try short.value(Value.self)
      }
    }
  }

  private func reader(_ bytes: [UInt8], _ files: [FileID]) -> ValueReader {
    ValueReader(ByteReader(bytes), files: files, rules: ["a-rule": Self.rule])
  }

  @Test func numbers() throws {
    try expectKept([0, 1, -1, 63, 64, -64, -65, 127, 128, .max, .min, .max - 1])
    let texts = ["0", "-1", "0.000000001", "123456789012345678", "-999999999.999999999"]
    try expectKept(texts.compactMap { ExactDecimal($0) })
    try expectKept([CivilDate(year: 1, month: 1, day: 1), CivilDate(year: 9999, month: 12, day: 31), nil])
    try expectKept(["", "a", "đăng ký khai sinh", String(repeating: "x", count: 300)])
  }

  @Test func findings() throws {
    let fix = Fix(span: Self.span, replacement: "b", isSafe: true)
    let notes = [Note("see there", at: Self.span), Note("see nothing")]
    try expectKept([
      Diagnostic(Self.rule, at: .beginning(of: Self.file), "wrong", fix: fix, notes: notes, severity: .error),
      Diagnostic(Self.rule, at: Self.span, "", fix: Fix(span: Self.span, replacement: "")),
    ])
  }

  @Test func amountsAndConditions() throws {
    let money = Money(ExactDecimal(3), try #require(Currency("EUR")))
    try expectKept([
      Amount.free, .unknown, .fixed(money), .range(money, money), .per(.hectare, .per(.case, .fixed(money))),
    ])
    let day = try #require(CivilDate("2026-11-26"))
    let answers = [Answer.yesNo(true), .number(ExactDecimal(1)), .choice("a"), .date(day)]
    try expectKept(
      ConditionExpression.all([
        .any(answers.map { .compare(question: "q", .equals($0)) }), .not(.named("late")),
        .compare(question: "q", .isOneOf(answers)), .compare(question: "q", .lessThan(answers[1])),
        .compare(question: "q", .atMost(answers[1])), .compare(question: "q", .moreThan(answers[3])),
        .compare(question: "q", .atLeast(answers[3])),
      ]))
    try expectKept([Exemption.Effect.free, .reduction(percent: ExactDecimal(50)), .amount(money)])
    try expectKept([
      Figure.Value.amount(.free), .duration(StatedDuration(2, to: 5, .week)), .date(day), .count(.zero),
    ])
    try expectKept([FormValueType.number, .money(money.currency), .date, .yesNo])
  }

  @Test func expressions() throws {
    let (a, day) = (FormExpression.field("a"), try #require(CivilDate("2026-11-26")))
    try expectKept(
      FormExpression.all([
        .number(.zero), .date(day), .today, a, .calculation("c"), .negated(a), .sum(a, a), .difference(a, a),
        .product(a, a), .quotient(a, a), .least([a]), .greatest([a, a]), .rounded(a, places: 2),
        .total(group: "g", field: "f"), .count(group: "g"), .days(a, .today), .years(.today, a),
        .any(FormExpression.Relation.allCases.map { .compare(a, $0, a) }), .condition(.named("late")),
        .not(a), .answered("a"), .atLeastOne(["a", "b"]), .exactlyOne([]),
      ]))
    try expectKept([
      FormField.Default.text("a"), .number(.zero), .yesNo(false), .options(["a"]), .date(day), .today,
    ])
    try expectKept([FormField.Bound.number(.zero), .date(day), .today])
  }

  @Test func guidance() throws {
    let id = try #require(EntityID("a-b"))
    let facts: [Guidance.FactReference] = [
      .fee("f"), .time(.post), .document(id), .act(id), .organisation(id), .figure("n"),
    ]
    let inlines: [Guidance.Inline] =
      [
        .text("a"), .emphasis([.strong([.struckOut([.code("c")])])]), .lineBreak,
        .image(source: "a.png", alternative: "A"),
        .link(.entity(.lifeEvent, id, fragment: "f"), [.text("b")]),
        .link(.entity(.act, id, fragment: nil), []), .link(.fragment("f"), []), .link(.address("/"), []),
      ] + facts.map { .fact($0) }
    try expectKept(
      Guidance(
        file: Self.file,
        blocks: [
          .heading(level: 3, inlines), .paragraph([]), .quote([.code("x"), .divider]),
          .list(isOrdered: true, start: 4, isTight: false, items: [[.paragraph(inlines)], []]),
          .table(header: [[]], alignments: [.natural, .start, .center, .end], rows: [[inlines, []]]),
        ]))
  }

  @Test func whatIsNestedTooDeeplyIsNotRead() throws {
    var condition = ConditionExpression.named("a")
    for _ in 0..<200 { condition = .not(condition) }
    var writer = ValueWriter()
    writer.add(condition)
    #expect(writer.isTooDeep)
    var reader = reader(writer.bytes, [])
    #expect(throws: ByteReader.Damage.self) { try reader.value(ConditionExpression.self) }
  }
}
