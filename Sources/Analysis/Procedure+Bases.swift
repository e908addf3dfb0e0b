import CatalogueModel

extension Procedure {
  /// What every fact that may begin and end rests on. A new kind of fact joins the others here, and is then seen by
  /// whatever looks at days, acts and checks.
  var bases: [FactBasis] {
    fees.fees.map(\.basis) + exemptions.map(\.basis) + channels.flatMap(\.times).map(\.basis)
      + (documents.value ?? []).map(\.basis) + steps.map(\.basis) + deadlines.map(\.basis)
      + results.map(\.basis) + requirements.map(\.basis) + figures.map(\.basis)
  }

  /// Whether the days of any of ``bases`` are so, without making a list of all.
  func hasFact(where isSo: (Validity) -> Bool) -> Bool {
    func any(_ facts: [some Fact]) -> Bool { facts.contains { isSo($0.validity) } }
    return any(fees.fees) || any(exemptions) || channels.contains { any($0.times) }
      || any(documents.value ?? []) || any(steps) || any(deadlines) || any(results) || any(requirements)
      || any(figures)
  }
}
