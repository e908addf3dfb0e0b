import Analysis
import CatalogueModel
import Diagnostics
import SiteBuild

/// The status of translations for people and for programs.
enum TranslationStatusText {
  private static let columns = [
    "units", "translated", "confirmed", "not confirmed", "stale", "missing", "copies",
  ]

  static func text(_ outcome: TranslationOutcome, namesUnits: Bool) -> String {
    var lines: [String] = []
    for language in outcome.status.languages {
      if !lines.isEmpty { lines.append("") }
      lines.append("\(language.language): \(sentence(language))")
      lines.append("")
      var rows = [[""] + columns]
      rows += language.kinds.map { [$0.kind] + values($0.counts).map(String.init) }
      rows.append(["all"] + values(language.total).map(String.init))
      lines += table(rows)
      if !language.worst.isEmpty {
        lines += ["", "  Files with most to do:"]
        lines += language.worst.map { file in
          "    \(file.path): \(file.counts.stale) stale, \(file.counts.missing) missing, \(file.counts.copies) copies"
        }
      }
      guard namesUnits else { continue }
      let own = outcome.outstanding.filter { $0.language == language.language }
      if !own.isEmpty { lines.append("") }
      lines += own.map { "    \($0.state.rawValue)  \($0.context)" }
    }
    return lines.isEmpty ? "The portal has one language." : lines.joined(separator: "\n")
  }

  private static func sentence(_ language: TranslationStatus.Language) -> String {
    let (total, done) = (language.total, language.total.confirmed)
    let share = total.units == 0 ? 100 : done * 100 / total.units
    var text = "\(done) of \(total.units) units confirmed (\(share) %)"
    if let allowed = language.allowed {
      text += "; \(total.outstanding) missing or stale, \(allowed) allowed"
      text += language.isOverBudget ? ": over budget" : ""
    }
    return text
  }

  private static func values(_ counts: TranslationStatus.Counts) -> [Int] {
    [
      counts.units, counts.translated, counts.confirmed, counts.unconfirmed, counts.stale, counts.missing,
      counts.copies,
    ]
  }

  private static func table(_ rows: [[String]]) -> [String] {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      "  "
        + row.enumerated().map { column, text in
          let padding = String(repeating: " ", count: widths[column] - text.count)
          return column == 0 ? text + padding : padding + text
        }.joined(separator: "  ")
    }
  }

  // MARK: JSON

  static func json(_ outcome: TranslationOutcome, namesUnits: Bool) -> String {
    let languages = outcome.status.languages.map { language -> JSONDocument in
      let own = outcome.outstanding.filter { $0.language == language.language }
      return .object([
        ("language", .string(language.language.tag)), ("total", counts(language.total)),
        ("allowed", language.allowed.map { .integer($0) }),
        ("overBudget", language.budget == nil ? nil : .flag(language.isOverBudget)),
        (
          "kinds",
          .array(language.kinds.map { .object([("kind", .string($0.kind)), ("counts", counts($0.counts))]) })
        ),
        (
          "worst",
          .array(language.worst.map { .object([("path", .string($0.path)), ("counts", counts($0.counts))]) })
        ),
        (
          "outstanding",
          namesUnits
            ? .array(
              own.map { .object([("unit", .string($0.context)), ("state", .string($0.state.rawValue))]) })
            : nil
        ),
      ])
    }
    return JSONDocument.object([("version", .integer(1)), ("languages", .array(languages))]).written() + "\n"
  }

  private static func counts(_ counts: TranslationStatus.Counts) -> JSONDocument {
    .object(
      zip(["units", "translated", "confirmed", "unconfirmed", "stale", "missing", "copies"], values(counts))
        .map { ($0, .integer($1)) })
  }
}
