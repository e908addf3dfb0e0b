package import Diagnostics

/// A public service as citizens know it: one thing to apply for (CPSV-AP: public service).
///
/// A class, though it never changes: it is handed on a great deal, and a copy would count some fifty references.
package final class Procedure: Sendable, Identifiable {
  package enum Audience: String, Sendable, Hashable, CaseIterable {
    case citizen
    case overseasCitizen = "overseas-citizen"
    case foreignNational = "foreign-national"
    case business, organisation
  }

  package let id: EntityID
  package let span: SourceSpan
  /// The stable public code, such as `1.001193`.
  package let code: String?
  package let title: LocalizedText
  package let summary: LocalizedText?
  package let applicants: LocalizedText?
  package let topic: Reference?
  package let lifeEvents: [Reference]
  package let audience: [Audience]
  package let authority: Reference?
  package let alsoInvolved: [Reference]
  package let keywords: Localized<[String]>?
  package let slug: LocalizedText?
  package let formerly: Localized<[String]>?
  package let validity: Validity

  package let questions: [Question]
  package let conditions: [NamedCondition]
  package let requirements: [EligibilityRequirement]
  /// Whether it is stated that there are no requirements; an empty list alone says nothing.
  package let statesNoRequirements: Bool
  package let channels: [Channel]
  package let fees: FeeSchedule
  package let exemptions: [Exemption]
  package let documents: Stated<[EvidenceRequirement]>
  package let steps: [Step]
  package let deadlines: [CitizenDeadline]
  package let results: [ProcedureResult]
  package let legalBasis: [Citation]
  package let redress: Stated<Redress>
  package let silence: Silence?
  /// The languages in which one can apply.
  package let languages: [LanguageTag]
  package let related: [Reference]
  package let verified: Verification?
  package let forms: [Form]
  /// Numbers that are no fees, times or counts of documents, in the order written.
  package let figures: [Figure]

  package init(
    id: EntityID, span: SourceSpan, code: String?, title: LocalizedText, summary: LocalizedText?,
    applicants: LocalizedText?, topic: Reference?, lifeEvents: [Reference], audience: [Audience],
    authority: Reference?, alsoInvolved: [Reference], keywords: Localized<[String]>?, slug: LocalizedText?,
    formerly: Localized<[String]>?, validity: Validity, questions: [Question],
    conditions: [NamedCondition], requirements: [EligibilityRequirement], channels: [Channel],
    fees: FeeSchedule, exemptions: [Exemption], documents: Stated<[EvidenceRequirement]>, steps: [Step],
    deadlines: [CitizenDeadline], results: [ProcedureResult], legalBasis: [Citation],
    redress: Stated<Redress>, silence: Silence?, languages: [LanguageTag], related: [Reference],
    verified: Verification?, forms: [Form], figures: [Figure] = [],
    statesNoRequirements: Bool = false
  ) {
    self.statesNoRequirements = statesNoRequirements
    (self.id, self.span, self.code, self.title, self.summary) = (id, span, code, title, summary)
    (self.applicants, self.topic, self.lifeEvents) = (applicants, topic, lifeEvents)
    (self.audience, self.authority, self.alsoInvolved) = (audience, authority, alsoInvolved)
    (self.keywords, self.slug, self.formerly, self.validity) = (keywords, slug, formerly, validity)
    (self.questions, self.conditions, self.requirements) = (questions, conditions, requirements)
    (self.channels, self.fees, self.exemptions, self.documents) = (channels, fees, exemptions, documents)
    (self.steps, self.deadlines, self.results) = (steps, deadlines, results)
    (self.legalBasis, self.redress, self.silence) = (legalBasis, redress, silence)
    (self.languages, self.related, self.verified, self.forms) = (languages, related, verified, forms)
    self.figures = figures
  }

  package func channel(_ kind: Channel.Kind) -> Channel? { channels.first { $0.kind == kind } }

  package func condition(named name: String) -> NamedCondition? { conditions.first { $0.id == name } }
}
