/// A document asked for in a procedure (CPSV-AP: evidence requirement).
package final class EvidenceRequirement: Fact {
  /// Why a document is asked for that the State issued or holds (once-only).
  package enum Reason: String, Sendable, Hashable, CaseIterable {
    /// The paper itself is taken in, cancelled or changed: it is what the applicant already has.
    case takenIn = "taken-in"
    /// It is shown to prove who somebody is, or which vehicle or thing it is about.
    case identification
    /// No register that the office can consult holds it.
    case notInRegister = "not-in-register"
  }

  package let evidence: Reference
  /// The form of this procedure with which the document is made.
  package let form: Reference?
  package let originals: Int
  package let copies: Int
  package let certifiedCopies: Int
  /// Shown at the counter and given back, not handed in.
  package let isShown: Bool
  /// Kinds of document of which one will do instead.
  package let alternatives: [Reference]
  /// The register in which the State already holds it, so that nobody need bring it (once-only).
  package let heldBy: Reference?
  /// Why it is asked for all the same; nil where nothing is stated.
  package let askedBecause: Reason?
  package let channels: [Channel.Kind]
  package let note: LocalizedText?
  package let basis: FactBasis

  package init(
    evidence: Reference, form: Reference?, originals: Int, copies: Int, certifiedCopies: Int, isShown: Bool,
    alternatives: [Reference], heldBy: Reference?, askedBecause: Reason? = nil, channels: [Channel.Kind],
    note: LocalizedText?,
    basis: FactBasis
  ) {
    (self.evidence, self.form, self.originals, self.copies) = (evidence, form, originals, copies)
    (self.certifiedCopies, self.isShown, self.alternatives) = (certifiedCopies, isShown, alternatives)
    self.askedBecause = askedBecause
    (self.heldBy, self.channels, self.note, self.basis) = (heldBy, channels, note, basis)
  }

  package var validity: Validity { basis.validity }
  package var condition: Condition? { basis.condition }
  package var identity: FactIdentity {
    FactIdentity(evidence.id.text, condition: basis.condition, channels: channels)
  }
}
