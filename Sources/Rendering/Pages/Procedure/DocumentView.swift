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

  static let shape = ViewShape<DocumentView>(
    "document",
    [
      .text("anchor", "its id on the page") { $0.anchor },
      .record("name", "the document") { $0.name },
      .flag("isHeld", "whether the State already holds it") { $0.isHeld },
      .flag("isShown", "whether it is shown and given back") { $0.isShown },
      .html("counts", "how many originals and copies, in words") { $0.counts },
      .html("held", "which register holds it") { $0.held },
      .record("form", "the form with which it is made") { $0.form },
      .record("issuedBy", "the procedure by which one gets it") { $0.issuedBy },
      .record("issuer", "the organisation from which one gets it") { $0.issuer },
      .html("alternatives", "links to what will do instead") { $0.alternatives },
      .html("only", "“Only if …”") { $0.only },
      .html("channels", "for which ways of applying") { $0.channels },
      .html("dates", "from when and until when") { $0.dates },
      .html("note", "a remark") { $0.note },
      .list("citations", "its legal basis") { $0.citations },
    ])
}
