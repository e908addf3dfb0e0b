package import Diagnostics

/// The rules that this target keeps. A portal may set each to error, warning or off.
package enum AnalysisRules {
  package static let all: [Rule] = [
    // What a catalogue decides about rules.
    ExpiredWaiverRule.rule, FixedRuleRule.rule, IdleWaiverRule.rule, UnknownRuleRule.rule,
    // Completeness.
    IncompleteProcedureRule.rule,
  ]
}
