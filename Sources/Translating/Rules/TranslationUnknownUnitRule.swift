package import Diagnostics

/// A translation of a text that the catalogue no longer has.
package enum TranslationUnknownUnitRule {
  package static let rule = Rule(
    "translation-unknown-unit", .warning, title: "Translated text no longer exists",
    statement: "A translation that is imported belongs to a text of the catalogue.",
    page: """
      Between the export and the import a text was deleted, or moved to another key. Its translation is not imported; if it
      is still wanted, it can be copied by hand.

      Not imported, after the note was deleted:

          msgctxt "procedures/register-birth/procedure.yaml#fees.copy.note"

      Imported:

          msgctxt "procedures/register-birth/procedure.yaml#fees.copy.name"
      """)

  package static func finding(_ unit: ExchangedUnit) -> Diagnostic {
    Diagnostic(rule, at: unit.span, "The catalogue has no text ‘\(unit.context)’")
  }
}
