import CatalogueLoading
import CatalogueModel
import Diagnostics
import Editing
import SiteBuild
import SiteFiles

extension LanguageServer {
  mutating func notify(_ method: String, _ parameters: JSONValue, _ time: ServerTime) {
    if method == "exit" { return inputEnded() }
    guard phase == .ready else { return }
    let uri = parameters["textDocument", "uri"]?.text ?? ""
    switch method {
    case "initialized": initialized(time)
    case "$/cancelRequest": cancel(parameters["id"] ?? .null)
    case "textDocument/didOpen":
      guard let text = parameters["textDocument", "text"]?.text, !uri.isEmpty else { return }
      let version = parameters["textDocument", "version"] ?? .null
      documents[uri] = OpenDocument(uri: uri, path: nil, version: version, text: text)
      adopt(uri, time)
    case "textDocument/didChange":
      guard let list = parameters["contentChanges"]?.list else { return }
      let version = parameters["textDocument", "version"] ?? .null
      documents[uri]?.apply(list, version: version, capabilities.encoding)
      adopt(uri, time)
    case "textDocument/didClose": close(uri, time)
    case "textDocument/didSave": if !capabilities.watchesFiles { rereadFolder(time) }
    case "workspace/didChangeWatchedFiles": filesChanged(parameters["changes"]?.list ?? [], time)
    case "workspace/didChangeWorkspaceFolders":
      let added = parameters["event", "added"]?.list?.compactMap { $0["uri"]?.text } ?? []
      let removed = parameters["event", "removed"]?.list?.compactMap { $0["uri"]?.text } ?? []
      folders.removeAll { removed.compactMap(FileURI.path).contains($0) }
      folders += added.compactMap(FileURI.path)
      look(time)
    default: break
    }
  }

  private mutating func cancel(_ id: JSONValue) {
    guard let place = waiting.firstIndex(where: { $0.id == id }) else { return }
    waiting.remove(at: place)
    outbox.refuse(id, Refusal(.requestCancelled, "The request was cancelled."))
  }

  /// Lets a text of the client count instead of the file on disk, where it belongs to the catalogue.
  mutating func adopt(_ uri: String, _ time: ServerTime) {
    guard workspace != nil, var document = documents[uri] else { return }
    document.path = document.path ?? path(of: uri)
    documents[uri] = document
    guard let path = document.path, Self.isText(path) else { return }
    workspace?.open[path] = document
    changes.texts.insert(path)
    changes.postpone(time)
  }

  private static func isText(_ path: String) -> Bool {
    [".yaml", ".yml", ".md"].contains { path.hasSuffix($0) }
  }

  /// The path of a file within the content folder, however the client gets there.
  func path(of uri: String) -> String? {
    guard let workspace, let path = FileURI.path(of: uri) else { return nil }
    if path.hasPrefix(workspace.root + "/") { return String(path.dropFirst(workspace.root.count + 1)) }
    guard let root = SourceSnapshot.realPath(workspace.root), let real = SourceSnapshot.realPath(path),
      real.hasPrefix(root + "/")
    else { return nil }
    return String(real.dropFirst(root.count + 1))
  }

  private mutating func close(_ uri: String, _ time: ServerTime) {
    guard let document = documents.removeValue(forKey: uri), let path = document.path else { return }
    workspace?.open[path] = nil
    changes.texts.remove(path)
    changes.onDisk.insert(path)
    changes.postpone(time)
  }

  private mutating func filesChanged(_ events: [JSONValue], _ time: ServerTime) {
    for event in events {
      guard let uri = event["uri"]?.text, let workspace else { continue }
      guard let path = path(of: uri) ?? (FileURI.path(of: uri) == workspace.root ? "" : nil) else { continue }
      if workspace.open[path] != nil, event["type"]?.integer == 2 { continue }
      let isKnown = event["type"]?.integer == 2 && workspace.live.file(path) != nil
      if isKnown { changes.onDisk.insert(path) } else { changes.isFolderUnknown = true }
      changes.postpone(time)
    }
  }

  private mutating func rereadFolder(_ time: ServerTime) {
    guard workspace != nil else { return }
    changes.isFolderUnknown = true
    changes.postpone(time)
  }

  /// Reads what has changed, without telling yet what is wrong with it.
  mutating func readChanges() {
    guard !changes.isEmpty, workspace != nil else { return }
    let texts = changes.texts.sorted().compactMap { path in workspace?.open[path].map { (path, $0.bytes) } }
    // Held only where it is needed: a map that somebody holds is copied when a text changes.
    let before = changes.isFolderUnknown || !changes.onDisk.isEmpty ? workspace?.live.map : nil
    workspace?.live.replace(Dictionary(texts, uniquingKeysWith: { $1 }))
    let onDisk = changes.onDisk.subtracting(workspace?.open.keys ?? [:].keys)
    if !onDisk.isEmpty, workspace?.live.readAgain(onDisk) != true { changes.isFolderUnknown = true }
    var isAll = false
    if changes.isFolderUnknown {
      let overlays = Set(workspace?.open.keys ?? [:].keys)
      do {
        try workspace?.live.readAgain(except: overlays)
        isAll = true
      } catch {
        outbox.notify("window/showMessage", ["type": 1, "message": .text("Balie: \(error).")])
      }
    }
    let paths = Set(texts.map(\.0)).union(onDisk)
    var files = Set(paths.compactMap { workspace?.live.file($0) })
    if isAll, let before, let now = workspace?.live.map { files.formUnion(Self.different(before, now)) }
    (changes.texts, changes.onDisk, changes.isFolderUnknown) = ([], [], false)
    changes.untold.formUnion(files)
    changedSinceProof.formUnion(files)
    book.touch(files)
  }

  private static func different(_ before: SourceMap, _ now: SourceMap) -> [FileID] {
    now.numbered.filter { number, file in
      Int(number.index) >= before.files.count || before[number].bytes != file.bytes
    }.map(\.id)
  }

  /// Reads what has changed and tells what is wrong with it now; a look at the whole follows.
  mutating func settle(_ time: ServerTime) {
    readChanges()
    changes.settled()
    guard let workspace else { return }
    let files = Set(changes.untold.flatMap { workspace.live.drafts.unit(of: $0) })
    changes.untold = []
    guard !files.isEmpty || workspace.proved != nil else { return }
    if workspace.proved != nil {
      book.publish(files.sorted(), workspace, manual: configuration.manual, &outbox)
      postponeProof(time)
    }
  }
}
