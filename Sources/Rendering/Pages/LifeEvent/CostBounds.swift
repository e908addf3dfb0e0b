internal import CatalogueModel

extension Procedure {
  /// The most that one application can cost in one currency, whatever the case and the way of applying; nil where that
  /// cannot be said: nothing is stated, an amount is unknown, or something is charged per item.
  func mostCost(on day: CivilDate) -> [Money]? {
    if case .none = fees { return [] }
    let fees = fees.fees.current(on: day)
    guard !fees.isEmpty else { return nil }
    var most: Money?
    for channel in channels.isEmpty ? Channel.Kind.allCases : channels.map(\.kind) {
      // Entries of one id are for different cases: at most one of them is charged.
      var byID: [String: Money] = [:]
      for fee in fees where fee.applies(to: channel) {
        switch fee.amount {
        case .free: continue
        case .unknown, .per: return nil
        case .fixed(let money), .range(_, let money):
          if byID[fee.id].map({ $0.amount < money.amount }) ?? true { byID[fee.id] = money }
        }
      }
      guard let sum = Money.sum(Array(byID.values)) else { return nil }
      guard let sum = sum.first else { continue }
      if let other = most, other.currency != sum.currency { return nil }
      if most.map({ $0.amount < sum.amount }) ?? true { most = sum }
    }
    return most.map { [$0] } ?? []
  }
}

extension Money {
  /// The sum of amounts of one currency, empty where there are none; nil where they are of several or too great.
  fileprivate static func sum(_ amounts: [Money]) -> [Money]? {
    guard let first = amounts.first else { return [] }
    var sum = ExactDecimal.zero
    for money in amounts {
      guard money.currency == first.currency, let next = sum.adding(money.amount) else { return nil }
      sum = next
    }
    return [Money(sum, first.currency)]
  }
}
