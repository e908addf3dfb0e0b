internal import CatalogueModel
internal import Templates

/// The page of a kind of document: where it is needed, who issues it, which register holds it.
struct EvidenceView: TemplateView {
  var title = HTML()
  var summary: HTML?
  var issuedBy: LinkView?
  var issuer: LinkView?
  var maker: HTML?
  var register: HTML?
  var registerSummary: HTML?
  var keeper: LinkView?
  var neededBy: [LinkView] = []
  var insteadIn: [LinkView] = []
  var givenBy: [LinkView] = []
  var isSourceStated: Bool { issuedBy != nil || issuer != nil || maker != nil || !givenBy.isEmpty }

  static let shape = ViewShape<EvidenceView>("document page")

  static func fields(_ fields: inout ViewFields, _ view: EvidenceView?) {
    fields.html("title", "the name of the document", view?.title)
    fields.html("summary", "what it is", view?.summary)
    fields.record("issuedBy", "the procedure by which one gets it", view?.issuedBy)
    fields.record("issuer", "the organisation that issues it", view?.issuer)
    fields.html("maker", "who makes it, where nobody issues it", view?.maker)
    fields.html("register", "the register that holds it", view?.register)
    fields.html("registerSummary", "what that register is", view?.registerSummary)
    fields.record("keeper", "who keeps that register", view?.keeper)
    fields.list("neededBy", "the procedures that ask for it", view?.neededBy)
    fields.list("insteadIn", "the procedures in which it will do instead of another", view?.insteadIn)
    fields.list("givenBy", "the procedures that give it", view?.givenBy)
    fields.flag("isSourceStated", "whether it is stated how one gets it", view?.isSourceStated)
    fields.flag("hasNeededBy", "whether there are any `neededBy`", view?.neededBy.isEmpty == false)
    fields.flag("hasInsteadIn", "whether there are any `insteadIn`", view?.insteadIn.isEmpty == false)
    fields.flag("hasGivenBy", "whether there are any `givenBy`", view?.givenBy.isEmpty == false)
  }
}

extension Writer {
  func evidencePage(_ evidence: Evidence) -> PageContent {
    let relations = edition.relations
    func links(_ positions: [Int]?) -> [LinkView] { inOrder(positions ?? []).map { edition.procedures[$0] } }
    var view = EvidenceView()
    view.title = html(evidence.name)
    view.summary = html(evidence.summary)
    view.issuedBy = evidence.issuedBy.map(procedure)
    view.issuer = evidence.issuer.map(organisation)
    view.maker = evidence.madeBy.map { message(.name(of: $0)) }
    if let register = evidence.heldBy.flatMap({ edition.catalogue.registers[$0.id] }) {
      view.register = html(register.name)
      view.registerSummary = html(register.summary)
      view.keeper = register.keeper.map(organisation)
    }
    view.neededBy = links(relations.needing(evidence.id))
    view.insteadIn = links(relations.acceptingInstead(evidence.id))
    let issuing = evidence.issuedBy.flatMap { edition.catalogue.procedures.position(of: $0.id) }
    view.givenBy = links(relations.giving(evidence.id)?.filter { $0 != issuing })
    var content = PageContent(.evidence, title: text(evidence.name), view.record)
    content.description = evidence.summary.map(text)
    content.crumbs = [homeCrumb, crumb(.evidenceIndexHeading, .evidenceIndex)]
    content.here = html(evidence.name)
    content.translations = evidence.name
    return content
  }
}
