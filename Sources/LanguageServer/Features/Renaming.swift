import CatalogueLoading
import CatalogueModel
import Diagnostics
import Forms
import SiteBuild

/// Gives a symbol another name: in all texts that name it, and in the name of its file or folder.
struct Renaming {
  struct Edit: Hashable {
    let span: SourceSpan
    let text: String
  }

  let workspace: Workspace
  let symbol: Symbol

  /// Nil where the symbol is nothing that editors name.
  init?(_ workspace: Workspace, _ symbol: Symbol) {
    if case .local(.channel, _, _) = symbol { return nil }
    (self.workspace, self.symbol) = (workspace, symbol)
  }

  /// The answer to `textDocument/rename`.
  func answer(_ name: String) throws(Refusal) -> JSONValue {
    try check(name)
    guard name != symbol.name else { return ["changes": .record([:])] }
    var edits = workspace.occurrences(of: symbol).map { Edit(span: $0.span, text: name) }
    if case .entity(.procedure, let id) = symbol { edits += FormerSlugs(workspace, of: id).edits() }
    let files = Dictionary(grouping: edits, by: \.span.file).sorted { $0.key < $1.key }
    let changes = files.compactMap { file, edits -> (uri: String, path: String, edits: JSONValue)? in
      guard let path = workspace.live.path(of: file) else { return nil }
      let positions = workspace.positions(of: file)
      let list = edits.sorted { $0.span < $1.span }.map { edit -> JSONValue in
        ["range": positions.range(edit.span), "newText": .text(edit.text)]
      }
      return (workspace.uri(of: path), path, .list(list))
    }
    guard workspace.capabilities.takesDocumentChanges else {
      return ["changes": .record(Dictionary(changes.map { ($0.uri, $0.edits) }, uniquingKeysWith: { $1 }))]
    }
    var operations = changes.map { uri, path, edits -> JSONValue in
      [
        "textDocument": ["uri": .text(uri), "version": workspace.open[path]?.version ?? .null],
        "edits": edits,
      ]
    }
    // Files move last, so that the edits before find them where they were.
    if workspace.capabilities.takesResourceOperations, let move = move(to: name) { operations.append(move) }
    return ["documentChanges": .list(operations)]
  }

  private func move(to name: String) -> JSONValue? {
    guard let (old, new) = paths(name) else { return nil }
    return [
      "kind": "rename", "oldUri": .text(workspace.uri(of: old)), "newUri": .text(workspace.uri(of: new)),
      "options": ["overwrite": false, "ignoreIfExists": false],
    ]
  }

  /// The file or folder that bears the name, before and after; nil for names within files.
  func paths(_ name: String) -> (old: String, new: String)? {
    switch symbol {
    case .entity(let kind, let id):
      return EntityID(name).map { (ContentPlace.path(of: kind, id), ContentPlace.path(of: kind, $0)) }
    case .local(.form, let old, let procedure):
      let folder = ContentPlace.path(of: .procedure, procedure) + "/forms"
      return ("\(folder)/\(old).yaml", "\(folder)/\(name).yaml")
    case .local, .inForm: return nil
    }
  }

  private func check(_ name: String) throws(Refusal) {
    guard EntityID(name) != nil else {
      throw Refusal(
        .invalidParameters,
        "‘\(name)’ cannot be a name: names are lower-case letters, digits and hyphens, at most 80.")
    }
    guard name != symbol.name else { return }
    switch symbol {
    case .entity(let kind, _):
      guard let id = EntityID(name), !workspace.live.drafts.ids(of: kind).contains(id) else {
        throw Refusal(.requestFailed, "There is already a \(symbol.kindName) called ‘\(name)’.")
      }
    case .local(_, _, let procedure), .inForm(_, _, _, let procedure):
      if ConditionReader.isReserved(name) {
        throw Refusal(.invalidParameters, "‘\(name)’ is a word of conditions and cannot be a name.")
      }
      let names = workspace.names(of: procedure, unit: workspace.live.drafts.files(of: .procedure, procedure))
      if names.taken(by: symbol).contains(name) {
        throw Refusal(.requestFailed, "‘\(name)’ is the name of something else here.")
      }
    }
  }
}
