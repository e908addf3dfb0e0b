package import Diagnostics
package import Importing

/// Files of the national portal to import, and where to put what they become.
package struct PortalImportRequest: Sendable {
  /// Files, and folders whose JSON files are meant.
  package let paths: [String]
  /// The content folder to write into; nil to read and report only.
  package let output: String?
  /// Whether nothing is written, only told.
  package let isDry: Bool
  /// Whether files that were never imported are written over.
  package let isForced: Bool
  /// A file to write what was read of each procedure to, `.csv` or `.json`.
  package let report: String?
  /// How many threads to use, at least 1. The result does not depend on it.
  package let jobs: Int
  /// The version of Balie, for reports.
  package let version: String

  package init(
    paths: [String], output: String?, isDry: Bool, isForced: Bool, report: String?, jobs: Int, version: String
  ) {
    (self.paths, self.output, self.isDry, self.isForced) = (paths, output, isDry, isForced)
    (self.report, self.jobs, self.version) = (report, max(1, jobs), version)
  }
}

/// What came of an import of the national portal.
package struct PortalImportOutcome: Sendable {
  /// What the newer source changed in an entry.
  package struct Change: Sendable {
    /// What the entry is called: the code and title of a procedure.
    package let name: String
    package let facts: [String]
  }

  package let report: Report
  package let procedures: [PortalProcedure]
  package let tally: PortalTally
  package let changes: [Change]
  /// Entries that were not there before.
  package let added: Int
  package let writtenFiles: Int
  package let unchangedFiles: Int
}
