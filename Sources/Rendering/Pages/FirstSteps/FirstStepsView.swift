internal import Templates

/// What to get before one can apply.
struct FirstStepsView: TemplateView {
  /// A document that a procedure gives.
  struct Gift: TemplateView {
    let document: LinkView
    let only: HTML?
    let taker: LinkView?

    static let shape = ViewShape<Gift>("document to get first")

    static func fields(_ fields: inout ViewFields, _ view: Gift?) {
      fields.record("document", "the document", view?.document)
      fields.html("only", "“Only if …”", view?.only)
      fields.record(
        "taker", "the later procedure that needs it; none where it is the page’s own", view?.taker)
    }
  }

  /// A procedure to do first.
  struct Stop: TemplateView {
    let anchor: String
    let name: HTML
    let url: SafeURL?
    let depth: Int
    let gifts: [Gift]
    let others: HTML?
    let cost: HTML
    let time: HTML

    static let shape = ViewShape<Stop>("procedure to do first")

    static func fields(_ fields: inout ViewFields, _ view: Stop?) {
      fields.text("anchor", "its id on the page", view?.anchor)
      fields.html("name", "the title of the procedure", view?.name)
      fields.url("url", "its page", view?.url)
      fields.text(
        "depth", "how many procedures stand between it and the page’s own, and one",
        view.map { String($0.depth) })
      fields.list("gifts", "the documents that it gives", view?.gifts)
      fields.html("others", "links to other procedures that give the same", view?.others)
      fields.html("cost", "what it costs, in a few words", view?.cost)
      fields.html("time", "how long it takes, in a few words", view?.time)
    }
  }

  let stops: [Stop]
  let cost: TicketView.Entry?
  let time: TicketView.Entry?

  static let shape = ViewShape<FirstStepsView>("what to get first")

  static func fields(_ fields: inout ViewFields, _ view: FirstStepsView?) {
    fields.list("stops", "the procedures, in the order in which to do them", view?.stops)
    fields.record("cost", "what those that everybody needs cost together", view?.cost)
    fields.record("time", "how long they take one after the other, at least", view?.time)
  }
}
