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
    /// Everything depends on the citizen's case.
    case byCase([Amount])
  }

  let base: Base
  /// Fees in force that are charged only in some cases, where there is a base besides.
  let cases: [Fee]
  let hasExemptions: Bool

  init(_ procedure: Procedure, on day: CivilDate) {
    let fees = procedure.fees.fees.inForce(on: day)
    let always = fees.filter { $0.condition == nil }
    let sometimes = fees.filter { $0.condition != nil }
    hasExemptions = !procedure.exemptions.inForce(on: day).isEmpty
    switch procedure.fees {
    case .notStated: (base, cases) = (.notStated, [])
    case .none: (base, cases) = (.free, [])
    case .fees where fees.isEmpty: (base, cases) = (.notStated, [])
    case .fees where always.isEmpty: (base, cases) = (.byCase(distinct(sometimes.map(\.amount))), [])
    case .fees:
      let channels = procedure.channels.map(\.kind)
      base = CostOutline.base(always, channels: channels)
      cases = sometimes
    }
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

  private enum Sum: Hashable {
    case nothing
    case money(Money, Money)
    case notAddable
  }

  private static func sum(of amounts: [Amount]) -> Sum {
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

private func distinct(_ amounts: [Amount]) -> [Amount] {
  var seen: [Amount] = []
  for amount in amounts { seen.appendOnce(amount) }
  return seen
}
