internal import CatalogueModel

/// What a procedure costs, as far as it can be said in one line. Free of language.
struct CostOutline: Sendable {
  /// What everybody pays.
  enum Base: Sendable, Equatable {
    /// Nothing is stated about fees.
    case notStated
    case free
    /// One sum, whatever the way of applying.
    case sum(Money)
    /// The least and the most, depending on the way of applying or on the office.
    case between(Money, Money, dependsOnChannel: Bool)
    /// Amounts that cannot be added up: per copy, unknown, in several currencies.
    case several([Amount])
    /// Everything depends on the citizen's case: what is paid in one or another.
    case byCase([Amount])

    /// Whether everybody pays something.
    var isPaid: Bool {
      switch self {
      case .sum, .between, .several: true
      case .notStated, .free, .byCase: false
      }
    }
  }

  let base: Base
  /// Fees in force that come besides, only in some cases or for each item. Those of one case are one sum.
  let others: [Fee]
  let hasExemptions: Bool

  init(_ procedure: Procedure, on day: CivilDate) {
    let fees = procedure.fees.fees.current(on: day)
    let always = fees.filter { $0.condition == nil && !$0.amount.isPerItem }
    let sometimes = CostOutline.together(fees.filter { $0.condition != nil && !$0.amount.isPerItem })
    let perItem = fees.filter(\.amount.isPerItem)
    hasExemptions = !procedure.exemptions.current(on: day).isEmpty
    switch procedure.fees {
    case .notStated: (base, others) = (.notStated, [])
    case .none: (base, others) = (.free, [])
    case .fees where fees.isEmpty: (base, others) = (.notStated, [])
    case .fees where !always.isEmpty:
      let channels = procedure.channels.map(\.kind)
      (base, others) = (CostOutline.base(always, channels: channels), sometimes + perItem)
    case .fees:
      let channels = procedure.channels.map(\.kind)
      let everybody = perItem.indices.filter { index in
        perItem[index].condition == nil && channels.allSatisfy { perItem[index].applies(to: $0) }
      }
      // One sum that only some pay is not what it costs where all pay per item.
      if everybody.count == 1, let index = everybody.first, sometimes.count < 2 {
        base = .several([perItem[index].amount])
        others = sometimes + perItem[..<index] + perItem[(index + 1)...]
      } else {
        // What some pay per item is no less what it costs than the sums that others pay. Copies that anybody may ask for
        // come besides.
        let sums = CaseCosts(sometimes, of: procedure).sums ?? sometimes.map(\.amount)
        let byCase = sums + perItem.filter { sometimes.isEmpty || $0.condition != nil }.map(\.amount)
        (base, others) = (.byCase(distinct(byCase)), sometimes + perItem)
      }
    }
  }

  /// Those of the others that the base does not tell already.
  var besides: [Fee] {
    guard case .byCase = base else { return others }
    guard others.contains(where: { !$0.amount.isPerItem }) else { return [] }
    return others.filter { $0.amount.isPerItem && $0.condition == nil }
  }

  /// Fees of which some are paid together, each with all that is paid with it.
  private static func together(_ fees: [Fee]) -> [Fee] {
    var sums: [Fee] = []
    for fee in fees {
      let both = sums.indices.lazy.compactMap { place in sums[place].with(fee).map { (place, $0) } }.first
      if let (place, sum) = both { sums[place] = sum } else { sums.append(fee) }
    }
    return sums
  }

  private static func base(_ fees: [Fee], channels: [Channel.Kind]) -> Base {
    let sums = (channels.isEmpty ? Channel.Kind.allCases : channels).map { channel in
      sum(of: fees.filter { $0.applies(to: channel) }.map(\.amount))
    }
    var least: Money?
    var most: Money?
    var isSometimesFree = false
    for sum in sums {
      switch sum {
      case .notAddable: return .several(distinct(fees.map(\.amount)))
      case .nothing: isSometimesFree = true
      case .money(let low, let high):
        if let other = least, other.currency != low.currency { return .several(distinct(fees.map(\.amount))) }
        least = least.map { $0.amount < low.amount ? $0 : low } ?? low
        most = most.map { $0.amount > high.amount ? $0 : high } ?? high
      }
    }
    guard var least, let most else { return .free }
    if isSometimesFree { least = Money(.zero, least.currency) }
    if least == most { return .sum(least) }
    return .between(least, most, dependsOnChannel: Set(sums).count > 1)
  }

  /// What is paid together.
  enum Sum: Hashable {
    case nothing
    /// At least, and at most.
    case money(Money, Money)
    case notAddable
  }

  static func sum(of amounts: [Amount]) -> Sum {
    var total: (Money, Money)?
    for amount in amounts {
      switch amount {
      case .free: continue
      case .unknown, .per: return .notAddable
      case .fixed, .range:
        guard let (least, most) = amount.bounds else { return .notAddable }
        guard let (low, high) = total else {
          total = (least, most)
          continue
        }
        guard low.currency == least.currency, let newLow = low.amount.adding(least.amount),
          let newHigh = high.amount.adding(most.amount)
        else { return .notAddable }
        total = (Money(newLow, low.currency), Money(newHigh, low.currency))
      }
    }
    return total.map { .money($0.0, $0.1) } ?? .nothing
  }
}

extension Fee {
  /// This fee and another as one; nil where they are not paid in the same case and in the same ways of applying, or
  /// cannot be added up.
  fileprivate func with(_ other: Fee) -> Fee? {
    guard condition?.expression == other.condition?.expression, Set(channels) == Set(other.channels),
      case .fixed(let money) = amount, case .fixed(let more) = other.amount, money.currency == more.currency,
      let sum = money.amount.adding(more.amount)
    else { return nil }
    return Fee(
      id: id, name: name, amount: .fixed(Money(sum, money.currency)), channels: channels, note: note,
      basis: basis)
  }
}

extension Amount {
  /// Whether it is charged for each of something, so that it cannot be said what is paid in all.
  var isPerItem: Bool {
    if case .per = self { true } else { false }
  }
}

private func distinct(_ amounts: [Amount]) -> [Amount] {
  var seen: [Amount] = []
  for amount in amounts { seen.appendOnce(amount) }
  return seen
}
