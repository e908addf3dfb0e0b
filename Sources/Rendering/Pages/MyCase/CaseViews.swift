internal import Templates

/// A question that was answered on the way to a case.
struct GivenAnswerView: TemplateView {
  let question: HTML
  let answer: HTML
  let change: SafeURL?

  static let shape = ViewShape<GivenAnswerView>("given answer")

  static func fields(_ fields: inout ViewFields, _ view: GivenAnswerView?) {
    fields.html("question", "the question", view?.question)
    fields.html("answer", "what was answered", view?.answer)
    fields.url("change", "the page on which to answer it otherwise", view?.change)
  }
}

/// One question of the questionnaire, each answer a link.
struct CaseQuestionView: TemplateView {
  let question: HTML
  let number: HTML
  let help: HTML?
  let answers: [LinkView]
  let given: [GivenAnswerView]
  let procedure: LinkView

  static let shape = ViewShape<CaseQuestionView>("question page")

  static func fields(_ fields: inout ViewFields, _ view: CaseQuestionView?) {
    fields.html("question", "the question", view?.question)
    fields.html("number", "which question it is, in words", view?.number)
    fields.html("help", "what helps to answer it", view?.help)
    fields.list("answers", "the answers, as links to what comes next", view?.answers)
    fields.list("given", "what was answered before", view?.given)
    fields.flag("hasGiven", "whether anything was answered before", view?.given.isEmpty == false)
    fields.record("procedure", "the procedure that it belongs to", view?.procedure)
  }
}

/// When something is ready that takes working days, for the next days on which one may apply.
struct DueDatesView: TemplateView {
  struct Row: TemplateView {
    let day: HTML
    let cells: [Cell]

    static let shape = ViewShape<Row>("day of applying")

    static func fields(_ fields: inout ViewFields, _ view: Row?) {
      fields.html("day", "the day of applying", view?.day)
      fields.list("cells", "when it is ready, column by column", view?.cells)
    }
  }

  struct Cell: TemplateView {
    let label: String
    let due: HTML

    static let shape = ViewShape<Cell>("due date")

    static func fields(_ fields: inout ViewFields, _ view: Cell?) {
      fields.text("label", "the heading of its column, for narrow screens", view?.label)
      fields.html("due", "the day on which it is ready at the latest", view?.due)
    }
  }

  struct Column: TemplateView {
    let text: HTML
    let days: String

    static let shape = ViewShape<Column>("column of due dates")

    static func fields(_ fields: inout ViewFields, _ view: Column?) {
      fields.html("text", "the ways of applying, and how long they take", view?.text)
      fields.text("days", "the number of working days", view?.days)
    }
  }

  let columns: [Column]
  let rows: [Row]
  let unknown: HTML?

  static let shape = ViewShape<DueDatesView>("due dates")

  static func fields(_ fields: inout ViewFields, _ view: DueDatesView?) {
    fields.list("columns", "the headings of the columns after the first", view?.columns)
    fields.flag(
      "hasSeveralColumns", "whether there is more than one column after the first",
      view.map { $0.columns.count > 1 })
    fields.list("rows", "the days", view?.rows)
    fields.html("unknown", "that the days off of later years are not known", view?.unknown)
  }
}
