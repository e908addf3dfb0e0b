import Diagnostics
import Syntax
import TestSupport
import Testing

@testable import Importing

/// Whatever the links between pages, the conditions of an import show the same pages as the form runner does.
@Suite struct FlowPropertyTests {
  @Test func pagesAreShownAsTheRunnerShowsThem() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededNumbers(seed: seed)
    for round in 0..<80 {
      let form = RandomFlow(&random)
      // Without any link pages follow each other.
      if form.links.allSatisfy(\.isEmpty) { continue }
      let checked = RunnerForm.read(form.node, fileName: "f", language: "en", isStated: true)
      guard let runner = checked.value else {
        Issue.record("seed \(seed), round \(round): not read")
        return
      }
      var conditions = ConditionTranslation(runner)
      let flow = PageFlow(runner, &conditions)
      let shown = Dictionary(flow.steps.map { ($0.page, $0.cases) }, uniquingKeysWith: { first, _ in first })
      for answers in form.allAnswers() {
        let visited = form.visited(answers)
        let expected = (0..<form.count).filter(visited.contains)
        // Only what was asked was answered.
        let given = answers.filter { visited.contains($0.key) }
        let actual = (0..<form.count).filter { page in
          shown[page].map { $0.holds(given, conditions.table) } ?? false
        }
        #expect(actual == expected, "seed \(seed), round \(round): \(form.text)")
        if actual != expected { return }
      }
    }
  }
}

/// A form whose every page asks one question with three options and leads to later pages by its answers.
private struct RandomFlow {
  let count: Int
  /// For each page its links: a target, and the page and option of the condition; nil for the link without one.
  let links: [[(to: Int, condition: (page: Int, option: Int)?)]]

  init(_ random: inout SeededNumbers) {
    count = Int.random(in: 2...6, using: &random)
    var links: [[(to: Int, condition: (page: Int, option: Int)?)]] = []
    for page in 0..<count {
      var own: [(to: Int, condition: (page: Int, option: Int)?)] = []
      for _ in 0..<Int.random(in: 0...3, using: &random) where page + 1 < count {
        let asked =
          Int.random(in: 0..<4, using: &random) == 0 ? Int.random(in: 0...page, using: &random) : page
        let target = Int.random(in: page + 1..<count, using: &random)
        own.append((target, (asked, Int.random(in: 0..<3, using: &random))))
      }
      if page + 1 < count, Int.random(in: 0..<4, using: &random) > 0 {
        own.append((Int.random(in: page + 1..<count, using: &random), nil))
      }
      links.append(own)
    }
    self.links = links
  }

  var text: String {
    let pages = (0..<count).map { page in
      let next = links[page].map { link in
        let condition = link.condition.map { #", "condition": "c\#($0.page)x\#($0.option)""# } ?? ""
        return #"{"path": "/p\#(link.to)"\#(condition)}"#
      }
      let field =
        #"{"type": "RadiosField", "name": "q\#(page)", "title": "Q\#(page)", "options": {}, "list": "l"}"#
      return RunnerFile.page("p\(page)", field, next: next.joined(separator: ","))
    }
    let conditions = (0..<count).flatMap { page in
      (0..<3).map { RunnerFile.condition("c\(page)x\($0)", "q\(page)", "is", "o\($0)") }
    }
    return RunnerFile.with(
      pages: pages.joined(separator: ","), conditions: conditions.joined(separator: ","),
      lists: #"{"name": "l", "items": [{"value": "o0"}, {"value": "o1"}, {"value": "o2"}]}"#)
  }

  var node: JSONNode {
    guard let node = JSON.read(Array(text.utf8), file: FileID(index: 0)).value else {
      fatalError("no JSON: \(text)")
    }
    return node
  }

  func allAnswers() -> [[Int: Int]] {
    (0..<count).reduce([[:]]) { known, page in
      known.flatMap { answers in (0..<3).map { answers.merging([page: $0]) { a, _ in a } } }
    }
  }

  /// The pages that the form runner goes through: at each the first link whose condition holds, else the last without.
  func visited(_ answers: [Int: Int]) -> Set<Int> {
    var visited: Set<Int> = []
    var page: Int? = 0
    while let current = page {
      visited.insert(current)
      // A question of a page that was not visited has no answer, so that no condition on it holds.
      let first = links[current].first { link in
        link.condition.map { visited.contains($0.page) && answers[$0.page] == $0.option } ?? false
      }
      page = (first ?? links[current].last { $0.condition == nil })?.to
    }
    return visited
  }
}

extension Cases {
  /// Whether they hold for answers of fields `q0`, `q1`, …; what was not answered holds in no case.
  fileprivate func holds(_ answers: [Int: Int], _ table: AnswerTable) -> Bool {
    cases.contains { item in
      item.answers.allSatisfy { number, values in
        guard let page = Int(table[number].field.dropFirst()), let option = answers[page] else {
          return false
        }
        return values.contains(option)
      }
    }
  }
}
