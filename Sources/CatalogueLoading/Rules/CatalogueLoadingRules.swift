package import Diagnostics

/// The rules that this target keeps.
package enum CatalogueLoadingRules {
  package static let all: [Rule] = [
    BadAmountRule.rule, BadDateRule.rule, BadDurationRule.rule, BadIDRule.rule, BadSlugRule.rule,
    BadValueRule.rule, ChannelNotOfferedRule.rule, CircularReferenceRule.rule, ContradictingFeesRule.rule,
    DateGapRule.rule,
    DateOrderRule.rule, DateOverlapRule.rule,
    DeadLinkRule.rule, DuplicateIDRule.rule, DuplicateSlugRule.rule, FieldFaultRule.rule,
    FrontMatterRule.rule, IdleExemptionRule.rule, IdleQuestionRule.rule,
    MissingFileRule.rule, MissingGuidanceRule.rule, MissingKeyRule.rule,
    MissingSourceTextRule.rule, MissingTranslationRule.rule, NeverAppliesRule.rule, NoChannelRule.rule,
    TooManyCasesRule.rule, UnexpectedFileRule.rule,
    UnknownFactRule.rule, UnknownIDRule.rule, UnknownKeyRule.rule, UnknownLanguageRule.rule,
    UnknownValueRule.rule, WrongTypeRule.rule,
    CalculationOverflowRule.rule, ConditionNeverTrueRule.rule, DivisionByZeroRule.rule, FormUnlinkedRule.rule,
    NeverUsedRule.rule, PageUnreachableRule.rule, QuestionAskedAgainRule.rule, UploadMissingRule.rule,
    UploadWithoutDocumentRule.rule,
    CompoundPartsRule.rule, CurrentFormerNameRule.rule, IdleFormerNameRule.rule, LoneSynonymRule.rule,
    RepeatedSearchWordRule.rule, RetiredWithoutSuccessorRule.rule,
  ]
}
