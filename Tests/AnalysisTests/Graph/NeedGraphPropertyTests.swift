import TestSupport
import Testing

@testable import Analysis

/// Random graphs of needs against the plainest way to say the same.
@Suite struct NeedGraphPropertyTests {
  @Test(arguments: 0..<400)
  func circlesAreAllAndOnlyThose(_ seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let graph = Self.graph(&numbers)
    let open = graph.open()
    #expect(open == Self.openByTrying(graph), "seed \(seed)")
    let found = NeedCycles(graph, open: open)
    #expect(found.isComplete)
    let cycles = found.cycles
    for cycle in cycles { check(cycle, graph, open, seed) }
    // Each need that lies on a circle is on one that is told.
    let told = Set(cycles.joined().map(\.mark))
    let leads = Self.reach(graph, open)
    for (way, needs) in graph.ways.enumerated() where !open[way] {
      for need in needs where !Self.isMet(need, graph, open) {
        let targets = need.documents.flatMap { graph.sources[$0] }
        let isOnCircle = targets.contains { leads[$0].contains(way) || $0 == way }
        #expect(isOnCircle == told.contains(need.mark), "seed \(seed), need \(need.mark)")
      }
    }
    // Where something is shut, something is told.
    #expect(open.contains(false) == !cycles.isEmpty, "seed \(seed)")
  }

  /// Every step needs the document that the next way gives, no way comes twice, and no shorter circle has its first.
  private func check(_ cycle: [NeedGraph.Step], _ graph: NeedGraph, _ open: [Bool], _ seed: Int) {
    #expect(Set(cycle.map(\.way)).count == cycle.count, "seed \(seed)")
    for (number, step) in cycle.enumerated() {
      let next = cycle[(number + 1) % cycle.count].way
      #expect(graph.sources[step.document].contains(next), "seed \(seed)")
      let need = graph.ways[step.way].first { $0.mark == step.mark }
      #expect(need?.documents.contains(step.document) == true && !open[step.way], "seed \(seed)")
    }
  }

  private static func isMet(_ need: NeedGraph.Need, _ graph: NeedGraph, _ open: [Bool]) -> Bool {
    need.documents.contains { document in
      graph.sources[document].isEmpty || graph.sources[document].contains { open[$0] }
    }
  }

  private static func openByTrying(_ graph: NeedGraph) -> [Bool] {
    var open = graph.ways.map { _ in false }
    for _ in 0...graph.ways.count {
      open = graph.ways.map { needs in needs.allSatisfy { isMet($0, graph, open) } }
    }
    return open
  }

  /// Where each way that is shut leads by needs that are not met, in any number of steps.
  private static func reach(_ graph: NeedGraph, _ open: [Bool]) -> [Set<Int>] {
    var reach = graph.ways.enumerated().map { way, needs -> Set<Int> in
      guard !open[way] else { return [] }
      return Set(
        needs.filter { !isMet($0, graph, open) }.flatMap { $0.documents.flatMap { graph.sources[$0] } })
    }
    for _ in reach.indices {
      for way in reach.indices { for next in reach[way] { reach[way].formUnion(reach[next]) } }
    }
    return reach
  }

  /// Thousands of ways that all need each other: some circles are told in reasonable time, and that there are more.
  @Test func tooManyCirclesAreNotAllToldAndThatIsSaid() {
    var numbers = SeededNumbers(seed: 1)
    let count = 3000
    var sources = [[Int]](repeating: [], count: 100)
    for way in 0..<count { sources[way % 100].append(way) }
    let ways = (0..<count).map { way in
      (0..<6).map {
        NeedGraph.Need([Int.random(in: 0..<100, using: &numbers)], mark: way * 6 + $0)
      }
    }
    let graph = NeedGraph(ways: ways, sources: sources)
    let cycles = NeedCycles(graph, open: graph.open())
    #expect(!cycles.cycles.isEmpty && !cycles.isComplete)
    for cycle in cycles.cycles { check(cycle, graph, graph.ways.map { _ in false }, 1) }
  }

  private static func graph(_ numbers: inout SeededNumbers) -> NeedGraph {
    let documents = Int.random(in: 1...7, using: &numbers)
    let count = Int.random(in: 1...9, using: &numbers)
    var mark = 0
    let ways = (0..<count).map { _ in
      (0..<Int.random(in: 0...3, using: &numbers)).map { _ -> NeedGraph.Need in
        mark += 1
        let options = Int.random(in: 1...2, using: &numbers)
        return NeedGraph.Need(
          (0..<options).map { _ in Int.random(in: 0..<documents, using: &numbers) }, mark: mark)
      }
    }
    var sources = [[Int]](repeating: [], count: documents)
    for way in 0..<count { sources[Int.random(in: 0..<documents, using: &numbers)].append(way) }
    return NeedGraph(ways: ways, sources: sources)
  }
}
