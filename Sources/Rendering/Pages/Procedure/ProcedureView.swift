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

  static let shape = ViewShape<ProcedureView>(
    "procedure page", opening + asked + going + closing + ownCase + flags)

  private static let opening: [ViewField<ProcedureView>] = [
    .html("title", "the title of the procedure") { $0.title },
    .html("summary", "what it is for") { $0.summary },
    .text("code", "the public code") { $0.code },
    .html("validity", "that it has ended or has yet to begin") { $0.validity },
    .html("applicants", "who may apply") { $0.applicants },
    .record("ticket", "the essentials at a glance") { $0.ticket },
    .list("cases", "the conditions on which the page depends, and what each changes") { $0.cases },
    .list("requirements", "what one must fulfil to apply") { $0.requirements },
  ]

  private static let asked: [ViewField<ProcedureView>] = [
    .list("documents", "the documents asked for") { $0.documents },
    .html("documentsNote", "that no documents are needed, or that none are stated") { $0.documentsNote },
    .flag("hasHeldDocuments", "whether the State holds one of the documents") { $0.hasHeldDocuments },
    .record("fees", "the table of fees") { $0.fees },
    .html("feesNote", "that nothing is charged, or that no fee is stated") { $0.feesNote },
    .list("exemptions", "who pays less, of all fees") { $0.exemptions },
    .list("times", "how long it takes, by way of applying") { $0.times },
    .html("cutOff", "the hour until which an application counts for the day") { $0.cutOff },
    .list("steps", "what happens, in order") { $0.steps },
    .html("stepsSum", "how long the steps take in all") { $0.stepsSum },
  ]

  private static let going: [ViewField<ProcedureView>] = [
    .list("ways", "the ways of applying") { $0.ways },
    .record("authority", "the organisation that decides") { $0.authority },
    .html("alsoInvolved", "links to the other organisations") { $0.alsoInvolved },
    .html("guidance", "what editors wrote about it") { $0.guidance },
    .flag("guidanceNeedsHeading", "whether the guidance begins without a heading") {
      $0.guidanceNeedsHeading
    },
    .text("guidanceLanguage", "the language of the guidance where it is not the page's") {
      $0.guidanceLanguage
    },
    .text("guidanceDirection", "the direction of that language") { $0.guidanceDirection },
    .list("deadlines", "the terms that the citizen must keep") { $0.deadlines },
    .list("results", "what the citizen gets") { $0.results },
  ]

  private static let closing: [ViewField<ProcedureView>] = [
    .record("rights", "redress, silence and languages") { $0.rights },
    .list("laws", "the legal basis, by the titles of the acts") { $0.laws },
    .html("verified", "who checked the page, and when") { $0.verified },
    .list("changes", "what changes on which day") { $0.changes },
    .list("related", "procedures that go with this one") { $0.related },
    .html("lifeEvents", "links to the life events it belongs to") { $0.lifeEvents },
    .record("topic", "its topic") { $0.topic },
    .html("audiences", "for whom it is, as links") { $0.audiences },
  ]

  private static let ownCase: [ViewField<ProcedureView>] = [
    .url("questionnaire", "the first question about the citizen's case, where there are any") {
      $0.questionnaire
    },
    .html("questionCount", "how many questions there are at most, in words") { $0.questionCount },
    .json("caseData", "the questions and what depends on them, for the script") { $0.caseData },
    .list("given", "what the citizen answered, on the page of a case") { $0.given },
    .list("removals", "what does not apply in the case, and why") { $0.removals },
    .list("totals", "what the case costs in all, by way of applying") { $0.totals },
    .html("latestDue", "when it is ready at the latest, for those who apply on the day of the page") {
      $0.latestDue
    },
    .flag("isUndecided", "whether the answers leave something open") { $0.isUndecided },
    .url("whole", "the page of the whole procedure with these answers") { $0.whole },
    .html("procedureTitle", "the title of the procedure, on the page of a case") { $0.procedureTitle },
    .record("dueDates", "when it is ready, for the next days on which one may apply") { $0.dueDates },
    .flag("hasRemovals", "whether there are any `removals`") { !$0.removals.isEmpty },
    .flag("hasGiven", "whether there are any `given`") { !$0.given.isEmpty },
    .flag("hasTotals", "whether there are any `totals`") { !$0.totals.isEmpty },
  ]

  private static let flags: [ViewField<ProcedureView>] = [
    .flag("hasRequirements", "whether there are any `requirements`") { !$0.requirements.isEmpty },
    .flag("hasCases", "whether there are any `cases`") { !$0.cases.isEmpty },
    .flag("hasDocuments", "whether there are any `documents`") { !$0.documents.isEmpty },
    .flag("hasExemptions", "whether there are any `exemptions`") { !$0.exemptions.isEmpty },
    .flag("hasTimes", "whether there are any `times`") { !$0.times.isEmpty },
    .flag("hasSteps", "whether there are any `steps`") { !$0.steps.isEmpty },
    .flag("hasWays", "whether there are any `ways`") { !$0.ways.isEmpty },
    .flag("hasDeadlines", "whether there are any `deadlines`") { !$0.deadlines.isEmpty },
    .flag("hasResults", "whether there are any `results`") { !$0.results.isEmpty },
    .flag("hasLaws", "whether there are any `laws`") { !$0.laws.isEmpty },
    .flag("hasChanges", "whether there are any `changes`") { !$0.changes.isEmpty },
    .flag("hasRelated", "whether there are any `related`") { !$0.related.isEmpty },
  ]
}
