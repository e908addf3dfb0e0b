internal import Templates

/// The table of fees: a row for each fee, a column for each way of applying, or one column where all cost the same.
struct FeeTableView: TemplateView {
  var caption: HTML
  var columns: [LineView]
  var rows: [FeeRowView]

  static let shape = ViewShape<FeeTableView>(
    "fee table",
    [
      .html("caption", "what the table shows") { $0.caption },
      .list("columns", "the headings of the columns after the first") { $0.columns },
      .list("rows", "the fees") { $0.rows },
    ])
}

struct FeeRowView: TemplateView {
  struct Cell: TemplateView {
    let label: String
    let amount: HTML
    let isCharged: Bool

    static let shape = ViewShape<Cell>(
      "fee cell",
      [
        .text("label", "the heading of its column, for narrow screens") { $0.label },
        .html("amount", "what is charged") { $0.amount },
        .flag("isCharged", "whether the fee is charged for this way of applying") { $0.isCharged },
      ])
  }

  var anchor: String
  var name: HTML
  var only: HTML?
  var dates: HTML?
  var note: HTML?
  var exemptions: [ExemptionView]
  var citations: [CitationView]
  var verified: HTML?
  var cells: [Cell]

  static let shape = ViewShape<FeeRowView>(
    "fee",
    [
      .text("anchor", "its id on the page") { $0.anchor },
      .html("name", "the name of the fee") { $0.name },
      .html("only", "“Only if …”") { $0.only },
      .html("dates", "from when and until when") { $0.dates },
      .html("note", "a remark") { $0.note },
      .list("exemptions", "who pays less of this fee") { $0.exemptions },
      .flag("hasExemptions", "whether anybody pays less of this fee") { !$0.exemptions.isEmpty },
      .text("width", "the number of columns of the table") { String($0.cells.count + 1) },
      .list("citations", "its legal basis") { $0.citations },
      .html("verified", "when it was checked, where that was done for this fee alone") { $0.verified },
      .list("cells", "what is charged, column by column") { $0.cells },
    ])
}

/// Who pays less, and how much less.
struct ExemptionView: TemplateView {
  let anchor: String
  let line: HTML
  let only: HTML?
  let dates: HTML?
  let citations: [CitationView]

  static let shape = ViewShape<ExemptionView>(
    "exemption",
    [
      .text("anchor", "its id on the page") { $0.anchor },
      .html("line", "who pays what") { $0.line },
      .html("only", "“Only if …”") { $0.only },
      .html("dates", "from when and until when") { $0.dates },
      .list("citations", "its legal basis") { $0.citations },
    ])
}
