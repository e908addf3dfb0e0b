/// The reference manual of the content format, made from the table that the decoder uses.
package enum ContentReference {
  /// The whole manual in Markdown.
  package static var text: String {
    var text = """
      # Content reference

      <!-- Generated from the field table of the decoder: `balie reference content`. Do not edit. -->

      A catalogue is a folder of YAML and Markdown files. Ids are the names of files and folders. Keys marked with
      ● must be there. Every label is a map from language to text, such as `{ vi: Khai sinh, en: Birth }`.

      Facts in lists (fees, documents, exemptions, times, steps, deadlines, results, requirements) may carry `from`,
      `until`, `when`, `basis` and `verified`.

      | file | schema |
      |---|---|

      """
    for schema in ContentSchema.allCases {
      text += "| `\(schema.place)` | [\(schema.rawValue)](#\(schema.rawValue)) |\n"
    }
    var parts = RecordCollection()
    for schema in ContentSchema.allCases {
      text += "\n## \(schema.rawValue)\n\n`\(schema.place)`: \(schema.record.meaning)\n\n"
      text += table(schema.record)
      parts.collect(schema.record)
    }
    text += "\n## Parts\n"
    for record in parts.records.sorted(by: { heading($0) < heading($1) }) {
      text += "\n### \(heading(record))\n\n\(record.meaning)\n\n" + table(record)
    }
    return text
  }

  private static func table(_ record: RecordDescription) -> String {
    var text = "| key | | value | meaning |\n|---|---|---|---|\n"
    for field in record.fields {
      text +=
        "| `\(field.key)` | \(field.isRequired ? "●" : "") | \(phrase(field.type)) | \(cell(field.meaning)) |\n"
    }
    return text
  }

  private static func phrase(_ type: TypeDescription) -> String {
    switch type {
    case .text: "text"
    case .pattern(let name, _, let example): "\(name), such as `\(cell(example))`"
    case .integer(let range): "whole number from \(range.lowerBound) to \(range.upperBound)"
    case .flag: "`true` or `false`"
    case .word(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .reference(let kind): "id of \(kind == "life-event" ? "a life event" : kind)"
    case .label: "label"
    case .labels: "list of texts by language"
    case .list(let item): "list: \(phrase(item))"
    case .map(let item, let key), .wordMap(let item, let key): "map from \(key) to: \(phrase(item))"
    case .record(let record): "[\(heading(record()))](#\(heading(record()).replacing(" ", with: "-")))"
    case .either(let types): types.map(phrase).joined(separator: "; or ")
    }
  }

  private static func heading(_ record: RecordDescription) -> String {
    record.name.split(separator: " ").filter { !["a", "an", "the"].contains($0) }.joined(separator: " ")
  }

  /// Bars would end a table’s cell.
  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}

/// All records that stand within others, each once.
private struct RecordCollection {
  private(set) var records: [RecordDescription] = []
  private var names: Set<String> = []

  mutating func collect(_ record: RecordDescription) {
    for field in record.fields { visit(field.type) }
  }

  private mutating func visit(_ type: TypeDescription) {
    switch type {
    case .list(let item), .map(let item, _), .wordMap(let item, _): visit(item)
    case .either(let types): for type in types { visit(type) }
    case .record(let record):
      let record = record()
      guard names.insert(record.name).inserted else { return }
      records.append(record)
      collect(record)
    case .text, .pattern, .integer, .flag, .word, .reference, .label, .labels: break
    }
  }
}
