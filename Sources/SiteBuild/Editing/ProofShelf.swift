import Analysis
import BuildGraph
import CatalogueModel
import Synchronization

/// What was found in single procedures when the catalogue was last proved: it need not be found again while neither the
/// procedure nor anything but procedures has changed.
final class ProofShelf: Sendable {
  private struct Contents {
    var others = Stamp()
    var stamps: [EntityID: Stamp] = [:]
    var proofs: [EntityID: ProcedureProof] = [:]
  }

  private let contents = Mutex(Contents())

  /// The proofs that still hold.
  func known(_ stamps: ContentStamps, _ moment: BuildRequest.Moment, _ catalogue: Catalogue?)
    -> [EntityID: ProcedureProof]
  {
    guard let catalogue else { return [:] }
    let contents = contents.withLock { $0 }
    guard contents.others == Self.others(stamps, moment, catalogue) else { return [:] }
    return contents.proofs.filter { contents.stamps[$0.key] == stamps[.procedure, $0.key] }
  }

  /// - Parameter proofs: empty where files with errors make them uncertain; then the last ones stay.
  func keep(
    _ proofs: [EntityID: ProcedureProof], _ stamps: ContentStamps, _ moment: BuildRequest.Moment,
    _ catalogue: Catalogue?
  ) {
    guard let catalogue, !proofs.isEmpty else { return }
    let kept = Contents(
      others: Self.others(stamps, moment, catalogue),
      stamps: Dictionary(uniqueKeysWithValues: proofs.keys.map { ($0, stamps[.procedure, $0]) }),
      proofs: proofs)
    contents.withLock { $0 = kept }
  }

  private static func others(
    _ stamps: ContentStamps, _ moment: BuildRequest.Moment, _ catalogue: Catalogue
  ) -> Stamp {
    var stamp = stamps.allButProcedures
    stamp.add(moment.day(in: catalogue.portal).description)
    return stamp
  }
}
