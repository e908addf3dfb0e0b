package import CatalogueModel

/// What must be got before one can apply: the procedures that give it, and those that these wait for, in the order in
/// which to do them.
package struct FirstSteps: Sendable {
  /// A procedure to do first.
  package struct Stop: Sendable {
    package let procedure: Int
    /// How many procedures come between it and what it is all done for, and one: 1 where nothing does.
    package let depth: Int
    package let gives: [Gift]
    /// Whether everybody must do it.
    package let isCertain: Bool
    /// Through which requirements of the procedure itself it is reached, by their number in ``FirstSteps/dependencies``.
    package let roots: [Int]
  }

  /// A document that a stop gives, and what it is needed for.
  package struct Gift: Sendable {
    package let dependency: ProcedureGraph.Dependency
    /// The stop that needs it; nil where it is the procedure itself.
    package let taker: Int?
  }

  package let dependencies: [ProcedureGraph.Dependency]
  package let stops: [Stop]

  /// No page lists more: a chain that long is a mistake.
  private static let mostStops = 60
}

extension ProcedureGraph {
  /// What comes before a procedure, be it one of which a case takes parts away.
  package func firstSteps(of procedure: Procedure) -> FirstSteps {
    let own = dependencies(of: procedure)
    guard !own.isEmpty else { return FirstSteps(dependencies: [], stops: []) }
    return FirstSteps(
      own, of: catalogue.procedures.position(of: procedure.id), dependencies
    ) { schedule.rank[$0] }
  }
}

extension FirstSteps {
  fileprivate init(
    _ own: [ProcedureGraph.Dependency], of procedure: Int?, _ all: [[ProcedureGraph.Dependency]],
    rank: (Int) -> Int
  ) {
    dependencies = own
    var order: [Int] = []
    var found: [Int: Draft] = [:]
    func visit(_ dependency: ProcedureGraph.Dependency, from taker: Int?) {
      let giver = dependency.givers[0]
      guard giver != procedure else { return }
      if found[giver] == nil {
        guard order.count < Self.mostStops else { return }
        order.append(giver)
      }
      found[giver, default: Draft()].gives.append(Gift(dependency: dependency, taker: taker))
    }
    for dependency in own { visit(dependency, from: nil) }
    var next = 0
    while next < order.count {
      for dependency in all[order[next]] { visit(dependency, from: order[next]) }
      next += 1
    }
    let sorted = order.sorted { (rank($0), $0) < (rank($1), $1) }
    // From the end: every stop comes before those that need what it gives.
    for stop in sorted.reversed() {
      var draft = found[stop] ?? Draft()
      for gift in draft.gives {
        let taker = gift.taker.flatMap { found[$0] }
        draft.depth = max(draft.depth, (taker?.depth ?? 0) + 1)
        let isReachedAlways = gift.taker == nil || taker?.isCertain == true
        if gift.dependency.isCertain, isReachedAlways { draft.isCertain = true }
        if let taker { draft.roots.formUnion(taker.roots) }
      }
      for (number, dependency) in own.enumerated() where dependency.givers[0] == stop {
        draft.roots.insert(number)
      }
      found[stop] = draft
    }
    stops = sorted.compactMap { stop in
      found[stop].map {
        Stop(
          procedure: stop, depth: $0.depth, gives: $0.gives, isCertain: $0.isCertain,
          roots: $0.roots.sorted())
      }
    }
  }

  private struct Draft {
    var gives: [Gift] = []
    var depth = 0
    var isCertain = false
    var roots: Set<Int> = []
  }
}
