/// One way in which something applies: for each of some answers, the values that it may have.
struct Case: Hashable, Sendable {
  /// Numbers of values by the number of the answer in its ``AnswerTable``. None is empty, none names all values.
  var answers: [Int: Set<Int>]

  init(_ answers: [Int: Set<Int>] = [:]) { self.answers = answers }

  /// Both cases at once, or nil where they exclude each other.
  func and(_ other: Case) -> Case? {
    var result = self
    for (answer, values) in other.answers {
      let both = result.answers[answer].map { $0.intersection(values) } ?? values
      if both.isEmpty { return nil }
      result.answers[answer] = both
    }
    return result
  }

  /// The answers it names, in order.
  var names: [Int] { answers.keys.sorted() }
}

/// When something applies: in any of some cases.
struct Cases: Hashable, Sendable {
  var cases: [Case]

  static let always = Cases(cases: [Case()])
  static let never = Cases(cases: [])

  /// As many cases are kept apart; what would need more is too intricate for people to follow.
  static let most = 96

  var isAlways: Bool { cases.contains { $0.answers.isEmpty } }
  var isNever: Bool { cases.isEmpty }

  func or(_ other: Cases) -> Cases { Cases(cases: (cases + other.cases).uniqued) }

  /// Nil where it would be too many cases.
  func and(_ other: Cases) -> Cases? {
    var result: [Case] = []
    for a in cases {
      for b in other.cases {
        if let both = a.and(b) { result.append(both) }
      }
    }
    let distinct = result.uniqued
    return distinct.count > Self.most ? nil : Cases(cases: distinct)
  }

  /// When it does not apply; nil where that would be too many cases.
  func not(_ table: AnswerTable) -> Cases? {
    var result = Cases.always
    for item in cases {
      let outside = item.names.compactMap { answer -> Case? in
        let others = table.values(of: answer).subtracting(item.answers[answer] ?? [])
        return others.isEmpty ? nil : Case([answer: others])
      }
      guard let both = result.and(Cases(cases: outside)) else { return nil }
      result = both
    }
    return result
  }
}
