package import Diagnostics

/// Every rule about templates.
package enum TemplatesRules {
  package static let all: [Rule] = [
    TemplateSyntaxRule.rule, TemplateUnknownNameRule.rule, TemplateWrongKindRule.rule,
    TemplateMissingPartialRule.rule, TemplateUnknownBlockRule.rule, TemplateUnsafePlaceRule.rule,
    TemplateEndlessPartialRule.rule,
  ]
}
