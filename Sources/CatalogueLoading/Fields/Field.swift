import Diagnostics
import Syntax

/// How a value of one type is described, and how it is read from a node.
///
/// `read` returns nil where the node is no such value; it has then reported at least one finding.
struct FieldType<Value>: Sendable {
  let description: TypeDescription
  let read: @Sendable (YAMLNode, inout Reading) -> Value?

  init(_ description: TypeDescription, read: @escaping @Sendable (YAMLNode, inout Reading) -> Value?) {
    (self.description, self.read) = (description, read)
  }

  /// The same type with its value changed.
  func map<Other>(_ change: @escaping @Sendable (Value) -> Other) -> FieldType<Other> {
    let read = read
    return FieldType<Other>(description) { node, reading in read(node, &reading).map(change) }
  }
}

/// A key of a record with the type of its value.
struct Field<Value>: DescribedField {
  let key: String
  let type: FieldType<Value>
  let isRequired: Bool
  let meaning: String

  static func required(_ key: String, _ type: FieldType<Value>, _ meaning: String) -> Field {
    Field(key: key, type: type, isRequired: true, meaning: meaning)
  }

  static func optional(_ key: String, _ type: FieldType<Value>, _ meaning: String) -> Field {
    Field(key: key, type: type, isRequired: false, meaning: meaning)
  }

  var description: FieldDescription {
    FieldDescription(key: key, type: type.description, isRequired: isRequired, meaning: meaning)
  }
}
