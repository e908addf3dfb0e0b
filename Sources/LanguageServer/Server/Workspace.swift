import CatalogueLoading
import CatalogueModel
import Diagnostics
import Editing
import SiteBuild
import Syntax

/// What requests are answered from: the catalogue as it is being edited, and what the last look at the whole brought.
struct Workspace {
  var live: LiveCatalogue
  /// The last look at the whole, with the catalogue as it was then.
  var proved: (live: LiveCatalogue, proof: LiveProof)?
  /// The content folder as the client names it.
  let root: String
  let capabilities: ClientCapabilities
  /// The texts that the client has open, by path within the content folder.
  var open: [String: OpenDocument] = [:]

  var map: SourceMap { live.map }
  var proof: LiveProof? { proved?.proof }
  var catalogue: Catalogue? { proof?.catalogue }

  /// The address of a path within the content folder, as the client has it open or would name it.
  func uri(of path: String) -> String {
    open[path]?.uri ?? FileURI.uri(of: path.isEmpty ? root : "\(root)/\(path)")
  }

  func uri(of file: FileID) -> String? { live.path(of: file).map { uri(of: $0) } }

  func positions(of file: FileID) -> TextPositions { TextPositions(map[file].bytes, capabilities.encoding) }

  /// A place in a file, as the protocol has it.
  func location(_ span: SourceSpan) -> JSONValue? {
    guard let uri = uri(of: span.file) else { return nil }
    return ["uri": .text(uri), "range": positions(of: span.file).range(span)]
  }
}

extension Workspace: CatalogueTexts {
  var drafts: CatalogueDrafts { live.drafts }

  func path(of file: FileID) -> String? { live.path(of: file) }
}

/// What the client can do, as far as it matters here.
struct ClientCapabilities: Sendable {
  var encoding = PositionEncoding.utf16
  var hasSnippets = false
  var hasMarkdown = true
  var takesResourceOperations = false
  var takesDocumentChanges = false
  var hasHierarchicalSymbols = false
  var watchesFiles = false
  var hasCodeDescription = false
  var hasDiagnosticData = false
  var hasRelatedInformation = false
  var hasActionLiterals = false

  init() {}

  init(_ value: JSONValue?) {
    let text = value?["textDocument"]
    let encodings = value?["general", "positionEncodings"]?.list?.compactMap(\.text) ?? []
    encoding = encodings.lazy.compactMap { PositionEncoding(rawValue: $0) }.first ?? .utf16
    hasSnippets = text?["completion", "completionItem", "snippetSupport"]?.flag ?? false
    if let formats = text?["hover", "contentFormat"]?.list {
      hasMarkdown = formats.contains("markdown")
    }
    let edit = value?["workspace", "workspaceEdit"]
    takesDocumentChanges = edit?["documentChanges"]?.flag ?? false
    takesResourceOperations =
      takesDocumentChanges && edit?["resourceOperations"]?.list?.contains("rename") ?? false
    hasHierarchicalSymbols = text?["documentSymbol", "hierarchicalDocumentSymbolSupport"]?.flag ?? false
    watchesFiles = value?["workspace", "didChangeWatchedFiles", "dynamicRegistration"]?.flag ?? false
    let published = text?["publishDiagnostics"]
    hasCodeDescription = published?["codeDescriptionSupport"]?.flag ?? false
    hasDiagnosticData = published?["dataSupport"]?.flag ?? false
    hasRelatedInformation = published?["relatedInformation"]?.flag ?? false
    hasActionLiterals = text?["codeAction", "codeActionLiteralSupport"] != nil
  }
}
