import CatalogueLoading
import CatalogueModel
import Diagnostics
import SiteBuild
import Syntax

/// What a procedure leaves behind when its id changes: where a slug was made from the id, the address changes with it,
/// so that the old slug goes among the former ones, from which citizens are led on.
struct FormerSlugs {
  private let workspace: Workspace
  private let id: EntityID

  init(_ workspace: Workspace, of id: EntityID) { (self.workspace, self.id) = (workspace, id) }

  /// Additions to `procedure.yaml`.
  func edits() -> [Renaming.Edit] {
    let old = oldSlugs()
    guard !old.isEmpty, let file = workspace.live.drafts.files(of: .procedure, id).first,
      let mapping = workspace.tree(of: file)?.mapping
    else { return [] }
    if let entry = mapping.entries.first(where: { $0.key.text == "formerly" }) {
      guard let known = entry.value.mapping else { return [] }
      return old.compactMap { addition(of: $0.slug, in: $0.language, to: known, file) }
    }
    guard let anchor = mapping.entries.first(where: { $0.key.text == "title" }) ?? mapping.entries.first
    else {
      return []
    }
    let lists = old.map { "\($0.language): [\($0.slug)]" }.joined(separator: ", ")
    let place = SourceSpan(file: file, start: Int(anchor.key.span.start), end: Int(anchor.key.span.start))
    return [Renaming.Edit(span: place, text: "formerly: { \(lists) }\n")]
  }

  /// The slugs that come from the id, with their languages.
  private func oldSlugs() -> [(language: String, slug: String)] {
    guard let procedure = workspace.live.drafts.procedure(id), let proof = workspace.proof else { return [] }
    let slugs = proof.slugs(ofProcedure: id)
    let languages = workspace.live.drafts.languages
    guard slugs.count == languages.count else { return [] }
    return languages.indices.compactMap { index in
      let language = LanguageIndex(index)
      let own =
        procedure.slug?[exactly: language].flatMap(Slug.make)
        ?? procedure.title[exactly: language].flatMap(Slug.make)
      // A slug that another page has taken got the id behind it.
      guard slugs[index] != own, slugs[index] == id.text || slugs[index].hasSuffix("-\(id.text)") else {
        return nil
      }
      let isListed = procedure.formerly?[exactly: language]?.contains(slugs[index]) ?? false
      return isListed ? nil : (languages[index].tag, slugs[index])
    }
  }

  private func addition(
    of slug: String, in language: String, to known: YAMLMapping, _ file: FileID
  ) -> Renaming.Edit? {
    let bytes = workspace.map[file].bytes
    func edit(_ offset: Int, _ text: String) -> Renaming.Edit {
      Renaming.Edit(span: SourceSpan(file: file, start: offset, end: offset), text: text)
    }
    func isFlow(_ span: SourceSpan, _ mark: UInt8) -> Bool {
      Int(span.start) < bytes.count && bytes[Int(span.start)] == mark
    }
    guard let list = known[language] else {
      if isFlow(known.span, UInt8(ascii: "{")) {
        return edit(Int(known.span.start) + 1, " \(language): [\(slug)]\(known.entries.isEmpty ? " " : ",")")
      }
      guard let first = known.entries.first?.key.span else { return nil }
      return edit(Int(first.start), "\(language): [\(slug)]\n" + indent(before: Int(first.start), bytes))
    }
    guard let items = list.items else { return nil }
    if isFlow(list.span, UInt8(ascii: "[")) {
      return edit(Int(list.span.start) + 1, slug + (items.isEmpty ? "" : ", "))
    }
    return edit(Int(list.span.start), "- \(slug)\n" + indent(before: Int(list.span.start), bytes))
  }

  /// The blanks before something on its line.
  private func indent(before offset: Int, _ bytes: [UInt8]) -> String {
    var start = offset
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return String(repeating: " ", count: offset - start)
  }
}
