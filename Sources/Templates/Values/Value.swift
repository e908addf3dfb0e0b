/// One field's content on its way into a template.
public enum Value: Sendable {
  /// Nothing: renders as nothing, and is false in a section, whatever the kind of the field.
  case none
  case text(String)
  case html(HTML)
  case url(SafeURL)
  case json(JSONText)
  case flag(Bool)
  case record(Record)
  case list([Record])
  case texts([String])
}

/// The values of one thing, in the order of the fields of its shape.
///
/// Templates find a field by its number, so a record must never be given for another shape than its own.
public struct Record: Sendable {
  public let shape: RecordShape
  public let values: [Value]

  /// - Precondition: as many values as the shape has fields, each `none` or of its field's kind.
  public init(shape: RecordShape, values: [Value]) {
    precondition(values.count == shape.fields.count, "a \(shape.name) has \(shape.fields.count) fields")
    precondition(
      values.indices.allSatisfy { shape.fields[$0].kind.admits(values[$0]) },
      "a \(shape.name) has values of its kinds")
    self.shape = shape
    self.values = values
  }
}

extension ValueKind {
  /// Whether a value is of this kind; `none` is of every kind.
  package func admits(_ value: Value) -> Bool {
    switch (self, value) {
    case (_, .none), (.text, .text), (.html, .html), (.url, .url), (.json, .json), (.flag, .flag),
      (.texts, .texts):
      true
    case (.record(let reference), .record(let record)): record.shape === reference.shape
    case (.list(let reference), .list(let records)):
      records.allSatisfy { [shape = reference.shape] in $0.shape === shape }
    default: false
    }
  }
}
