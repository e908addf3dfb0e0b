package import Diagnostics

/// A translation that cannot be written into the catalogue.
package enum TranslationRefusedRule {
  package static let rule = Rule(
    "translation-refused", .error, title: "Translation not imported",
    statement:
      "A translation that is imported keeps the facts and links of its source, and the structure of its text.",
    page: """
      `{fee:registration}` and where links lead must stand in a translation as they do in the source text; only their order
      is free. A paragraph stays a paragraph: a text that begins like a list or a heading, or that holds an empty line,
      would change the page. A part of guidance is written only when all parts of a text are translated, because citizens
      could not tell that something is missing.

      Not imported:

          msgid "Lệ phí: {fee:registration}."
          msgstr "The fee: 8,000 dong."

      Imported:

          msgid "Lệ phí: {fee:registration}."
          msgstr "The fee: {fee:registration}."
      """)

  package static func finding(_ message: String, _ unit: ExchangedUnit) -> Diagnostic {
    Diagnostic(rule, at: unit.span, message)
  }

  /// Facts or links that differ.
  static func marks(lacking: [String], added: [String], _ unit: ExchangedUnit) -> Diagnostic {
    func list(_ items: [String]) -> String { items.map { "‘\($0)’" }.joined(separator: ", ") }
    let parts = [
      lacking.isEmpty ? nil : "lacks \(list(lacking))", added.isEmpty ? nil : "has \(list(added)) instead",
    ].compactMap { $0 }
    return Diagnostic(rule, at: unit.span, "The translation \(parts.joined(separator: " and "))")
  }

  /// Guidance of which only some parts are translated.
  static func incomplete(_ path: String, missing: Int, of count: Int, _ unit: ExchangedUnit) -> Diagnostic {
    Diagnostic(
      rule, at: unit.span, "‘\(path)’ is not written: \(missing) of its \(count) parts are not translated yet"
    )
  }
}
