import CatalogueModel
import Diagnostics

/// The rules about what procedures and the things they share say of each other.
struct ConsistencyRules: Sendable {
  let catalogue: Catalogue
  let day: CivilDate
  let retired: RetiredThings
  private let offices: OfficesInForce

  init(_ catalogue: Catalogue, asOf day: CivilDate) {
    (self.catalogue, self.day) = (catalogue, day)
    retired = RetiredThings(catalogue.editorial.retired, asOf: day)
    offices = OfficesInForce(catalogue, asOf: day)
  }

  /// What the rules find in one procedure, its texts left out.
  ///
  /// - Parameter faulty: files with errors, which may say more than could be read.
  func findings(in procedure: Procedure, faulty: Set<FileID> = []) -> [Diagnostic] {
    guard !procedure.validity.isPast(on: day) else { return [] }
    let day = max(day, procedure.validity.from ?? day)
    return StepTimes(procedure, on: day).findings()
      + offices.findings(in: procedure, from: day, faulty: faulty)
      + retired.findings(in: procedure, on: day)
  }

  /// What they find in everything else.
  func sharedFindings(_ map: SourceMap) -> [Diagnostic] {
    var places = TextPlaces(map: map, languages: catalogue.portal.languages)
    var findings: [Diagnostic] = []
    let expired = ExpiredTexts(asOf: day)
    catalogue.visitSharedPassages(asOf: day, without: retired.documents) { passage in
      findings += retired.findings(in: passage, &places) + expired.findings(in: passage, &places)
    }
    return findings + EvidenceTwins.findings(in: catalogue) + ActTwins(catalogue, asOf: day).findings()
      + FeeComparison.findings(in: catalogue, asOf: day) + offices.findings(in: catalogue)
  }
}
