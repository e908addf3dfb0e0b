internal import Templates

/// A condition, and what it changes on the page.
struct CaseView: TemplateView {
  let condition: HTML
  let effects: [Effect]

  struct Effect: TemplateView {
    let text: HTML
    let anchor: String

    static let shape = ViewShape<Effect>("effect of a case")

    static func fields(_ fields: inout ViewFields, _ view: Effect?) {
      fields.html("text", "what the condition changes", view?.text)
      fields.text("anchor", "the id of the part of the page that it changes", view?.anchor)
    }
  }

  static let shape = ViewShape<CaseView>("case")

  static func fields(_ fields: inout ViewFields, _ view: CaseView?) {
    fields.html("condition", "“If …”, in words", view?.condition)
    fields.list("effects", "what it changes", view?.effects)
  }
}

/// Something one must fulfil to apply.
struct RequirementView: TemplateView {
  let anchor: String
  let text: HTML
  let only: HTML?
  let citations: [CitationView]

  static let shape = ViewShape<RequirementView>("requirement")

  static func fields(_ fields: inout ViewFields, _ view: RequirementView?) {
    fields.text("anchor", "its id on the page", view?.anchor)
    fields.html("text", "the requirement", view?.text)
    fields.html("only", "“Only if …”", view?.only)
    fields.list("citations", "its legal basis", view?.citations)
  }
}

/// A term that the citizen must keep.
struct DeadlineView: TemplateView {
  let anchor: String
  let line: HTML
  let consequence: HTML?
  let only: HTML?
  let citations: [CitationView]

  static let shape = ViewShape<DeadlineView>("deadline")

  static func fields(_ fields: inout ViewFields, _ view: DeadlineView?) {
    fields.text("anchor", "its id on the page", view?.anchor)
    fields.html("line", "how long, after what", view?.line)
    fields.html("consequence", "what happens otherwise", view?.consequence)
    fields.html("only", "“Only if …”", view?.only)
    fields.list("citations", "its legal basis", view?.citations)
  }
}

/// What the citizen gets.
struct ResultView: TemplateView {
  let anchor: String
  let document: LinkView
  let carrier: HTML?
  let only: HTML?
  let note: HTML?

  static let shape = ViewShape<ResultView>("result")

  static func fields(_ fields: inout ViewFields, _ view: ResultView?) {
    fields.text("anchor", "its id on the page", view?.anchor)
    fields.record("document", "the document", view?.document)
    fields.html("carrier", "on paper, or as an electronic document", view?.carrier)
    fields.html("only", "“Only if …”", view?.only)
    fields.html("note", "a remark", view?.note)
  }
}

/// What citizens can do when they do not agree or get no answer, and in which languages they can apply.
struct RightsView: TemplateView {
  var redress: HTML?
  var redressHow: HTML?
  var redressTo: LinkView?
  var citations: [CitationView] = []
  var silence: HTML?
  var languages: HTML?

  static let shape = ViewShape<RightsView>("rights")

  static func fields(_ fields: inout ViewFields, _ view: RightsView?) {
    fields.html("redress", "whether and how long one can object", view?.redress)
    fields.html("redressHow", "how to object", view?.redressHow)
    fields.record("redressTo", "where the objection goes", view?.redressTo)
    fields.list("citations", "the legal basis of the redress", view?.citations)
    fields.html("silence", "what it means that no answer comes in time", view?.silence)
    fields.html("languages", "the languages in which one can apply", view?.languages)
  }
}

/// What changes on one day.
struct ChangeDayView: TemplateView {
  let day: HTML
  let lines: [LineView]

  static let shape = ViewShape<ChangeDayView>("day of change")

  static func fields(_ fields: inout ViewFields, _ view: ChangeDayView?) {
    fields.html("day", "“From …”, the date in words", view?.day)
    fields.list("lines", "what changes", view?.lines)
  }
}
