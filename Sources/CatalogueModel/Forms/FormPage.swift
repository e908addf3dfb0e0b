package import Diagnostics

/// A page of a form.
package struct FormPage: Sendable, Identifiable {
  /// How often a page or a group can be filled in.
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
  /// Fields and what stands between them, in order.
  package let items: [FormItem]
  package let fields: [FormField]

  package init(
    id: String, span: SourceSpan, title: LocalizedText, condition: Condition?, repeats: Repeat?,
    items: [FormItem]
  ) {
    (self.id, self.span, self.title) = (id, span, title)
    (self.condition, self.repeats, self.items) = (condition, repeats, items)
    fields = items.compactMap(\.field)
  }

  package init(
    id: String, span: SourceSpan, title: LocalizedText, condition: Condition?, repeats: Repeat?,
    fields: [FormField]
  ) {
    self.init(
      id: id, span: span, title: title, condition: condition, repeats: repeats,
      items: fields.map { .field($0) }
    )
  }
}

/// What stands on a page of a form, or in a group.
package enum FormItem: Sendable {
  case field(FormField)
  case block(FormBlock)

  package var field: FormField? {
    if case .field(let field) = self { field } else { nil }
  }

  package var block: FormBlock? {
    if case .block(let block) = self { block } else { nil }
  }
}

/// Text between the fields of a form: it helps, and asks nothing.
package struct FormBlock: Sendable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Always open.
    case note
    /// Folded in behind its label.
    case details
  }

  package let id: String?
  package let span: SourceSpan
  package let kind: Kind
  /// What it is called: always there for details.
  package let label: LocalizedText?
  package let text: Localized<Guidance>

  package init(
    id: String?, span: SourceSpan, kind: Kind, label: LocalizedText?, text: Localized<Guidance>
  ) {
    (self.id, self.span, self.kind, self.label, self.text) = (id, span, kind, label, text)
  }
}
