package import Diagnostics

/// The rules of messages, addresses and assets.
package enum RenderingLanguageRules {
  package static let all: [Rule] = [
    BadMessageRule.rule, DeadPathRule.rule, MissingMessagesRule.rule, MessageMissingRule.rule,
    MessageUnknownRule.rule,
    MessageUnknownPlaceholderRule.rule, MessagePluralMissingRule.rule, LowContrastRule.rule,
    ScriptImportRule.rule,
  ]
}
