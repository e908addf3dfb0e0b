import CatalogueModel

/// Writes cases in Balie’s condition language.
struct CaseWriter {
  let table: AnswerTable
  /// The names of fields in Balie, by their names in the form runner.
  let fields: [String: String]
  /// The names of options in Balie, by field.
  let options: [String: [String]]

  /// What a condition of Balie cannot say; the rest of the condition is written without it.
  enum Gap: Hashable {
    case foreign(String)
    /// That a field was left empty.
    case unanswered(field: String)
  }

  struct Written {
    /// Nil where it always applies.
    let text: String?
    let gaps: [Gap]
  }

  func written(_ cases: Cases) -> Written {
    var gaps: [Gap] = []
    let sayable = cases.cases.map { self.sayable($0, &gaps) }
    guard !sayable.contains(where: { $0.answers.isEmpty }) else {
      return Written(text: nil, gaps: gaps.uniqued)
    }
    let groups = grouped(sayable.uniqued)
    let texts = groups.map { text(of: $0.rest, chosen: $0.chosen) }
    return Written(text: texts.joined(separator: " or "), gaps: gaps.uniqued)
  }

  private func sayable(_ item: Case, _ gaps: inout [Gap]) -> Case {
    var result = item
    for answer in item.names {
      if case .foreign(let reason) = table[answer].kind {
        gaps.append(.foreign(reason))
        result.answers[answer] = nil
      } else if item.answers[answer]?.contains(AnswerTable.unanswered) == true {
        gaps.append(.unanswered(field: table[answer].field))
        let others = item.answers[answer]?.subtracting([AnswerTable.unanswered]) ?? []
        result.answers[answer] = others.isEmpty ? nil : others
      }
    }
    return result
  }

  /// Cases that differ only in which option of one field was chosen become one: `x in [a, b]`.
  private func grouped(_ cases: [Case]) -> [(rest: Case, chosen: [Int])] {
    var result: [(rest: Case, chosen: [Int])] = []
    for item in cases {
      let chosen = item.names.filter { answer in
        if case .chosen = table[answer].kind { item.answers[answer] == [1] } else { false }
      }
      guard chosen.count == 1, let answer = chosen.first else {
        result.append((item, []))
        continue
      }
      var rest = item
      rest.answers[answer] = nil
      let place = result.firstIndex {
        $0.rest == rest && $0.chosen.first.map { table[$0].field } == table[answer].field
      }
      if let place {
        result[place].chosen.append(answer)
      } else {
        result.append((rest, [answer]))
      }
    }
    return result
  }

  private func text(of item: Case, chosen: [Int]) -> String {
    var parts: [(place: Int, text: String)] = item.names.map {
      ($0, comparison($0, item.answers[$0] ?? [], isAlone: item.answers.count + min(chosen.count, 1) == 1))
    }
    if let first = chosen.first {
      let numbers = chosen.compactMap { answer -> Int? in
        if case .chosen(let option) = table[answer].kind { option } else { nil }
      }
      parts.append((first, choice(table[first].field, numbers.sorted(), isNegative: false)))
    }
    return parts.sorted { $0.place < $1.place }.map(\.text).joined(separator: " and ")
  }

  private func name(_ field: String) -> String { fields[field] ?? field }

  private func comparison(_ answer: Int, _ values: Set<Int>, isAlone: Bool) -> String {
    let field = table[answer].field
    switch table[answer].kind {
    case .yesNo: return "\(name(field)) is \(values.contains(0) ? "yes" : "no")"
    case .chosen(let option): return choice(field, [option], isNegative: values == [0])
    case .option(let count):
      let others = (0..<count).filter { !values.contains($0) }
      let isNegative =
        values.count > 1 && !others.isEmpty && (others.count == 1 || others.count < values.count)
      return choice(field, isNegative ? others : values.sorted(), isNegative: isNegative)
    case .number(let thresholds):
      return ranges(field, values, thresholds.map(\.description), isAlone: isAlone)
    case .date(let thresholds):
      return ranges(field, values, thresholds.map(\.description), isAlone: isAlone)
    case .foreign: return ""
    }
  }

  private func choice(_ field: String, _ numbers: [Int], isNegative: Bool) -> String {
    let known = options[field] ?? []
    let names = numbers.filter { known.indices.contains($0) }.map { known[$0] }
    if names.count == 1 { return "\(name(field)) is \(isNegative ? "not " : "")\(names[0])" }
    return "\(name(field)) \(isNegative ? "not " : "")in [\(names.joined(separator: ", "))]"
  }

  /// Stretches of values between thresholds, as comparisons.
  private func ranges(_ field: String, _ values: Set<Int>, _ thresholds: [String], isAlone: Bool) -> String {
    let last = thresholds.count * 2
    let missing = (0...last).filter { !values.contains($0) }
    if missing.count == 1, missing[0] % 2 == 1 {
      return "\(name(field)) is not \(thresholds[missing[0] / 2])"
    }
    var runs: [ClosedRange<Int>] = []
    for value in values.sorted() {
      if let run = runs.last, run.upperBound + 1 == value {
        runs[runs.count - 1] = run.lowerBound...value
      } else {
        runs.append(value...value)
      }
    }
    let texts = runs.map { run -> String in
      if run.count == 1, run.lowerBound % 2 == 1 {
        return "\(name(field)) is \(thresholds[run.lowerBound / 2])"
      }
      var parts: [String] = []
      if run.lowerBound > 0 {
        let isIncluded = run.lowerBound % 2 == 1
        parts.append("\(name(field)) \(isIncluded ? ">=" : ">") \(thresholds[(run.lowerBound - 1) / 2])")
      }
      if run.upperBound < last {
        let isIncluded = run.upperBound % 2 == 1
        parts.append("\(name(field)) \(isIncluded ? "<=" : "<") \(thresholds[run.upperBound / 2])")
      }
      return parts.joined(separator: " and ")
    }
    if texts.count == 1 { return texts[0] }
    let joined = texts.joined(separator: " or ")
    return isAlone ? joined : "(\(joined))"
  }
}
