import CatalogueLoading
import CatalogueModel
import Diagnostics
import Syntax

/// What keeps the address of a page alive when the id changes that its slug was made from: the page moves, and its old
/// slug goes among the former ones, from which citizens are led on.
struct KeptAddress<Texts: CatalogueTexts> {
  private let texts: Texts
  private let kind: EntityKind
  private let id: EntityID
  private let newName: String
  private let slugs: [String]

  /// - Parameters:
  ///   - slugs: what names the page in its address, by language of the portal.
  ///   - newName: the id to come.
  init(_ texts: Texts, of kind: EntityKind, _ id: EntityID, slugs: [String], newName: String) {
    (self.texts, self.kind, self.id) = (texts, kind, id)
    (self.slugs, self.newName) = (slugs, newName)
  }

  func edits() -> [SourceEdit] {
    let files = texts.drafts.files(of: kind, id)
    guard slugs.count == texts.drafts.languages.count, let main = files.first else { return [] }
    return kind == .page ? files.compactMap { pageEdit($0) } : edits(main)
  }

  private static var key: String { "formerly" }

  private func edits(_ file: FileID) -> [SourceEdit] {
    guard let mapping = texts.tree(of: file)?.mapping else { return [] }
    let title = kind == .act ? nil : mapping["title"] ?? mapping["name"]
    let left = zip(texts.drafts.languages.map(\.tag), slugs).filter { tag, slug in
      isLeft(slug, stated: mapping["slug"]?[tag], title: title?[tag])
    }
    guard !left.isEmpty else { return [] }
    guard let known = mapping[Self.key] else {
      let value = left.map { "\($0.0): [\($0.1)]" }.joined(separator: ", ")
      return [insertion("{ \(value) }", in: mapping, file)].compactMap { $0 }
    }
    guard let known = known.mapping else { return [] }
    return left.compactMap { addition(of: $0.1, in: $0.0, to: known, file) }
  }

  /// Pages of the portal state their slugs in the head of each language’s text.
  private func pageEdit(_ file: FileID) -> SourceEdit? {
    guard let mapping = texts.tree(of: file)?.mapping, let path = texts.path(of: file),
      let language = texts.drafts.languages.firstIndex(where: { path.hasSuffix("/\($0).md") }),
      isLeft(slugs[language], stated: mapping["slug"], title: mapping["title"])
    else { return nil }
    guard let known = mapping[Self.key] else { return insertion("[\(slugs[language])]", in: mapping, file) }
    return known.items.flatMap { addition(of: slugs[language], to: $0, known.span, file) }
  }

  /// Whether a slug will no longer be the page’s: neither a stated one nor the title makes it. A slug that another page
  /// has taken got the id behind it.
  private func isLeft(_ slug: String, stated: YAMLNode?, title: YAMLNode?) -> Bool {
    let own = stated?.text.flatMap(Slug.make) ?? title?.text.flatMap(Slug.make)
    return slug != own && (slug == id.text || slug.hasSuffix("-\(id.text)"))
  }

  private func insertion(_ value: String, in mapping: YAMLMapping, _ file: FileID) -> SourceEdit? {
    guard let record = texts.place(of: file)?.schema?.record else { return nil }
    return KeyInsertion(bytes: texts.map[file].bytes, file: file, record: record)
      .edit(Self.key, "\(Self.key): \(value)", in: mapping)
  }

  // MARK: Where there are former slugs already

  private func addition(
    of slug: String, in language: String, to known: YAMLMapping, _ file: FileID
  ) -> SourceEdit? {
    if let list = known[language] {
      return list.items.flatMap { addition(of: slug, to: $0, list.span, file) }
    }
    if isFlow(known.span, "{", file) {
      let text = " \(language): [\(slug)]\(known.entries.isEmpty ? " " : ",")"
      return SourceEdit(at: Int(known.span.start) + 1, of: file, text)
    }
    guard let first = known.entries.first?.key.span else { return nil }
    return SourceEdit(
      at: Int(first.start), of: file, "\(language): [\(slug)]\n" + indent(before: first, file))
  }

  /// Adds a slug to a list. A page that gets back to a former address changes places with it: what leads to itself
  /// leads nowhere.
  private func addition(
    of slug: String, to items: [YAMLNode], _ span: SourceSpan, _ file: FileID
  ) -> SourceEdit? {
    let next = slug.dropLast(id.text.count) + newName
    if let former = items.first(where: { $0.text.map { $0 == next } ?? false }) {
      return SourceEdit(former.span, slug)
    }
    if items.contains(where: { $0.text == slug }) { return nil }
    if isFlow(span, "[", file) {
      return SourceEdit(at: Int(span.start) + 1, of: file, slug + (items.isEmpty ? "" : ", "))
    }
    return SourceEdit(at: Int(span.start), of: file, "- \(slug)\n" + indent(before: span, file))
  }

  private func isFlow(_ span: SourceSpan, _ mark: Unicode.Scalar, _ file: FileID) -> Bool {
    let bytes = texts.map[file].bytes
    return Int(span.start) < bytes.count && bytes[Int(span.start)] == UInt8(ascii: mark)
  }

  /// The blanks before something on its line.
  private func indent(before span: SourceSpan, _ file: FileID) -> String {
    let bytes = texts.map[file].bytes
    var start = Int(span.start)
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return String(repeating: " ", count: Int(span.start) - start)
  }
}
