import Diagnostics
import Forms

extension FormDocumentMaker {
  /// The limits of answers in free characters.
  mutating func characters(_ component: RunnerComponent) -> [YAMLEntry] {
    let options = component.options
    var entries: [YAMLEntry] = []
    if let least = length(options.least) ?? options.length, least > 0 {
      entries.append(YAMLEntry("min-length", .number(min(least, 100_000))))
    }
    if let most = length(options.most) ?? options.length, most > 0 {
      entries.append(YAMLEntry("max-length", .number(min(most, 100_000))))
    }
    if let pattern = pattern(component) { entries.append(YAMLEntry("pattern", .text(pattern))) }
    if let rows = options.rows, (2...40).contains(rows), component.kind.isLong {
      entries.append(YAMLEntry("rows", .number(rows)))
    }
    return entries + affixes(component)
  }

  /// The most words of a long answer, where the form states them.
  func mostWords(_ component: RunnerComponent) -> Int? {
    guard component.kind.isLong || component.kind == .textField, component.options.pattern == nil,
      let most = component.options.mostWords, (1...1_000).contains(most)
    else { return nil }
    return most
  }

  private mutating func length(_ bound: JSONValueText?) -> Int? {
    guard let bound else { return nil }
    if let number = Int(bound.text), number >= 0 { return number }
    findings.append(
      ImportLossRule.option(
        "The length ‘\(bound.text.prefix(40))’", because: "it is no whole number", at: bound.span))
    return nil
  }

  /// The pattern of the whole answer: that of the form, or one that counts its words.
  private mutating func pattern(_ component: RunnerComponent) -> String? {
    if let regex = component.options.pattern {
      let pattern = Self.whole(regex.text)
      if TextPattern.fault(in: pattern) == nil { return pattern }
      findings.append(ImportLossRule.pattern(at: regex.span))
    }
    if let most = component.options.mostWords, mostWords(component) == nil {
      findings.append(
        ImportLossRule.option(
          "The limit of \(most) words", because: "an answer has one pattern, of up to 1000 words",
          at: component.span))
    }
    return mostWords(component).map { #"\s*(?:\S+\s+){0,\#($0 - 1)}\S*\s*"# }
  }

  /// The form runner looks for a pattern anywhere in an answer; Balie’s match all of it.
  private static func whole(_ pattern: String) -> String {
    let (isStart, isEnd) = (pattern.hasPrefix("^"), pattern.hasSuffix("$") && !pattern.hasSuffix("\\$"))
    let inner = String(pattern.dropFirst(isStart ? 1 : 0).dropLast(isEnd ? 1 : 0))
    if isStart, isEnd { return inner }
    return (isStart ? "" : ".*") + "(?:\(inner))" + (isEnd ? "" : ".*")
  }

  private mutating func affixes(_ component: RunnerComponent) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    let affixes = [("prefix", component.options.prefix), ("suffix", component.options.suffix)]
    for (key, affix) in affixes {
      guard let text = affix?.trimmed, !text.isEmpty else { continue }
      if component.kind == .websiteField {
        findings.append(
          ImportLossRule.option(
            "‘\(text.prefix(40))’ beside an address", because: "citizens of Balie write whole addresses",
            at: component.span))
      } else {
        entries.append(YAMLEntry(key, .text(text)))
      }
    }
    return entries
  }

  /// The token by which browsers fill in a field.
  mutating func filling(_ component: RunnerComponent) -> [YAMLEntry] {
    guard let token = component.options.autocomplete else { return [] }
    guard Self.tokens.contains(token) else {
      findings.append(
        ImportLossRule.option(
          "‘autocomplete: \(token.prefix(40))’", because: "HTML has no such token", at: component.span))
      return []
    }
    return [YAMLEntry("autocomplete", .word(token))]
  }

  /// Tokens of the `autocomplete` attribute (HTML standard, 4.10.18.7).
  private static let tokens: Set<String> = [
    "off", "on", "name", "honorific-prefix", "given-name", "additional-name", "family-name",
    "honorific-suffix", "nickname",
    "username", "new-password", "current-password", "organization-title", "organization", "street-address",
    "address-line1", "address-line2", "address-line3", "address-level4", "address-level3", "address-level2",
    "address-level1", "country", "country-name", "postal-code", "bday", "bday-day", "bday-month", "bday-year",
    "sex",
    "url", "photo", "language", "tel", "tel-country-code", "tel-national", "tel-area-code", "tel-local",
    "tel-extension",
    "email", "impp",
  ]
}

extension RunnerComponent.Kind {
  /// Whether answers are of several lines.
  var isLong: Bool { self == .multilineTextField || self == .freeTextField }
}
