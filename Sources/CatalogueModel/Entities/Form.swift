package import Diagnostics

/// A form of a procedure: pages of fields.
package struct Form: Sendable, Identifiable {
  package enum Method: String, Sendable, Hashable, CaseIterable {
    case get, post
  }

  package let id: EntityID
  package let span: SourceSpan
  package let title: LocalizedText
  package let intro: LocalizedText?
  /// Where it is sent; nil where it is printed and handed in.
  package let action: WebAddress?
  package let method: Method
  package let pages: [FormPage]
  package let calculations: [Calculation]

  package init(
    id: EntityID, span: SourceSpan, title: LocalizedText, intro: LocalizedText?, action: WebAddress?,
    method: Method, pages: [FormPage], calculations: [Calculation]
  ) {
    (self.id, self.span, self.title, self.intro) = (id, span, title, intro)
    (self.action, self.method, self.pages, self.calculations) = (action, method, pages, calculations)
  }
}

/// A value worked out from answers. The expression is kept as written.
package struct Calculation: Sendable, Identifiable {
  package let id: String
  package let span: SourceSpan
  package let expression: String

  package init(id: String, span: SourceSpan, expression: String) {
    (self.id, self.span, self.expression) = (id, span, expression)
  }
}

/// A page of a form.
package struct FormPage: Sendable, Identifiable {
  package struct Repeat: Sendable {
    package let least: Int
    package let most: Int
    package let item: LocalizedText

    package init(least: Int, most: Int, item: LocalizedText) {
      (self.least, self.most, self.item) = (least, most, item)
    }
  }

  package let id: String
  package let span: SourceSpan
  package let title: LocalizedText
  package let condition: Condition?
  package let repeats: Repeat?
  package let fields: [FormField]

  package init(
    id: String, span: SourceSpan, title: LocalizedText, condition: Condition?, repeats: Repeat?,
    fields: [FormField]
  ) {
    (self.id, self.span, self.title) = (id, span, title)
    (self.condition, self.repeats, self.fields) = (condition, repeats, fields)
  }
}

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

  /// A bound of a number, a date or a money field, as written: `10`, `2026-01-01`, `today`.
  package enum Bound: Sendable, Hashable {
    case number(ExactDecimal)
    case date(CivilDate)
    case today
  }

  package struct Limits: Sendable {
    package var least: Bound?
    package var most: Bound?
    package var minLength: Int?
    package var maxLength: Int?
    package var pattern: String?
    package var rows: Int?
    /// Kinds of file by extension, such as `pdf`.
    package var accepts: [String]
    /// The largest file in bytes.
    package var maxSize: Int?

    package init(
      least: Bound? = nil, most: Bound? = nil, minLength: Int? = nil, maxLength: Int? = nil,
      pattern: String? = nil, rows: Int? = nil, accepts: [String] = [], maxSize: Int? = nil
    ) {
      (self.least, self.most, self.minLength, self.maxLength) = (least, most, minLength, maxLength)
      (self.pattern, self.rows, self.accepts, self.maxSize) = (pattern, rows, accepts, maxSize)
    }
  }

  package let id: String
  package let span: SourceSpan
  package let kind: Kind
  package let label: LocalizedText
  package let hint: LocalizedText?
  package let isRequired: Bool
  package let condition: Condition?
  package let options: [Question.Option]
  package let limits: Limits
  /// A token of the HTML `autocomplete` attribute (WCAG 2.2, 1.3.5).
  package let autocomplete: String?
  package let currency: Currency?
  package let evidence: Reference?
  /// The declaration to tick, for a statement.
  package let statement: LocalizedText?
  /// The checksum scheme of an identity number.
  package let scheme: String?
  /// The fields of a group.
  package let fields: [FormField]

  package init(
    id: String, span: SourceSpan, kind: Kind, label: LocalizedText, hint: LocalizedText?, isRequired: Bool,
    condition: Condition?, options: [Question.Option], limits: Limits, autocomplete: String?,
    currency: Currency?, evidence: Reference?, statement: LocalizedText?, scheme: String?,
    fields: [FormField]
  ) {
    (self.id, self.span, self.kind, self.label, self.hint) = (id, span, kind, label, hint)
    (self.isRequired, self.condition, self.options) = (isRequired, condition, options)
    (self.limits, self.autocomplete, self.currency) = (limits, autocomplete, currency)
    (self.evidence, self.statement, self.scheme, self.fields) = (evidence, statement, scheme, fields)
  }
}
