import CatalogueModel
import Diagnostics

/// The rules that look at the catalogue as a whole.
enum CatalogueRules {
  /// - Parameter faulty: files with errors. What they leave out may be there, but could not be read.
  static func findings(
    in catalogue: Catalogue, asOf day: CivilDate, faulty: Set<FileID>, map: SourceMap, jobs: Int
  ) -> [Diagnostic] {
    duplicateCodes(catalogue) + AddressRules(catalogue, map: map).findings() + incomplete(catalogue, faulty)
      + circles(catalogue) + CaseRules.tooMany(catalogue, day, faulty)
      + FormProofs.findings(in: catalogue, asOf: day, faulty: faulty, jobs: jobs)
      + FormerNameRules(catalogue, asOf: day).findings()
  }

  private static func duplicateCodes(_ catalogue: Catalogue) -> [Diagnostic] {
    var first: [String: SourceSpan] = [:]
    return catalogue.procedures.compactMap { procedure in
      guard let code = procedure.code else { return nil }
      guard let other = first[code] else {
        first[code] = procedure.span
        return nil
      }
      return DuplicateIDRule.finding(code, at: procedure.span, kind: "procedure code", first: other)
    }
  }

  private static func incomplete(_ catalogue: Catalogue, _ faulty: Set<FileID>) -> [Diagnostic] {
    let profiles = catalogue.portal.completeness
    return catalogue.procedures.filter { !faulty.contains($0.span.file) }.flatMap { procedure in
      profiles.filter { !states(procedure, $0) }
        .map { IncompleteProcedureRule.finding($0, at: procedure.span) }
    }
  }

  private static func states(_ procedure: Procedure, _ profile: CompletenessProfile) -> Bool {
    switch profile {
    case .legalBasis: return !procedure.legalBasis.isEmpty
    case .fees:
      if case .notStated = procedure.fees { return false }
      return true
    case .processingTime: return procedure.channels.contains { !$0.times.isEmpty }
    case .documents: return procedure.documents.isStated
    case .redress: return procedure.redress.isStated
    case .verification: return procedure.verified != nil
    case .summary: return procedure.summary != nil
    // Texts that lack a language have their findings where they are written.
    case .translations: return true
    }
  }

  private static func circles(_ catalogue: Catalogue) -> [Diagnostic] {
    circles(catalogue.organisations, "parent") { $0.parent }
      + circles(catalogue.organisations, "replaced-by") { $0.replacedBy }
      + circles(catalogue.acts, "replaced-by") { $0.replacedBy }
  }

  private static func circles<Entity>(
    _ table: EntityTable<Entity>, _ key: String, next: (Entity) -> Reference?
  ) -> [Diagnostic] {
    table.compactMap { entity in
      guard let start = next(entity) else { return nil }
      var current = table[start.id]
      var seen: Set<EntityID> = []
      while let place = current, seen.insert(place.id).inserted {
        if place.id == entity.id { return CircularReferenceRule.finding(key, of: entity.id, at: start.span) }
        current = next(place).flatMap { table[$0.id] }
      }
      return nil
    }
  }
}
