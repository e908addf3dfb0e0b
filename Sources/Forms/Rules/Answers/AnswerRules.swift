package import Diagnostics

/// The rules that answers to a form must keep, rather than the catalogue.
package enum AnswerRules {
  package static let all: [Rule] = [
    AnswersUnreadableRule.rule,
    AnswersOtherFormRule.rule,
    AnswersOtherVersionRule.rule,
    AnswerMissingRule.rule,
    AnswerInvalidRule.rule,
    AnswerBoundsRule.rule,
    AnswerNotAskedRule.rule,
    AnswersDisagreeRule.rule,
  ]

  /// The rule that a fault breaks.
  package static func rule(of code: AnswerFault.Code) -> Rule {
    switch code {
    case .required, .countMin: AnswerMissingRule.rule
    case .invalid, .pattern, .option, .checksum, .fileKind: AnswerInvalidRule.rule
    case .min, .max, .lengthMin, .lengthMax, .countMax, .fileSize: AnswerBoundsRule.rule
    case .hidden, .unknown: AnswerNotAskedRule.rule
    case .rule: AnswersDisagreeRule.rule
    }
  }
}
