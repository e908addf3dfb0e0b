package import Diagnostics

/// A field of a form: what is asked, and what may be answered.
package struct FormField: Sendable, Identifiable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case text
    case longText = "long-text"
    case number, money, date, month, time, email, phone, url
    case yesNo = "yes-no"
    case choice, choices, country, address
    case identityNumber = "identity-number"
    case file, statement, group
  }

  package let id: String
  package let span: SourceSpan
  package let kind: Kind
  package let label: LocalizedText
  package let hint: LocalizedText?
  package let isRequired: Bool
  package let condition: Condition?
  package let options: [Option]
  package let limits: Limits
  /// A token of the HTML `autocomplete` attribute (WCAG 2.2, 1.3.5).
  package let autocomplete: String?
  package let currency: Currency?
  package let evidence: Reference?
  /// The declaration to tick, for a statement.
  package let statement: LocalizedText?
  /// The checksum scheme of an identity number.
  package let scheme: String?
  /// The fields of a group, and what stands between them, in order.
  package let items: [FormItem]
  package let fields: [FormField]
  /// How often a group can be filled in; nil where once.
  package let repeats: FormPage.Repeat?
  package let wording: Wording
  package let filling: Filling

  package init(
    id: String, span: SourceSpan, kind: Kind, label: LocalizedText, hint: LocalizedText?, isRequired: Bool,
    condition: Condition?, options: [Option], limits: Limits, autocomplete: String?,
    currency: Currency?, evidence: Reference?, statement: LocalizedText?, scheme: String?,
    items: [FormItem], repeats: FormPage.Repeat? = nil, wording: Wording = Wording(),
    filling: Filling = Filling()
  ) {
    (self.id, self.span, self.kind, self.label, self.hint) = (id, span, kind, label, hint)
    (self.isRequired, self.condition, self.options) = (isRequired, condition, options)
    (self.limits, self.autocomplete, self.currency) = (limits, autocomplete, currency)
    (self.evidence, self.statement, self.scheme) = (evidence, statement, scheme)
    (self.items, self.repeats, self.wording, self.filling) = (items, repeats, wording, filling)
    fields = items.compactMap(\.field)
  }
}

extension FormField {
  /// An answer to choose.
  package struct Option: Sendable {
    package let id: String
    package let label: LocalizedText
    package let hint: LocalizedText?
    /// When it can be chosen; nil where always.
    package let condition: Condition?

    package init(id: String, label: LocalizedText, hint: LocalizedText? = nil, condition: Condition? = nil) {
      (self.id, self.label, self.hint, self.condition) = (id, label, hint, condition)
    }

    /// The option as questions have it.
    package var asked: Question.Option { Question.Option(id: id, label: label) }
  }

  /// What a field says besides its label and its hint.
  package struct Wording: Sendable {
    /// What a field can be wrong with that an editor may word.
    package enum Fault: String, Sendable, Hashable, CaseIterable {
      case required, invalid, min, max, length, pattern
    }

    /// Messages that take the place of the theme’s.
    package let messages: [Fault: LocalizedText]
    package let example: LocalizedText?
    /// What stands directly before and after the box, such as “€” or “m²”.
    package let prefix: LocalizedText?
    package let suffix: LocalizedText?

    package init(
      messages: [Fault: LocalizedText] = [:], example: LocalizedText? = nil, prefix: LocalizedText? = nil,
      suffix: LocalizedText? = nil
    ) {
      (self.messages, self.example, self.prefix, self.suffix) = (messages, example, prefix, suffix)
    }
  }

  /// How a field gets an answer before a citizen gives one.
  package struct Filling: Sendable {
    package let `default`: Default?
    /// The question of the procedure whose answer it takes over.
    package let answerOf: String?
    /// Where that question is named.
    package let answerOfSpan: SourceSpan?
    /// Fields of the same token ask for the same thing, in whatever form.
    package let profile: String?
    package let inputMode: InputMode?

    package init(
      default: Default? = nil, answerOf: String? = nil, profile: String? = nil, inputMode: InputMode? = nil,
      answerOfSpan: SourceSpan? = nil
    ) {
      (self.default, self.answerOf, self.profile, self.inputMode) = (`default`, answerOf, profile, inputMode)
      self.answerOfSpan = answerOfSpan
    }
  }

  /// The keyboard to show (HTML `inputmode`).
  package enum InputMode: String, Sendable, Hashable, CaseIterable {
    case text, numeric, decimal, tel, email, url, search, none
  }

  /// The answer a field begins with.
  package enum Default: Sendable, Hashable {
    case text(String)
    case number(ExactDecimal)
    case yesNo(Bool)
    case options([String])
    case date(CivilDate)
    /// The day of filling in.
    case today
  }
}
