import Analysis
import BuildGraph
import CatalogueModel
import Rendering

/// What was found in each procedure by itself, as steps of a build.
struct ProofSteps: Sendable {
  private let proofs: [EntityID: ProcedureProof]
  private let coding: ProofCoding

  init(_ proofs: [EntityID: ProcedureProof], _ coding: ProofCoding) {
    (self.proofs, self.coding) = (proofs, coding)
  }

  fileprivate static let prefix = "proof of "

  /// The steps, with what each depends on.
  func steps(
    of catalogue: Catalogue, _ previous: PreviousBuild?, _ ledger: InputLedger
  ) -> [BuildRecord.Step] {
    catalogue.procedures.enumerated().compactMap { position, procedure in
      let name = Self.prefix + procedure.id.text
      if let known = previous?.kept(step: name) { return known }
      guard let proof = proofs[procedure.id] else { return nil }
      let log = ReadLog()
      PageInputs.noteProof(ofProcedureAt: position, in: log)
      return BuildRecord.Step(
        name, inputs: ledger.number(of: log), stamp: Stamp(),
        result: coding.bytes(of: proof))
    }
  }
}

extension PreviousBuild {
  /// What was found in procedures that need not be asked about again.
  func proofs(_ coding: ProofCoding) -> [EntityID: ProcedureProof] {
    var proofs: [EntityID: ProcedureProof] = [:]
    for step in record.steps where step.name.hasPrefix(ProofSteps.prefix) && !changes[step.inputs] {
      guard let id = EntityID(step.name.dropFirst(ProofSteps.prefix.count)) else { continue }
      proofs[id] = coding.proof(step.result)
    }
    return proofs
  }
}
