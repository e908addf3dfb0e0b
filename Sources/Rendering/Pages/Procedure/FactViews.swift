internal import Templates

/// A condition, and what it changes on the page.
struct CaseView: TemplateView {
  let condition: HTML
  let effects: [Effect]

  struct Effect: TemplateView {
    let text: HTML
    let anchor: String

    static let shape = ViewShape<Effect>(
      "effect of a case",
      [
        .html("text", "what the condition changes") { $0.text },
        .text("anchor", "the id of the part of the page that it changes") { $0.anchor },
      ])
  }

  static let shape = ViewShape<CaseView>(
    "case",
    [
      .html("condition", "“If …”, in words") { $0.condition },
      .list("effects", "what it changes") { $0.effects },
    ])
}

/// Something one must fulfil to apply.
struct RequirementView: TemplateView {
  let anchor: String
  let text: HTML
  let only: HTML?
  let citations: [CitationView]

  static let shape = ViewShape<RequirementView>(
    "requirement",
    [
      .text("anchor", "its id on the page") { $0.anchor },
      .html("text", "the requirement") { $0.text },
      .html("only", "“Only if …”") { $0.only },
      .list("citations", "its legal basis") { $0.citations },
    ])
}

/// A term that the citizen must keep.
struct DeadlineView: TemplateView {
  let anchor: String
  let line: HTML
  let consequence: HTML?
  let only: HTML?
  let citations: [CitationView]

  static let shape = ViewShape<DeadlineView>(
    "deadline",
    [
      .text("anchor", "its id on the page") { $0.anchor },
      .html("line", "how long, after what") { $0.line },
      .html("consequence", "what happens otherwise") { $0.consequence },
      .html("only", "“Only if …”") { $0.only },
      .list("citations", "its legal basis") { $0.citations },
    ])
}

/// What the citizen gets.
struct ResultView: TemplateView {
  let anchor: String
  let document: LinkView
  let carrier: HTML?
  let only: HTML?
  let note: HTML?

  static let shape = ViewShape<ResultView>(
    "result",
    [
      .text("anchor", "its id on the page") { $0.anchor },
      .record("document", "the document") { $0.document },
      .html("carrier", "on paper, or as an electronic document") { $0.carrier },
      .html("only", "“Only if …”") { $0.only },
      .html("note", "a remark") { $0.note },
    ])
}

/// What citizens can do when they do not agree or get no answer, and in which languages they can apply.
struct RightsView: TemplateView {
  var redress: HTML?
  var redressHow: HTML?
  var redressTo: LinkView?
  var citations: [CitationView] = []
  var silence: HTML?
  var languages: HTML?

  static let shape = ViewShape<RightsView>(
    "rights",
    [
      .html("redress", "whether and how long one can object") { $0.redress },
      .html("redressHow", "how to object") { $0.redressHow },
      .record("redressTo", "where the objection goes") { $0.redressTo },
      .list("citations", "the legal basis of the redress") { $0.citations },
      .html("silence", "what it means that no answer comes in time") { $0.silence },
      .html("languages", "the languages in which one can apply") { $0.languages },
    ])
}

/// What changes on one day.
struct ChangeDayView: TemplateView {
  let day: HTML
  let lines: [LineView]

  static let shape = ViewShape<ChangeDayView>(
    "day of change",
    [
      .html("day", "“From …”, the date in words") { $0.day },
      .list("lines", "what changes") { $0.lines },
    ])
}
