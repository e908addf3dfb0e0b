package import CatalogueModel
import Diagnostics

/// Where the documents of a catalogue come from and where they are asked for, on one day: made once for a build, for the
/// rules and for the pages.
package struct EvidenceFlow: Sendable {
  package let graph: ProcedureGraph
  package let ledger: OnceOnlyLedger

  package init(_ catalogue: Catalogue, asOf day: CivilDate) {
    graph = ProcedureGraph(catalogue, asOf: day)
    ledger = OnceOnlyLedger(graph)
  }

  /// What contradicts itself in it.
  func findings() -> [Diagnostic] {
    OnceOnlyRule.findings(in: ledger, of: graph.catalogue) + ProcedureCycles(graph).findings()
      + EvidenceSourceRules(graph).findings()
  }
}
