import CatalogueModel
import Diagnostics

/// Reads the texts of a procedure once for all rules that look into them.
struct ProcedureTexts: Sendable {
  let catalogue: Catalogue
  let retired: RetiredThings
  let expired: ExpiredTexts
  let acts: ActIndex
  let map: SourceMap

  func findings(in procedure: Procedure) -> [Diagnostic] {
    var places = TextPlaces(map: map, languages: catalogue.portal.languages)
    var years = ActYears(procedure, acts)
    var findings: [Diagnostic] = []
    catalogue.visitPassages(of: procedure) { passage in
      findings += retired.findings(in: passage, &places)
      // A text without a digit has neither a day nor the number of an act.
      guard passage.hasDigit else { return }
      years.read(passage)
      findings += expired.findings(in: passage, &places)
    }
    return findings + years.findings(&places)
  }
}
