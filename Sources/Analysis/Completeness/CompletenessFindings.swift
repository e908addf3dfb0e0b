import CatalogueModel
import Diagnostics

/// What procedures leave out of what the profiles of the portal ask.
enum CompletenessFindings {
  static func findings(in procedure: Procedure, of catalogue: Catalogue) -> [Diagnostic] {
    let profiles = catalogue.editorial.completeness
    return profiles.isEmpty ? [] : findings(in: procedure, profiles, catalogue)
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
