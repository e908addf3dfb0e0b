package import Diagnostics

/// The rules that this target keeps.
package enum FormsRules {
  package static let all: [Rule] = [
    ConditionCycleRule.rule, ConditionSizeRule.rule, ConditionSyntaxRule.rule, ConditionTypeRule.rule,
    ConditionUnknownNameRule.rule, ExpressionCycleRule.rule, ExpressionSyntaxRule.rule,
    ExpressionTypeRule.rule,
    ExpressionUnknownNameRule.rule,
  ]
}
