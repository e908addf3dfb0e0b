package import Analysis
package import CatalogueModel
package import Diagnostics

/// What came of a run over translations.
package struct TranslationOutcome: Sendable {
  /// A unit that is stale or missing.
  package struct Outstanding: Sendable {
    package let language: LanguageTag
    package let state: UnitState
    /// File and key, such as `procedures/register-birth/nl.md#2/3`.
    package let context: String
  }

  /// The status after the run, of the languages that were asked for.
  package let status: TranslationStatus
  package let outstanding: [Outstanding]
  /// Findings about files of translators.
  package let report: Report
  /// The files that were written, by their paths as people know them.
  package var written: [String] = []
  /// How many units were confirmed by the run.
  package var confirmed = 0
  /// How many units were exported, or how many translations an import changed, and found unchanged.
  package var units = 0
  package var unchanged = 0
}
