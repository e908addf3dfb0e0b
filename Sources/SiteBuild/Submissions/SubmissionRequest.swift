package import CatalogueModel
package import Diagnostics

/// Answers to be checked against a form.
package struct SubmissionRequest: Sendable {
  /// Where the catalogue and the theme are, and which day `today` is.
  package let build: BuildRequest
  /// `<procedure>/<form>`
  package let form: String
  /// A file with answers, with a list of them or, ending in `.jsonl`, with one on each line; or a folder of such files.
  package let answers: String
  /// The language in which faults are worded; the portal’s first unless stated.
  package let language: String?

  package init(build: BuildRequest, form: String, answers: String, language: String?) {
    (self.build, self.form, self.answers, self.language) = (build, form, answers, language)
  }
}

/// Why nothing could be checked.
package enum SubmissionRefusal: Error, Sendable {
  /// The catalogue has errors in the form, its procedure, or as a whole.
  case catalogue(Report)
  case unknownForm(String, suggestion: String?)
  case unknownLanguage(String, known: [LanguageTag])
}

/// What came of checking answers.
package struct SubmissionOutcome: Sendable {
  /// One set of answers.
  package struct Instance: Sendable {
    package let file: String
    /// Its place in the file, from 0.
    package let index: Int
    /// Paths with codes, in the order found.
    package let faults: [(path: String, code: String)]
  }

  package let report: Report
  package let instances: [Instance]
}
