package import Diagnostics

/// The rules that this target keeps. A portal may set each to error, warning or off.
package enum AnalysisRules {
  package static let all: [Rule] = policy + prose + completeness + dates + consistency + flow + translations

  /// What a catalogue decides about rules.
  package static let policy: [Rule] = [
    ExpiredWaiverRule.rule, FixedRuleRule.rule, IdleWaiverRule.rule, UnknownRuleRule.rule,
  ]

  /// Prose against facts.
  package static let prose: [Rule] = [
    ProseActRule.rule, ProseAmountRule.rule, ProseCountRule.rule, ProseDateRule.rule, ProseDurationRule.rule,
    ProseUnstatedRule.rule,
  ]

  package static let completeness: [Rule] = [IncompleteProcedureRule.rule]

  /// Where documents come from.
  package static let flow: [Rule] = [
    ContradictingIssuerRule.rule, OnceOnlyRule.rule, ProcedureCycleRule.rule, UnissuedEvidenceRule.rule,
  ]

  package static let translations: [Rule] = [
    TranslationBudgetRule.rule, TranslationCopiedRule.rule, TranslationIncompleteRule.rule,
    TranslationLinkRule.rule, TranslationNumberRule.rule, TranslationPlaceholderRule.rule,
    TranslationStaleRule.rule, TranslationTermRule.rule,
  ]

  package static let dates: [Rule] = [
    ActNumberRule.rule, ActYearRule.rule, CalendarEndRule.rule, EndedProcedureRule.rule, ExpiredFactRule.rule,
    ExpiredTextRule.rule,
    FutureActRule.rule, FutureVerificationRule.rule, NotYetInForceRule.rule, OldVerificationRule.rule,
    RepealedActRule.rule,
  ]

  package static let consistency: [Rule] = [
    ChannelWithoutOfficeRule.rule, CounterWithoutAddressRule.rule, DifferentFeeRule.rule,
    EndedOrganisationRule.rule,
    RetiredDocumentRule.rule,
    RetiredNameRule.rule, StepsTimeRule.rule, TwinActRule.rule, TwinEvidenceRule.rule, TwinTitleRule.rule,
  ]
}
