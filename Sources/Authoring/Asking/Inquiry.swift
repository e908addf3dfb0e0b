package import CatalogueModel

/// Something that has to be known before a new file is written. It is asked on a terminal, or given as a flag.
package struct Inquiry: Sendable {
  /// What can be done about a question that nobody answers.
  package enum Need: Sendable, Hashable {
    /// Nothing: it must be answered.
    case required
    /// It may be left for later, but only on purpose: by an empty answer.
    case deliberate
    /// It is left for later.
    case optional
  }

  /// What it is about: the name of its flag without hyphens, and mostly that of the key it becomes.
  package let name: String
  /// Of a label, the language it is asked in.
  package let language: LanguageTag?
  /// The question, without question mark or language.
  package let words: String
  /// An example, or what else helps to answer.
  package let help: String
  package let need: Need
  /// What an empty answer stands for.
  package let proposal: String?
  /// Whether it is asked where no flag answers it; otherwise the proposal is taken.
  package let isAsked: Bool
  package let check: AnswerCheck

  init(
    _ name: String, in language: LanguageTag? = nil, _ words: String, help: String = "",
    _ need: Need, proposal: String? = nil, isAsked: Bool = true, _ check: AnswerCheck
  ) {
    (self.name, self.language, self.words, self.help) = (name, language, words, help)
    (self.need, self.proposal, self.isAsked, self.check) = (need, proposal, isAsked, check)
  }

  /// A question that may be left for later.
  init(
    _ name: String, _ words: String, help: String = "", proposal: String? = nil, isAsked: Bool = true,
    _ check: AnswerCheck
  ) {
    self.init(name, words, help: help, .optional, proposal: proposal, isAsked: isAsked, check)
  }

  var key: Answers.Key { Answers.Key(name, in: language) }

  /// The flag that answers it, as one would write it.
  package var flag: String { "--\(name) " + (language.map { "\($0)=…" } ?? "…") }

  /// A label: the same question in each language, of which the source language must be answered.
  static func label(
    _ name: String, _ words: String, help: String = "", languages: [LanguageTag],
    isOptional: Bool = false, check: (LanguageTag) -> AnswerCheck = { _ in .line }
  ) -> [Inquiry] {
    languages.enumerated().map { index, language in
      Inquiry(
        name, in: language, words, help: index == 0 ? help : "",
        isOptional ? .optional : index == 0 ? .required : .deliberate, check(language))
    }
  }
}
