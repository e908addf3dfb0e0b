package import Diagnostics

/// The rules of imports.
package enum ImportingRules {
  package static let all: [Rule] = [
    ImportShapeRule.rule, ImportNameRule.rule, ImportLossRule.rule, ImportConditionRule.rule,
    ImportFlowRule.rule,
    ImportHTMLRule.rule, ImportTwinRule.rule, ImportChangedFileRule.rule, ImportPortalShapeRule.rule,
    ImportUnknownKeyRule.rule, ImportQuotedRule.rule, ImportContradictionRule.rule, ImportEditedRule.rule,
    ImportTableRule.rule, ImportCellRule.rule, ImportAssumptionRule.rule,
  ]
}
