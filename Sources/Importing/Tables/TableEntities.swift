import CatalogueModel

/// What the rows of tables name: organisations, topics, acts and documents. A cell holds the name of a file, or a name
/// as people write it; the same name is the same thing.
struct TableEntities {
  private var organisations: [String: String] = [:]
  private var topics: [String: String] = [:]
  private var acts: [String: String] = [:]
  private var evidence: [String: TextMaker.Versions] = [:]

  /// - Returns: the id, and whether a name was written that no row before had.
  mutating func organisation(_ text: String, language: String) -> (id: String, isNew: Bool) {
    if EntityID(text) != nil { return (text, false) }
    let id = Self.id(text, otherwise: "office")
    return (id, organisations.updateValue(text, forKey: id) == nil)
  }

  mutating func topic(_ text: String, language: String) -> String {
    if EntityID(text) != nil { return text }
    let id = Self.id(text, otherwise: "topic")
    topics[id] = text
    return id
  }

  /// An act by its number, such as `60/2014/QH13`.
  mutating func act(_ text: String, language: String) -> String {
    let id = Self.id(text, otherwise: "act")
    if text.contains("/") || EntityID(text) == nil { acts[id] = text }
    return id
  }

  /// A document by the name of its file, failing that by its name.
  mutating func evidence(_ stated: String?, name: TextMaker.Versions) -> String {
    let id = stated.flatMap { EntityID($0)?.text } ?? Self.id(name.first?.text ?? "", otherwise: "document")
    // The row that knows more languages names it.
    if name.count > (evidence[id]?.count ?? 0) { evidence[id] = name }
    return id
  }

  private static func id(_ text: String, otherwise: String) -> String { Slug.make(from: text) ?? otherwise }

  func files(language: String) -> [ImportedFile] {
    func label(_ text: String) -> YAMLOutput { TextMaker.label([(language, text)]) }
    func file(_ folder: String, _ id: String, _ entries: [YAMLEntry]) -> ImportedFile {
      // They may be there already, with all that people have written about them.
      ImportedFile(path: "\(folder)/\(id).yaml", kind: .portal, text: YAMLWriter.document(entries))
    }
    let bodies = organisations.sorted { $0.key < $1.key }.map { id, name in
      file(
        "organisations", id,
        [
          YAMLEntry("name", label(name)),
          YAMLEntry("kind", .word("office"), comment: "Say what kind of body it is."),
        ])
    }
    let fields = topics.sorted { $0.key < $1.key }.map { file("topics", $0, [YAMLEntry("name", label($1))]) }
    let laws = acts.sorted { $0.key < $1.key }.map { id, number in
      file("law", id, [YAMLEntry("number", .text(number)), YAMLEntry("title", label(number))])
    }
    let papers = evidence.sorted { $0.key < $1.key }.map { id, name in
      file("evidence", id, [YAMLEntry("name", TextMaker.label(name))])
    }
    return bodies + fields + laws + papers
  }
}
