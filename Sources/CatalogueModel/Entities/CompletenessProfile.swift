package import Diagnostics

/// What an act or a portal wants stated of every procedure: `completeness/<id>.yaml`, or the words that `portal.yaml`
/// lists itself.
package struct CompletenessProfile: Sendable, Identifiable {
  /// Something that must be stated.
  package struct Requirement: Sendable {
    package let id: String
    package let span: SourceSpan
    /// What it is called; nil for a word of `portal.yaml`, which the theme words.
    package let label: LocalizedText?
    /// Where in the source it is asked for, such as `10(1)(a)`.
    package let clause: String?
    package let asks: Demand
    /// Of which procedures it is asked: those that state this; nil for all.
    package let scope: Demand?

    package init(
      id: String, span: SourceSpan, label: LocalizedText?, clause: String?, asks: Demand, scope: Demand?
    ) {
      (self.id, self.span, self.label, self.clause) = (id, span, label, clause)
      (self.asks, self.scope) = (asks, scope)
    }
  }

  /// What must be stated: one thing, several things, or one of several things.
  package indirect enum Demand: Sendable, Hashable {
    case states(CompletenessCheck)
    case all([Demand])
    case any([Demand])
  }

  /// The id of the words that `portal.yaml` lists itself. No file can have this name.
  package static let ownID = EntityID("portal")

  package let id: EntityID
  package let span: SourceSpan
  /// Nil for the words of `portal.yaml`, which the theme words.
  package let name: LocalizedText?
  /// The act that asks for it.
  package let source: LocalizedText?
  package let link: WebAddress?
  package let requirements: [Requirement]

  package init(
    id: EntityID, span: SourceSpan, name: LocalizedText?, source: LocalizedText?, link: WebAddress?,
    requirements: [Requirement]
  ) {
    (self.id, self.span, self.name) = (id, span, name)
    (self.source, self.link, self.requirements) = (source, link, requirements)
  }
}

/// Something that a procedure can state, by the word with which profiles ask for it.
package enum CompletenessCheck: String, Sendable, Hashable, CaseIterable {
  case title, code, summary, applicants, audience, topic, authority, contact, channels, online
  case onlineExtent = "online-extent"
  case signIn = "sign-in"
  case fees, documents
  case documentForm = "document-form"
  case forms
  case processingTime = "processing-time"
  case steps, requirements, deadlines
  case deadlineConsequences = "deadline-consequences"
  case results
  case legalBasis = "legal-basis"
  case redress, silence, languages, guidance, verification, translations, accessibility
}
