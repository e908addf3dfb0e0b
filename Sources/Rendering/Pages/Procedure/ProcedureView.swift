internal import Templates

/// Everything a procedure page says.
struct ProcedureView: TemplateView {
  var title = HTML()
  var summary: HTML?
  var code: String?
  var validity: HTML?
  var applicants: HTML?
  var ticket: TicketView
  var cases: [CaseView] = []
  var requirements: [RequirementView] = []
  var documents: [DocumentView] = []
  var documentsNote: HTML?
  var hasHeldDocuments = false
  var first: FirstStepsView?
  var fees: FeeTableView?
  var feesNote: HTML?
  var exemptions: [ExemptionView] = []
  var times: [TimeView] = []
  var cutOff: HTML?
  var steps: [StepView] = []
  var stepsSum: HTML?
  var ways: [WayView] = []
  var authority: LinkView?
  var alsoInvolved: HTML?
  var guidance: HTML?
  var guidanceNeedsHeading = false
  var guidanceLanguage: String?
  var guidanceDirection: String?
  var deadlines: [DeadlineView] = []
  var results: [ResultView] = []
  var rights: RightsView
  var laws: [CitationView] = []
  var verified: HTML?
  var changes: [ChangeDayView] = []
  var soon: [ChangeDayView] = []
  var related: [LinkView] = []
  var lifeEvents: HTML?
  var topic: LinkView?
  var audiences: HTML?
  var questionnaire: SafeURL?
  var questionCount: HTML?
  var caseData: JSONText?
  var given: [GivenAnswerView] = []
  var removals: [LineView] = []
  var totals: [LineView] = []
  var latestDue: HTML?
  var isUndecided = false
  var whole: SafeURL?
  var procedureTitle: HTML?
  var dueDates: DueDatesView?

  static let shape = ViewShape<ProcedureView>("procedure page")

  static func fields(_ fields: inout ViewFields, _ view: ProcedureView?) {
    opening(&fields, view)
    asked(&fields, view)
    going(&fields, view)
    closing(&fields, view)
    ownCase(&fields, view)
    flags(&fields, view)
  }

  private static func opening(_ fields: inout ViewFields, _ view: ProcedureView?) {
    fields.html("title", "the title of the procedure", view?.title)
    fields.html("summary", "what it is for", view?.summary)
    fields.text("code", "the public code", view?.code)
    fields.html("validity", "that it has ended or has yet to begin", view?.validity)
    fields.html("applicants", "who may apply", view?.applicants)
    fields.record("ticket", "the essentials at a glance", view?.ticket)
    fields.list("cases", "the conditions on which the page depends, and what each changes", view?.cases)
    fields.list("requirements", "what one must fulfil to apply", view?.requirements)
  }

  private static func asked(_ fields: inout ViewFields, _ view: ProcedureView?) {
    fields.list("documents", "the documents asked for", view?.documents)
    fields.html("documentsNote", "that no documents are needed, or that none are stated", view?.documentsNote)
    fields.flag("hasHeldDocuments", "whether the State holds one of the documents", view?.hasHeldDocuments)
    fields.record("first", "what must be got before one can apply, if anything", view?.first)
    fields.record("fees", "the table of fees", view?.fees)
    fields.html("feesNote", "that nothing is charged, or that no fee is stated", view?.feesNote)
    fields.list("exemptions", "who pays less, of all fees", view?.exemptions)
    fields.list("times", "how long it takes, by way of applying", view?.times)
    fields.html("cutOff", "the hour until which an application counts for the day", view?.cutOff)
    fields.list("steps", "what happens, in order", view?.steps)
    fields.html("stepsSum", "how long the steps take in all", view?.stepsSum)
  }

