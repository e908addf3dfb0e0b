import CatalogueLoading
import CatalogueModel
import Importing

/// Something that stands in a file of its own, so that others name it by its id.
protocol SharedDrafting: Drafting {
  static var kind: EntityKind { get }
  static var schema: ContentSchema { get }
  /// The keys that may still be stated when the file is there.
  static var later: [String] { get }

  var content: ExistingContent { get }
  /// What the answers become, in the order of the file.
  func entries(_ answered: AnsweredEntries) -> [YAMLEntry?]
  /// What to do next, now that there is something of that id.
  func next(_ id: String) -> String
}

extension SharedDrafting {
  func draft(_ answers: Answers) -> Draft {
    let entries = entries(AnsweredEntries(content: content, answers: answers)).compactMap { $0 }
    guard let id = answers["id"].flatMap(EntityID.init) else { return Draft() }
    let path = Self.path(of: id)
    return Draft(
      files: [content.writer.file(path, Self.schema, entries, later: Self.later)], next: [next(id.text)])
  }

  private static func path(of id: EntityID) -> String {
    let place = ContentPlace.path(of: kind, id)
    return place.hasSuffix(".yaml") ? place : "\(place)/\(schema.rawValue).yaml"
  }
}

/// What was answered, as entries of a file; nil where nothing was.
struct AnsweredEntries {
  let content: ExistingContent
  let answers: Answers

  func label(_ key: String) -> YAMLEntry? {
    content.label(key, answers).map { YAMLEntry(key, .label($0)) }
  }

  func word(_ key: String) -> YAMLEntry? { answers[key].map { YAMLEntry(key, .word($0)) } }
  func prose(_ key: String) -> YAMLEntry? { answers[key].map { YAMLEntry(key, .prose($0)) } }
}
