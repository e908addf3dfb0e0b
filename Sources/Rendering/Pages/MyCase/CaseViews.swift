internal import Templates

/// A question that was answered on the way to a case.
struct GivenAnswerView: TemplateView {
  let question: HTML
  let answer: HTML
  let change: SafeURL?

  static let shape = ViewShape<GivenAnswerView>(
    "given answer",
    [
      .html("question", "the question") { $0.question },
      .html("answer", "what was answered") { $0.answer },
      .url("change", "the page on which to answer it otherwise") { $0.change },
    ])
}

/// One question of the questionnaire, each answer a link.
struct CaseQuestionView: TemplateView {
  let question: HTML
  let number: HTML
  let help: HTML?
  let answers: [LinkView]
  let given: [GivenAnswerView]
  let procedure: LinkView

  static let shape = ViewShape<CaseQuestionView>(
    "question page",
    [
      .html("question", "the question") { $0.question },
      .html("number", "which question it is, in words") { $0.number },
      .html("help", "what helps to answer it") { $0.help },
      .list("answers", "the answers, as links to what comes next") { $0.answers },
      .list("given", "what was answered before") { $0.given },
      .flag("hasGiven", "whether anything was answered before") { !$0.given.isEmpty },
      .record("procedure", "the procedure that it belongs to") { $0.procedure },
    ])
}

/// When something is ready that takes working days, for the next days on which one may apply.
struct DueDatesView: TemplateView {
  struct Row: TemplateView {
    let day: HTML
    let cells: [Cell]

    static let shape = ViewShape<Row>(
      "day of applying",
      [
        .html("day", "the day of applying") { $0.day },
        .list("cells", "when it is ready, column by column") { $0.cells },
      ])
  }

  struct Cell: TemplateView {
    let label: String
    let due: HTML

    static let shape = ViewShape<Cell>(
      "due date",
      [
        .text("label", "the heading of its column, for narrow screens") { $0.label },
        .html("due", "the day on which it is ready at the latest") { $0.due },
      ])
  }

  struct Column: TemplateView {
    let text: HTML
    let days: String

    static let shape = ViewShape<Column>(
      "column of due dates",
      [
        .html("text", "the ways of applying, and how long they take") { $0.text },
        .text("days", "the number of working days") { $0.days },
      ])
  }

  let columns: [Column]
  let rows: [Row]
  let unknown: HTML?

  static let shape = ViewShape<DueDatesView>(
    "due dates",
    [
      .list("columns", "the headings of the columns after the first") { $0.columns },
      .list("rows", "the days") { $0.rows },
      .html("unknown", "that the days off of later years are not known") { $0.unknown },
    ])
}
