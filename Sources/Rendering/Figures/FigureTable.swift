internal import CatalogueModel
internal import Templates

/// A table of figures, which is written as HTML, JSON and CSV alike. The first column names what a row is about.
struct FigureTable: Sendable {
  struct Column: Sendable {
    /// What data calls it, in no language.
    let id: String
    /// Its title, in the language of the report.
    let title: String
  }

  /// What stands in a place of a table.
  enum Cell: Sendable {
    /// A text, which may be marked as being in another language, and where it leads on a page of the portal.
    case text(String, SafeURL? = nil)
    case day(CivilDate)
    case count(Int)
    /// A number with one decimal.
    case tenths(Int)
    /// A part of a whole; of 0 there is no share.
    case share(part: Int, of: Int)
    /// Not known, or nothing to say.
    case nothing
  }

  /// How it is drawn.
  enum Drawing: Sendable {
    /// A bar for each row, by the number of a column.
    case bars(Int)
    /// A line over the rows, which are days, by the number of a column.
    case line(Int)
  }

  /// What data calls it; the anchor of its charts.
  let id: String
  let caption: String
  let columns: [Column]
  var rows: [[Cell]]
  var drawings: [Drawing] = []
  /// How many rows pages show at most; data has all.
  var shown = 100
  /// How it is said that there are more.
  var remainder = BoardMessage.shown
  /// A remark below it.
  var note: String?

  var isEmpty: Bool { rows.isEmpty }
}

/// A heading with tables below it.
struct FigureSection: Sendable {
  let id: String
  let heading: String
  var lede: [String] = []
  /// Where what it is about can be read.
  var source: (text: String, url: SafeURL?)?
  var tables: [FigureTable]
  /// What is said where there is no table.
  var none: String?
}
