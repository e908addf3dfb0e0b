internal import CatalogueModel
internal import Templates

/// Makes the page of one procedure: each part in a file of its own, in the order in which a citizen needs them.
struct ProcedurePage {
  let procedure: Procedure
  let writer: Writer
  var anchors = Anchors()
  var cases = CaseCollector()

  init(_ procedure: Procedure, _ writer: Writer) { (self.procedure, self.writer) = (procedure, writer) }

  var say: Wording { writer.say }
  /// The day whose facts are shown.
  var asOf: CivilDate { procedure.shownDay(on: edition.asOf) }
  var edition: Edition { writer.edition }

  mutating func view() -> ProcedureView {
    var view = ProcedureView(ticket: writer.ticket(procedure), rights: rights())
    opening(&view)
    // In the order of the page, which is the order of the cases.
    view.requirements = requirements()
    documents(&view)
    view.first = firstSteps()
    fees(&view)
    times(&view)
    view.ways = ways()
    view.deadlines = deadlines()
    view.results = results()
    view.cases = cases.cases(writer)
    view.dueDates = dueDates()
    closing(&view)
    return view
  }

  private func opening(_ view: inout ProcedureView) {
    view.title = writer.html(procedure.title)
    view.summary = writer.html(procedure.summary)
    view.code = procedure.code
    view.applicants = writer.html(procedure.applicants)
    view.validity = validity()
    view.authority = procedure.authority.map(writer.organisation)
    view.alsoInvolved = writer.links(procedure.alsoInvolved.map(writer.organisation), .and)
  }

  private func validity() -> HTML? {
    let validity = procedure.validity
    if validity.isPast(on: edition.asOf), let until = validity.until {
      return writer.message(.procedureEnded, ["date": say.date(until)])
    }
    let begins = validity.isFuture(on: edition.asOf) ? validity.from : nil
    switch (begins, validity.until) {
    case (let from?, let until?):
      return writer.message(.procedureBeginsEnds, ["date": say.date(from), "end": say.date(until)])
    case (let from?, nil): return writer.message(.procedureBegins, ["date": say.date(from)])
    case (nil, let until?): return writer.message(.procedureEnds, ["date": say.date(until)])
    case (nil, nil): return nil
    }
  }

  private func closing(_ view: inout ProcedureView) {
    view.laws = procedure.legalBasis.map { citation in
      let act = edition.catalogue.acts.position(of: citation.act.id).map { edition.acts[$0] }
      return CitationView(
        name: act?.title ?? HTML(escaping: citation.act.id.text), url: act?.url, number: act?.number,
        clause: citation.clause.map(writer.clause))
    }
    view.verified = procedure.verified.map { verified in
      var name = ""
      if let organisation = edition.catalogue.organisations[verified.by.id] {
        name = writer.text(organisation.name)
      }
      return writer.message(.verifiedBy, ["date": say.date(verified.on), "office": name])
    }
    (view.changes, view.soon) = writer.changeDays(of: procedure)
    view.related = procedure.related.map(writer.procedure)
    view.lifeEvents = writer.links(
      edition.relations.lifeEvents(of: procedure.id).compactMap(writer.lifeEvent), .and)
    view.topic = procedure.topic.flatMap(writer.topic)
    view.audiences = writer.links(procedure.audience.map(writer.audience), .and)
  }

  // MARK: Short parts

  private mutating func requirements() -> [RequirementView] {
    procedure.requirements.current(on: asOf).enumerated().map { index, requirement in
      let anchor = anchors.unique("requirement-\(index + 1)")
      let text = writer.html(requirement.text)
      cases.add(
        requirement.condition, anchor,
        writer.message(.caseRequirement, ["name": writer.text(requirement.text)]))
      return RequirementView(
        anchor: anchor, text: text, only: writer.onlyIf(requirement.condition),
        citations: writer.citations(requirement.basis.citations))
    }
  }

  private mutating func deadlines() -> [DeadlineView] {
    procedure.deadlines.current(on: asOf).enumerated().map { index, deadline in
      let anchor = anchors.unique("deadline-\(index + 1)")
      let line = say(
        PageMessage.deadlineLine.rawValue,
        ["duration": say.duration(deadline.within), "event": writer.text(deadline.after)])
      cases.add(deadline.condition, anchor, writer.message(.caseDeadline, ["name": line]))
      return DeadlineView(
        anchor: anchor, line: writer.html(say.sentence(line)),
        consequence: writer.html(deadline.consequence), only: writer.onlyIf(deadline.condition),
        citations: writer.citations(deadline.basis.citations))
    }
  }

  private mutating func results() -> [ResultView] {
    procedure.results.current(on: asOf).map { result in
      let anchor = anchors.unique("result-\(result.evidence.id)")
      cases.add(
        result.condition, anchor, writer.message(.caseResult, ["name": writer.evidenceName(result.evidence)]))
      return ResultView(
        anchor: anchor, document: writer.evidence(result.evidence), carrier: writer.carrier(of: result),
        only: writer.onlyIf(result.condition), note: writer.html(result.note))
    }
  }
}
