package import Diagnostics

/// A way of applying (CPSV-AP: channel). At most one of each kind in a procedure.
package final class Channel: Sendable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case online, counter, post, phone
  }

  /// How much of the procedure can be done online.
  package enum Completeness: String, Sendable, Hashable, CaseIterable {
    case full, partial, information
  }

  /// How a citizen proves online who they are.
  package enum SignIn: String, Sendable, Hashable, CaseIterable {
    case electronicID = "electronic-id"
    case account
    case digitalSignature = "digital-signature"
    case none
  }

  package let kind: Kind
  package let span: SourceSpan
  package let address: WebAddress?
  package let completeness: Completeness?
  package let signIn: [SignIn]
  package let offices: [Reference]
  package let times: [ProcessingTime]
  package let note: LocalizedText?
  package let condition: Condition?

  package init(
    kind: Kind, span: SourceSpan, address: WebAddress?, completeness: Completeness?, signIn: [SignIn],
    offices: [Reference], times: [ProcessingTime], note: LocalizedText?, condition: Condition?
  ) {
    (self.kind, self.span, self.address, self.completeness) = (kind, span, address, completeness)
    (self.signIn, self.offices, self.times, self.note) = (signIn, offices, times, note)
    self.condition = condition
  }
}

/// How long the authority takes by one channel (CPSV-AP: processing time).
package final class ProcessingTime: Fact {
  package let duration: StatedDuration
  package let note: LocalizedText?
  package let basis: FactBasis

  package init(duration: StatedDuration, note: LocalizedText? = nil, basis: FactBasis) {
    (self.duration, self.note, self.basis) = (duration, note, basis)
  }

  package var validity: Validity { basis.validity }
  package var condition: Condition? { basis.condition }
  package var identity: FactIdentity { FactIdentity("time", condition: basis.condition) }
}
