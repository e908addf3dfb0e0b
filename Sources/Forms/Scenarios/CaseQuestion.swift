package import CatalogueModel

/// A question with its answers, as far as conditions tell them apart.
package struct CaseQuestion: Sendable {
  package let question: Question
  /// In the order of the question: yes before no, options as listed, numbers and dates ascending. Fewer than two
  /// where the question makes no difference; none where no answer is possible.
  package let classes: [AnswerClass]

  package var id: String { question.id }

  /// - Parameter comparisons: all comparisons with the question in the conditions that matter.
  package init(_ question: Question, comparisons: [Comparison]) {
    self.question = question
    switch question.kind {
    case .yesNo:
      classes = CaseQuestion.grouped(
        [true, false].map { AnswerClass(.yesNo($0), example: .yesNo($0)) }, comparisons, of: question)
    case .choice(let options):
      classes = CaseQuestion.grouped(
        options.map { AnswerClass(.options([$0.id]), example: .choice($0.id)) }, comparisons, of: question)
    case .number, .date:
      let scale = AnswerScale(question, comparisons: comparisons)
      classes = CaseQuestion.grouped(scale.stretches(), comparisons, of: question)
    }
  }

  /// Puts those together that all comparisons decide alike.
  private static func grouped(_ classes: [AnswerClass], _ comparisons: [Comparison], of question: Question)
    -> [AnswerClass]
  {
    var order: [[Bool]] = []
    var groups: [[Bool]: [AnswerClass]] = [:]
    for one in classes {
      let decided = comparisons.map { one.example.meets($0) }
      if groups[decided] == nil { order.append(decided) }
      groups[decided, default: []].append(one)
    }
    return order.compactMap { groups[$0] }.map { AnswerClass.union($0, of: question) }
  }

  /// Whether the answers of questions can be compared with everything that conditions compare them with, in
  /// reasonable time.
  static func isBounded(_ questions: [Question], _ comparisons: [String: [Comparison]]) -> Bool {
    let work = questions.reduce(0) { work, question in
      let values = comparisons[question.id]?.reduce(0) { $0 + $1.values.count } ?? 0
      let answers = if case .choice(let options) = question.kind { options.count } else { 2 * values + 1 }
      return min(work, 1 << 30) + min(values, 1 << 20) * min(answers, 1 << 20)
    }
    return work <= 1_000_000
  }

  /// The number of the class that an answer belongs to; nil where it is in none.
  package func classNumber(of answer: Answer) -> Int? { classes.firstIndex { $0.contains(answer) } }
}

/// The answers to a question for a number or a date as whole steps, cut where comparisons cut them.
///
/// Numbers are whole unless the question, a limit of it or a condition has decimals.
private struct AnswerScale {
  private let isDate: Bool
  /// Digits after the decimal point of one step.
  private let decimals: Int
  private let least: Int128?
  private let most: Int128?
  /// Where a stretch begins, with its end as it is written for both sides.
  private var cuts: [Int128: (below: AnswerRange.End, above: AnswerRange.End)] = [:]

  init(_ question: Question, comparisons: [Comparison]) {
    let values = comparisons.flatMap(\.values)
    if case .number(let least, let most) = question.kind {
      isDate = false
      let scales = values.compactMap(\.decimals) + [least, most].compactMap { $0?.scale }
      let decimals = max(question.decimals, scales.max() ?? 0)
      self.decimals = decimals
      self.least = least.map { $0.steps(decimals) }
      self.most = most.map { $0.steps(decimals) }
    } else {
      (isDate, decimals) = (true, 0)
      least = CivilDate(year: 1, month: 1, day: 1).map { Int128($0.daysSince1970) }
      most = CivilDate(year: 9999, month: 12, day: 31).map { Int128($0.daysSince1970) }
    }
    for comparison in comparisons { cut(comparison) }
  }

  private mutating func cut(_ comparison: Comparison) {
    switch comparison {
    case .equals, .isOneOf:
      for value in comparison.values {
        cut(before: value)
        cut(after: value)
      }
    case .lessThan(let value), .atLeast(let value): cut(before: value)
    case .atMost(let value), .moreThan(let value): cut(after: value)
    }
  }

  private mutating func cut(before value: Answer) {
    guard let step = step(of: value), isInside(step), cuts[step] == nil else { return }
    cuts[step] = (.init(value, isIncluded: false), .init(value, isIncluded: true))
  }

  private mutating func cut(after value: Answer) {
    guard let step = step(of: value).map({ $0 + 1 }), isInside(step), cuts[step] == nil else { return }
    cuts[step] = (.init(value, isIncluded: true), .init(value, isIncluded: false))
  }

  /// Whether there are answers on both sides.
  private func isInside(_ step: Int128) -> Bool {
    (least.map { $0 < step } ?? true) && (most.map { step <= $0 } ?? true)
  }

  func stretches() -> [AnswerClass] {
    if let least, let most, least > most { return [] }
    let steps = cuts.keys.sorted()
    return (0...steps.count).map { number in
      let (below, above) = (
        number == 0 ? nil : steps[number - 1], number == steps.count ? nil : steps[number]
      )
      let (low, high) = (below ?? least, above.map { $0 - 1 } ?? most)
      let (least, most) = (low.map(answer), high.map(answer))
      var range = AnswerRange(
        lower: below.flatMap { cuts[$0]?.above } ?? least.flatMap(end),
        upper: above.flatMap { cuts[$0]?.below } ?? most.flatMap(end), low: low, high: high, least: least,
        most: most)
      if let only = least, low == high {
        let end = AnswerRange.End(only, isIncluded: true)
        range = AnswerRange(lower: end, upper: end, low: low, high: high, least: only, most: only)
      }
      return AnswerClass(.ranges([range]), example: least ?? most ?? answer(0))
    }
  }

  /// The end that the question itself draws; none for dates, which go on.
  private func end(_ answer: Answer) -> AnswerRange.End? {
    isDate ? nil : AnswerRange.End(answer, isIncluded: true)
  }

  private func step(of value: Answer) -> Int128? {
    switch value {
    case .number(let number): isDate ? nil : number.steps(decimals)
    case .date(let date): isDate ? Int128(date.daysSince1970) : nil
    case .yesNo, .choice: nil
    }
  }

  private func answer(_ step: Int128) -> Answer {
    if isDate { return .date(CivilDate(daysSince1970: Int(clamping: step))) }
    var (units, scale) = (step, decimals)
    while scale > 0, units % 10 == 0 { (units, scale) = (units / 10, scale - 1) }
    return .number(ExactDecimal(units: Int64(clamping: units), scale: scale))
  }
}

extension ExactDecimal {
  /// The number in steps of so many decimals, at least as many as it has itself.
  fileprivate func steps(_ decimals: Int) -> Int128 {
    (scale..<max(scale, decimals)).reduce(Int128(units)) { steps, _ in steps * 10 }
  }
}

extension Answer {
  fileprivate var decimals: Int? { if case .number(let number) = self { number.scale } else { nil } }
}

extension Comparison {
  fileprivate var values: [Answer] {
    switch self {
    case .equals(let value), .lessThan(let value), .atMost(let value), .moreThan(let value),
      .atLeast(let value):
      [value]
    case .isOneOf(let values): values
    }
  }
}
