internal import CatalogueModel
internal import Templates

/// The page of a kind of document: where it is needed, who issues it, which register holds it.
struct EvidenceView: TemplateView {
  var title = HTML()
  var summary: HTML?
  var issuedBy: LinkView?
  var issuer: LinkView?
  var register: HTML?
  var registerSummary: HTML?
  var keeper: LinkView?
  var neededBy: [LinkView] = []
  var insteadIn: [LinkView] = []
  var givenBy: [LinkView] = []
  var isSourceStated: Bool { issuedBy != nil || issuer != nil || !givenBy.isEmpty }

  static let shape = ViewShape<EvidenceView>(
    "document page",
    [
      .html("title", "the name of the document") { $0.title },
      .html("summary", "what it is") { $0.summary },
      .record("issuedBy", "the procedure by which one gets it") { $0.issuedBy },
      .record("issuer", "the organisation that issues it") { $0.issuer },
      .html("register", "the register that holds it") { $0.register },
      .html("registerSummary", "what that register is") { $0.registerSummary },
      .record("keeper", "who keeps that register") { $0.keeper },
      .list("neededBy", "the procedures that ask for it") { $0.neededBy },
      .list("insteadIn", "the procedures in which it will do instead of another") { $0.insteadIn },
      .list("givenBy", "the procedures that give it") { $0.givenBy },
      .flag("isSourceStated", "whether it is stated how one gets it") { $0.isSourceStated },
      .flag("hasNeededBy", "whether there are any `neededBy`") { !$0.neededBy.isEmpty },
      .flag("hasInsteadIn", "whether there are any `insteadIn`") { !$0.insteadIn.isEmpty },
      .flag("hasGivenBy", "whether there are any `givenBy`") { !$0.givenBy.isEmpty },
    ])
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
    if let register = evidence.heldBy.flatMap({ edition.catalogue.registers[$0.id] }) {
      view.register = html(register.name)
      view.registerSummary = html(register.summary)
      view.keeper = register.keeper.map(organisation)
    }
    view.neededBy = links(relations.needing[evidence.id])
    view.insteadIn = links(relations.acceptingInstead[evidence.id])
    let issuing = evidence.issuedBy.flatMap { edition.catalogue.procedures.position(of: $0.id) }
    view.givenBy = links(relations.giving[evidence.id]?.filter { $0 != issuing })
    var content = PageContent(.evidence, title: text(evidence.name), view.record)
    content.description = evidence.summary.map(text)
    content.crumbs = [homeCrumb, crumb(.evidenceIndexHeading, .evidenceIndex)]
    content.here = html(evidence.name)
    content.translations = evidence.name
    return content
  }
}
