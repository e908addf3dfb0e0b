import Diagnostics

/// In which order pages are asked, and when each is shown, worked out from the links between them.
///
/// The form runner follows the first link whose condition holds, and otherwise the last link without one
/// (`PageControllerBase.getNextPage`).
struct PageFlow {
  struct Step {
    /// The number of the page in the file.
    let page: Int
    let cases: Cases
  }

  /// The pages that can be reached, in the order in which they are asked.
  private(set) var steps: [Step] = []
  private(set) var findings: [Diagnostic] = []
  var simplifier: CaseSimplifier

  private let form: RunnerForm
  private let numbers: [String: Int]
  /// The links of each page that lead to a page, with the cases in which they are followed.
  private var links: [[(to: Int, cases: Cases)]] = []

  init(_ form: RunnerForm, _ conditions: inout ConditionTranslation) {
    self.form = form
    numbers = Dictionary(
      form.pages.enumerated().map { ($0.element.path.text, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    simplifier = CaseSimplifier(table: conditions.table, optionCounts: [:])
    links = form.pages.map { page in followed(page, &conditions) }
    for condition in Self.conditionsWithinPages(form) { _ = conditions.cases(of: condition) }
    simplifier = CaseSimplifier(table: conditions.table, optionCounts: Self.optionCounts(form))
    let order = order(from: start())
    work(out: order)
    reportUnreached(order)
    reportDuplicatePaths()
  }

  /// The conditions of components and options: the table must know their answers too.
  private static func conditionsWithinPages(_ form: RunnerForm) -> [JSONValueText] {
    form.pages.flatMap(\.components).compactMap(\.options.condition)
      + form.lists.flatMap(\.items).compactMap(\.condition)
  }

  private static func optionCounts(_ form: RunnerForm) -> [String: Int] {
    var counts: [String: Int] = [:]
    for component in form.pages.flatMap(\.components)
    where component.kind == .checkboxesField && component.isRequired {
      if let list = component.list.flatMap({ form.list($0.text) }) {
        counts[component.name.text] = list.items.count
      }
    }
    return counts
  }

  private mutating func start() -> Int {
    guard let start = form.startPage else { return 0 }
    if let number = numbers[start.text] { return number }
    findings.append(ImportNameRule.finding("page", start.text, at: start.span, among: numbers.keys.sorted()))
    return 0
  }

  /// The links of a page as cases that exclude each other.
  private mutating func followed(
    _ page: RunnerPage, _ conditions: inout ConditionTranslation
  ) -> [(to: Int, cases: Cases)] {
    guard page.role != .summary else { return [] }
    guard isLinked else { return nextInFile(page) }
    var followed: [(to: Int, cases: Cases)] = []
    var remaining = Cases.always
    var standard: (number: Int, link: RunnerPage.Link)?
    for link in page.next {
      guard let number = numbers[link.path.text] else {
        findings.append(
          ImportNameRule.finding("page", link.path.text, at: link.path.span, among: numbers.keys.sorted()))
        continue
      }
      guard let condition = link.condition else {
        if let earlier = standard { findings.append(ImportFlowRule.shadowed(earlier.link, on: page)) }
        standard = (number, link)
        continue
      }
      let cases = conditions.cases(of: condition)
      guard let now = remaining.and(cases), let others = cases.not(conditions.table),
        let rest = remaining.and(others)
      else {
        findings.append(ImportConditionRule.tooManyWays(page.path.text, at: link.path.span))
        followed.append((number, .always))
        continue
      }
      followed.append((number, now))
      remaining = rest
    }
    if let standard { followed.append((standard.number, remaining)) }
    return followed
  }

  /// Whether any page says where it leads.
  private var isLinked: Bool { form.pages.contains { !$0.next.isEmpty } }

  /// Where no page says where it leads, they follow each other as they are written.
  private func nextInFile(_ page: RunnerPage) -> [(to: Int, cases: Cases)] {
    guard let number = numbers[page.path.text], number + 1 < form.pages.count else { return [] }
    return [(number + 1, .always)]
  }

  // MARK: Order

  /// The pages that links lead to, each after all that lead to it; links that lead back are left out, with a finding.
  private mutating func order(from start: Int) -> [Int] {
    enum State { case open, done }
    var state: [Int: State] = [start: .open]
    var finished: [Int] = []
    // The last link is walked first, so that the first one’s pages come first in the end.
    var path: [(page: Int, next: Int)] = [(start, links[start].count - 1)]
    while let (page, next) = path.last {
      guard next >= 0 else {
        path.removeLast()
        state[page] = .done
        finished.append(page)
        continue
      }
      path[path.count - 1].next -= 1
      let target = links[page][next].to
      switch state[target] {
      case .open:
        findings.append(
          ImportFlowRule.back(from: form.pages[page], to: form.pages[target].path.text))
        links[page].remove(at: next)
      case .done: break
      case nil:
        state[target] = .open
        path.append((target, links[target].count - 1))
      }
    }
    return finished.reversed()
  }

  private mutating func work(out order: [Int]) {
    var incoming: [Int: [(from: Int, cases: Cases)]] = [:]
    for page in order {
      for link in links[page] { incoming[link.to, default: []].append((page, link.cases)) }
    }
    for (place, page) in order.enumerated() where form.pages[page].role != .summary {
      let shown = place == 0 ? Cases.always : self.shown(page, from: incoming[page] ?? [])
      simplifier.set(shown, for: page)
      if shown.isNever { findings.append(ImportFlowRule.unreachable(form.pages[page])) }
      if !shown.isNever { add(Step(page: page, cases: shown)) }
    }
  }

  /// When a page is shown: always where too many ways lead to it, with a finding.
  private mutating func shown(_ page: Int, from incoming: [(from: Int, cases: Cases)]) -> Cases {
    var shown: Cases? = .never
    for link in incoming {
      shown = simplifier.on(link.from, link.cases).flatMap { cases in shown.map { $0.or(cases) } }
      if let many = shown, many.cases.count > Cases.most { shown = simplifier.simplified(many) }
      if (shown?.cases.count ?? .max) > Cases.most { break }
    }
    guard let shown, shown.cases.count <= Cases.most else {
      let path = form.pages[page].path
      findings.append(ImportConditionRule.tooManyWays(path.text, at: path.span))
      return .always
    }
    return simplifier.simplified(shown)
  }

  private mutating func add(_ step: Step) {
    steps.append(step)
    let page = form.pages[step.page]
    let hasSummary = form.pages.contains { $0.role == .summary }
    if page.next.isEmpty, hasSummary, isLinked { findings.append(ImportFlowRule.end(page)) }
  }

  // MARK: Findings

  private mutating func reportUnreached(_ order: [Int]) {
    let reached = Set(order)
    for (number, page) in form.pages.enumerated() where !reached.contains(number) && page.role != .summary {
      if numbers[page.path.text] == number { findings.append(ImportFlowRule.unreachable(page)) }
    }
  }

  private mutating func reportDuplicatePaths() {
    for (number, page) in form.pages.enumerated() where numbers[page.path.text] != number {
      findings.append(ImportFlowRule.duplicate(page))
    }
  }
}
