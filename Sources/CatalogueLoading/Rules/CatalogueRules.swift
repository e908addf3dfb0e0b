import CatalogueModel
import Diagnostics

/// The rules that look at the catalogue as a whole.
enum CatalogueRules {
  /// - Parameter faulty: files with errors. What they leave out may be there, but could not be read.
  static func findings(
    in catalogue: Catalogue, asOf day: CivilDate, faulty: Set<FileID>, map: SourceMap, jobs: Int
  ) -> [Diagnostic] {
    duplicateCodes(catalogue) + AddressRules(catalogue, map: map).findings()
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
