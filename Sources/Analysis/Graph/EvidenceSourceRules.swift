import CatalogueModel
import Diagnostics

/// The rules about where documents come from.
struct EvidenceSourceRules {
  private let catalogue: Catalogue
  private let day: CivilDate
  /// The procedures that give each document today or later, with the places where they say so.
  private let given: [[(procedure: EntityID, span: SourceSpan)]]

  init(_ graph: ProcedureGraph) {
    (catalogue, day) = (graph.catalogue, graph.day)
    let (catalogue, day) = (catalogue, day)
    var given = [[(procedure: EntityID, span: SourceSpan)]](repeating: [], count: catalogue.evidence.count)
    for procedure in catalogue.procedures where !procedure.validity.isPast(on: day) {
      for result in procedure.results where !result.validity.isPast(on: day) {
        guard let document = catalogue.evidence.position(of: result.evidence.id) else { continue }
        given[document].append((procedure.id, result.evidence.span))
      }
    }
    self.given = given
  }

  func findings() -> [Diagnostic] { contradicting() + unissued() }

  /// Documents of which `issued-by` names another procedure than those that give them.
  private func contradicting() -> [Diagnostic] {
    catalogue.evidence.enumerated().compactMap { position, evidence in
      guard let named = evidence.issuedBy, let procedure = catalogue.procedures[named.id],
        !given[position].contains(where: { $0.procedure == named.id })
      else { return nil }
      return ContradictingIssuerRule.finding(
        evidence.id, named: named, givers: given[position],
        hasEnded: procedure.validity.isPast(on: day)
          || procedure.results.contains { $0.evidence.id == evidence.id })
    }
  }

  /// Documents that citizens must bring and of which nothing says where they come from.
  private func unissued() -> [Diagnostic] {
    let open = catalogue.evidence.enumerated().map { position, evidence in
      evidence.issuedBy == nil && evidence.issuer == nil && evidence.madeBy == nil && given[position].isEmpty
    }
    guard open.contains(true) else { return [] }
    var asked: [Int: (procedure: EntityID, span: SourceSpan)] = [:]
    var made: Set<Int> = []
    for procedure in catalogue.procedures where !procedure.validity.isPast(on: day) {
      for requirement in procedure.documents.value ?? []
      where requirement.heldBy == nil && !requirement.validity.isPast(on: day) {
        for reference in [requirement.evidence] + requirement.alternatives {
          guard let document = catalogue.evidence.position(of: reference.id), open[document] else { continue }
          if requirement.form != nil, reference.id == requirement.evidence.id { made.insert(document) }
          if asked[document] == nil { asked[document] = (procedure.id, reference.span) }
        }
      }
    }
    return asked.keys.sorted().filter { !made.contains($0) }.compactMap { document in
      asked[document].map {
        UnissuedEvidenceRule.finding(catalogue.evidence[document], askedIn: $0.procedure, at: $0.span)
      }
    }
  }
}
