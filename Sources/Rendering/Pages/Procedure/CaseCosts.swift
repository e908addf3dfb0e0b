internal import CatalogueModel
internal import Forms

/// What a procedure costs in each case where fees of several conditions are paid together.
struct CaseCosts {
  private let fees: [Fee]
  private let procedure: Procedure

  /// - Parameter fees: those of the procedure that only some pay.
  init(_ fees: [Fee], of procedure: Procedure) { (self.fees, self.procedure) = (fees, procedure) }

  /// The sums that somebody pays, the least first. Nil where nobody pays two of the fees, so that these are the sums, and
  /// where it cannot be said: amounts that cannot be added up, too many cases.
  var sums: [Amount]? {
    guard fees.count > 1, let together = paidTogether, together.contains(where: { $0.count > 1 }) else {
      return nil
    }
    var sums: Set<Amount> = []
    for paid in together {
      switch CostOutline.sum(of: paid.map { fees[$0].amount }) {
      case .nothing: sums.insert(.free)
      case .money(let least, let most): sums.insert(least == most ? .fixed(least) : .range(least, most))
      case .notAddable: return nil
      }
    }
    return sums.sorted { Self.order($0) < Self.order($1) }
  }

  /// What is free comes first.
  private static func order(_ amount: Amount) -> (String, ExactDecimal, ExactDecimal) {
    guard let (least, most) = amount.bounds else { return ("", .zero, .zero) }
    return (least.currency.code, least.amount, most.amount)
  }

  /// Which fees are paid together, by case and way of applying; nil where there are too many cases to tell. Those who pay
  /// none of them are left out.
  private var paidTogether: Set<[Int]>? {
    var cases: Set<[Bool]> = []
    let search = CaseSearch(procedure.questions, procedure.conditions)
    let outcome = search.first(of: fees.compactMap { $0.condition?.expression }) { values in
      cases.insert(values)
      return false
    }
    guard outcome == .none else { return nil }
    let channels = procedure.channels.isEmpty ? Channel.Kind.allCases : procedure.channels.map(\.kind)
    var together: Set<[Int]> = []
    for met in cases {
      for channel in channels {
        let paid = fees.indices.filter { met[$0] && fees[$0].applies(to: channel) }
        if !paid.isEmpty { together.insert(paid) }
      }
    }
    return together
  }
}
