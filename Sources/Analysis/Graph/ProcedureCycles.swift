import CatalogueModel
import Diagnostics
import Forms

/// Looks for circles: documents that nobody can get for the first time, because the procedures that give them ask for
/// each other's.
///
/// A way is a result of a procedure, so that a document that is asked for only in cases in which the result is not given
/// closes no circle. That is proved only where a circle is suspected.
struct ProcedureCycles {
  private struct Way {
    let procedure: Procedure
    let condition: ConditionExpression?
  }

  private let graph: ProcedureGraph
  private let ways: [Way]
  private let sources: [[Int]]
  /// What each way needs; the mark of a need is its number in ``requirements``.
  private var needs: [[NeedGraph.Need]]
  private let requirements: [EvidenceRequirement]

  init(_ graph: ProcedureGraph) {
    self.graph = graph
    let catalogue = graph.catalogue
    var (ways, requirements): ([Way], [EvidenceRequirement]) = ([], [])
    var needs: [[NeedGraph.Need]] = []
    var sources = [[Int]](repeating: [], count: catalogue.evidence.count)
    for procedure in catalogue.procedures where procedure.validity.contains(graph.day) {
      let results = procedure.results.filter { $0.validity.contains(graph.day) }
      guard !results.isEmpty else { continue }
      let first = requirements.count
      let asked = (procedure.documents.value ?? []).filter {
        $0.mustBeGot && $0.validity.contains(graph.day) && $0.concernsAllWays(of: procedure)
      }
      requirements += asked
      let own = asked.enumerated().compactMap { number, requirement -> NeedGraph.Need? in
        let documents = ([requirement.evidence] + requirement.alternatives).map {
          catalogue.evidence.position(of: $0.id)
        }
        // What does not exist has a finding of its own, and might have come from anywhere.
        guard !documents.contains(nil) else { return nil }
        return NeedGraph.Need(documents.compactMap { $0 }, mark: first + number)
      }
      for result in results {
        guard let document = catalogue.evidence.position(of: result.evidence.id) else { continue }
        if catalogue.evidence[document].madeBy == nil { sources[document].append(ways.count) }
        ways.append(Way(procedure: procedure, condition: result.condition?.expression))
        needs.append(own)
      }
    }
    (self.ways, self.sources, self.needs, self.requirements) = (ways, sources, needs, requirements)
  }

  func findings() -> [Diagnostic] {
    var network = NeedGraph(ways: needs, sources: sources)
    var open = network.open()
    let shut = open.indices.filter { !open[$0] }
    guard !shut.isEmpty else { return [] }
    network = NeedGraph(ways: possible(shut), sources: sources)
    open = network.open()
    let found = NeedCycles(network, open: open)
    return found.cycles.enumerated().map { number, cycle in
      finding(cycle, isLastOfSome: !found.isComplete && number == found.cycles.count - 1)
    }
  }

  /// The needs without those of ways that are shut which no citizen who gets the result has.
  private func possible(_ shut: [Int]) -> [[NeedGraph.Need]] {
    var needs = needs
    for number in shut {
      let way = ways[number]
      let search = CaseSearch(way.procedure.questions, way.procedure.conditions)
      needs[number].removeAll { need in
        guard let condition = requirements[need.mark].condition?.expression else { return false }
        return !search.canMeet([condition] + [way.condition].compactMap { $0 })
      }
    }
    return needs
  }

  // MARK: Telling

  private func finding(_ cycle: [NeedGraph.Step], isLastOfSome: Bool) -> Diagnostic {
    // It begins where it stands first in the files, whatever way it was found.
    let first = cycle.indices.min { place(of: cycle[$0]) < place(of: cycle[$1]) } ?? 0
    let steps = (cycle[first...] + cycle[..<first]).map { step in
      ProcedureCycleRule.Step(
        procedure: ways[step.way].procedure.id, document: graph.catalogue.evidence[step.document].id,
        isConditional: requirements[step.mark].condition != nil, span: place(of: step))
    }
    return ProcedureCycleRule.finding(steps, thereMayBeMore: isLastOfSome)
  }

  /// Where the document is asked for, or the one instead of which it will do.
  private func place(of step: NeedGraph.Step) -> SourceSpan {
    let requirement = requirements[step.mark]
    let id = graph.catalogue.evidence[step.document].id
    return ([requirement.evidence] + requirement.alternatives).first { $0.id == id }?.span
      ?? requirement.evidence.span
  }
}

extension EvidenceRequirement {
  /// Whether it is asked for however one applies.
  fileprivate func concernsAllWays(of procedure: Procedure) -> Bool {
    channels.isEmpty || procedure.channels.allSatisfy { channels.contains($0.kind) }
  }
}
