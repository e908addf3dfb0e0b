internal import Templates

/// The table of fees: a row for each fee, a column for each way of applying, or one column where all cost the same.
struct FeeTableView: TemplateView {
  var caption: HTML
  var columns: [LineView]
  var rows: [FeeRowView]

  static let shape = ViewShape<FeeTableView>("fee table")

  static func fields(_ fields: inout ViewFields, _ view: FeeTableView?) {
    fields.html("caption", "what the table shows", view?.caption)
    fields.list("columns", "the headings of the columns after the first", view?.columns)
    fields.list("rows", "the fees", view?.rows)
  }
}

struct FeeRowView: TemplateView {
  struct Cell: TemplateView {
    let label: String
    let amount: HTML
    let isCharged: Bool

    static let shape = ViewShape<Cell>("fee cell")

    static func fields(_ fields: inout ViewFields, _ view: Cell?) {
      fields.text("label", "the heading of its column, for narrow screens", view?.label)
      fields.html("amount", "what is charged", view?.amount)
      fields.flag("isCharged", "whether the fee is charged for this way of applying", view?.isCharged)
    }
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

  static let shape = ViewShape<FeeRowView>("fee")

  static func fields(_ fields: inout ViewFields, _ view: FeeRowView?) {
    fields.text("anchor", "its id on the page", view?.anchor)
    fields.html("name", "the name of the fee", view?.name)
    fields.html("only", "“Only if …”", view?.only)
    fields.html("dates", "from when and until when", view?.dates)
    fields.html("note", "a remark", view?.note)
    fields.list("exemptions", "who pays less of this fee", view?.exemptions)
    fields.flag("hasExemptions", "whether anybody pays less of this fee", view?.exemptions.isEmpty == false)
    fields.text("width", "the number of columns of the table", view.flatMap { String($0.cells.count + 1) })
    fields.list("citations", "its legal basis", view?.citations)
    fields.html("verified", "when it was checked, where that was done for this fee alone", view?.verified)
    fields.list("cells", "what is charged, column by column", view?.cells)
  }
}

/// Who pays less, and how much less.
struct ExemptionView: TemplateView {
  let anchor: String
  let line: HTML
  let only: HTML?
  let dates: HTML?
  let citations: [CitationView]

  static let shape = ViewShape<ExemptionView>("exemption")

  static func fields(_ fields: inout ViewFields, _ view: ExemptionView?) {
    fields.text("anchor", "its id on the page", view?.anchor)
    fields.html("line", "who pays what", view?.line)
    fields.html("only", "“Only if …”", view?.only)
    fields.html("dates", "from when and until when", view?.dates)
    fields.list("citations", "its legal basis", view?.citations)
  }
}
