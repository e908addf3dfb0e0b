import CatalogueModel
import Diagnostics
import Syntax

/// Reads the fields of one record and reports keys that it does not have.
struct RecordReader {
  let record: RecordDescription
  /// What is written, with misspelt keys under the names that they are taken to mean: those are not missing, and what
  /// refers to what stands there is right.
  let mapping: YAMLMapping
  private let cut: [String: YAMLMapping.Entry]

  /// Nil, with a finding, where the node is no record.
  init?(_ node: YAMLNode, _ record: RecordDescription, _ reading: inout Reading) {
    guard case .mapping(let mapping) = node else {
      let key = record.fields.first(where: \.isRequired)?.key ?? record.fields[0].key
      reading.report(WrongTypeRule.finding(node, expected: "\(record.name) with keys such as ‘\(key)’"))
      return nil
    }
    self.init(mapping, record, &reading)
  }

  /// What is written, as it is taken to be meant, before anything is said about it.
  static func meant(by mapping: YAMLMapping, _ record: RecordDescription) -> YAMLMapping {
    var unheard = Reading(languages: [], currency: nil)
    return RecordReader(mapping, record, &unheard).mapping
  }

  init(_ mapping: YAMLMapping, _ record: RecordDescription, _ reading: inout Reading) {
    self.record = record
    func isUnknown(_ entry: YAMLMapping.Entry) -> Bool { !record.hasField(entry.key.text) }
    guard mapping.entries.contains(where: isUnknown) else {
      (self.mapping, cut) = (mapping, [:])
      return
    }
    let numbers = CutNumbers(in: mapping)
    cut = numbers.rests
    var entries = numbers.mapping.entries
    // A key that is there already cannot be meant.
    var absent = record.fields.map(\.key).filter { mapping[$0] == nil }
    for place in entries.indices.lazy.filter({ isUnknown(entries[$0]) }).prefix(Self.mostUnknownKeys) {
      let (key, value) = (entries[place].key, entries[place].value)
      let finding = UnknownKeyRule.finding(entries[place], in: record, absent: absent)
      reading.report(finding)
      guard let meant = finding.fix?.replacement else { continue }
      entries[place] = YAMLMapping.Entry(
        key: YAMLScalar(text: meant, isPlain: key.isPlain, span: key.span), value: value)
      absent.removeAll { $0 == meant }
    }
    self.mapping = YAMLMapping(entries: entries, span: mapping.span)
  }

  /// How many unknown keys of one record are reported: a file of nothing else is no record at all.
  private static let mostUnknownKeys = 100

  /// The value of a field; nil where it is absent or wrong. Reports it missing where it is required.
  func callAsFunction<Value>(_ field: Field<Value>, _ reading: inout Reading) -> Value? {
    guard let node = mapping[field.key] else {
      if field.isRequired { reading.report(MissingKeyRule.finding(field.key, in: record, mapping)) }
      return nil
    }
    guard let rest = cut[field.key] else { return field.type.read(node, &reading) }
    // A number with a comma may be no fault where any text may stand; that it was cut there is one.
    let before = reading.findings.count
    let value = field.type.read(node, &reading)
    if reading.findings.count == before {
      reading.report(UnknownKeyRule.finding(rest, in: record, absent: []))
    }
    return value
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
