internal import CatalogueModel
internal import Forms
internal import Templates

extension Writer {
  func procedurePage(_ procedure: Procedure) -> PageContent {
    var page = ProcedurePage(procedure, self)
    var view = page.view()
    if let guidance = self.guidance(GuidanceKey(.procedure, procedure.id), procedure: procedure) {
      view.guidance = guidance.html
      view.guidanceNeedsHeading = !guidance.beginsWithHeading
      (view.guidanceLanguage, view.guidanceDirection) = (guidance.language, guidance.direction)
    }
    let tree = edition.cases(of: procedure.id)
    if let tree {
      view.questionnaire = url(.caseQuestion(procedure: procedure.id, node: 0))
      let most = tree.nodes.map(\.path.count).max() ?? 0
      view.questionCount = html(say.count(CaseMessage.questions.rawValue, most))
      view.caseData = CaseData(procedure, tree, self).json(facts: page.cases.facts)
    }
    var content = PageContent(.procedure, title: text(procedure.title), view.record)
    content.scripts = (tree == nil ? [] : ["my-case"]) + (view.dueDates == nil ? [] : ["due-date"])
    content.description = procedure.summary.map(text)
    content.crumbs = [homeCrumb] + (view.topic.map { [$0] } ?? [crumb(.allHeading, .allProcedures)])
    content.here = view.title
    content.translations = procedure.title
    var way: [(name: String, page: PageID)] = [(content.title, .procedure(procedure.id))]
    if let topic = procedure.topic.flatMap({ edition.catalogue.topics[$0.id] }) {
      way.insert((text(topic.name), .topic(topic.id)), at: 0)
    }
    content.data = edition.structured.procedure(procedure, crumbs: dataCrumbs(way), in: edition.language)
    return content
  }
}
