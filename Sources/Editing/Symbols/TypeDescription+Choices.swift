package import CatalogueLoading
package import CatalogueModel
package import Syntax

/// A field together with the record it belongs to.
package struct FieldPlace {
  package let record: RecordDescription
  package let field: FieldDescription

  package init(record: RecordDescription, field: FieldDescription) {
    (self.record, self.field) = (record, field)
  }

  /// The record’s name and the key: `fee.id`.
  package var path: String { "\(record.shortName).\(field.key)" }
}

extension RecordDescription {
  /// The name without its article.
  package var shortName: String {
    name.split(separator: " ").filter { !["a", "an", "the"].contains($0) }.joined(separator: " ")
  }

  package func field(_ key: String) -> FieldDescription? { fields.first { $0.key == key } }
}

extension TypeDescription {
  /// The type with its alternatives side by side.
  package var choices: [TypeDescription] {
    if case .either(let types) = self { types.flatMap(\.choices) } else { [self] }
  }

  package var records: [RecordDescription] {
    choices.compactMap { if case .record(let record) = $0 { record() } else { nil } }
  }

  package var items: [TypeDescription] {
    choices.flatMap { if case .list(let item) = $0 { item.choices } else { [TypeDescription]() } }
  }

  /// The type of the values of a map whose keys the author chooses.
  package var values: [TypeDescription] {
    choices.flatMap { type -> [TypeDescription] in
      switch type {
      case .map(let item, _), .wordMap(let item, _): item.choices
      default: []
      }
    }
  }

  package var referredKinds: [EntityKind] {
    choices.compactMap { if case .reference(let kind) = $0 { EntityKind(rawValue: kind) } else { nil } }
  }

  package var words: [String] {
    choices.flatMap { type -> [String] in
      switch type {
      case .word(let words): words
      case .flag: ["true", "false"]
      default: []
      }
    }
  }

  package var patternNames: [String] {
    choices.compactMap { if case .pattern(let name, _, _) = $0 { name } else { nil } }
  }

  /// Whether it holds texts of languages.
  package var isText: Bool {
    choices.contains { type in
      switch type {
      case .label, .labels, .text: true
      default: false
      }
    }
  }

  /// Whether its words are ways of applying.
  package var isChannels: Bool {
    let known = Channel.Kind.allCases.map(\.rawValue)
    return words == known || items.contains { $0.words == known }
  }

  /// The record that a mapping is most likely meant as: the one that knows most of its keys.
  package static func record(for mapping: YAMLMapping, among records: [RecordDescription])
    -> RecordDescription?
  {
    records.max { a, b in
      let known = { (record: RecordDescription) in mapping.entries.count { record.hasField($0.key.text) } }
      return known(a) < known(b)
    }
  }
}
