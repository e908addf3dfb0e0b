package import Diagnostics

/// The rules that this target keeps.
package enum TranslatingRules {
  package static let all: [Rule] = [
    TranslationFileRule.rule, TranslationOutdatedRule.rule, TranslationRefusedRule.rule,
    TranslationUnknownUnitRule.rule,
  ]
}
