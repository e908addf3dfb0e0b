import CatalogueModel
import Diagnostics

/// Finds where procedures are offered that have ended.
struct EndedProcedures {
  private let catalogue: Catalogue
  private let day: CivilDate
  private let ended: [EntityID: (until: CivilDate, span: SourceSpan)]

  init(_ catalogue: Catalogue, asOf day: CivilDate) {
    (self.catalogue, self.day) = (catalogue, day)
    var ended: [EntityID: (until: CivilDate, span: SourceSpan)] = [:]
    for procedure in catalogue.procedures where procedure.validity.isPast(on: day) {
      ended[procedure.id] = procedure.validity.until.map { ($0, procedure.span) }
    }
    self.ended = ended
  }

  func findings() -> [Diagnostic] {
    guard !ended.isEmpty else { return [] }
    var findings: [Diagnostic] = []
    func check(_ references: some Sequence<Reference>, in place: @autoclosure () -> String) {
      for reference in references {
        guard let end = ended[reference.id] else { continue }
        findings.append(
          EndedProcedureRule.finding(
            reference.id, ended: end.until, in: place(), at: reference.span, described: end.span))
      }
    }
    check(catalogue.portal.mostUsed, in: "the list of the most used")
    for event in catalogue.lifeEvents {
      check(event.stations.map(\.procedure), in: "the life event ‘\(event.id)’")
    }
    for procedure in catalogue.procedures where !procedure.validity.isPast(on: day) {
      check(procedure.related, in: "‘\(procedure.id)’")
    }
    for evidence in catalogue.evidence {
      check([evidence.issuedBy].compactMap { $0 }, in: "the evidence ‘\(evidence.id)’")
    }
    return findings
  }
}
