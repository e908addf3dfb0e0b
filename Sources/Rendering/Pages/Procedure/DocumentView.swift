internal import Templates

/// A document on the checklist.
struct DocumentView: TemplateView {
  var anchor: String
  var name: LinkView
  var isHeld = false
  var isShown = false
  /// “1 original · 2 copies”.
  var counts: HTML?
  var held: HTML?
  var form: LinkView?
  var issuedBy: LinkView?
  var issuer: LinkView?
  var alternatives: HTML?
  var only: HTML?
  var channels: HTML?
  var dates: HTML?
  var note: HTML?
  var citations: [CitationView] = []

  static let shape = ViewShape<DocumentView>("document")

  static func fields(_ fields: inout ViewFields, _ view: DocumentView?) {
    fields.text("anchor", "its id on the page", view?.anchor)
    fields.record("name", "the document", view?.name)
    fields.flag("isHeld", "whether the State already holds it", view?.isHeld)
    fields.flag("isShown", "whether it is shown and given back", view?.isShown)
    fields.html("counts", "how many originals and copies, in words", view?.counts)
    fields.html("held", "which register holds it", view?.held)
    fields.record("form", "the form with which it is made", view?.form)
    fields.record("issuedBy", "the procedure by which one gets it", view?.issuedBy)
    fields.record("issuer", "the organisation from which one gets it", view?.issuer)
    fields.html("alternatives", "links to what will do instead", view?.alternatives)
    fields.html("only", "“Only if …”", view?.only)
    fields.html("channels", "for which ways of applying", view?.channels)
    fields.html("dates", "from when and until when", view?.dates)
    fields.html("note", "a remark", view?.note)
    fields.list("citations", "its legal basis", view?.citations)
  }
}
