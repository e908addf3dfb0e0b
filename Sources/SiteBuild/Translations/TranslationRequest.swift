package import CatalogueModel
package import Diagnostics

/// What to do with the translations of a catalogue.
package struct TranslationRequest: Sendable {
  package enum Action: Sendable {
    case status
    /// Confirms translations: those of the files, folders, units and languages that are named, or all.
    case accept([String])
    /// Writes files for translators into a folder.
    case export(Format, folder: String)
    /// Takes translations over from files.
    case `import`([String])
  }

  package enum Format: String, Sendable, CaseIterable {
    /// GNU gettext.
    case po
    /// XLIFF 1.2.
    case xliff
  }

  /// Where the catalogue is, and which day it is.
  package let build: BuildRequest
  package let action: Action
  /// The languages to look at; all where empty.
  package let languages: [String]

  package init(build: BuildRequest, action: Action, languages: [String]) {
    (self.build, self.action, self.languages) = (build, action, languages)
  }
}

/// Why nothing was done.
package enum TranslationRefusal: Error, Sendable {
  /// The catalogue has errors.
  case catalogue(Report)
  case unknownLanguage(String, known: [LanguageTag])
  /// What was named is no file, folder or unit with translations.
  case unknownSelection(String, suggestion: String?)
}
