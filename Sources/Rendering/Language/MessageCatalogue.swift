import CatalogueModel
import Diagnostics
import Syntax

/// All messages of one language, as its file in the theme has them.
struct MessageCatalogue: Sendable {
  /// A message with the places of its key and of its text.
  struct Entry: Sendable {
    let message: Message
    let keySpan: SourceSpan
    let span: SourceSpan
  }

  let language: LanguageTag
  let file: FileID
  private(set) var entries: [String: Entry] = [:]
  /// The keys in the order of the file.
  private(set) var keys: [String] = []
  /// The keys of groups of messages, by their paths: `fees`, `amount.per`.
  private(set) var groups: [String: SourceSpan] = [:]
  private(set) var findings: [Diagnostic] = []
  /// Whether the file is no YAML at all, so that nobody knows which messages it has.
  private(set) var isUnreadable = false

  /// Reads `messages/<language>.yaml`.
  init(_ source: ThemeFile, language: LanguageTag) {
    (self.language, file) = (language, source.file)
    let tree = YAML.read(source.bytes, file: source.file)
    findings = tree.findings
    guard let root = tree.value else {
      isUnreadable = true
      return
    }
    guard case .mapping(let mapping) = root else {
      findings.append(BadMessageRule.notGroups(at: root.span))
      return
    }
    let rules = PluralRules(for: language)
    read(mapping, under: "", rules: rules)
  }

  private mutating func read(_ mapping: YAMLMapping, under prefix: String, rules: PluralRules) {
    for entry in mapping.entries {
      let key = prefix + entry.key.text
      switch entry.value {
      case .scalar(let scalar):
        guard let template = template(scalar, key: key) else { continue }
        add(Message(template, rules: rules), key: key, entry: entry)
      case .mapping(let group) where MessageCatalogue.isPlural(group):
        add(Message(forms: forms(group, key: key), rules: rules), key: key, entry: entry)
      case .mapping(let group):
        groups[key] = entry.key.span
        read(group, under: key + ".", rules: rules)
      case .sequence(let list): findings.append(BadMessageRule.notText(key: key, at: list.span))
      }
    }
  }

  private mutating func add(_ message: Message, key: String, entry: YAMLMapping.Entry) {
    entries[key] = Entry(message: message, keySpan: entry.key.span, span: entry.value.span)
    keys.append(key)
  }

  private mutating func forms(_ group: YAMLMapping, key: String) -> [PluralCategory: Message.Template] {
    var forms: [PluralCategory: Message.Template] = [:]
    for entry in group.entries {
      guard let category = PluralCategory(rawValue: entry.key.text) else { continue }
      guard case .scalar(let scalar) = entry.value else {
        findings.append(BadMessageRule.notText(key: "\(key).\(entry.key.text)", at: entry.value.span))
        continue
      }
      forms[category] = template(scalar, key: key)
    }
    return forms
  }

  private mutating func template(_ scalar: YAMLScalar, key: String) -> Message.Template? {
    let template = Message.Template(scalar.text)
    if template == nil { findings.append(BadMessageRule.braces(key: key, at: scalar.span)) }
    return template
  }

  /// A map of nothing but plural categories is one message, not a group of messages.
  private static func isPlural(_ mapping: YAMLMapping) -> Bool {
    !mapping.entries.isEmpty && mapping.entries.allSatisfy { PluralCategory(rawValue: $0.key.text) != nil }
  }
}
