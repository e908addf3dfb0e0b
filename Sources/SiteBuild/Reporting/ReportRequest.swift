package import Diagnostics
import Rendering

/// What to report, and where to put it.
package struct ReportRequest: Sendable {
  /// How a report is written.
  package enum Format: String, Sendable, CaseIterable {
    case html, json, csv

    var board: BoardFormat {
      switch self {
      case .html: .html
      case .json: .json
      case .csv: .csv
      }
    }
  }

  /// Where the report goes.
  package enum Output: Sendable {
    /// Handed back, for standard output.
    case none
    case file(String)
    /// A folder for the page, the data, or a file for each table.
    case folder(String)
  }

  package let build: BuildRequest
  /// The language of the report as its tag; nil for the source language of the portal.
  package let language: String?
  package let format: Format
  package let output: Output
  /// The file in which figures of earlier days are kept; nil where none are.
  package let history: String?

  package init(
    build: BuildRequest, language: String?, format: Format, output: Output, history: String?
  ) {
    (self.build, self.language, self.format) = (build, language, format)
    (self.output, self.history) = (output, history)
  }
}

/// What came of a report.
package struct ReportOutcome: Sendable {
  /// The report itself, where it was not to be written.
  package let text: [UInt8]?
  /// The files that were written, as given on the command line.
  package let files: [String]
}

/// Why there is no report.
package enum ReportRefusal: Error, Sendable {
  /// The catalogue cannot be read far enough.
  case catalogue(Report)
  case unknownLanguage(String, known: [String])
  /// The file of earlier figures is none that a report wrote.
  case history(String, reason: String)
}
