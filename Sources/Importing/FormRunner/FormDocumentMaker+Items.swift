import Diagnostics

extension FormDocumentMaker {
  /// The fields and texts that a component becomes.
  ///
  /// - Parameters:
  ///   - isRepeated: whether its page is filled in again and again.
  ///   - isAlways: whether everybody sees its page.
  mutating func items(
    _ component: RunnerComponent, at place: RunnerNames.Place, isRepeated: Bool, isAlways: Bool
  ) -> [YAMLOutput] {
    if component.kind.isContent { return block(component).map { [$0] } ?? [] }
    let condition = when(
      component.options.condition, on: place.page, of: "the field ‘\(component.name.text)’")
    let isAlways = isAlways && condition == nil
    switch component.kind {
    case .multiInputField:
      return group(component, at: place, isRepeated: isRepeated, condition).map { [$0] } ?? []
    case .ukAddressField: return [address(component, at: place, condition)]
    case .dateTimeField, .dateTimePartsField: return [moment(component, at: place, condition)]
    case .fileUploadField, .clientSideFileUploadField:
      return [upload(component, at: place, condition, isAlways: isAlways)]
    default: return field(component, at: place, condition).map { [$0] } ?? []
    }
  }

  /// A text between fields; nil where nothing of it can be read, as with the tags around a group of fields.
  private mutating func block(_ component: RunnerComponent) -> YAMLOutput? {
    if component.options.condition != nil {
      findings.append(
        ImportLossRule.option(
          "The condition of a text", because: "texts between fields are shown with their page",
          at: component.options.condition?.span ?? component.span))
    }
    guard let text = blockText(component) else { return nil }
    if component.kind == .details {
      let label = texts.plain(component.title) ?? texts.words(.help)
      return .map([
        YAMLEntry("type", .word("details"), comment: component.name.text),
        YAMLEntry("label", TextMaker.label(label)), YAMLEntry("text", Self.text(text)),
      ])
    }
    return .map([
      YAMLEntry("type", .word("note"), comment: component.name.text), YAMLEntry("text", Self.text(text)),
    ])
  }

  private mutating func blockText(_ component: RunnerComponent) -> TextMaker.Versions? {
    guard component.kind.hasList else { return texts.markdown(component.content) }
    guard let list = list(of: component) else { return nil }
    var lines: [String: [String]] = [:]
    for item in list.items {
      let hints = texts.markdown(item.hint) ?? []
      for version in texts.plain(item.text) ?? [] {
        let hint = hints.first { $0.language == version.language }.map {
          ": " + $0.text.replacing("\n", with: " ")
        }
        lines[version.language, default: []].append(
          "-  " + MarkdownEscaping.escaped(version.text) + (hint ?? ""))
      }
    }
    let versions = form.languages.compactMap { language in
      lines[language].map { (language: language, text: $0.joined(separator: "\n")) }
    }
    return versions.isEmpty ? nil : versions
  }

  /// Long texts stand on lines of their own, one language below the other.
  private static func text(_ versions: TextMaker.Versions) -> YAMLOutput {
    .map(versions.map { YAMLEntry($0.language, .text($0.text)) })
  }

  /// The list that a component takes its options from, or nil with a finding.
  mutating func list(of component: RunnerComponent) -> RunnerList? {
    guard let name = component.list, let list = form.list(name.text) else {
      let place = component.list?.span ?? component.span
      if let name = component.list {
        findings.append(
          ImportNameRule.finding("list", name.text, at: place, among: form.lists.map(\.name.text)))
      } else {
        findings.append(ImportLossRule.withoutOptions(component.kind.rawValue, at: place))
      }
      return nil
    }
    guard !list.items.isEmpty else {
      findings.append(
        ImportLossRule.withoutOptions(component.kind.rawValue, at: component.list?.span ?? component.span))
      return nil
    }
    return list
  }
}
