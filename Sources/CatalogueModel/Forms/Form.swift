package import Diagnostics

/// A form of a procedure: pages of fields, what must hold between answers, and what is worked out from them.
package struct Form: Sendable, Identifiable {
  package enum Method: String, Sendable, Hashable, CaseIterable {
    case get, post
  }

  /// How it is shown where scripts run; without them it always stands on one page.
  package enum Layout: String, Sendable, Hashable, CaseIterable {
    case pages, single
  }

  /// In what form answers are sent: as HTML forms do, or as JSON to an address of the same site.
  package enum Sending: String, Sendable, Hashable, CaseIterable {
    case form, json
  }

  package let id: EntityID
  package let span: SourceSpan
  package let title: LocalizedText
  package let intro: LocalizedText?
  /// Where it is sent; nil where it is printed and handed in.
  package let action: FormAction?
  package let method: Method
  package let layout: Layout
  package let sending: Sending
  package let pages: [FormPage]
  package let calculations: [Calculation]
  package let rules: [FormRule]
  /// Documents that are deliberately not uploaded.
  package let unasked: [UnaskedDocument]

  package init(
    id: EntityID, span: SourceSpan, title: LocalizedText, intro: LocalizedText?, action: FormAction?,
    method: Method, layout: Layout = .pages, sending: Sending = .form, pages: [FormPage],
    calculations: [Calculation], rules: [FormRule] = [], unasked: [UnaskedDocument] = []
  ) {
    (self.id, self.span, self.title, self.intro) = (id, span, title, intro)
    (self.action, self.method, self.layout, self.sending) = (action, method, layout, sending)
    (self.pages, self.calculations, self.rules, self.unasked) = (pages, calculations, rules, unasked)
  }
}

/// Where a form is sent: a web address, or a path of the portal’s own site.
package struct FormAction: Hashable, Sendable {
  package let text: String
  package let span: SourceSpan

  /// Nil unless a web address, or a path that begins with one `/`, without spaces, quotes or control characters.
  package init?(_ text: String, at span: SourceSpan) {
    guard WebAddress(text) != nil || Self.isPath(text) else { return nil }
    (self.text, self.span) = (text, span)
  }

  /// Whether it is an address of the portal’s own site.
  package var isSiteRelative: Bool { text.hasPrefix("/") }

  private static func isPath(_ text: String) -> Bool {
    text.hasPrefix("/") && !text.hasPrefix("//")
      && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }
  }
}

/// A value worked out from answers.
package struct Calculation: Sendable, Identifiable {
  package let id: String
  package let span: SourceSpan
  /// The expression as written.
  package let expression: String
  /// The expression as understood; nil where it has a finding.
  package let value: TypedExpression?
  package let label: LocalizedText?
  /// Whether citizens see it, live as they answer; it then has a label.
  package let isShown: Bool

  package init(
    id: String, span: SourceSpan, expression: String, value: TypedExpression? = nil,
    label: LocalizedText? = nil, isShown: Bool = false
  ) {
    (self.id, self.span, self.expression, self.value) = (id, span, expression, value)
    (self.label, self.isShown) = (label, isShown)
  }
}

/// What must hold between the answers of several fields.
package struct FormRule: Sendable, Identifiable {
  package let id: String
  package let span: SourceSpan
  /// What must be true. Undecided, because something is not answered yet, is no fault.
  package let check: FormExpression
  package let message: LocalizedText
  /// The fields at which the message stands; never empty.
  package let fields: [String]
  /// When it must hold; nil where always.
  package let condition: Condition?
  /// The repeated page or group for each entry of which it must hold; nil where it must hold once.
  package let each: String?

  package init(
    id: String, span: SourceSpan, check: FormExpression, message: LocalizedText, fields: [String],
    condition: Condition?, each: String?
  ) {
    (self.id, self.span, self.check, self.message) = (id, span, check, message)
    (self.fields, self.condition, self.each) = (fields, condition, each)
  }
}

/// A required document that a form deliberately has no upload for.
package struct UnaskedDocument: Sendable {
  package let evidence: Reference
  package let reason: LocalizedText

  package init(evidence: Reference, reason: LocalizedText) {
    (self.evidence, self.reason) = (evidence, reason)
  }
}
