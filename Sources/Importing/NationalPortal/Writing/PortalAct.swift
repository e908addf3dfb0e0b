import CatalogueModel

/// An act as a file of the catalogue.
struct PortalAct {
  let id: String
  let number: String
  let kind: String?
  var title: String?
  var dates: Set<CivilDate>

  init(_ row: ActRow, of procedure: PortalProcedure) {
    number = procedure.text(.acts, row.number)
    id = PortalID.make(number)
    title = row.title.map { Self.title(procedure.text(.acts, $0)) }
    dates = row.date.map { [$0] } ?? []
    kind = Self.kind(number, title: title ?? "")
  }

  /// The better of two titles, and the dates of both.
  mutating func merge(_ other: PortalAct) {
    dates.formUnion(other.dates)
    guard let new = other.title else { return }
    title = title.map { PortalNames.better($0, new) } ?? new
  }

  private static func title(_ text: String) -> String {
    let title = PortalProse.withoutMarks(text)
    guard title.count > 300 else { return title }
    let head = title.prefix(299)
    return String(head[..<(head.lastIndex(of: " ") ?? head.endIndex)]) + "…"
  }

  private static func kind(_ number: String, title: String) -> String? {
    let parts = number.split(whereSeparator: { $0 == "/" || $0 == "-" })
    if parts.contains(where: { $0.hasPrefix("TT") }) { return "circular" }
    if parts.contains("NĐ") { return "decree" }
    if parts.contains("NQ") { return "resolution" }
    if parts.contains("QĐ") { return "decision" }
    if parts.contains("PL") { return "ordinance" }
    let lower = title.lowercased()
    if lower.hasPrefix("luật") || lower.hasPrefix("bộ luật") { return "law" }
    return lower.hasPrefix("nghị quyết") ? "resolution" : nil
  }

  func file() -> ImportedEntry {
    var entries = [YAMLEntry("number", .text(number))]
    if let kind { entries.append(YAMLEntry("kind", .noted(.word(kind), "by its number"))) }
    entries.append(YAMLEntry("title", PortalLabel.of(title.flatMap { $0.isEmpty ? nil : $0 } ?? number)))
    if dates.count == 1, let date = dates.first {
      entries.append(YAMLEntry("issued", .word(date.description)))
    }
    entries.append(YAMLEntry("slug", PortalLabel.of(id)))
    return ImportedEntry(path: "law/\(id).yaml", name: number, entries: entries, isShared: true)
  }
}

/// A text in the portal’s language.
enum PortalLabel {
  static func of(_ text: String) -> YAMLOutput { .inline(.map([YAMLEntry("vi", .text(text))])) }
}
