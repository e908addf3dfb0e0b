import Diagnostics
import Editing

extension Workspace {
  /// The answer to `textDocument/definition`.
  func definition(at offset: Int, in file: FileID) -> JSONValue {
    guard let occurrence = occurrence(at: offset, in: file) else { return .null }
    let places = definitions(of: occurrence.symbol).compactMap { location($0) }
    return places.isEmpty ? .null : .list(places)
  }

  /// The answer to `textDocument/references`.
  func references(at offset: Int, in file: FileID, withDefinition: Bool) -> JSONValue {
    guard let symbol = occurrence(at: offset, in: file)?.symbol else { return .null }
    var places = occurrences(of: symbol).filter { withDefinition || !$0.isDefinition }.map(\.span)
    if withDefinition {
      places = (definitions(of: symbol) + places).reduce(into: [SourceSpan]()) {
        if !$0.contains($1) { $0.append($1) }
      }
    }
    return .list(places.compactMap { location($0) })
  }
}
