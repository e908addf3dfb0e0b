import CatalogueLoading
import CatalogueModel
import Diagnostics
import Editing
import SiteBuild
import Syntax

/// What a file consists of, for the outline of an editor.
struct Outline {
  private struct Item {
    let name: String
    let detail: String
    let kind: Int
    let span: SourceSpan
    let selection: SourceSpan
    var children: [Item] = []
  }

  /// The numbers that the protocol gives to kinds of symbols.
  private enum Kind {
    static let string = 15
    static let list = 18
    static let record = 19
    static let key = 20
  }

  private let workspace: Workspace
  private let file: FileID
  private let positions: TextPositions

  init(_ workspace: Workspace, _ file: FileID) {
    (self.workspace, self.file) = (workspace, file)
    positions = workspace.positions(of: file)
  }

  /// The answer to `textDocument/documentSymbol`.
  var answer: JSONValue {
    let items =
      workspace.isMarkdown(file) ? headings() : (workspace.tree(of: file).map { within($0, depth: 1) } ?? [])
    guard workspace.capabilities.hasHierarchicalSymbols else { return .list(flat(items, nil)) }
    return .list(items.map(value))
  }

  private func value(_ item: Item) -> JSONValue {
    [
      "name": .text(item.name.isEmpty ? "–" : item.name), "detail": .text(item.detail),
      "kind": JSONValue(item.kind), "range": positions.range(item.span),
      "selectionRange": positions.range(item.selection), "children": .list(item.children.map(value)),
    ]
  }

  private func flat(_ items: [Item], _ container: String?) -> [JSONValue] {
    items.flatMap { item -> [JSONValue] in
      let own = JSONValue.of([
        "name": .text(item.name.isEmpty ? "–" : item.name), "kind": JSONValue(item.kind),
        "containerName": container.map { .text($0) },
        "location": workspace.uri(of: file).map { ["uri": .text($0), "range": positions.range(item.span)] },
      ])
      return [own] + flat(item.children, item.name)
    }
  }

  // MARK: YAML

  /// Deeper than this there are only texts in languages.
  private static let deepest = 6
  private static let namingKeys = [
    "id", "evidence", "act", "procedure", "rule", "title", "name", "by", "text",
  ]

  private func within(_ node: YAMLNode, depth: Int) -> [Item] {
    guard depth <= Self.deepest else { return [] }
    switch node {
    case .scalar: return []
    case .sequence(let sequence):
      return sequence.items.enumerated().compactMap { number, item in
        guard case .mapping(let mapping) = item else { return nil }
        let named = Self.namingKeys.lazy.compactMap { key in mapping[key].map { (key, $0) } }.first
        let name = named.flatMap { $0.1.text ?? sourceText($0.1) } ?? "\(number + 1)"
        return Item(
          name: name, detail: named?.0 ?? "", kind: Kind.record, span: mapping.span,
          selection: named?.1.span ?? mapping.entries.first?.key.span ?? mapping.span,
          children: within(item, depth: depth + 1))
      }
    case .mapping(let mapping):
      let languages = Set(workspace.live.drafts.languages.map(\.tag))
      if !mapping.entries.isEmpty, mapping.entries.allSatisfy({ languages.contains($0.key.text) }) {
        return []
      }
      return mapping.entries.map { entry in
        let span = SourceSpan(
          file: file, start: Int(entry.key.span.start),
          end: Int(max(entry.key.span.end, entry.value.span.end)))
        return Item(
          name: entry.key.text, detail: entry.value.text ?? sourceText(entry.value) ?? "",
          kind: entry.value.items == nil ? (entry.value.mapping == nil ? Kind.string : Kind.key) : Kind.list,
          span: span, selection: entry.key.span, children: within(entry.value, depth: depth + 1))
      }
    }
  }

  private func sourceText(_ node: YAMLNode) -> String? {
    workspace.live.drafts.languages.first.flatMap { node[$0.tag]?.text }
  }

  // MARK: Markdown

  private func headings() -> [Item] {
    let bytes = workspace.map[file].bytes
    let blocks = Markdown.read(bytes, file: file).value.blocks
    var found: [(level: Int, item: Item)] = []
    for case .heading(let level, let content, let span) in blocks {
      found.append(
        (level, Item(name: Self.plain(content), detail: "", kind: Kind.string, span: span, selection: span)))
    }
    return nested(found[...], end: bytes.count)
  }

  /// Headings with those below them; each reaches up to the next of its level.
  private func nested(_ found: ArraySlice<(level: Int, item: Item)>, end: Int) -> [Item] {
    guard let first = found.first else { return [] }
    let rest = found.dropFirst()
    let next = rest.firstIndex { $0.level <= first.level } ?? rest.endIndex
    let stop = next < rest.endIndex ? Int(found[next].item.span.start) : end
    let own = Item(
      name: first.item.name, detail: "", kind: first.item.kind,
      span: SourceSpan(file: file, start: Int(first.item.span.start), end: stop),
      selection: first.item.selection,
      children: nested(rest[..<next], end: stop))
    return [own] + nested(rest[next...], end: end)
  }

  private static func plain(_ inlines: [MarkdownInline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text), .code(let text), .rawHTML(let text, _): text
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, _, let inner, _):
        plain(inner)
      case .image(_, let alternative, _, _): alternative
      case .lineBreak, .softBreak: " "
      case .reference(let kind, let id, _): "{\(kind):\(id)}"
      }
    }.joined()
  }
}
