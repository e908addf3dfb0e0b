internal import Templates

/// The counter ticket: what a citizen wants to know first.
struct TicketView: TemplateView {
  struct Entry: TemplateView {
    var main: HTML
    var notes: [LineView] = []

    static let shape = ViewShape<Entry>("ticket entry")

    static func fields(_ fields: inout ViewFields, _ view: Entry?) {
      fields.html("main", "the answer", view?.main)
      fields.list("notes", "what else there is to say", view?.notes)
    }
  }

  var cost: Entry
  var ready: Entry
  var ways: HTML?
  /// The working days that the fastest way takes; nil where it takes something else.
  var days: String?
  var results: [Entry] = []
  var start: SafeURL?
  var forms: [LinkView] = []

  static let shape = ViewShape<TicketView>("ticket")

  static func fields(_ fields: inout ViewFields, _ view: TicketView?) {
    fields.record("cost", "what it costs", view?.cost)
    fields.record("ready", "when it is ready", view?.ready)
    fields.text("days", "how many working days it takes, where it takes working days", view?.days)
    fields.html("ways", "the ways of applying, as a list in words", view?.ways)
    fields.list("results", "what the citizen gets", view?.results)
    fields.url("start", "where to apply online", view?.start)
    fields.list("forms", "the forms to fill in", view?.forms)
  }
}
