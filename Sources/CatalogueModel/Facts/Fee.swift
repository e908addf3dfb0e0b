/// What a procedure costs (CPSV-AP: cost).
package struct Fee: Fact {
  package let id: String
  package let name: LocalizedText
  package let amount: Amount
  /// The channels it is charged for; empty means all.
  package let channels: [Channel.Kind]
  package let note: LocalizedText?
  package let basis: FactBasis

  package init(
    id: String, name: LocalizedText, amount: Amount, channels: [Channel.Kind], note: LocalizedText?,
    basis: FactBasis
  ) {
    (self.id, self.name, self.amount) = (id, name, amount)
    (self.channels, self.note, self.basis) = (channels, note, basis)
  }

  package var identity: String { id }

  package func applies(to channel: Channel.Kind) -> Bool { channels.isEmpty || channels.contains(channel) }
}

/// What a procedure says about its fees. Nothing stated, nothing charged, and a list are three things.
package enum FeeSchedule: Sendable {
  case notStated
  case none
  case fees([Fee])

  package var fees: [Fee] {
    if case .fees(let fees) = self { fees } else { [] }
  }
}

/// Who pays less, and how much less.
package struct Exemption: Fact {
  package enum Effect: Sendable, Hashable {
    case free
    /// Reduced by a share in percent, above 0 and below 100.
    case reduction(percent: ExactDecimal)
    case amount(Money)
  }

  package let name: LocalizedText
  package let effect: Effect
  /// The ids of the fees it concerns; empty means all.
  package let fees: [String]
  package let basis: FactBasis

  package init(name: LocalizedText, effect: Effect, fees: [String], basis: FactBasis) {
    (self.name, self.effect, self.fees, self.basis) = (name, effect, fees, basis)
  }

  package var identity: String { name.text(in: .source) }
}
