import Analysis
internal import CatalogueLoading
internal import CatalogueModel
internal import Diagnostics
package import Editing

extension LiveCatalogue: CatalogueTexts {}

extension LiveCatalogue {
  /// Everything that a rename changes in texts as they are, before files move: what names the symbol, what keeps its
  /// address alive, and the records of translations that were confirmed.
  ///
  /// - Parameter proof: the last look at the whole, which knows the addresses.
  package func edits(_ symbol: Symbol, to name: String, proof: LiveProof?) -> [SourceEdit] {
    guard let renaming = SymbolRenaming(self, symbol) else { return [] }
    var slugs: [String] = []
    if case .entity(let kind, let id) = symbol { slugs = proof?.slugs(of: kind, id) ?? [] }
    let edits = renaming.edits(to: name, slugs: slugs).filter { !isLinked($0.span.file) }
    return edits + recordEdits(after: edits, renaming, name)
  }

  /// The catalogue with the changes made and the files moved.
  package func renamed(
    _ renaming: SymbolRenaming<LiveCatalogue>, to name: String, _ edits: [SourceEdit]
  ) -> LiveCatalogue {
    var renamed = self
    renamed.rewrite(texts(after: edits), moving: { renaming.path($0, after: name) })
    return renamed
  }

  /// The new bytes of the files that are changed, by path.
  package func texts(after edits: [SourceEdit]) -> [String: [UInt8]] {
    var texts: [String: [UInt8]] = [:]
    for (file, edits) in Dictionary(grouping: edits, by: \.span.file) {
      if let path = path(of: file) { texts[path] = edits.applied(to: map[file].bytes) }
    }
    return texts
  }

  private func recordEdits(
    after edits: [SourceEdit], _ renaming: SymbolRenaming<LiveCatalogue>, _ name: String
  ) -> [SourceEdit] {
    let languages = drafts.languages
    let files = allPaths.compactMap { path -> (file: FileID, language: LanguageIndex)? in
      guard path.hasPrefix("translations/"), let file = file(path), !isLinked(file),
        let tag = path.dropFirst("translations/".count).split(separator: ".").first,
        let place = languages.firstIndex(where: { $0.tag == tag })
      else { return nil }
      return (file, LanguageIndex(place))
    }
    guard !files.isEmpty else { return [] }
    let after = renamed(renaming, to: name, edits)
    guard let old = drafts.assembled(), let new = after.drafts.assembled() else { return [] }
    let records = RenamedRecords(
      before: UnitReader(old, map: map, needsDigests: true),
      after: UnitReader(new, map: after.map, needsDigests: true),
      newPath: { renaming.path($0, after: name) })
    return files.flatMap { records.edits(map[$0.file].bytes, of: $0.file, $0.language) }
  }
}
