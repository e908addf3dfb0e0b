import Templates

/// Any JSON value, as the cases of the Mustache specification hold it.
indirect enum JSONValue: Decodable, Sendable {
  case null
  case flag(Bool)
  case text(String)
  case list([JSONValue])
  case record([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Int.self) {
      self = .text(String(number))
    } else if let number = try? container.decode(Double.self) {
      self = .text(String(number))
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONValue].self) {
      self = .list(list)
    } else {
      self = .record(try container.decode([String: JSONValue].self))
    }
  }
}

extension Record {
  /// A record of the shape that the data itself has.
  init(_ name: String, _ data: [String: JSONValue]) {
    let sorted = data.sorted { $0.key < $1.key }
    let converted = sorted.map { Value.converted($0.key, $0.value) }
    if sorted.map(\.key) == TreeShape.shape.fields.map(\.name) {
      let (content, nodes) = (converted[0].value, converted[1].value)
      let isLeaf = if case .texts = nodes { true } else { false }
      self.init(shape: TreeShape.shape, values: [content, isLeaf ? .list([]) : nodes])
      return
    }
    let fields = zip(sorted, converted).map { RecordShape.Field($0.key, $1.kind) }
    self.init(shape: RecordShape(name, fields), values: converted.map(\.value))
  }
}

extension Value {
  fileprivate static func converted(_ key: String, _ value: JSONValue) -> (kind: ValueKind, value: Value) {
    switch value {
    case .null: return (.text, .none)
    case .flag(let flag): return (.flag, .flag(flag))
    case .text(let text): return (.text, .text(text))
    case .record(let data):
      let record = Record(key, data)
      return (.record(ShapeReference { record.shape }), .record(record))
    case .list(let items): return converted(key, list: items)
    }
  }

  /// A list of things, all of the shape of the first, or a list of texts.
  private static func converted(_ key: String, list items: [JSONValue]) -> (kind: ValueKind, value: Value) {
    var records: [Record] = []
    var texts: [String] = []
    for item in items {
      if case .text(let text) = item { texts.append(text) }
      if case .record(let data) = item { records.append(Record(key, data)) }
    }
    guard let shape = records.first?.shape else { return (.texts, .texts(texts)) }
    let alike = records.map { Record(shape: shape, values: $0.values) }
    return (.list(ShapeReference { shape }), .list(alike))
  }
}

/// The shape of the one tree in the specification. Data alone cannot tell it: where a tree ends its list is empty.
private enum TreeShape {
  static let shape: RecordShape = RecordShape(
    "node",
    [
      RecordShape.Field("content", .text),
      RecordShape.Field("nodes", .list(ShapeReference { TreeShape.shape })),
    ])
}
