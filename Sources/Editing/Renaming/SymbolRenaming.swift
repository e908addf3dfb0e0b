internal import CatalogueLoading
import CatalogueModel
internal import Diagnostics
import Forms
import Syntax

/// Gives a symbol another name: in all texts that name it, and in the name of its file or folder.
package struct SymbolRenaming<Texts: CatalogueTexts> {
  private let texts: Texts
  package let symbol: Symbol

  /// Nil where the symbol is nothing that editors name.
  package init?(_ texts: Texts, _ symbol: Symbol) {
    if case .local(.channel, _, _) = symbol { return nil }
    (self.texts, self.symbol) = (texts, symbol)
  }

  /// The changes of texts, before any file moves.
  ///
  /// - Parameter slugs: what names the entity in the address of its page, by language of the portal; empty where that
  ///   is not known, or it has no page.
  package func edits(to name: String, slugs: [String]) -> [SourceEdit] {
    guard name != symbol.name else { return [] }
    var edits = texts.occurrences(of: symbol).map { SourceEdit($0.span, name) }
    if case .entity(let kind, let id) = symbol {
      edits += KeptAddress(texts, of: kind, id, slugs: slugs, newName: name).edits()
    }
    return edits
  }

  /// The file or folder that bears the name, before and after; nil for names within files.
  package func paths(_ name: String) -> (old: String, new: String)? {
    switch symbol {
    case .entity(let kind, let id):
      return EntityID(name).map { (ContentPlace.path(of: kind, id), ContentPlace.path(of: kind, $0)) }
    case .local(.form, let old, let procedure):
      let folder = ContentPlace.path(of: .procedure, procedure) + "/forms"
      return ("\(folder)/\(old).yaml", "\(folder)/\(name).yaml")
    case .local, .inForm: return nil
    }
  }

  /// Where a file is found once the symbol has its new name.
  package func path(_ path: String, after name: String) -> String {
    guard let (old, new) = paths(name) else { return path }
    if path == old { return new }
    return path.hasPrefix(old + "/") ? new + path.dropFirst(old.count) : path
  }

  package func check(_ name: String) throws(NameFault) {
    guard EntityID(name) != nil else { throw .illFormed(name) }
    guard name != symbol.name else { return }
    switch symbol {
    case .entity(let kind, _):
      guard let id = EntityID(name), !texts.drafts.ids(of: kind).contains(id) else {
        throw .taken(name, kind: kind)
      }
    case .local(_, _, let procedure), .inForm(_, _, _, let procedure):
      if ConditionReader.isReserved(name) { throw .reserved(name) }
      let names = texts.names(of: procedure, unit: texts.drafts.files(of: .procedure, procedure))
      if names.taken(by: symbol).contains(name) { throw .takenHere(name) }
    }
  }
}
