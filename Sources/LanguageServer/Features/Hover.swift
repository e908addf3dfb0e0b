import CatalogueLoading
import CatalogueModel
import Diagnostics
import Editing
import SiteBuild
import Syntax

/// What is said about a place of a file: the fact or entity it names, the meaning of a key, and the rule of a finding.
struct Hover {
  let workspace: Workspace
  let file: FileID

  init(_ workspace: Workspace, _ file: FileID) { (self.workspace, self.file) = (workspace, file) }

  /// The answer to `textDocument/hover`.
  ///
  /// - Parameter findings: those that stand at the place.
  func answer(at offset: Int, findings: [Diagnostic]) -> JSONValue {
    var parts: [String] = []
    var span: SourceSpan?
    if let occurrence = workspace.occurrence(at: offset, in: file),
      let words = words(for: occurrence.symbol, asFact: isFact(occurrence))
    {
      parts.append(words)
      span = occurrence.span
    }
    if let key = key(at: offset) {
      parts.append(key.words)
      span = span ?? key.span
    }
    for finding in findings {
      parts.append(
        "**\(finding.rule.title)** `\(finding.rule.code)`\n\n\(finding.rule.statement)\n\n\(finding.rule.page)"
      )
      span = span ?? finding.span
    }
    guard !parts.isEmpty else { return .null }
    let text = parts.joined(separator: "\n\n---\n\n")
    return .of([
      "contents": [
        "kind": workspace.capabilities.hasMarkdown ? "markdown" : "plaintext", "value": .text(text),
      ], "range": span.map { workspace.positions(of: file).range($0) },
    ])
  }

  private func isFact(_ occurrence: Occurrence) -> Bool {
    var i = Int(occurrence.span.start)
    let bytes = workspace.map[file].bytes
    guard i > 0, bytes[i - 1] == UInt8(ascii: ":") else { return false }
    i -= 1
    while i > 0, (97...122).contains(bytes[i - 1]) { i -= 1 }
    return i > 0 && bytes[i - 1] == UInt8(ascii: "{")
  }

  // MARK: Keys

  private func key(at offset: Int) -> (words: String, span: SourceSpan)? {
    guard let schema = workspace.place(of: file)?.schema, let tree = workspace.tree(of: file) else {
      return nil
    }
    return Self.key(at: Int32(offset), in: tree, schema.record.asType)
  }

  private static func key(
    at offset: Int32, in node: YAMLNode, _ type: TypeDescription
  ) -> (words: String, span: SourceSpan)? {
    if case .sequence(let sequence) = node {
      let item = TypeDescription.either(type.items)
      return sequence.items.first { holds($0.span, offset) }.flatMap { key(at: offset, in: $0, item) }
    }
    guard case .mapping(let mapping) = node else { return nil }
    let record = TypeDescription.record(for: mapping, among: type.records)
    for entry in mapping.entries {
      let field = record?.field(entry.key.text)
      if holds(entry.key.span, offset) {
        guard let field, let record else { return nil }
        return (words(for: field, of: record), entry.key.span)
      }
      let inner = field?.type ?? .either(type.values)
      if holds(entry.value.span, offset) { return key(at: offset, in: entry.value, inner) }
    }
    return nil
  }

  private static func holds(_ span: SourceSpan, _ offset: Int32) -> Bool {
    span.start <= offset && offset <= span.end
  }

  private static func words(for field: FieldDescription, of record: RecordDescription) -> String {
    let required = field.isRequired ? ", required" : ""
    return "**\(field.key)** of \(record.name)\(required)\n\n\(field.meaning)\n\n*\(field.type.phrase)*"
  }
}

extension RecordDescription {
  var asType: TypeDescription { .record { self } }
}
