import CatalogueModel
import Diagnostics

extension MessageCatalogue {
  /// What is wrong with the reference catalogue itself: messages the program asks for and does not find, and
  /// places for arguments that the program does not give.
  func findings(requiring requirements: [MessageRequirement]) -> [Diagnostic] {
    guard !isUnreadable else { return [] }
    var findings: [Diagnostic] = []
    for requirement in requirements {
      guard let entry = entries[requirement.key] else {
        if !requirement.isOptional {
          findings.append(
            MessageMissingRule.required(requirement.key, language: language, at: .beginning(of: file)))
        }
        continue
      }
      findings += unknownArguments(
        of: entry, key: requirement.key, known: Set(requirement.arguments))
    }
    return findings + missingForms()
  }

  /// What is wrong with a translation, measured by the reference catalogue.
  func findings(against reference: MessageCatalogue, requiring requirements: [MessageRequirement])
    -> [Diagnostic]
  {
    guard !isUnreadable, !reference.isUnreadable else { return [] }
    let known = Dictionary(requirements.map { ($0.key, Set($0.arguments)) }, uniquingKeysWith: { $1 })
    var findings: [Diagnostic] = []
    for key in reference.keys where entries[key] == nil {
      if requirements.contains(where: { $0.key == key && $0.isOptional }) { continue }
      findings.append(
        MessageMissingRule.untranslated(
          key, language: language, at: .beginning(of: file), reference: reference.entries[key]?.keySpan))
    }
    for key in keys {
      guard let entry = entries[key] else { continue }
      if let arguments = known[key] ?? reference.entries[key]?.message.arguments {
        findings += unknownArguments(of: entry, key: key, known: arguments)
      } else {
        findings.append(MessageUnknownRule.finding(key, at: entry.keySpan, known: reference.keys))
      }
    }
    return findings + missingForms()
  }

  private func unknownArguments(of entry: Entry, key: String, known: Set<String>) -> [Diagnostic] {
    entry.message.arguments.subtracting(known).sorted().map {
      MessageUnknownPlaceholderRule.finding($0, key: key, known: known.sorted(), at: entry.span)
    }
  }

  /// Plural messages that lack a form which whole numbers need in this language.
  private func missingForms() -> [Diagnostic] {
    let needed = PluralRules(for: language).categories
    return keys.compactMap { key in
      guard let entry = entries[key], entry.message.isPlural else { return nil }
      let missing = needed.filter { entry.message.forms[$0] == nil }
      guard !missing.isEmpty else { return nil }
      return MessagePluralMissingRule.finding(missing, key: key, language: language, at: entry.keySpan)
    }
  }
}
