package import CatalogueModel

/// Answers to one question that no condition tells apart.
package struct AnswerClass: Sendable, Hashable {
  package enum Values: Sendable, Hashable {
    case yesNo(Bool)
    /// The ids of options, in the order of the question. Never empty.
    case options([String])
    /// Stretches of numbers or dates, in ascending order, none touching the next. Never empty.
    case ranges([AnswerRange])
  }

  package let values: Values
  /// One of the answers.
  package let example: Answer
  /// How likely it is compared with the other classes of the question: every option, every answer of yes or no, and
  /// every stretch of numbers or dates counts the same.
  package let weight: Int

  package init(_ values: Values, example: Answer, weight: Int = 1) {
    (self.values, self.example, self.weight) = (values, example, weight)
  }

  /// Whether the class is one single answer.
  package var isExact: Bool {
    switch values {
    case .yesNo: true
    case .options(let ids): ids.count == 1
    case .ranges(let ranges): ranges.count == 1 && ranges[0].low == ranges[0].high && ranges[0].low != nil
    }
  }

  package func contains(_ answer: Answer) -> Bool {
    switch (values, answer) {
    case (.yesNo(let isYes), .yesNo(let answer)): isYes == answer
    case (.options(let ids), .choice(let id)): ids.contains(id)
    case (.ranges(let ranges), .number), (.ranges(let ranges), .date):
      ranges.contains { $0.contains(answer) }
    default: false
    }
  }

  /// The class as a condition on its question.
  package func condition(on question: String) -> ConditionExpression {
    switch values {
    case .yesNo(let isYes): return .compare(question: question, .equals(.yesNo(isYes)))
    case .options(let ids) where ids.count == 1:
      return .compare(question: question, .equals(.choice(ids[0])))
    case .options(let ids): return .compare(question: question, .isOneOf(ids.map { .choice($0) }))
    case .ranges(let ranges):
      let parts = ranges.map { $0.condition(on: question) }
      return parts.count == 1 ? parts[0] : .any(parts)
    }
  }

  /// The classes as one. They are classes of one question, in its order; not empty.
  static func union(_ classes: [AnswerClass], of question: Question) -> AnswerClass {
    let weight = classes.reduce(0) { $0 + $1.weight }
    var ids: Set<String> = []
    var ranges: [AnswerRange] = []
    for one in classes {
      switch one.values {
      case .yesNo: return one
      case .options(let more): ids.formUnion(more)
      case .ranges(let more): ranges += more
      }
    }
    if case .choice(let options) = question.kind {
      let ordered = options.map(\.id).filter(ids.contains)
      return AnswerClass(.options(ordered), example: classes[0].example, weight: weight)
    }
    return AnswerClass(.ranges(AnswerRange.joined(ranges)), example: classes[0].example, weight: weight)
  }
}

/// A stretch of numbers or dates: from one end to another, either of which may be open.
package struct AnswerRange: Sendable, Hashable {
  /// An end as a condition or the question itself draws it.
  package struct End: Sendable, Hashable {
    package let value: Answer
    /// Whether the value itself lies within the stretch.
    package let isIncluded: Bool

    package init(_ value: Answer, isIncluded: Bool) { (self.value, self.isIncluded) = (value, isIncluded) }
  }

  package let lower: End?
  package let upper: End?
  /// The least and the greatest answer on the scale of the question, in its steps; nil where the end is open.
  let low: Int128?
  let high: Int128?
  /// The same as answers.
  let least: Answer?
  let most: Answer?

  package func contains(_ answer: Answer) -> Bool {
    [bound(lower, isLower: true, on: ""), bound(upper, isLower: false, on: "")].allSatisfy { bound in
      guard case .compare(_, let comparison) = bound else { return true }
      return answer.meets(comparison)
    }
  }

  func condition(on question: String) -> ConditionExpression {
    if let low, low == high, let lower, lower.isIncluded {
      return .compare(question: question, .equals(lower.value))
    }
    let parts = [bound(lower, isLower: true, on: question), bound(upper, isLower: false, on: question)]
      .compactMap { $0 }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private func bound(_ end: End?, isLower: Bool, on question: String) -> ConditionExpression? {
    guard let end else { return nil }
    let comparison: Comparison =
      switch (isLower, end.isIncluded) {
      case (true, true): .atLeast(end.value)
      case (true, false): .moreThan(end.value)
      case (false, true): .atMost(end.value)
      case (false, false): .lessThan(end.value)
      }
    return .compare(question: question, comparison)
  }

  /// The stretches in ascending order, those that touch put together.
  static func joined(_ ranges: [AnswerRange]) -> [AnswerRange] {
    let sorted = ranges.sorted { ($0.low ?? .min) < ($1.low ?? .min) }
    return sorted.reduce(into: []) { joined, next in
      if let last = joined.last, let high = last.high, let low = next.low, high + 1 == low {
        joined[joined.count - 1] = AnswerRange(
          lower: last.lower, upper: next.upper, low: last.low, high: next.high, least: last.least,
          most: next.most)
      } else {
        joined.append(next)
      }
    }
  }
}

extension Answer {
  /// Whether an answer meets a comparison; false where it is of another kind.
  func meets(_ comparison: Comparison) -> Bool {
    ConditionEvaluator(conditions: []).evaluate(.compare(question: "", comparison), answers: ["": self])
      ?? false
  }
}

extension AnswerRange {
  /// A stretch as one says it: the limits of the question itself are left out, and between two ends stand the least
  /// and the greatest answer.
  package enum Shown: Sendable, Equatable {
    case any
    case only(Answer)
    case below(Answer)
    case upTo(Answer)
    case above(Answer)
    case from(Answer)
    case between(Answer, Answer)
  }

  package func shown(for question: Question) -> Shown {
    if let low, low == high, let lower { return .only(lower.value) }
    let lower = isLimit(lower, question, isLower: true) ? nil : lower
    let upper = isLimit(upper, question, isLower: false) ? nil : upper
    switch (lower, upper) {
    case (nil, nil): return .any
    case (nil, let end?): return end.isIncluded ? .upTo(end.value) : .below(end.value)
    case (let end?, nil): return end.isIncluded ? .from(end.value) : .above(end.value)
    case (let from?, let to?): return .between(least ?? from.value, most ?? to.value)
    }
  }

  private func isLimit(_ end: End?, _ question: Question, isLower: Bool) -> Bool {
    guard let end, case .number(let least, let most) = question.kind, case .number(let value) = end.value,
      end.isIncluded
    else { return false }
    return value == (isLower ? least : most)
  }
}
