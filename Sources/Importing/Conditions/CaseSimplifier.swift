/// Finds the shortest way to say when something applies.
///
/// It uses that an answer is only given on a page that is shown: where `b` is asked only of those who answered yes to
/// `a`, “b is no” says all of “a is yes and b is no”.
struct CaseSimplifier {
  let table: AnswerTable
  /// When each page is shown, as far as known.
  private(set) var pages: [Int: Cases] = [:]
  /// The options that each field of several choices has, where one must be chosen.
  let optionCounts: [String: Int]

  private var implications: [Implication: Bool] = [:]
  private var leads: [[Int]: Bool] = [:]

  private struct Implication: Hashable {
    let page: Int
    let answer: Int
    let values: Set<Int>
  }

  init(table: AnswerTable, optionCounts: [String: Int]) {
    (self.table, self.optionCounts) = (table, optionCounts)
  }

  mutating func set(_ cases: Cases, for page: Int) { pages[page] = cases }

  mutating func simplified(_ cases: Cases) -> Cases {
    var current = cases.cases
    // Each round either ends or makes a case wider; the bound is for inputs made to take long.
    for _ in 0..<200 {
      current = absorbed(current.map { shortened($0) }.uniqued)
      guard let next = widened(current) ?? anyOption(current) else { break }
      guard next.count <= Cases.most else { break }
      current = next
    }
    return Cases(cases: current.contains { $0.answers.isEmpty } ? [Case()] : current)
  }

  /// Both, where the first is when a page is shown: an answer given on that page says that it was.
  mutating func on(_ page: Int, _ cases: Cases) -> Cases? {
    let shown = pages[page] ?? .always
    var result = Cases.never
    for item in cases.cases {
      if isLed(item, to: page) {
        result = result.or(Cases(cases: [item]))
      } else {
        guard let both = shown.and(Cases(cases: [item])) else { return nil }
        result = result.or(both)
      }
    }
    return result
  }

  // MARK: Steps

  /// Without the answers that the others imply.
  private mutating func shortened(_ item: Case) -> Case {
    var item = item
    for answer in item.names {
      guard let values = item.answers[answer] else { continue }
      var rest = item
      rest.answers[answer] = nil
      if implies(rest, answer, values) { item = rest }
    }
    return item
  }

  /// Without the cases that another includes.
  private mutating func absorbed(_ cases: [Case]) -> [Case] {
    var kept: [Case] = []
    for (number, item) in cases.enumerated() {
      var isIncluded = false
      for (other, wider) in cases.enumerated() where other != number && !isIncluded {
        guard includes(wider, item) else { continue }
        // Of two that say the same, the first stays.
        isIncluded = other < number || !includes(item, wider)
      }
      if !isIncluded { kept.append(item) }
    }
    return kept
  }

  /// The cases with one of them made wider by another that differs from it in one answer only; nil where there is none.
  private mutating func widened(_ cases: [Case]) -> [Case]? {
    for (number, item) in cases.enumerated() {
      for (other, neighbour) in cases.enumerated() where other != number {
        for answer in item.names {
          guard let mine = item.answers[answer], let theirs = neighbour.answers[answer],
            !theirs.isSubset(of: mine)
          else { continue }
          var rest = neighbour
          rest.answers[answer] = nil
          guard includes(rest, item) else { continue }
          var result = cases
          let both = mine.union(theirs)
          if both.isSuperset(of: table.values(of: answer)) {
            result.replaceSubrange(number...number, with: without(answer, item))
          } else {
            result[number].answers[answer] = both
          }
          return result
        }
      }
    }
    return nil
  }

  /// A case whatever an answer says: as long as it was given, which is when its page is shown.
  private mutating func without(_ answer: Int, _ item: Case) -> [Case] {
    var rest = item
    rest.answers[answer] = nil
    let page = table[answer].page
    guard !isLed(rest, to: page), let shown = pages[page], !shown.isAlways else { return [rest] }
    return shown.and(Cases(cases: [rest]))?.cases ?? [rest]
  }

  /// Where each option of a field that needs one has its case, and they agree in the rest, the page is all it takes.
  private mutating func anyOption(_ cases: [Case]) -> [Case]? {
    var groups: [[Int: Set<Int>]: [String: [Int: Int]]] = [:]
    for (number, item) in cases.enumerated() {
      for answer in item.names where item.answers[answer] == [1] {
        guard case .chosen(let option) = table[answer].kind else { continue }
        var rest = item
        rest.answers[answer] = nil
        groups[rest.answers, default: [:]][table[answer].field, default: [:]][option] = number
        if let count = optionCounts[table[answer].field],
          let found = groups[rest.answers]?[table[answer].field], found.count == count
        {
          let members = Set(found.values)
          let others = cases.enumerated().filter { !members.contains($0.offset) }.map(\.element)
          return others + without(answer, item)
        }
      }
    }
    return nil
  }

  // MARK: What follows from what

  /// Whether everything in `narrow` is in `wide`.
  private mutating func includes(_ wide: Case, _ narrow: Case) -> Bool {
    for (answer, values) in wide.answers where !implies(narrow, answer, values) { return false }
    return true
  }

  private mutating func implies(_ item: Case, _ answer: Int, _ values: Set<Int>) -> Bool {
    if let own = item.answers[answer], own.isSubset(of: values) { return true }
    for page in Set(item.answers.keys.map { table[$0].page }) where pageImplies(page, answer, values) {
      return true
    }
    return false
  }

  private mutating func pageImplies(_ page: Int, _ answer: Int, _ values: Set<Int>) -> Bool {
    guard let shown = pages[page], !shown.isAlways, !shown.isNever else { return false }
    let key = Implication(page: page, answer: answer, values: values)
    if let known = implications[key] { return known }
    implications[key] = false
    var result = true
    for item in shown.cases where result { result = implies(item, answer, values) }
    implications[key] = result
    return result
  }

  /// Whether a case names an answer that can only be given where `page` was shown.
  private mutating func isLed(_ item: Case, to page: Int) -> Bool {
    for from in Set(item.answers.keys.map { table[$0].page }) where pageLeads(from, to: page) { return true }
    return false
  }

  private mutating func pageLeads(_ page: Int, to other: Int) -> Bool {
    if page == other { return true }
    guard let shown = pages[page], !shown.isAlways, !shown.isNever else { return false }
    if let known = leads[[page, other]] { return known }
    leads[[page, other]] = false
    var result = true
    for item in shown.cases where result { result = isLed(item, to: other) }
    leads[[page, other]] = result
    return result
  }
}
