package import Diagnostics

/// What somebody must fulfil to apply (CPSV-AP: requirement).
package final class EligibilityRequirement: Fact {
  package let text: LocalizedText
  package let basis: FactBasis

  package init(text: LocalizedText, basis: FactBasis) { (self.text, self.basis) = (text, basis) }

  package var validity: Validity { basis.validity }
  package var condition: Condition? { basis.condition }
  package var identity: FactIdentity { FactIdentity(text.text(in: .source), condition: basis.condition) }
}

/// One step of the work, in the order in which it is done.
package final class Step: Fact {
  package enum Actor: Sendable, Hashable {
    case applicant
    case organisation(Reference)
  }

  package let actor: Actor
  package let title: LocalizedText
  package let duration: StatedDuration?
  package let note: LocalizedText?
  package let channels: [Channel.Kind]
  package let basis: FactBasis

  package init(
    actor: Actor, title: LocalizedText, duration: StatedDuration?, note: LocalizedText?,
    channels: [Channel.Kind], basis: FactBasis
  ) {
    (self.actor, self.title, self.duration) = (actor, title, duration)
    (self.note, self.channels, self.basis) = (note, channels, basis)
  }

  package var validity: Validity { basis.validity }
  package var condition: Condition? { basis.condition }
  package var identity: FactIdentity {
    FactIdentity(title.text(in: .source), condition: basis.condition, channels: channels)
  }
}

/// A term that the citizen must keep, and what happens otherwise.
package final class CitizenDeadline: Fact {
  package let within: StatedDuration
  package let after: LocalizedText
  package let consequence: LocalizedText?
  package let basis: FactBasis

  package init(within: StatedDuration, after: LocalizedText, consequence: LocalizedText?, basis: FactBasis) {
    (self.within, self.after, self.consequence, self.basis) = (within, after, consequence, basis)
  }

  package var validity: Validity { basis.validity }
  package var condition: Condition? { basis.condition }
  package var identity: FactIdentity { FactIdentity(after.text(in: .source), condition: basis.condition) }
}

/// What the citizen gets (CPSV-AP: output).
package final class ProcedureResult: Fact {
  package let evidence: Reference
  package let isElectronic: Bool
  package let isOnPaper: Bool
  package let note: LocalizedText?
  package let basis: FactBasis

  package init(
    evidence: Reference, isElectronic: Bool, isOnPaper: Bool, note: LocalizedText?, basis: FactBasis
  ) {
    (self.evidence, self.isElectronic, self.isOnPaper) = (evidence, isElectronic, isOnPaper)
    (self.note, self.basis) = (note, basis)
  }

  package var validity: Validity { basis.validity }
  package var condition: Condition? { basis.condition }
  package var identity: FactIdentity { FactIdentity(evidence.id.text, condition: basis.condition) }
}

/// How to object to a decision.
package struct Redress: Sendable {
  package let span: SourceSpan
  package let within: StatedDuration?
  package let to: Reference?
  package let how: LocalizedText?
  package let citations: [Citation]

  package init(
    span: SourceSpan, within: StatedDuration?, to: Reference?, how: LocalizedText?, citations: [Citation]
  ) {
    (self.span, self.within, self.to, self.how, self.citations) = (span, within, to, how, citations)
  }
}

/// What it means when the authority does not answer in time.
package enum Silence: String, Sendable, Hashable, CaseIterable {
  /// Nothing: the authority must still decide.
  case none
  case approval
  case refusal
}

/// Something that is stated, stated not to exist, or not stated.
package enum Stated<Value: Sendable>: Sendable {
  case notStated
  case none
  case stated(Value)

  package var value: Value? {
    if case .stated(let value) = self { value } else { nil }
  }

  /// Whether content says that there is none.
  package var isNone: Bool {
    if case .none = self { true } else { false }
  }

  /// Whether content says anything about it, be it that there is none.
  package var isStated: Bool {
    if case .notStated = self { false } else { true }
  }
}
