/// The circles in which nobody can begin: every way among those that are shut leads into one.
///
/// Each need that lies on a circle is on one of those that are told, and through the first need of each that is told
/// there is no shorter one.
struct NeedCycles: Sendable {
  let cycles: [[NeedGraph.Step]]
  /// Whether all have been looked for: not where there are so many that it would take long.
  let isComplete: Bool

  /// How many edges are followed at most, besides a few times all there are.
  private static let mostWork = 400_000

  /// A need that is not met, and the ways by which it would be.
  private struct Edge {
    let step: NeedGraph.Step
    let target: Int
  }

  /// - Parameter open: what ``NeedGraph/open()`` says of the graph.
  init(_ graph: NeedGraph, open: [Bool]) {
    let isHad = graph.sources.map { ways in ways.isEmpty || ways.contains { open[$0] } }
    let edges = graph.ways.enumerated().map { way, needs -> [Edge] in
      guard !open[way] else { return [] }
      return needs.filter { !$0.documents.contains { isHad[$0] } }.flatMap { need in
        need.documents.flatMap { document in
          graph.sources[document].map {
            Edge(step: .init(way: way, mark: need.mark, document: document), target: $0)
          }
        }
      }
    }
    let component = StrongComponents(edges.map { $0.map(\.target) }).number
    var work = Self.mostWork + edges.reduce(0) { $0 + $1.count }
    var covered: Set<Int> = []
    var cycles: [[NeedGraph.Step]] = []
    for way in edges.indices {
      for edge in edges[way] where component[edge.target] == component[way] {
        guard work > 0, !covered.contains(edge.step.mark) else { continue }
        let same = edges[way].filter {
          $0.step.mark == edge.step.mark && component[$0.target] == component[way]
        }
        guard let cycle = Self.shortest(through: same, edges, component, &work) else { continue }
        covered.formUnion(cycle.map(\.mark))
        cycles.append(cycle)
      }
    }
    (self.cycles, isComplete) = (cycles, work > 0)
  }

  /// The shortest way round that begins with one of some edges of one way, found in breadth.
  private static func shortest(
    through first: [Edge], _ edges: [[Edge]], _ component: [Int], _ work: inout Int
  ) -> [NeedGraph.Step]? {
    guard let home = first.first?.step.way else { return nil }
    var cameBy: [Int: Edge] = [:]
    var queue: [Int] = []
    for edge in first where cameBy[edge.target] == nil {
      if edge.target == home { return [edge.step] }
      cameBy[edge.target] = edge
      queue.append(edge.target)
    }
    var next = 0
    while next < queue.count {
      let way = queue[next]
      next += 1
      work -= edges[way].count
      for edge in edges[way] where component[edge.target] == component[home] {
        if edge.target == home { return path(to: edge, cameBy, home) }
        guard cameBy[edge.target] == nil else { continue }
        cameBy[edge.target] = edge
        queue.append(edge.target)
      }
    }
    return nil
  }

  private static func path(to last: Edge, _ cameBy: [Int: Edge], _ home: Int) -> [NeedGraph.Step] {
    var steps = [last.step]
    var way = last.step.way
    while way != home, let edge = cameBy[way] {
      steps.append(edge.step)
      way = edge.step.way
    }
    return steps.reversed()
  }
}

/// The parts of a graph within which every node leads to every other (R. Tarjan, 1972), without recursion.
struct StrongComponents: Sendable {
  /// The number of the part that each node is in.
  let number: [Int]

  /// - Parameter edges: where each node leads.
  init(_ edges: [[Int]]) {
    var (number, index, low) = (
      [Int](repeating: -1, count: edges.count), [Int](repeating: -1, count: edges.count),
      [Int](repeating: 0, count: edges.count)
    )
    var (count, parts) = (0, 0)
    var (path, open): ([(node: Int, edge: Int)], [Int]) = ([], [])
    for start in edges.indices where index[start] < 0 {
      path.append((start, 0))
      while let (node, edge) = path.last {
        if index[node] < 0 {
          (index[node], low[node]) = (count, count)
          count += 1
          open.append(node)
        }
        if edge < edges[node].count {
          path[path.count - 1].edge += 1
          let target = edges[node][edge]
          if index[target] < 0 {
            path.append((target, 0))
          } else if number[target] < 0 {
            low[node] = min(low[node], index[target])
          }
          continue
        }
        if low[node] == index[node] {
          while let member = open.popLast() {
            number[member] = parts
            if member == node { break }
          }
          parts += 1
        }
        path.removeLast()
        if let parent = path.last?.node { low[parent] = min(low[parent], low[node]) }
      }
    }
    self.number = number
  }
}
