import CatalogueModel
import Diagnostics

extension MessageCatalogue {
  /// What is wrong with the reference catalogue itself: messages the program asks for and does not find, and
  /// places for arguments that the program does not give.
  func findings(requiring requirements: [MessageRequirement]) -> [Diagnostic] {
    guard !isUnreadable else { return [] }
    var findings: [Diagnostic] = []
    var missing: [String] = []
    for requirement in requirements {
      if let entry = entries[requirement.key] {
        findings += unknownArguments(of: entry, key: requirement.key, known: Set(requirement.arguments))
      } else if !requirement.isOptional {
        missing.append(requirement.key)
      }
    }
    findings += gathered(missing, beyond: Set(groups.keys)).map {
      MessageMissingRule.required($0, language: language, at: .beginning(of: file))
    }
    return findings + missingForms()
  }

  /// What is wrong with a translation, measured by the reference catalogue.
  func findings(against reference: MessageCatalogue, requiring requirements: [MessageRequirement])
    -> [Diagnostic]
  {
    guard !isUnreadable, !reference.isUnreadable else { return [] }
    return untranslated(reference, requirements) + unasked(reference, requirements) + missingForms()
  }

  private func untranslated(_ reference: MessageCatalogue, _ requirements: [MessageRequirement])
    -> [Diagnostic]
  {
    let optional = Set(requirements.lazy.filter(\.isOptional).map(\.key))
    let missing = reference.keys.filter { entries[$0] == nil && !optional.contains($0) }
    return gathered(missing, beyond: Set(groups.keys)).map {
      MessageMissingRule.untranslated(
        $0, language: language, at: .beginning(of: file), reference: reference.span(of: $0))
    }
  }

  private func unasked(_ reference: MessageCatalogue, _ requirements: [MessageRequirement]) -> [Diagnostic] {
    let known = Dictionary(requirements.map { ($0.key, Set($0.arguments)) }, uniquingKeysWith: { $1 })
    var (findings, unknown): ([Diagnostic], [String]) = ([], [])
    for key in keys {
      guard let entry = entries[key] else { continue }
      if let arguments = known[key] ?? reference.entries[key]?.message.arguments {
        findings += unknownArguments(of: entry, key: key, known: arguments)
      } else {
        unknown.append(key)
      }
    }
    let others = reference.keys + known.keys.sorted()
    for found in gathered(unknown, beyond: Self.groups(of: others)) {
      guard let span = span(of: found) else { continue }
      let candidates = found.isGroup ? reference.groups.keys.sorted() : others
      findings.append(MessageUnknownRule.finding(found, at: span, known: candidates))
    }
    return findings
  }

  /// Messages, where those of one group that a language does not have at all are told once.
  ///
  /// - Parameter groups: those that there are.
  private func gathered(_ keys: [String], beyond groups: Set<String>) -> [MessageGathering] {
    var gatherings: [MessageGathering] = []
    var places: [String: Int] = [:]
    for key in keys {
      let path = Self.paths(of: key).first { !groups.contains($0) }
      if let path, let place = places[path] {
        gatherings[place].count += 1
      } else {
        if let path { places[path] = gatherings.count }
        gatherings.append(MessageGathering(key: key, group: path))
      }
    }
    return gatherings
  }

  private func span(of gathering: MessageGathering) -> SourceSpan? {
    gathering.isGroup ? groups[gathering.name] : entries[gathering.name]?.keySpan
  }

  private static func groups(of keys: [String]) -> Set<String> { Set(keys.flatMap(paths)) }

  /// The groups in which a message is, the widest first.
  private static func paths(of key: String) -> [String] {
    key.indices.filter { key[$0] == "." }.map { String(key[..<$0]) }
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

/// A message, or those of a whole group, as far as something is wrong with them.
struct MessageGathering: Sendable {
  /// The first message.
  let key: String
  /// The widest group that all are in and that is not there otherwise.
  let group: String?
  var count = 1

  /// Whether several messages of a group are meant.
  var isGroup: Bool { group != nil && count > 1 }
  /// The key of the message or of the group.
  var name: String { isGroup ? group ?? key : key }
}
