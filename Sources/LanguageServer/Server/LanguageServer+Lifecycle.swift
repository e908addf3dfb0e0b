import CatalogueLoading
import CatalogueModel
import Diagnostics
import SiteBuild
import SiteFiles

extension LanguageServer {
  /// The answer to `initialize`.
  mutating func initialize(_ parameters: JSONValue) -> JSONValue {
    capabilities = ClientCapabilities(parameters["capabilities"])
    let named = parameters["workspaceFolders"]?.list?.compactMap { $0["uri"]?.text } ?? []
    let old = parameters["rootUri"]?.text.map { [$0] } ?? []
    folders = (named.isEmpty ? old : named).compactMap(FileURI.path)
    if folders.isEmpty, let path = parameters["rootPath"]?.text, path.hasPrefix("/") { folders = [path] }
    phase = .ready
    return [
      "serverInfo": ["name": "balie", "version": .text(configuration.version)],
      "capabilities": [
        "positionEncoding": .text(capabilities.encoding.rawValue),
        "textDocumentSync": ["openClose": true, "change": 2, "save": ["includeText": false]],
        "completionProvider": ["triggerCharacters": ["{", "(", ":", "[", " "], "resolveProvider": false],
        "hoverProvider": true, "definitionProvider": true, "referencesProvider": true,
        "renameProvider": ["prepareProvider": true], "documentSymbolProvider": true,
        "workspaceSymbolProvider": true,
        "codeActionProvider": ["codeActionKinds": ["quickfix", "source.fixAll.balie"]],
        "workspace": ["workspaceFolders": ["supported": true, "changeNotifications": true]],
      ],
    ]
  }

  mutating func initialized(_ time: ServerTime) {
    if capabilities.watchesFiles {
      let registration: JSONValue = [
        "id": "balie-files", "method": "workspace/didChangeWatchedFiles",
        "registerOptions": ["watchers": [["globPattern": "**/*"]]],
      ]
      outbox.ask("client/registerCapability", ["registrations": [registration]])
    }
    look(time)
  }

  /// Looks for the content folder, and reads it where there is one.
  mutating func look(_ time: ServerTime) {
    guard workspace == nil, loading == nil else { return }
    guard let content = configuration.content ?? ContentSearch.folder(in: folders) else {
      log("No content folder with a portal.yaml was found in \(folders.joined(separator: ", ")).")
      return answerWaiting(time)
    }
    loading = content
    work = ServerWork(task: .load(configuration.request(content, moment(time))))
  }

  func moment(_ time: ServerTime) -> BuildRequest.Moment {
    configuration.day ?? .now(secondsSince1970: time.secondsSince1970)
  }

  /// Takes over what was done on another thread.
  package mutating func finish(_ result: ServerWork.Result, at time: ServerTime) {
    isWorking = false
    switch result {
    case .refused(let sentence):
      loading = nil
      outbox.notify("window/showMessage", ["type": 1, "message": .text("Balie: \(sentence).")])
      answerWaiting(time)
    case .loaded(let live): begin(with: live, time)
    case .proved(let live, let proof):
      proofDuration = time.milliseconds - proofStart
      workspace?.proved = (live, proof)
      book.take(proof, changed: changedSinceProof)
      if !changedSinceProof.isEmpty { postponeProof(time) }
      if let workspace { book.publish(nil, workspace, manual: configuration.manual, &outbox) }
    }
  }

  private mutating func begin(with live: LiveCatalogue, _ time: ServerTime) {
    guard let root = loading else { return }
    loading = nil
    workspace = Workspace(live: live, root: root, capabilities: capabilities)
    for uri in documents.keys { adopt(uri, time) }
    log("Read \(live.allPaths.count) files of \(root).")
    settle(time)
    beginProof(time)
    answerWaiting(time)
  }

  private mutating func answerWaiting(_ time: ServerTime) {
    let requests = waiting
    waiting = []
    for (id, method, parameters) in requests { request(id, method, parameters, time) }
  }

  mutating func log(_ text: String) {
    outbox.notify("window/logMessage", ["type": 3, "message": .text(text)])
  }

  mutating func postponeProof(_ time: ServerTime) {
    proofDue = time.milliseconds + min(max(proofDuration, 150), 3_000)
  }

  mutating func beginProof(_ time: ServerTime) {
    guard let workspace else { return }
    (proofDue, changedSinceProof, proofStart) = (nil, [], time.milliseconds)
    work = ServerWork(task: .prove(workspace.live, moment(time)))
  }
}

/// Looks for a content folder.
enum ContentSearch {
  /// The content folder of the first folder that has one, within it or around it; nil where none has.
  static func folder(in folders: [String]) -> String? {
    for folder in folders {
      for candidate in ["\(folder)/content", folder] where Installation.holds("\(candidate)/portal.yaml") {
        return candidate
      }
      var above = folder
      while let slash = above.lastIndex(of: "/"), slash > above.startIndex {
        above = String(above[..<slash])
        if Installation.holds("\(above)/portal.yaml") { return above }
      }
    }
    return nil
  }
}
