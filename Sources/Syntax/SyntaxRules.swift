package import Diagnostics

/// The rules that need nothing but syntax, in the order of their manual.
package enum SyntaxRules {
  package static let all: [Rule] = [
    // Any text
    LineTooLongRule.rule, InvalidUTF8Rule.rule, ControlCharacterRule.rule,
    NestedTooDeeplyRule.rule, TooIntricateRule.rule,
    // YAML
    YAMLSyntaxRule.rule, YAMLEmptyRule.rule, YAMLDocumentsRule.rule, YAMLKeyRule.rule, DuplicateKeyRule.rule,
    YAMLAliasRule.rule, YAMLTagRule.rule,
    // JSON
    JSONSyntaxRule.rule,
    // Markdown
    FrontMatterUnclosedRule.rule, FrontMatterKindRule.rule, RawHTMLRule.rule, HeadingLevelOneRule.rule,
    HeadingSkippedRule.rule, HeadingEmptyRule.rule, ImageWithoutAlternativeRule.rule,
    LinkWithoutTextRule.rule,
    UnsafeLinkRule.rule,
  ]
}
