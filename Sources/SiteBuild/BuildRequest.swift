package import CatalogueModel
package import Parallelism

/// Everything a run depends on. A build is a function of this and of the files it names.
package struct BuildRequest: Sendable {
  /// What decides which dated facts are in force.
  package enum Moment: Sendable {
    case day(CivilDate)
    /// Seconds since 1970-01-01 00:00 UTC; the portal’s time zone tells which day that is.
    case now(secondsSince1970: Int)
  }

  /// The content folder, as given on the command line.
  package let content: String
  /// The folder of the default theme.
  package let theme: String
  /// What findings call the folder of the theme: a name where nobody gave the folder, as of an installed theme, so that
  /// a report is the same on every machine. Another than the other folders of the request have.
  package var shownTheme: String {
    guard isThemeInstalled else { return theme }
    return [content, templates].contains(Self.installedTheme) ? theme : Self.installedTheme
  }
  private static let installedTheme = "theme"
  /// Whether the theme is the one that came with the program, rather than one in the folder that people work in.
  package var isThemeInstalled = false
  /// A folder whose files replace those of the theme that have the same names.
  package let templates: String?
  package let output: String
  package var moment: Moment
  /// Whether warnings fail the run.
  package let isStrict: Bool
  /// How many threads to use, at least 1. The result does not depend on it.
  package var jobs: Int
  /// Whether what an earlier build left may be used.
  package var usesCache = true
  /// A page of which is told why it was made again: its path in the site, or as its address has it.
  package var explained: String?
  /// The version of Balie, for pages and reports.
  package let version: String
  /// Whether files that compress well get a compressed twin beside them.
  package let isPrecompressed: Bool
  /// By which others see how far the run has come, and may stop it.
  package let progress: RunProgress?

  package init(
    content: String, theme: String, templates: String?, output: String, moment: Moment, isStrict: Bool,
    jobs: Int, version: String, isPrecompressed: Bool = false, progress: RunProgress? = nil
  ) {
    (self.content, self.theme, self.templates, self.output) = (content, theme, templates, output)
    (self.moment, self.isStrict, self.jobs, self.version) = (moment, isStrict, max(1, jobs), version)
    (self.isPrecompressed, self.progress) = (isPrecompressed, progress)
  }
}
