import CatalogueModel
import Diagnostics
import Syntax

/// Reads the fields of one record and reports keys that it does not have.
struct RecordReader {
  let record: RecordDescription
  let mapping: YAMLMapping
  /// Keys that unknown ones are taken to mean: they are misspelt, not missing.
  private var misspelt: Set<String> = []

  /// Nil, with a finding, where the node is no record.
  init?(_ node: YAMLNode, _ record: RecordDescription, _ reading: inout Reading) {
    guard case .mapping(let mapping) = node else {
      let key = record.fields.first(where: \.isRequired)?.key ?? record.fields[0].key
      reading.report(WrongTypeRule.finding(node, expected: "\(record.name) with keys such as ‘\(key)’"))
      return nil
    }
    self.init(mapping, record, &reading)
  }

  init(_ mapping: YAMLMapping, _ record: RecordDescription, _ reading: inout Reading) {
    (self.record, self.mapping) = (record, mapping)
    let unknown = mapping.entries.lazy.filter { !record.hasField($0.key.text) }
    guard unknown.first != nil else { return }
    // A key that is there already cannot be meant.
    let absent = record.fields.map(\.key).filter { mapping[$0] == nil }
    for entry in unknown.prefix(Self.mostUnknownKeys) {
      let finding = UnknownKeyRule.finding(entry, in: record, absent: absent)
      reading.report(finding)
      if let meant = finding.fix?.replacement { misspelt.insert(meant) }
    }
  }

  /// How many unknown keys of one record are reported: a file of nothing else is no record at all.
  private static let mostUnknownKeys = 100

  /// The value of a field; nil where it is absent or wrong. Reports it missing where it is required.
  func callAsFunction<Value>(_ field: Field<Value>, _ reading: inout Reading) -> Value? {
    guard let node = mapping[field.key] else {
      if field.isRequired, !misspelt.contains(field.key) {
        reading.report(MissingKeyRule.finding(field.key, in: record, mapping))
      }
      return nil
    }
    return field.type.read(node, &reading)
  }

  /// The values of a list field; empty where it is absent.
  func list<Value>(_ field: Field<[Value]>, _ reading: inout Reading) -> [Value] {
    self(field, &reading) ?? []
  }

  /// The names that a map declares, also those whose values turn out to be faulty.
  func keys<Value>(of field: Field<[Value]>) -> [String] {
    // A name that is no id has its finding; what it should be called is known by that name as well.
    guard case .mapping(let map)? = mapping[field.key] else { return [] }
    return map.entries.flatMap { entry in
      let name = entry.key.text
      return EntityID(name) == nil ? [name] + [Slug.make(from: name)].compactMap { $0 } : [name]
    }
  }

  /// Where a map declares a name.
  func key<Value>(_ name: String, of field: Field<[Value]>) -> SourceSpan? {
    guard case .mapping(let map)? = mapping[field.key] else { return nil }
    return map.entries.first { $0.key.text == name }?.key.span
  }

  /// Whether something else stands where a map should.
  func isNoMap<Value>(_ field: Field<[Value]>) -> Bool {
    if case .mapping? = mapping[field.key] { false } else { mapping[field.key] != nil }
  }

  func has<Value>(_ field: Field<Value>) -> Bool { mapping[field.key] != nil }

  /// Where the record can be pointed at: its first key.
  var span: SourceSpan { mapping.entries.first?.key.span ?? mapping.span }

  /// Where the value of a field is written, or the record where it is absent.
  func span<Value>(of field: Field<Value>) -> SourceSpan { mapping[field.key]?.span ?? span }
}

extension FieldType {
  /// A record read by `build`.
  static func record(
    _ description: @escaping @autoclosure @Sendable () -> RecordDescription,
    _ build: @escaping @Sendable (RecordReader, inout Reading) -> Value?
  ) -> FieldType {
    FieldType(.record(description)) { node, reading in
      RecordReader(node, description(), &reading).flatMap { build($0, &reading) }
    }
  }
}
