import Diagnostics

/// Turns descriptions of records into JSON Schema; records within records become definitions.
struct SchemaWriter {
  /// What may be referred to; nil for schemas of every catalogue.
  private let names: CatalogueNames?
  private var definitions: [String: JSONDocument] = [:]
  private var open: Set<String> = []

  init(names: CatalogueNames? = nil) { self.names = names }

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
    case .pattern("condition", let pattern, let example):
      return condition(pattern, example)
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
    case .reference(let kind): return reference(toKind: kind)
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

  /// The ids of the catalogue at hand with the names of what they stand for; any id where none is known.
  private mutating func reference(toKind kind: String) -> JSONDocument {
    guard let known = names?.entities[kind], !known.isEmpty else {
      return define(
        "id",
        .object([("type", Self.types("string", "number")), ("pattern", .string("^[a-z0-9][a-z0-9-]{0,79}$"))])
      )
    }
    // YAML editors read an unquoted `1022` as a number.
    let numbers = known.compactMap { name in Int(name.id).flatMap { "\($0)" == name.id ? ($0, name) : nil } }
    return define(
      "id-of-\(kind)",
      .object([
        ("enum", .array(known.map { .string($0.id) } + numbers.map { .integer($0.0) })),
        ("enumDescriptions", .array((known + numbers.map(\.1)).map { .string($0.name) })),
      ]))
  }

  /// A condition is free text; the names of conditions and questions are offered. They belong to one procedure each, so
  /// that no other text can be refused.
  private mutating func condition(_ pattern: String, _ example: String) -> JSONDocument {
    let any = JSONDocument.object([
      ("type", Self.types("string", "number")), ("pattern", .string(pattern)),
      ("examples", .array([.string(example)])),
    ])
    guard let known = names?.conditions, !known.isEmpty else { return any }
    return define(
      "written-condition",
      .object([
        (
          "anyOf",
          .array([
            .object([
              ("enum", .array(known.map { .string($0.id) })),
              ("enumDescriptions", .array(known.map { .string($0.name) })),
            ]), any,
          ])
        )
      ]))
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
