package import Diagnostics

/// What a procedure costs (CPSV-AP: cost).
package final class Fee: Fact {
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

  package var validity: Validity { basis.validity }
  package var condition: Condition? { basis.condition }
  package var identity: FactIdentity { FactIdentity(id, condition: basis.condition, channels: channels) }

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

/// The id of a fee of the same procedure, with the place where it is written.
package struct FeeReference: Sendable, Hashable {
  package let id: String
  package let span: SourceSpan

  package init(_ id: String, at span: SourceSpan) { (self.id, self.span) = (id, span) }
}

/// Who pays less, and how much less.
package final class Exemption: Fact {
  package enum Effect: Sendable, Hashable {
    case free
    /// Reduced by a share in percent, above 0 and below 100.
    case reduction(percent: ExactDecimal)
    case amount(Money)
  }

  package let name: LocalizedText
  package let effect: Effect
  /// The fees it concerns; empty means all.
  package let fees: [FeeReference]
  package let basis: FactBasis

  package init(name: LocalizedText, effect: Effect, fees: [FeeReference], basis: FactBasis) {
    (self.name, self.effect, self.fees, self.basis) = (name, effect, fees, basis)
  }

  package var validity: Validity { basis.validity }
  package var condition: Condition? { basis.condition }
  /// Who is exempt, and from what: the same people may pay half of one fee and nothing of another.
  package var identity: FactIdentity {
    let subject = [name.text(in: .source)] + fees.map(\.id)
    return FactIdentity(subject.joined(separator: "\u{1F}"), condition: basis.condition)
  }
}
