import CatalogueModel
import Diagnostics

/// The rules that need nothing but one procedure.
enum ProcedureRules {
  static func findings(
    in procedure: Procedure, forms: [EntityID], facts: [GuidanceReader.FoundFact]
  ) -> [Diagnostic] {
    datedFindings(procedure) + localReferences(procedure, forms) + factFindings(facts, procedure)
  }

  // MARK: Dates

  private static func datedFindings(_ procedure: Procedure) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    findings += DatedFacts.findings(procedure.fees.fees) { "the fee ‘\($0.id)’" }
    findings += DatedFacts.findings(procedure.documents.value ?? []) { "the document ‘\($0.evidence.id)’" }
    findings += DatedFacts.findings(procedure.exemptions) { "the exemption ‘\($0.name.text(in: .source))’" }
    findings += DatedFacts.findings(procedure.figures) { "the figure ‘\($0.id)’" }
    findings += DatedFacts.findings(procedure.results) { "the result ‘\($0.evidence.id)’" }
    findings += DatedFacts.findings(procedure.deadlines) {
      "the deadline after ‘\($0.after.text(in: .source))’"
    }
    findings += DatedFacts.findings(procedure.requirements) {
      "the requirement ‘\($0.text.text(in: .source))’"
    }
    // One thing may well be done twice; it is a history only where days are given.
    findings += DatedFacts.findings(procedure.steps, onlyDated: true) {
      "the step ‘\($0.title.text(in: .source))’"
    }
    for channel in procedure.channels {
      findings += DatedFacts.findings(channel.times) { _ in "the time of ‘\(channel.kind.rawValue)’" }
    }
    return findings
  }

  // MARK: Names declared in the procedure

  private static func localReferences(_ procedure: Procedure, _ forms: [EntityID]) -> [Diagnostic] {
    let feeIDs = procedure.fees.fees.map(\.id)
    let unknownFees = procedure.exemptions.flatMap(\.fees).filter { !feeIDs.contains($0.id) }
      .map { UnknownIDRule.local($0.id, at: $0.span, kind: "fee", among: feeIDs) }
    let unknownForms = (procedure.documents.value ?? []).compactMap(\.form).filter { !forms.contains($0.id) }
      .map { UnknownIDRule.local($0.id.text, at: $0.span, kind: "form", among: forms.map(\.text)) }
    return unknownFees + unknownForms
  }

  // MARK: Facts in guidance

  private static func factFindings(_ facts: [GuidanceReader.FoundFact], _ procedure: Procedure)
    -> [Diagnostic]
  {
    facts.compactMap { fact in
      let names: [String]
      switch fact.reference {
      case .fee: names = procedure.fees.fees.map(\.id)
      case .figure: names = procedure.figures.map(\.id)
      case .time: names = procedure.channels.filter { !$0.times.isEmpty }.map(\.kind.rawValue)
      case .document: names = evidence(in: procedure).map(\.id.text)
      case .act, .organisation: return nil
      }
      return names.contains(fact.id)
        ? nil : UnknownFactRule.finding(fact.kind, fact.id, at: fact.span, among: names)
    }
  }

  /// The kinds of document that play a part in a procedure: asked for, accepted instead, or given.
  private static func evidence(in procedure: Procedure) -> [Reference] {
    (procedure.documents.value ?? []).flatMap { [$0.evidence] + $0.alternatives }
      + procedure.results.map(\.evidence)
  }

  /// Guidance outside a procedure has no fees, times or documents to refer to.
  static func sharedFactFindings(_ facts: [GuidanceReader.FoundFact]) -> [Diagnostic] {
    facts.compactMap { fact in
      switch fact.reference {
      case .fee, .time, .document, .figure:
        UnknownFactRule.finding(fact.kind, fact.id, at: fact.span, among: [])
      case .act, .organisation: nil
      }
    }
  }
}
