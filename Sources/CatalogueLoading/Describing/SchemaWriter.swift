import Diagnostics

/// Turns descriptions of records into JSON Schema; records within records become definitions.
struct SchemaWriter {
  private var definitions: [String: JSONDocument] = [:]
  private var open: Set<String> = []

  var sortedDefinitions: [(String, JSONDocument?)] {
    definitions.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  mutating func object(for record: RecordDescription) -> [(String, JSONDocument?)] {
    var properties: [(String, JSONDocument?)] = []
    for field in record.fields { properties.append((field.key, described(field))) }
    let required = record.fields.filter(\.isRequired).map { JSONDocument.string($0.key) }
    return [
      ("description", .string(record.meaning)), ("type", .string("object")),
      ("properties", .object(properties)),
      ("required", required.isEmpty ? nil : .array(required)), ("additionalProperties", .flag(false)),
    ]
  }

  /// Draft-07 ignores what stands beside a `$ref`, so a described reference is wrapped.
  private mutating func described(_ field: FieldDescription) -> JSONDocument {
    let schema = schema(for: field.type)
    guard case .object(let entries) = schema else { return schema }
    let isReference = entries.contains { $0.0 == "$ref" }
    let body = isReference ? [("allOf", .array([schema]))] : entries
    return .object([("description", .string(field.meaning))] + body)
  }

  private mutating func schema(for type: TypeDescription) -> JSONDocument {
    switch type {
    case .text: return .object([("type", Self.types("string", "number"))])
    case .pattern(_, let pattern, let example):
      return .object([
        ("type", Self.types("string", "number")), ("pattern", .string(pattern)),
        ("examples", .array([.string(example)])),
      ])
    case .integer(let range):
      return .object([
        ("type", .string("integer")), ("minimum", .integer(range.lowerBound)),
        ("maximum", .integer(range.upperBound)),
      ])
    case .flag: return .object([("type", .string("boolean"))])
    case .word(let words): return .object([("enum", .array(words.map { .string($0) }))])
    case .reference:
      return define(
        "id",
        .object([("type", Self.types("string", "number")), ("pattern", .string("^[a-z0-9][a-z0-9-]{0,79}$"))])
      )
    case .label: return define("label", Self.languages(.object([("type", Self.types("string", "number"))])))
    case .labels:
      let list = JSONDocument.object([
        ("type", .string("array")), ("items", .object([("type", Self.types("string", "number"))])),
      ])
      return define("labels", Self.languages(list))
    case .list(let item): return .object([("type", .string("array")), ("items", schema(for: item))])
    case .map(let item, _):
      return .object([
        ("type", .string("object")),
        ("propertyNames", .object([("pattern", .string("^[a-z0-9][a-z0-9-]{0,79}$"))])),
        ("additionalProperties", schema(for: item)),
      ])
    case .wordMap(let item, _):
      return .object([("type", .string("object")), ("additionalProperties", schema(for: item))])
    case .record(let record): return reference(to: record())
    case .either(let types):
      var options: [JSONDocument] = []
      for type in types { options.append(schema(for: type)) }
      return .object([("anyOf", .array(options))])
    }
  }

  private mutating func reference(to record: RecordDescription) -> JSONDocument {
    let name = record.name.split(separator: " ").filter { !["a", "an", "the"].contains($0) }.joined(
      separator: "-")
    if definitions[name] == nil, open.insert(name).inserted {
      definitions[name] = .object(object(for: record))
    }
    return .object([("$ref", .string("#/definitions/\(name)"))])
  }

  private mutating func define(_ name: String, _ schema: JSONDocument) -> JSONDocument {
    definitions[name] = schema
    return .object([("$ref", .string("#/definitions/\(name)"))])
  }

  private static func languages(_ value: JSONDocument) -> JSONDocument {
    .object([
      ("type", .string("object")),
      ("patternProperties", .object([("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", value)])),
      ("additionalProperties", .flag(false)), ("minProperties", .integer(1)),
    ])
  }

  /// YAML editors read an unquoted `1022` as a number; Balie reads it as the text it is.
  private static func types(_ types: String...) -> JSONDocument { .array(types.map { .string($0) }) }
}
