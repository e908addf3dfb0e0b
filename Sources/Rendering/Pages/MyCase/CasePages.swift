internal import CatalogueModel
internal import Forms
internal import Templates

extension Writer {
  /// The page of a question, or of the case in which a questionnaire ends.
  func casePage(_ procedure: Procedure, node number: Int) -> PageContent? {
    guard let tree = edition.cases(of: procedure.id), tree.nodes.indices.contains(number) else { return nil }
    let node = tree.nodes[number]
    return node.question == nil
      ? scenarioPage(procedure, tree, node) : questionPage(procedure, tree, number)
  }

  private func questionPage(_ procedure: Procedure, _ tree: CaseTree, _ number: Int) -> PageContent? {
    let node = tree.nodes[number]
    guard let asked = node.question.map({ tree.questions[$0].question }) else { return nil }
    let answers = node.branches.map { branch in
      LinkView(
        html(words(for: branch.answer, to: asked)), url(.page(of: tree, procedure.id, node: branch.node)))
    }
    let view = CaseQuestionView(
      question: html(asked.ask),
      number: html(say(CaseMessage.questionNumber, ["number": say.number(node.path.count + 1)])),
      help: html(asked.help), answers: answers, given: given(node, tree, of: procedure),
      procedure: LinkView(html(procedure.title), url(.procedure(procedure.id))))
    var content = PageContent(.caseQuestion, title: text(asked.ask), view.record)
    content.titleEnd = [text(procedure.title)] + summary(node, tree)
    content.description = say(CaseMessage.lede, ["procedure": text(procedure.title)])
    frame(&content, procedure, here: view.question)
    // The questions after the first are steps on the way: only the first and the cases are worth finding.
    (content.isHidden, content.isStep) = (number != 0, number != 0)
    return content
  }

  private func scenarioPage(_ procedure: Procedure, _ tree: CaseTree, _ node: CaseTree.Node) -> PageContent {
    let answers = CaseAnswers(tree, node, of: procedure)
    caseAnswers = answers
    let limited = procedure.limited(to: answers)
    let decided = limited.decided(by: answers, on: asOf)
    var page = ProcedurePage(limited, self)
    var view = page.view()
    view.title = html(say(CaseMessage.title, ["procedure": text(procedure.title)]))
    view.ticket = ticket(decided)
    view.given = given(node, tree, of: procedure)
    view.removals = removals(of: procedure, limited: limited, answers)
    view.totals = totals(decided)
    view.latestDue = latestDue(decided)
    view.isUndecided = !node.isDecided
    view.questionnaire = url(.caseQuestion(procedure: procedure.id, node: 0))
    view.whole = SafeURL(
      edition.addresses.path(.procedure(procedure.id), in: edition.language) + answers.query)
    view.procedureTitle = html(procedure.title)
    var content = PageContent(
      .scenario, title: say(CaseMessage.title, ["procedure": text(procedure.title)]), view.record)
    content.titleEnd = summary(node, tree)
    content.description = summary(node, tree).joined(separator: " · ")
    frame(&content, procedure, here: view.title)
    content.scripts = view.dueDates == nil ? [] : ["due-date"]
    return content
  }

  private func frame(_ content: inout PageContent, _ procedure: Procedure, here: HTML) {
    let link = LinkView(html(procedure.title), url(.procedure(procedure.id)))
    content.crumbs = [homeCrumb, link]
    content.here = here
    content.translations = procedure.title
  }

  private func given(_ node: CaseTree.Node, _ tree: CaseTree, of procedure: Procedure) -> [GivenAnswerView] {
    node.path.map { step in
      let question = tree.questions[step.question].question
      return GivenAnswerView(
        question: html(question.ask), answer: html(words(for: step.answer, to: question)),
        change: url(.caseQuestion(procedure: procedure.id, node: step.node)))
    }
  }

  /// The answers in words, for titles.
  private func summary(_ node: CaseTree.Node, _ tree: CaseTree) -> [String] {
    node.path.map { step in
      let question = tree.questions[step.question].question
      return say(
        CaseMessage.given, ["question": text(question.ask), "answer": words(for: step.answer, to: question)])
    }
  }
}
