package import Diagnostics

/// The rules that this target keeps. A portal may set each to error, warning or off.
package enum AnalysisRules {
  package static let all: [Rule] = [
    TranslationBudgetRule.rule, TranslationCopiedRule.rule, TranslationIncompleteRule.rule,
    TranslationLinkRule.rule, TranslationNumberRule.rule, TranslationPlaceholderRule.rule,
    TranslationStaleRule.rule, TranslationTermRule.rule,
  ]
}
