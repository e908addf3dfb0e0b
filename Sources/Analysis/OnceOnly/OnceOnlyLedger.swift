package import CatalogueModel

/// Documents that the State issued or holds, and in which procedures citizens are asked for them all the same, on one
/// day. Made once for a build, in time linear in the catalogue.
///
/// A document counts as the State's where a register holds it, a procedure of the catalogue gives it, or an organisation
/// of the catalogue or another public authority issues it. Not those that are made with a form of the procedure, by the
/// applicant, at the counter, by private persons or abroad.
package struct OnceOnlyLedger: Sendable {
  /// What a procedure does about a document.
  package enum Standing: Sendable, Hashable {
    /// The office looks it up.
    case lookedUp
    /// It must be brought, for a reason that is stated.
    case asked(Ground)
    /// It must be brought, and nothing says why.
    case askedWithoutGround
  }

  /// Why it must be brought.
  package enum Ground: Sendable, Hashable {
    case reason(EvidenceRequirement.Reason)
    /// The clause of an act that demands it.
    case law(Citation)
  }

  /// A document in a procedure.
  package struct Entry: Sendable {
    /// The positions of procedure and document in the catalogue.
    package let procedure: Int
    package let document: Int
    package let requirement: EvidenceRequirement
    /// The register that holds it, as far as anything says so.
    package let register: EntityID?
    package let standing: Standing
  }

  /// By procedure, then in the order in which it asks.
  package let entries: [Entry]

  package init(_ graph: ProcedureGraph) {
    let (catalogue, day) = (graph.catalogue, graph.day)
    let isOfState = catalogue.evidence.enumerated().map { position, evidence in
      evidence.isOfState || evidence.madeBy == nil && !graph.results[position].isEmpty
    }
    var entries: [Entry] = []
    for (position, procedure) in catalogue.procedures.enumerated() where procedure.validity.contains(day) {
      for requirement in procedure.documents.value ?? [] where requirement.validity.contains(day) {
        guard let document = catalogue.evidence.position(of: requirement.evidence.id),
          requirement.heldBy != nil || isOfState[document] && requirement.form == nil
        else { continue }
        entries.append(
          Entry(
            procedure: position, document: document, requirement: requirement,
            register: requirement.heldBy?.id ?? catalogue.evidence[document].heldBy?.id,
            standing: requirement.standing(catalogue.evidence[document])))
      }
    }
    self.entries = entries
  }
}

extension Evidence {
  /// Whether the State issued or holds it, by what its own file says.
  fileprivate var isOfState: Bool {
    switch madeBy {
    case .authority: true
    case .applicant, .counter: false
    case .thirdParty, .otherCountry: heldBy != nil
    case nil: heldBy != nil || issuedBy != nil || issuer != nil
    }
  }
}

extension EvidenceRequirement {
  fileprivate func standing(_ evidence: Evidence) -> OnceOnlyLedger.Standing {
    if heldBy != nil { return .lookedUp }
    switch askedBecause {
    // Its own file says that a register holds it.
    case .notInRegister where evidence.heldBy != nil: break
    case let reason?: return .asked(.reason(reason))
    case nil: break
    }
    return basis.citations.first { $0.clause != nil }.map { .asked(.law($0)) } ?? .askedWithoutGround
  }
}
