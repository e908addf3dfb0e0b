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
      guard next.count <= Cases.most * 2 else { break }
      current = next
    }
    return Cases(cases: current.contains { $0.answers.isEmpty } ? [Case()] : current)
  }

  /// When something on a page, or a link from it, applies: when the page is shown and `cases` hold.
  ///
  /// An answer given on the page says that it was shown. An answer that must be given is missing only where its page
  /// was not shown, so that nothing needs to ask whether it is missing.
  ///
  /// - Returns: nil where it would be too many cases.
  mutating func on(_ page: Int, _ cases: Cases) -> Cases? {
    let shown = pages[page] ?? .always
    var result = Cases.never
    for item in cases.cases {
      guard let item = answered(item, on: page) else { continue }
      guard let whole = isLed(item, to: page) ? Cases(cases: [item]) : shown.and(Cases(cases: [item])),
        let resolved = resolved(whole)
      else { return nil }
      result = result.or(resolved)
    }
    return result.cases.count > Cases.most ? nil : result
  }

  /// When something on a page applies, once the page is shown.
  mutating func onShown(_ page: Int, _ cases: Cases) -> Cases? {
    resolved(Cases(cases: cases.cases.compactMap { answered($0, on: page) }))
  }

  /// A case without the possibility that answers are missing that cannot be; nil where nothing is left of it.
  private mutating func answered(_ item: Case, on page: Int) -> Case? {
    var item = item
    for (answer, values) in item.answers where values.contains(AnswerTable.unanswered) {
      let asked = table[answer].page
      guard table[answer].isRequired, pages[asked]?.isAlways == true || pageLeads(page, to: asked) else {
        continue
      }
      let given = values.subtracting([AnswerTable.unanswered])
      if given.isEmpty { return nil }
      item.answers[answer] = isAny(given, of: answer) ? nil : given
    }
    return item
  }

  /// Cases in which “is missing” became “its page was not shown”; nil where that would be too many.
  private func resolved(_ cases: Cases) -> Cases? {
    var open = cases.cases
    var done: [Case] = []
    for _ in 0..<1_000 {
      guard let item = open.popLast() else { return Cases(cases: done.uniqued) }
      let missing = item.names.first {
        table[$0].isRequired && item.answers[$0]?.contains(AnswerTable.unanswered) == true
      }
      guard let missing else {
        done.append(item)
        continue
      }
      var (given, rest) = (item, item)
      given.answers[missing]?.remove(AnswerTable.unanswered)
      rest.answers[missing] = nil
      if given.answers[missing]?.isEmpty == false { open.append(given) }
      guard let hidden = (pages[table[missing].page] ?? .never).not(table)?.and(Cases(cases: [rest])) else {
        return nil
      }
      open += hidden.cases
    }
    return nil
  }

  /// Whether values are all that can be answered.
  private func isAny(_ values: Set<Int>, of answer: Int) -> Bool {
    values.isSuperset(of: table.values(of: answer).subtracting([AnswerTable.unanswered]))
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
          var (rest, probe) = (neighbour, item)
          rest.answers[answer] = nil
          // Where the answer may be missing, it says nothing about what was shown.
          if theirs.contains(AnswerTable.unanswered) { probe.answers[answer] = nil }
          guard includes(rest, probe) else { continue }
          var result = cases
          let both = mine.union(theirs)
          if both.isSuperset(of: table.values(of: answer)) {
            result[number].answers[answer] = nil
          } else if table[answer].isRequired, isAny(both, of: answer), !both.contains(AnswerTable.unanswered)
          {
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
    for page in pagesShown(by: item) where pageImplies(page, answer, values) {
      return true
    }
    return false
  }

  /// The pages on which the answers are given that a case names. What Balie cannot ask does not count: it will be
  /// left out, and must not take with it when its page is shown.
  private func pagesShown(by item: Case) -> Set<Int> {
    Set(
      item.answers.lazy.filter { !$0.value.contains(AnswerTable.unanswered) && !table.isForeign($0.key) }
        .map { table[$0.key].page })
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
    for from in pagesShown(by: item) where pageLeads(from, to: page) { return true }
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
