import CatalogueModel
import Diagnostics
import Parallelism

/// What procedures leave out of what the profiles of the portal ask.
enum CompletenessFindings {
  /// - Parameter faulty: files with errors. What they leave out may be there, but could not be read.
  static func findings(in catalogue: Catalogue, faulty: Set<FileID>, jobs: Int) -> [Diagnostic] {
    let profiles = catalogue.editorial.completeness
    guard !profiles.isEmpty else { return [] }
    return Concurrent.map(Array(catalogue.procedures), jobs: jobs) { procedure in
      faulty.contains(procedure.span.file) ? [] : findings(in: procedure, profiles, catalogue)
    }.flatMap { $0 }
  }

  /// One finding for each thing that is missing, whoever asks for it.
  private static func findings(
    in procedure: Procedure, _ profiles: [CompletenessProfile], _ catalogue: Catalogue
  ) -> [Diagnostic] {
    var missing: [(demand: CompletenessProfile.Demand, askedBy: [String])] = []
    for profile in profiles {
      for requirement in profile.requirements {
        guard requirement.verdict(of: procedure, in: catalogue) == .missing,
          let demand = requirement.asks.lacking(in: procedure, of: catalogue),
          // Texts that lack a language have their findings where they are written.
          demand != .states(.translations)
        else { continue }
        let source = IncompleteProcedureRule.source(requirement, of: profile)
        if let place = missing.firstIndex(where: { $0.demand == demand }) {
          missing[place].askedBy.append(source)
        } else {
          missing.append((demand, [source]))
        }
      }
    }
    return missing.map { IncompleteProcedureRule.finding($0.demand, askedBy: $0.askedBy, at: procedure.span) }
  }
}
