import CatalogueLoading
import Diagnostics
import Foundation
import TestSupport
import Testing

/// The schemas and the manual are made from the decoder’s own table; they must say all of it.
@Suite struct DescriptionTests {
  private func json(_ schema: ContentSchema) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(schema.jsonSchema.utf8)) as? [String: Any])
  }

  @Test(arguments: ContentSchema.allCases)
  func theSchemaDescribesItsRecord(_ schema: ContentSchema) throws {
    let root = try json(schema)
    #expect(root["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
    let definitions = try #require(root["definitions"] as? [String: [String: Any]])
    try check(root, schema.record)
    try checkParts(schema.record.fields.map(\.type), definitions)
    let used = Set(references(in: root))
    #expect(used == Set(definitions.keys), "every definition is used, and every reference defined")
  }

  private func check(_ object: [String: Any], _ record: RecordDescription) throws {
    #expect(object["type"] as? String == "object", "\(record.name)")
    #expect(object["additionalProperties"] as? Bool == false, "\(record.name)")
    #expect(object["description"] as? String == record.meaning)
    let properties = try #require(object["properties"] as? [String: [String: Any]], "\(record.name)")
    #expect(Set(properties.keys) == Set(record.fields.map(\.key)), "\(record.name)")
    #expect(
      Set(object["required"] as? [String] ?? []) == Set(record.fields.filter(\.isRequired).map(\.key)),
      "\(record.name)")
    for field in record.fields {
      let property = try #require(properties[field.key])
      #expect(property["description"] as? String == field.meaning, "\(record.name): \(field.key)")
      #expect(property["$ref"] == nil, "draft-07 passes over what stands beside a reference")
      #expect(property.count > 1, "\(record.name): \(field.key) says what may stand there")
    }
  }

  /// Records within records are definitions, by their names.
  private func checkParts(_ types: [TypeDescription], _ definitions: [String: [String: Any]]) throws {
    var seen: Set<String> = []
    func visit(_ type: TypeDescription) throws {
      switch type {
      case .list(let item), .map(let item, _), .wordMap(let item, _): try visit(item)
      case .either(let types): for type in types { try visit(type) }
      case .record(let make):
        let record = make()
        guard seen.insert(record.name).inserted else { return }
        let name = record.name.split(separator: " ").filter { !["a", "an", "the"].contains($0) }.joined(
          separator: "-")
        try check(try #require(definitions[name], "\(name)"), record)
        for field in record.fields { try visit(field.type) }
      case .pattern(_, let pattern, let example):
        let expression = try NSRegularExpression(pattern: pattern)
        let range = NSRange(example.startIndex..., in: example)
        #expect(expression.firstMatch(in: example, range: range) != nil, "‘\(example)’ matches \(pattern)")
      case .text, .integer, .flag, .word, .reference, .label, .labels: break
      }
    }
    for type in types { try visit(type) }
  }

  private func references(in value: Any) -> [String] {
    switch value {
    case let object as [String: Any]:
      let own = (object["$ref"] as? String).map { [String($0.dropFirst("#/definitions/".count))] } ?? []
      return own + object.values.flatMap { references(in: $0) }
    case let list as [Any]: return list.flatMap { references(in: $0) }
    default: return []
    }
  }

  @Test func oneNameStandsForOneRecord() {
    var fields: [String: [String]] = [:]
    func visit(_ type: TypeDescription) {
      switch type {
      case .list(let item), .map(let item, _), .wordMap(let item, _): visit(item)
      case .either(let types): types.forEach(visit)
      case .record(let make): visit(make())
      default: break
      }
    }
    func visit(_ record: RecordDescription) {
      let keys = record.fields.map(\.key)
      if let known = fields[record.name] {
        #expect(known == keys, "two records are called ‘\(record.name)’")
        return
      }
      fields[record.name] = keys
      #expect(Set(keys).count == keys.count, "\(record.name) has a key twice")
      record.fields.map(\.type).forEach(visit)
    }
    ContentSchema.allCases.map(\.record).forEach(visit)
    #expect(fields.count > 30)
  }

  @Test func theReferenceNamesEveryKeyAndItsMeaning() {
    let text = ContentReference.text
    var seen: Set<String> = []
    func visit(_ record: RecordDescription) {
      guard seen.insert(record.name).inserted else { return }
      for field in record.fields {
        #expect(
          text.contains("| `\(field.key)` | \(field.isRequired ? "●" : "") |"), "\(record.name): \(field.key)"
        )
        #expect(text.contains(field.meaning.replacing("|", with: "\\|")), "\(record.name): \(field.key)")
        #expect(field.meaning.hasSuffix("."), "\(record.name): \(field.key): ‘\(field.meaning)’")
        visit(field.type)
      }
    }
    func visit(_ type: TypeDescription) {
      switch type {
      case .list(let item), .map(let item, _), .wordMap(let item, _): visit(item)
      case .either(let types): types.forEach(visit)
      case .record(let make): visit(make())
      default: break
      }
    }
    ContentSchema.allCases.map(\.record).forEach(visit)
  }

  /// Links within the manual lead to its headings.
  @Test func linksOfTheReferenceLeadSomewhere() throws {
    let text = ContentReference.text
    let headings = Set(
      text.split(separator: "\n").filter { $0.hasPrefix("#") }
        .map {
          $0.drop { $0 == "#" || $0 == " " }.lowercased().replacing(" ", with: "-").replacing(".", with: "")
        })
    let links = text.matches(of: /\]\(#([^)]+)\)/).map { String($0.output.1) }
    #expect(links.count > 60)
    for link in links { #expect(headings.contains(link), "#\(link)") }
  }

  @Test func theManualInTheRepositoryIsUpToDate() throws {
    try expectGolden(ContentReference.text, at: "docs/content-reference.md")
  }

  @Test(arguments: ContentSchema.allCases)
  func theSchemasInTheRepositoryAreUpToDate(_ schema: ContentSchema) throws {
    try expectGolden(schema.jsonSchema, at: "schemas/\(schema.rawValue).json")
  }
}

/// Compares with a file of the repository. With `UPDATE_GOLDEN=1` in the environment it is written, and the test
/// fails, so that nobody takes the writing for a pass.
private func expectGolden(_ text: String, at path: String) throws {
  let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../")
    .standardizedFileURL
  let place = root.appending(path: path)
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place)
    Issue.record("\(path) is written; read the difference and run the tests again")
    return
  }
  let stored = try String(decoding: Data(contentsOf: place), as: UTF8.self)
  #expect(stored == text, "\(path) is out of date: make golden")
}
