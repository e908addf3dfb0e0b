import CatalogueLoading
import CatalogueModel
import Diagnostics
import Editing
import SiteBuild

extension LanguageServer {
  /// Requests that are answered without the catalogue.
  private static let early: Set<String> = ["initialize", "shutdown"]
  private static let known: Set<String> = [
    "textDocument/completion", "textDocument/hover", "textDocument/definition", "textDocument/references",
    "textDocument/prepareRename", "textDocument/rename", "textDocument/documentSymbol",
    "textDocument/codeAction", "workspace/symbol",
  ]

  mutating func request(_ id: JSONValue, _ method: String, _ parameters: JSONValue, _ time: ServerTime) {
    switch phase {
    case .fresh where method != "initialize":
      return outbox.refuse(id, Refusal(.notInitialized, "The session has not been initialized."))
    case .ready where method == "initialize":
      return outbox.refuse(id, Refusal(.invalidRequest, "The session has been initialized already."))
    case .shutDown, .ended:
      return outbox.refuse(id, Refusal(.invalidRequest, "The session has been shut down."))
    default: break
    }
    if method == "initialize" { return outbox.respond(id, initialize(parameters)) }
    if method == "shutdown" {
      for request in waiting { outbox.refuse(request.id, Refusal(.requestCancelled, "The session ends.")) }
      (phase, waiting) = (.shutDown, [])
      return outbox.respond(id, .null)
    }
    guard Self.known.contains(method) else {
      return outbox.refuse(id, Refusal(.methodNotFound, "‘\(method)’ is nothing that this server does."))
    }
    if loading != nil { return waiting.append((id, method, parameters)) }
    readChanges()
    do throws(Refusal) {
      outbox.respond(id, try answer(method, parameters))
    } catch {
      outbox.refuse(id, error)
    }
  }

  private mutating func answer(_ method: String, _ parameters: JSONValue) throws(Refusal) -> JSONValue {
    if method == "workspace/symbol" {
      return workspace?.symbols(named: parameters["query"]?.text ?? "") ?? .null
    }
    guard let uri = parameters["textDocument", "uri"]?.text else {
      throw Refusal(.invalidParameters, "‘\(method)’ names no document.")
    }
    guard let workspace, let path = documents[uri]?.path ?? path(of: uri),
      let file = workspace.live.file(path)
    else { return .null }
    switch method {
    case "textDocument/documentSymbol": return Outline(workspace, file).answer
    case "textDocument/codeAction": return try actions(workspace, file, parameters)
    default: break
    }
    guard let position = TextPosition(parameters["position"]) else {
      throw Refusal(.invalidParameters, "‘\(method)’ names no position.")
    }
    let offset = workspace.positions(of: file).offset(of: position)
    switch method {
    case "textDocument/completion":
      var completion = Completion(workspace, file)
      return completion.list(at: offset)
    case "textDocument/hover":
      let here = book.findings(in: file, of: workspace)
        .filter { Int($0.span.start) <= offset && offset <= Int($0.span.end) }
      return Hover(workspace, file).answer(at: offset, findings: here)
    case "textDocument/definition": return workspace.definition(at: offset, in: file)
    case "textDocument/references":
      let withDefinition = parameters["context", "includeDeclaration"]?.flag ?? true
      return workspace.references(at: offset, in: file, withDefinition: withDefinition)
    case "textDocument/prepareRename": return prepareRename(workspace, file, offset)
    default: return try rename(workspace, file, offset, parameters)
    }
  }

  private func actions(
    _ workspace: Workspace, _ file: FileID, _ parameters: JSONValue
  ) throws(Refusal) -> JSONValue {
    guard let range = workspace.positions(of: file).offsets(parameters["range"]) else {
      throw Refusal(.invalidParameters, "‘textDocument/codeAction’ names no range.")
    }
    let only = parameters["context", "only"]?.list?.compactMap(\.text)
    let actions = FixActions(
      workspace: workspace, findings: book.findings(in: file, of: workspace),
      wording: FindingWording(workspace, manual: configuration.manual, isOpen: true))
    return actions.answer(file, range, only: only)
  }

  private func prepareRename(_ workspace: Workspace, _ file: FileID, _ offset: Int) -> JSONValue {
    guard let occurrence = workspace.occurrence(at: offset, in: file),
      SymbolRenaming(workspace, occurrence.symbol) != nil,
      !workspace.definitions(of: occurrence.symbol).isEmpty
    else { return .null }
    return [
      "range": workspace.positions(of: file).range(occurrence.span),
      "placeholder": .text(occurrence.symbol.name),
    ]
  }

  private mutating func rename(
    _ workspace: Workspace, _ file: FileID, _ offset: Int, _ parameters: JSONValue
  ) throws(Refusal) -> JSONValue {
    guard let name = parameters["newName"]?.text else {
      throw Refusal(.invalidParameters, "‘textDocument/rename’ names no new name.")
    }
    guard let symbol = workspace.occurrence(at: offset, in: file)?.symbol,
      let renaming = SymbolRenaming(workspace, symbol), !workspace.definitions(of: symbol).isEmpty
    else { throw Refusal(.requestFailed, "Nothing with a name of its own stands here.") }
    let answer = try workspace.renamed(renaming, to: name)
    if !capabilities.takesResourceOperations, name != symbol.name, let (old, new) = renaming.paths(name) {
      let sentence = "This editor renames no files: rename ‘\(old)’ to ‘\(new)’ too."
      outbox.notify("window/showMessage", ["type": 2, "message": .text(sentence)])
    }
    return answer
  }
}

extension Workspace {
  /// The most entities that are listed at once.
  private static let mostSymbols = 200

  /// The answer to `workspace/symbol`: entities by their ids and names.
  func symbols(named query: String) -> JSONValue {
    let query = query.lowercased()
    var found: [JSONValue] = []
    for kind in EntityKind.allCases {
      for id in live.drafts.ids(of: kind) {
        let name = catalogue?.name(of: kind, id) ?? ""
        guard query.isEmpty || id.text.contains(query) || name.lowercased().contains(query) else { continue }
        guard let place = definitions(of: .entity(kind, id)).first.flatMap({ location($0) }) else { continue }
        found.append([
          "name": .text(name.isEmpty ? id.text : "\(name) (\(id))"), "kind": 5,
          "containerName": .text(kind.rawValue),
          "location": place,
        ])
        if found.count == Self.mostSymbols { return .list(found) }
      }
    }
    return .list(found)
  }
}
