internal import CatalogueModel

/// What a life event takes in all. Only what is certain is summed; the rest is counted, so that it can be said.
struct LifeEventTotals: Sendable {
  /// What everybody pays, the cheapest way of applying each time, one sum for each currency.
  private(set) var sums: [Money] = []
  /// Procedures with a fee that depends on the case or is charged per item.
  private(set) var depending = 0
  /// Procedures whose fee is not known or not stated.
  private(set) var open = 0
  private(set) var dependsOnChannel = false
  private(set) var longest: (procedure: Procedure, duration: StatedDuration)?
  /// Different documents to bring in any case, and those of some cases besides.
  private(set) var documents = 0
  private(set) var moreDocuments = 0

  init(_ procedures: [Procedure], on day: CivilDate) {
    var (always, sometimes): (Set<EntityID>, Set<EntityID>) = ([], [])
    for procedure in procedures {
      let day = procedure.shownDay(on: day)
      add(CostOutline(procedure, on: day))
      if let time = TimeOutline(procedure, on: day).shortest?.duration,
        longest.map({ $0.duration.roughMinutes < time.roughMinutes }) ?? true
      {
        longest = (procedure, time)
      }
      for document in (procedure.documents.value ?? []).current(on: day) where document.heldBy == nil {
        if document.condition == nil {
          always.insert(document.evidence.id)
        } else {
          sometimes.insert(document.evidence.id)
        }
      }
    }
    documents = always.count
    moreDocuments = sometimes.subtracting(always).count
  }

  private mutating func add(_ outline: CostOutline) {
    let depends = !outline.others.isEmpty
    switch outline.base {
    case .notStated: open += 1
    case .free: break
    case .sum(let money): add(money)
    case .between(let least, _, let channel):
      add(least)
      if channel { dependsOnChannel = true }
      if !channel || depends { depending += 1 }
      return
    case .several(let amounts), .byCase(let amounts):
      if amounts.contains(.unknown) { open += 1 } else { depending += 1 }
      return
    }
    if depends { depending += 1 }
  }

  private mutating func add(_ money: Money) {
    guard money.amount > .zero else { return }
    guard let index = sums.firstIndex(where: { $0.currency == money.currency }) else {
      return sums.append(money)
    }
    guard let sum = sums[index].amount.adding(money.amount) else { return }
    sums[index] = Money(sum, money.currency)
  }
}
