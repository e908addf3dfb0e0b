/// What may stand at a place of a content file: the one table from which the decoder, the reference manual and
/// the JSON Schemas are made.
package indirect enum TypeDescription: Sendable {
  /// Free text on one or more lines.
  case text
  /// A text of a fixed form; the pattern is an ECMA 262 regular expression, the example satisfies it.
  case pattern(name: String, pattern: String, example: String)
  case integer(ClosedRange<Int>)
  case flag
  /// One of a list of words.
  case word([String])
  /// The id of another entity.
  case reference(EntityKindName)
  /// One text per language.
  case label
  /// A list of texts per language.
  case labels
  case list(TypeDescription)
  /// A map from names the author chooses.
  case map(of: TypeDescription, key: String)
  /// A map from words of a language, which are no names: they may have capitals, blanks and letters of any script.
  case wordMap(of: TypeDescription, key: String)
  case record(@Sendable () -> RecordDescription)
  /// One of several forms.
  case either([TypeDescription])

  package typealias EntityKindName = String

  /// Whether a text may stand there.
  var isText: Bool {
    switch self {
    case .text, .pattern, .integer, .flag, .word, .reference: true
    case .either(let forms): forms.contains(where: \.isText)
    case .label, .labels, .list, .map, .wordMap, .record: false
    }
  }
}

/// A key of a record: its name, what may stand there, and what it means.
package struct FieldDescription: Sendable {
  package let key: String
  package let type: TypeDescription
  package let isRequired: Bool
  /// One or two sentences in Markdown.
  package let meaning: String
}

/// A record of content: a file, or a part of one.
package struct RecordDescription: Sendable {
  /// The record as findings call it, such as “procedure” or “fee”.
  package let name: String
  package let meaning: String
  package let fields: [FieldDescription]

  package init(_ name: String, _ meaning: String, fields: [any DescribedField]) {
    (self.name, self.meaning) = (name, meaning)
    self.fields = fields.map(\.description)
  }

  package func hasField(_ key: String) -> Bool { fields.contains { $0.key == key } }
}

/// A field that can describe itself, whatever the type of its value.
package protocol DescribedField: Sendable {
  var description: FieldDescription { get }
}
