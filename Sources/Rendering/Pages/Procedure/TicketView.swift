internal import Templates

/// The counter ticket: what a citizen wants to know first.
struct TicketView: TemplateView {
  struct Entry: TemplateView {
    var main: HTML
    var notes: [LineView] = []

    static let shape = ViewShape<Entry>(
      "ticket entry",
      [
        .html("main", "the answer") { $0.main },
        .list("notes", "what else there is to say") { $0.notes },
      ])
  }

  var cost: Entry
  var ready: Entry
  var ways: HTML?
  /// The working days that the fastest way takes; nil where it takes something else.
  var days: String?
  var results: [Entry] = []
  var start: SafeURL?
  var forms: [LinkView] = []

  static let shape = ViewShape<TicketView>(
    "ticket",
    [
      .record("cost", "what it costs") { $0.cost },
      .record("ready", "when it is ready") { $0.ready },
      .text("days", "how many working days it takes, where it takes working days") { $0.days },
      .html("ways", "the ways of applying, as a list in words") { $0.ways },
      .list("results", "what the citizen gets") { $0.results },
      .url("start", "where to apply online") { $0.start },
      .list("forms", "the forms to fill in") { $0.forms },
    ])
}
