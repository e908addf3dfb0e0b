package import Diagnostics

/// The rules that this target keeps. A portal may set each to error, warning or off.
package enum AnalysisRules {
  package static let all: [Rule] = [
    ContradictingIssuerRule.rule, OnceOnlyRule.rule, ProcedureCycleRule.rule, UnissuedEvidenceRule.rule,
  ]
}
