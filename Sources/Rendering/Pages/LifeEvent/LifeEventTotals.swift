internal import CatalogueModel

/// What a life event takes in all. Only what is certain is summed; the rest is counted, so that it can be said.
struct LifeEventTotals: Sendable {
  /// What everybody pays, the cheapest way of applying each time, one sum for each currency.
  private(set) var sums: [Money] = []
  /// The most that all can cost together, one sum for each currency; nil where that cannot be said.
  private(set) var most: [Money]? = []
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
      most = most.flatMap { sum in
        procedure.mostCost(on: day).flatMap { more in more.reduce(Optional(sum)) { $0?.adding($1) } }
      }
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

  private mutating func add(_ money: Money) { sums = sums.adding(money) ?? sums }
}

extension [Money] {
  /// The sums, one for each currency, with an amount more; nil where that is too great.
  fileprivate func adding(_ money: Money) -> [Money]? {
    guard money.amount > .zero else { return self }
    guard let index = firstIndex(where: { $0.currency == money.currency }) else { return self + [money] }
    guard let sum = self[index].amount.adding(money.amount) else { return nil }
    var sums = self
    sums[index] = Money(sum, money.currency)
    return sums
  }
}
