import CatalogueLoading
import CatalogueModel
import Diagnostics
import Syntax

/// What keeps the address of a page alive when the id changes that its slug was made from.
///
/// A procedure moves, and its old slug goes among the former ones, from which citizens are led on. Other pages have no
/// former slugs: they stay where they are, with the slug stated that they have had.
struct KeptAddress<Texts: CatalogueTexts> {
  private let texts: Texts
  private let kind: EntityKind
  private let id: EntityID
  private let slugs: [String]

  init(_ texts: Texts, of kind: EntityKind, _ id: EntityID, slugs: [String]) {
    (self.texts, self.kind, self.id, self.slugs) = (texts, kind, id, slugs)
  }

  func edits() -> [SourceEdit] {
    let files = texts.drafts.files(of: kind, id)
    guard slugs.count == texts.drafts.languages.count, let main = files.first else { return [] }
    if kind == .page { return files.compactMap { pageEdit($0) } }
    guard let mapping = texts.tree(of: main)?.mapping else { return [] }
    return edits(mapping, main)
  }

  private func edits(_ mapping: YAMLMapping, _ file: FileID) -> [SourceEdit] {
    let languages = texts.drafts.languages.map(\.tag)
    let (key, isList) = kind == .procedure ? ("formerly", true) : ("slug", false)
    let old = zip(languages, slugs).filter { tag, slug in
      comesFromID(slug, tag, mapping) && !(isList && lists(slug, mapping[key]?[tag]))
    }
    guard !old.isEmpty else { return [] }
    if let known = mapping[key] {
      guard let known = known.mapping else { return [] }
      return old.compactMap { addition(of: $0.1, in: $0.0, to: known, file, isList: isList) }
    }
    guard let record = texts.place(of: file)?.schema?.record else { return [] }
    let texts = old.map { "\($0.0): \(isList ? "[\($0.1)]" : $0.1)" }.joined(separator: ", ")
    let insertion = KeyInsertion(bytes: self.texts.map[file].bytes, file: file, record: record)
    return [insertion.edit(key, "\(key): { \(texts) }", in: mapping)].compactMap { $0 }
  }

  private func lists(_ slug: String, _ list: YAMLNode?) -> Bool {
    list?.items?.contains { $0.text == slug } ?? false
  }

  /// Whether neither a stated slug nor the title makes it. A slug that another page has taken got the id behind it.
  private func comesFromID(_ slug: String, _ tag: String, _ mapping: YAMLMapping) -> Bool {
    let title = kind == .act ? nil : mapping["title"] ?? mapping["name"]
    let own = mapping["slug"]?[tag]?.text.flatMap(Slug.make) ?? title?[tag]?.text.flatMap(Slug.make)
    return slug != own && (slug == id.text || slug.hasSuffix("-\(id.text)"))
  }

  /// Pages of the portal state their slug in the head of each language’s text.
  private func pageEdit(_ file: FileID) -> SourceEdit? {
    guard let mapping = texts.tree(of: file)?.mapping, let path = texts.path(of: file),
      let language = texts.drafts.languages.firstIndex(where: { path.hasSuffix("/\($0).md") }),
      let record = texts.place(of: file)?.schema?.record
    else { return nil }
    let slug = slugs[language]
    let own = mapping["slug"]?.text.flatMap(Slug.make) ?? mapping["title"]?.text.flatMap(Slug.make)
    guard slug != own, mapping["slug"] == nil else { return nil }
    return KeyInsertion(bytes: texts.map[file].bytes, file: file, record: record)
      .edit("slug", "slug: \(slug)", in: mapping)
  }

  // MARK: Keys that are there already

  private func addition(
    of slug: String, in language: String, to known: YAMLMapping, _ file: FileID, isList: Bool
  ) -> SourceEdit? {
    let bytes = texts.map[file].bytes
    let value = isList ? "[\(slug)]" : slug
    func isFlow(_ span: SourceSpan, _ mark: UInt8) -> Bool {
      Int(span.start) < bytes.count && bytes[Int(span.start)] == mark
    }
    guard let list = known[language] else {
      if isFlow(known.span, UInt8(ascii: "{")) {
        let text = " \(language): \(value)\(known.entries.isEmpty ? " " : ",")"
        return SourceEdit(at: Int(known.span.start) + 1, of: file, text)
      }
      guard let first = known.entries.first?.key.span else { return nil }
      let margin = indent(before: Int(first.start), bytes)
      return SourceEdit(at: Int(first.start), of: file, "\(language): \(value)\n" + margin)
    }
    guard let items = list.items else { return nil }
    if isFlow(list.span, UInt8(ascii: "[")) {
      return SourceEdit(at: Int(list.span.start) + 1, of: file, slug + (items.isEmpty ? "" : ", "))
    }
    let margin = indent(before: Int(list.span.start), bytes)
    return SourceEdit(at: Int(list.span.start), of: file, "- \(slug)\n" + margin)
  }

  /// The blanks before something on its line.
  private func indent(before offset: Int, _ bytes: [UInt8]) -> String {
    var start = offset
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return String(repeating: " ", count: offset - start)
  }
}
