package import CatalogueModel

extension FactSheet {
  /// What begins, ends and takes the place of what, day by day, as the facts themselves say. In the order of the days.
  ///
  /// - Parameter days: the days that are asked for.
  package func datedChanges(in days: ClosedRange<CivilDate>) -> [Change] {
    let turns = turningDays.filter(days.contains)
    return turns.flatMap { day in
      let before = facts.filter { $0.validity.contains(day.adding(days: -1)) }
      let after = facts.filter { $0.validity.contains(day) }
      return FactComparison(before, after, of: self).changes.map { Change(self, $0, from: day) }
    }
  }

  /// The days on which a fact begins, or on which one has ended the day before.
  package var turningDays: [CivilDate] {
    var days: Set<CivilDate> = []
    for fact in facts {
      if let from = fact.validity.from { days.insert(from) }
      if let until = fact.validity.until { days.insert(until.adding(days: 1)) }
    }
    return days.sorted()
  }
}

extension SheetMaker {
  /// The dated facts alone, for whoever asks what will change.
  package func datedSheet(_ procedure: Procedure) -> FactSheet {
    var sheet = FactSheet(.procedure, procedure.id.text, name: procedure.title)
    sheet.facts = dated(procedure)
    return sheet
  }
}

extension Procedure {
  /// Whether anything in it begins or ends on a day.
  package var hasDates: Bool {
    validity != .always || hasFact { $0 != .always }
  }
}