  private static func going(_ fields: inout ViewFields, _ view: ProcedureView?) {
    fields.list("ways", "the ways of applying", view?.ways)
    fields.record("authority", "the organisation that decides", view?.authority)
    fields.html("alsoInvolved", "links to the other organisations", view?.alsoInvolved)
    fields.html("guidance", "what editors wrote about it", view?.guidance)
    fields.flag(
      "guidanceNeedsHeading", "whether the guidance begins without a heading", view?.guidanceNeedsHeading)
    fields.text(
      "guidanceLanguage", "the language of the guidance where it is not the page's", view?.guidanceLanguage)
    fields.text("guidanceDirection", "the direction of that language", view?.guidanceDirection)
    fields.list("deadlines", "the terms that the citizen must keep", view?.deadlines)
    fields.list("results", "what the citizen gets", view?.results)
  }

  private static func closing(_ fields: inout ViewFields, _ view: ProcedureView?) {
    fields.record("rights", "redress, silence and languages", view?.rights)
    fields.list("laws", "the legal basis, by the titles of the acts", view?.laws)
    fields.html("verified", "who checked the page, and when", view?.verified)
    fields.list("changes", "what changes on which day", view?.changes)
    fields.list("soon", "what of it changes so soon that it is announced", view?.soon)
    fields.list("related", "procedures that go with this one", view?.related)
    fields.html("lifeEvents", "links to the life events it belongs to", view?.lifeEvents)
    fields.record("topic", "its topic", view?.topic)
    fields.html("audiences", "for whom it is, as links", view?.audiences)
  }

  private static func ownCase(_ fields: inout ViewFields, _ view: ProcedureView?) {
    fields.url(
      "questionnaire", "the first question about the citizen's case, where there are any", view?.questionnaire
    )
    fields.html("questionCount", "how many questions there are at most, in words", view?.questionCount)
    fields.json("caseData", "the questions and what depends on them, for the script", view?.caseData)
    fields.list("given", "what the citizen answered, on the page of a case", view?.given)
    fields.list("removals", "what does not apply in the case, and why", view?.removals)
    fields.list("totals", "what the case costs in all, by way of applying", view?.totals)
    fields.html(
      "latestDue", "when it is ready at the latest, for those who apply on the day of the page",
      view?.latestDue)
    fields.flag("isUndecided", "whether the answers leave something open", view?.isUndecided)
    fields.url("whole", "the page of the whole procedure with these answers", view?.whole)
    fields.html("procedureTitle", "the title of the procedure, on the page of a case", view?.procedureTitle)
    fields.record("dueDates", "when it is ready, for the next days on which one may apply", view?.dueDates)
    fields.flag("hasRemovals", "whether there are any `removals`", view?.removals.isEmpty == false)
    fields.flag("hasGiven", "whether there are any `given`", view?.given.isEmpty == false)
    fields.flag("hasTotals", "whether there are any `totals`", view?.totals.isEmpty == false)
  }

  private static func flags(_ fields: inout ViewFields, _ view: ProcedureView?) {
    fields.flag(
      "hasRequirements", "whether there are any `requirements`", view?.requirements.isEmpty == false)
    fields.flag("hasCases", "whether there are any `cases`", view?.cases.isEmpty == false)
    fields.flag("hasDocuments", "whether there are any `documents`", view?.documents.isEmpty == false)
    fields.flag("hasExemptions", "whether there are any `exemptions`", view?.exemptions.isEmpty == false)
    fields.flag("hasTimes", "whether there are any `times`", view?.times.isEmpty == false)
    fields.flag("hasSteps", "whether there are any `steps`", view?.steps.isEmpty == false)
    fields.flag("hasWays", "whether there are any `ways`", view?.ways.isEmpty == false)
    fields.flag("hasDeadlines", "whether there are any `deadlines`", view?.deadlines.isEmpty == false)
    fields.flag("hasResults", "whether there are any `results`", view?.results.isEmpty == false)
    fields.flag("hasLaws", "whether there are any `laws`", view?.laws.isEmpty == false)
    fields.flag("hasChanges", "whether there are any `changes`", view?.changes.isEmpty == false)
    fields.flag("hasSoon", "whether there are any `soon`", view?.soon.isEmpty == false)
    fields.flag("hasRelated", "whether there are any `related`", view?.related.isEmpty == false)
  }
}
