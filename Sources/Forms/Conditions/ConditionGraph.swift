import CatalogueModel

/// Which named conditions use which, without walking any road twice.
struct ConditionGraph {
  let conditions: [NamedCondition]
  private let uses: [[Int]]

  /// Where two conditions have one name, the first counts.
  init(_ conditions: [NamedCondition]) {
    self.conditions = conditions
    let numbers = Dictionary(
      conditions.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    uses = conditions.map { $0.condition.expression.namesUsed.sorted().compactMap { numbers[$0] } }
  }

  /// The groups of conditions that lead to each other; those that a group uses come before it (R. Tarjan, “Depth-first
  /// search and linear graph algorithms”, 1972, with a stack of its own in place of recursion).
  func components() -> [[Int]] {
    var walk = Walk(count: uses.count)
    for start in uses.indices where walk.order[start] == nil { walk.visit(from: start, uses) }
    return walk.components
  }

  func usesItself(_ number: Int) -> Bool { uses[number].contains(number) }

  private struct Walk {
    var order: [Int?]
    var components: [[Int]] = []
    private var low: [Int]
    private var isOpen: [Bool]
    private var open: [Int] = []
    private var count = 0

    init(count: Int) {
      order = Array(repeating: nil, count: count)
      low = Array(repeating: 0, count: count)
      isOpen = Array(repeating: false, count: count)
    }

    mutating func visit(from start: Int, _ uses: [[Int]]) {
      var path: [(node: Int, next: Int)] = []
      enter(start, &path)
      while let (node, next) = path.last {
        guard next < uses[node].count else {
          path.removeLast()
          close(node)
          if let parent = path.last?.node { low[parent] = min(low[parent], low[node]) }
          continue
        }
        path[path.count - 1].next += 1
        let used = uses[node][next]
        if order[used] == nil {
          enter(used, &path)
        } else if isOpen[used] {
          low[node] = min(low[node], order[used] ?? count)
        }
      }
    }

    private mutating func enter(_ node: Int, _ path: inout [(node: Int, next: Int)]) {
      (order[node], low[node], isOpen[node]) = (count, count, true)
      count += 1
      open.append(node)
      path.append((node, 0))
    }

    private mutating func close(_ node: Int) {
      guard low[node] == order[node] else { return }
      var component: [Int] = []
      while let last = open.popLast() {
        isOpen[last] = false
        component.append(last)
        if last == node { break }
      }
      components.append(component.sorted())
    }
  }
}
