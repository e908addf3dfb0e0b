package import Diagnostics

/// The rules that this target keeps. A portal may set each to error, warning or off.
package enum AnalysisRules {
  package static let all: [Rule] = [
    IncompleteProcedureRule.rule,
    // What a catalogue decides about rules.
    ExpiredWaiverRule.rule, FixedRuleRule.rule, IdleWaiverRule.rule, UnknownRuleRule.rule,
  ]
}
