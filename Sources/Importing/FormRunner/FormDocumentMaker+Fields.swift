import CatalogueModel
import Diagnostics

extension FormDocumentMaker {
  /// What every field begins with: its name with the form runner’s as a comment, its type, label and hint.
  mutating func opening(
    _ component: RunnerComponent, id: String, type: String, hint: TextMaker.Versions? = nil
  ) -> [YAMLEntry] {
    let label =
      texts.plain(component.title) ?? [
        (form.language, component.name.text.isEmpty ? id : component.name.text)
      ]
    var entries = [
      YAMLEntry("id", .word(id), comment: component.name.text), YAMLEntry("type", .word(type)),
      YAMLEntry("label", TextMaker.label(label)),
    ]
    if let hint { entries.append(YAMLEntry("hint", TextMaker.label(hint))) }
    return entries
  }

  /// A field with one answer.
  mutating func field(
    _ component: RunnerComponent, at place: RunnerNames.Place, _ condition: YAMLEntry?
  ) -> YAMLOutput? {
    var hint = texts.plain(component.hint)
    if let most = mostWords(component) { hint = texts.joined(hint, texts.words(.mostWords, most)) }
    var entries = opening(component, id: names[place], type: type(of: component), hint: hint)
    if component.isRequired { entries.append(YAMLEntry("required", .flag(true))) }
    if let condition { entries.append(condition) }
    switch component.kind {
    case .radiosField, .checkboxesField, .selectField, .autocompleteField:
      guard let options = options(component, on: place.page) else { return nil }
      entries.append(options)
    case .numberField: entries += numbers(component)
    case .dateField, .datePartsField, .monthYearField, .timeField: entries += days(component)
    case .textField, .multilineTextField, .freeTextField, .emailAddressField, .telephoneNumberField,
      .websiteField:
      entries += characters(component)
    default: break
    }
    entries += filling(component)
    if let message = message(component, entries) { entries.append(message) }
    return .map(entries)
  }

  private func type(of component: RunnerComponent) -> String {
    switch component.kind {
    case .multilineTextField, .freeTextField: "long-text"
    case .yesNoField: "yes-no"
    case .numberField: Self.currency(component) == nil ? "number" : "money"
    case .emailAddressField: "email"
    case .telephoneNumberField: "phone"
    case .websiteField: "url"
    case .dateField, .datePartsField: "date"
    case .monthYearField: "month"
    case .timeField: "time"
    case .radiosField, .selectField, .autocompleteField: "choice"
    case .checkboxesField: "choices"
    default: "text"
    }
  }

  /// Signs that stand for one currency only.
  private static func currency(_ component: RunnerComponent) -> String? {
    ["£": "GBP", "€": "EUR"][component.options.prefix?.trimmed ?? ""]
  }

  private mutating func options(_ component: RunnerComponent, on page: Int) -> YAMLEntry? {
    guard let list = list(of: component) else { return nil }
    let ids = names.options(of: list.name.text)
    let entries = zip(list.items, ids).map { item, id -> YAMLEntry in
      let label = texts.plain(item.text) ?? [(form.language, item.value.text)]
      let comment = item.value.text == id ? nil : item.value.text
      let hint = texts.plain(item.hint)
      let condition = when(item.condition, on: page, of: "the option ‘\(id)’")
      guard hint != nil || condition != nil else {
        return YAMLEntry(id, TextMaker.label(label), comment: comment)
      }
      var parts = [YAMLEntry("label", TextMaker.label(label))]
      if let hint { parts.append(YAMLEntry("hint", TextMaker.label(hint))) }
      if let condition { parts.append(condition) }
      return YAMLEntry(id, .map(parts), comment: comment)
    }
    return YAMLEntry("options", .map(entries))
  }

  private mutating func numbers(_ component: RunnerComponent) -> [YAMLEntry] {
    let options = component.options
    var entries: [YAMLEntry] = []
    if let currency = Self.currency(component) {
      entries.append(YAMLEntry("currency", .word(currency)))
    } else if let prefix = options.prefix, !prefix.trimmed.isEmpty {
      entries.append(YAMLEntry("prefix", .text(prefix.trimmed)))
    }
    if let suffix = options.suffix, !suffix.trimmed.isEmpty {
      entries.append(YAMLEntry("suffix", .text(suffix.trimmed)))
    }
    for (key, bound) in [("min", options.least), ("max", options.most)] {
      guard let bound else { continue }
      if let number = ExactDecimal(bound.text) {
        entries.append(YAMLEntry(key, .word(number.description)))
      } else {
        findings.append(
          ImportLossRule.option(
            "The bound ‘\(bound.text.prefix(40))’", because: "it is no plain number", at: bound.span))
      }
    }
    if let decimals = options.decimals, decimals <= 6 {
      entries.append(YAMLEntry("decimals", .number(decimals)))
    }
    return entries
  }

  private mutating func days(_ component: RunnerComponent) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    for (key, days) in [("min", component.options.mostDaysBack), ("max", component.options.mostDaysAhead)] {
      guard let days else { continue }
      if days.text == "0", component.kind == .dateField || component.kind == .datePartsField {
        entries.append(YAMLEntry(key, .word("today")))
      } else {
        findings.append(
          ImportLossRule.option(
            "A bound \(days.text.prefix(20)) days from today", because: "bounds of Balie are dates or today",
            at: days.span))
      }
    }
    return entries
  }

  private mutating func message(_ component: RunnerComponent, _ entries: [YAMLEntry]) -> YAMLEntry? {
    var messages: [YAMLEntry] = []
    if let text = texts.plain(component.options.message) {
      messages.append(YAMLEntry("invalid", TextMaker.label(text)))
      if entries.contains(where: { $0.key == "pattern" }) {
        messages.append(YAMLEntry("pattern", TextMaker.label(text)))
      }
    } else if let most = mostWords(component) {
      messages.append(YAMLEntry("pattern", TextMaker.label(texts.words(.mostWordsMessage, most))))
    }
    return messages.isEmpty ? nil : YAMLEntry("messages", .map(messages))
  }
}
