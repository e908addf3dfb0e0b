import CatalogueModel
import Diagnostics
import Forms
import Testing

@testable import Rendering

/// The questionnaire of a procedure and the pages of its cases.
@Suite struct CasePagesTests {
  static let site = RenderedSite.usual
  static let procedure = Sample.id("register-birth")
  static let question = site.text(.caseQuestion(procedure: procedure, node: 0))
  /// The case of a birth up to 60 days ago, and that of one before.
  static let (early, late) = (
    site.text(.scenario(procedure: procedure, node: 1)), site.text(.scenario(procedure: procedure, node: 2))
  )
  static let whole = site.text(RenderedSite.register)

  @Test func aPortalMayDoWithoutPagesOfCases() {
    func tree(_ scenarios: Int) -> CaseTree? {
      let catalogue = Full.catalogue(Full.portal(scenarios: scenarios))
      return CaseTrees(catalogue, asOf: Sample.date("2026-11-23"))[Self.procedure]
    }
    #expect(tree(2) != nil)
    #expect(tree(0) == nil)
  }

  @Test func theFirstQuestionIsAPageOfLinks() {
    for words in [
      "<h1>How many days?</h1>",
      "<a class=\"choice\" href=\"/en/procedures/register-a-birth/my-case/age-up-to-60/\">60 or less</a>",
      "href=\"/en/procedures/register-a-birth/my-case/age-over-60/\">More than 60</a>",
      "<link rel=\"canonical\" href=\"https://host.example/en/procedures/register-a-birth/my-case/\">",
      "hreflang=\"nl\" href=\"https://host.example/nl/procedures/geboorteaangifte/mijn-geval/\"",
      "<body data-page=\"my-case-question\">",
    ] { #expect(Self.question.contains(words), "\(words)") }
    #expect(!Self.question.contains("<script"))
  }

  @Test func aCaseSaysWhatItNeedsAndWhy() {
    for words in [
      "<h1>Register a birth: your case</h1>",
      "<title>Register a birth: your case – How many days? More than 60 – Portal</title>",
      "Because the child was born more than 60 days ago",
      // The ticket and the total count the late fee, where it is charged.
      "<li>Online: free, and ₫8,000 per copy</li>", "<li>At the counter: ₫8,000, and ₫8,000 per copy</li>",
      "<dt>How many days?</dt><dd>More than 60 <a href=\"/en/procedures/register-a-birth/my-case/\">Change",
      "/en/procedures/register-a-birth/form/declaration/?age=61&amp;example=age",
      "If you apply on 23 November 2026, you have it at the latest on Monday 30 November 2026",
    ] { #expect(Self.late.contains(words), "\(words)") }
    #expect(!Self.late.contains("Only if") && !Self.late.contains("only if"))
    #expect(!Self.late.contains("not-needed"))
  }

  @Test func whatACaseTakesAwayIsSaid() {
    let reason = "because your answer to “How many days?” is 60 or less"
    #expect(Self.early.contains("<li>You do not need: Paper hospital-notice, \(reason)</li>"))
    #expect(Self.early.contains("<li>You do not pay: Fee late, \(reason)</li>"))
    #expect(
      !Self.early.contains("id=\"document-hospital-notice\"") && !Self.early.contains("id=\"fee-late\""))
    #expect(Self.early.contains("<li>Free, and ₫8,000 per copy</li>"))
  }

  @Test func theProcedurePageLeadsThereAndBringsItsData() throws {
    #expect(
      Self.whole.contains(
        "<a class=\"button\" href=\"/en/procedures/register-a-birth/my-case/\">Answer 1 question</a>"))
    let data = try #require(Self.whole.firstMatch(of: /class="case__data">(.*?)<\/script>/)).1
    for part in [
      "\"named\":{\"late\":[\"\\u003E\",\"age\",\"60\"]}", "\"when\":[[\"name\",\"late\"]]",
      "\"facts\":[[\"document-hospital-notice\",0],[\"fee-late\",0]]",
      "\"tree\":[0,[\"\\u003C=\",\"age\",\"60\"],0,[\"\\u003E\",\"age\",\"60\"],1]",
      "\"forms\":[\"/en/procedures/register-a-birth/form/declaration/\"]",
    ] { #expect(data.contains(part), "\(part)") }
    #expect(Self.whole.contains("<script type=\"module\" src=\"/assets/my-case."))
    #expect(!Self.whole.contains("modulepreload"))
  }

  @Test func dueDatesFollowTheCalendar() {
    // Monday 23 November and five working days: the weekend does not count.
    #expect(Self.late.contains("<th scope=\"row\">Monday 23 November 2026</th>"))
    #expect(Self.late.contains("Monday 30 November 2026"))
    #expect(Self.late.contains("data-days=\"5\""))
    #expect(Self.late.contains("\"off\":[[\"2027-01-01\",\"2027-01-01\"]]"))
  }

  @Test func stepsOfTheQuestionnaireAreNotInTheSitemap() {
    let feeds = Self.site.renderer.feeds.first { $0.path == "sitemap.xml" }
    let map = String(decoding: feeds?.bytes ?? [], as: UTF8.self)
    #expect(map.contains("/en/procedures/register-a-birth/my-case/</loc>"))
    #expect(map.contains("/my-case/age-over-60/</loc>"))
  }

  @Test(arguments: [
    (Exemption.Effect.free, Amount.free),
    (.reduction(percent: ExactDecimal(25)), .fixed(Sample.money("6000"))),
    (.amount(Sample.money("10")), .fixed(Sample.money("10"))),
  ])
  func exemptionsComeOffFees(_ effect: Exemption.Effect, _ left: Amount) {
    #expect(Amount.fixed(Sample.money("8000")).reduced(by: effect) == left)
    #expect(Amount.free.reduced(by: effect) == .free)
    if effect != .free {
      #expect(Amount.per(.copy, .fixed(Sample.money("8000"))).reduced(by: effect) == .per(.copy, left))
    }
  }
}
