internal import CatalogueModel
internal import Templates

/// The page of an act: what rests on it.
struct ActView: TemplateView {
  var title = HTML()
  var number = ""
  var kind: HTML?
  var issued: HTML?
  var inForce = HTML()
  var ended: HTML?
  var replacedBy: LinkView?
  var link: SafeURL?
  /// With the clauses that each cites as note.
  var procedures: [LinkView] = []

  static let shape = ViewShape<ActView>("act page")

  static func fields(_ fields: inout ViewFields, _ view: ActView?) {
    fields.html("title", "the title of the act", view?.title)
    fields.text("number", "its number", view?.number)
    fields.html("kind", "whether it is a law, a decree …", view?.kind)
    fields.html("issued", "the day of issue", view?.issued)
    fields.html("inForce", "from when and until when it is in force", view?.inForce)
    fields.html("ended", "that it is no longer in force", view?.ended)
    fields.record("replacedBy", "the act that has taken its place", view?.replacedBy)
    fields.url("link", "its full text", view?.link)
    fields.list(
      "procedures", "the procedures that rest on it, with the clauses they cite as note", view?.procedures)
    fields.flag("hasProcedures", "whether there are any `procedures`", view?.procedures.isEmpty == false)
  }
}

extension Writer {
  func actPage(_ act: Act) -> PageContent {
    var view = ActView()
    view.title = html(act.title)
    view.number = act.number
    view.kind = act.kind.map { message(PageMessage.name(of: $0)) }
    view.issued = act.issued.map { html(say.date($0)) }
    view.inForce = inForce(act.validity)
    if let until = act.validity.until, act.validity.isPast(on: asOf) {
      view.ended = message(.actNoLonger, ["date": say.date(until)])
    }
    view.replacedBy = act.replacedBy.flatMap { reference in
      edition.catalogue.acts.position(of: reference.id).map {
        LinkView(edition.acts[$0].title, edition.acts[$0].url)
      }
    }
    view.link = act.link.flatMap { SafeURL($0.text) }
    let clausesOf = Dictionary(uniqueKeysWithValues: edition.relations.resting(on: act.id))
    view.procedures = inOrder(Array(clausesOf.keys)).map { procedure in
      let clauses = (clausesOf[procedure] ?? []).map(clause)
      return edition.procedures[procedure].noted(
        clauses.isEmpty ? nil : HTML(joining: clauses, separator: HTML(literal: "; ")))
    }
    var content = PageContent(.act, title: text(act.title), view.record)
    content.crumbs = [homeCrumb, crumb(.actIndexHeading, .acts)]
    content.here = HTML(escaping: act.number)
    content.translations = act.title
    return content
  }

  private func inForce(_ validity: Validity) -> HTML {
    switch (validity.from, validity.until) {
    case (nil, nil): message(.actInForceNotStated)
    case (let from?, nil): message(.actInForceFrom, ["date": say.date(from)])
    case (nil, let until?): message(.actInForceUntil, ["date": say.date(until)])
    case (let from?, let until?):
      message(.actInForceFromUntil, ["date": say.date(from), "end": say.date(until)])
    }
  }
}

extension PageMessage {
  static func name(of kind: Act.Kind) -> PageMessage {
    switch kind {
    case .law: .actLaw
    case .decree: .actDecree
    case .circular: .actCircular
    case .resolution: .actResolution
    case .decision: .actDecision
    case .ordinance: .actOrdinance
    }
  }
}
