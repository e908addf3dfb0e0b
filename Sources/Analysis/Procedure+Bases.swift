import CatalogueModel

extension Procedure {
  /// What every fact that may begin and end rests on. A new kind of fact joins the others here, and is then seen by
  /// whatever looks at days, acts and checks.
  var bases: [FactBasis] {
    fees.fees.map(\.basis) + exemptions.map(\.basis) + channels.flatMap(\.times).map(\.basis)
      + (documents.value ?? []).map(\.basis) + steps.map(\.basis) + deadlines.map(\.basis)
      + results.map(\.basis) + requirements.map(\.basis) + figures.map(\.basis)
  }
}
