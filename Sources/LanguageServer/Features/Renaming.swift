import CatalogueModel
import Diagnostics
import Editing
import SiteBuild

extension Workspace {
  /// The answer to `textDocument/rename`.
  func renamed(_ renaming: SymbolRenaming<Workspace>, to name: String) throws(Refusal) -> JSONValue {
    do throws(NameFault) {
      try renaming.check(name)
    } catch {
      throw Refusal(error)
    }
    guard name != renaming.symbol.name else { return ["changes": .record([:])] }
    let edits = live.edits(renaming.symbol, to: name, proof: proof)
    let files = Dictionary(grouping: edits, by: \.span.file).sorted { $0.key < $1.key }
    let changes = files.compactMap { file, edits -> (uri: String, path: String, edits: JSONValue)? in
      guard let path = live.path(of: file) else { return nil }
      let positions = positions(of: file)
      let list = edits.sorted { $0.span < $1.span }.map { edit -> JSONValue in
        ["range": positions.range(edit.span), "newText": .text(edit.text)]
      }
      return (uri(of: path), path, .list(list))
    }
    guard capabilities.takesDocumentChanges else {
      return ["changes": .record(Dictionary(changes.map { ($0.uri, $0.edits) }, uniquingKeysWith: { $1 }))]
    }
    var operations = changes.map { uri, path, edits -> JSONValue in
      ["textDocument": ["uri": .text(uri), "version": open[path]?.version ?? .null], "edits": edits]
    }
    // Files move last, so that the edits before find them where they were.
    if capabilities.takesResourceOperations, let (old, new) = renaming.paths(name) {
      operations.append([
        "kind": "rename", "oldUri": .text(uri(of: old)), "newUri": .text(uri(of: new)),
        "options": ["overwrite": false, "ignoreIfExists": false],
      ])
    }
    return ["documentChanges": .list(operations)]
  }
}

extension Refusal {
  fileprivate init(_ fault: NameFault) {
    switch fault {
    case .illFormed, .reserved: self.init(.invalidParameters, fault.sentence)
    case .taken, .takenHere: self.init(.requestFailed, fault.sentence)
    }
  }
}
