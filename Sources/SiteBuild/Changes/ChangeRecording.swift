import Analysis
internal import CatalogueModel
import Diagnostics
import Rendering
package import SiteFiles

extension CatalogueDiff {
  /// Appends what citizens should know of to `changes.yaml` of a content folder: what they must do, pay or bring, not
  /// how it is said. What the catalogue tells by itself because a fact of it begins on that day is left out, and so is
  /// what is there already.
  ///
  /// - Returns: how many entries were appended.
  package func record(in content: String) throws(FileSystemError) -> Int {
    let folder = try EditableFolder(content)
    let old = try folder.bytes(of: "changes.yaml").map { String(decoding: $0, as: UTF8.self) }
    var text = old ?? "# yaml-language-server: $schema=../schemas/changes.json\nchanges:\n"
    if !text.hasSuffix("\n") { text += "\n" }
    // An empty list in flow style has no place to append to.
    if let range = text.firstRange(of: "changes: []") { text.replaceSubrange(range, with: "changes:") }
    var count = 0
    for change in changes where isTold(change) {
      let entry = entry(change)
      guard !text.contains("id: \(entry.id)\n") else { continue }
      text += entry.text
      count += 1
    }
    if count > 0 { try folder.write(Array(text.utf8), to: "changes.yaml") }
    return count
  }

  private func isTold(_ change: Change) -> Bool {
    guard change.isOfSubstance else { return false }
    switch change.kind {
    case .portal, .form, .calendar, .page, .register: return false
    case .procedure, .lifeEvent, .organisation, .evidence, .act, .topic: break
    }
    if let until = change.until, until < day { return false }
    guard let from = change.from, from <= day, case .fact(_, let new?) = change.what else { return true }
    return new.validity.from != from
  }

  private func entry(_ change: Change) -> (id: String, text: String) {
    let digest = FNV1a.written(FNV1a.digest(of: change.key)).prefix(10)
    let name = change.id.prefix(48).drop { $0 == "-" }
    let id = "\(day)-\(name)-\(digest)"
    let isGone = if case .removed = change.what { true } else { false }
    var text = "  - id: \(id)\n    on: \(day)\n"
    if !isGone { text += "    about: \(change.subject)\n" }
    text += "    text:\n"
    for (tag, wording) in zip(languages, wordings) {
      let words = ChangeWording(wording, languages: languages, style: .sentence)
      let said = isGone ? words.line(change) : wording.sentence(words.dated(change))
      text += "      \(tag): \(JSONDocument.string(said).written())\n"
    }
    return (id, text)
  }
}
