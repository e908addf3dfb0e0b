import ArgumentParser
import CatalogueLoading
import CatalogueModel
import SiteFiles

/// What shells offer for ids: the names of files and folders of the catalogue at hand.
enum IDCompletion {
  static func of(_ kind: EntityKind) -> CompletionKind {
    .custom { words, _, _ in ids(of: kind, content: content(in: words)) }
  }

  static func ids(of kind: EntityKind, content: String) -> [String] {
    guard let folder = try? EditableFolder(existing: content), let id = EntityID("x") else { return [] }
    let place = ContentPlace.path(of: kind, id).split(separator: "/")[0]
    let names = (try? folder.names(in: String(place))) ?? []
    return names.map { $0.hasSuffix(".yaml") ? String($0.dropLast(5)) : $0 }.filter { EntityID($0) != nil }
  }

  /// The content folder that the line names so far.
  private static func content(in words: [String]) -> String {
    guard let place = words.lastIndex(of: "--content"), place + 1 < words.count else { return "content" }
    return words[place + 1]
  }
}
