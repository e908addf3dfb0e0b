import CatalogueModel
import Rendering
import Testing

@Suite struct ProcedurePageTests {
  static let site = RenderedSite.usual
  static let english = site.text(RenderedSite.register)

  @Test(arguments: [
    // Escaped where it stands.
    "Every child &lt;gets&gt; a certificate &amp; a number.",
    // The ticket: what everybody pays, and what a case adds.
    "<dt>Cost</dt><dd>Free<small>₫8,000: only if the child was born more than 60 days ago (at the counter or by post)</small>",
    "<small>₫8,000 per copy: Fee copy</small>",
    "Online: within 1 working day",
    "<small><span class=\"dated\">If you apply on 23 November 2026 before 15:00: Tuesday 24 November 2026</span></small>",
    "<small>By post: within 5 working days</small>",
    "on paper and as an electronic document",
    // The checklist.
    "<small>1 original · 2 copies</small>",
    "<li id=\"document-birth-certificate\" class=\"held\">",
    "<strong>You do not need to bring this.</strong>",
    "The State already holds it: Civil register.",
    "<li id=\"document-identity-card\" class=\"show\">",
    "You do not have it? This will do: <a href=\"/en/documents/paper-witness/\">Paper witness</a> or <a ",
    // Fees by channel, with act and end.
    "<th scope=\"col\">At the counter</th>", "<td data-label=\"Online\"><span>Does not apply</span></td>",
    "<small>until 31 December 2026</small>", "<span lang=\"vi\">Điều 11</span>",
    "Poor households: you pay nothing",
    // Time, steps and their sum.
    "<strong>Within 5 working days</strong>", "The offices work on it for 1 working day in all.",
    // Rights, law, verification, what changes.
    "You can object within 90 days.", "No answer does not mean yes.", "You can apply in: Vietnamese.",
    "Law on Civil Status</a> (60/2014/QH13), <span lang=\"vi\">Điều 13</span>",
    "Checked on 1 November 2026 by Committee.",
    "<h3>From 1 January 2027</h3>", "Fee “Fee late” (at the counter or by post), only if",
    "60 days at most after the day of birth",
    // Your situation.
    "If the child was born more than 60 days ago</p><ul>",
    "<a href=\"#fee-late\">you pay: Fee late, ₫8,000</a>",
  ])
  func says(_ words: String) { #expect(Self.english.contains(words)) }

  @Test func everyFragmentExistsAndEveryIdIsUnique() {
    let ids = Self.english.matches(of: /\ id="([^"]+)"/).map { String($0.1) }
    #expect(ids.count == Set(ids).count)
    for target in Self.english.matches(of: /href="#([^"]+)"/) {
      #expect(ids.contains(String(target.1)), "#\(target.1)")
    }
  }

  @Test func nothingRunsAndNothingIsStyledInline() {
    #expect(!Self.english.contains("<style") && !Self.english.contains(" style="))
    #expect(!Self.english.contains("<script>") && !Self.english.contains(" onclick"))
    #expect(Self.english.contains("content=\"default-src 'self'\""))
    #expect(Self.english.contains("<body data-page=\"procedure\">"))
  }

  /// Free, nothing stated, unknown, and stated to be none are four things.
  @Test(
    arguments: [
      (
        FeeSchedule.notStated, "<dd>Not stated<small>Ask the office before you apply</small>",
        "It is not stated what this costs."
      ),
      (.none, "<dd>Free<small>Some people", "There is no fee for this."),
      (.fees([Full.fee("a", .unknown)]), "not known in advance", "<th scope=\"col\">Amount</th>"),
      (.fees([Full.fee("a", .free)]), "<dd>Free<small>Some people", "<span class=\"money\">Free</span>"),
      (
        .fees([
          Full.fee("a", .fixed(Sample.money("2000"))),
          Full.fee("b", .fixed(Sample.money("3000")), channels: [.post]),
        ]),
        "₫2,000 to ₫5,000<small>depending on how you apply", "<td data-label=\"Post\">"
      ),
    ] as [(FeeSchedule, String, String)])
  func unknownIsNotZero(_ fees: FeeSchedule, _ ticket: String, _ table: String) throws {
    let page = try RenderedSite(Full.catalogue(procedures: [Full.procedure.with(fees: fees)])).text(
      RenderedSite.register)
    #expect(page.contains(ticket))
    #expect(page.contains(table.replacing("\"Post\"", with: "\"By post\"")))
  }

  /// So that nobody takes what a case adds for all there is to pay.
  @Test func whatComesOnTopOfWhatEverybodyPaysSaysSo() throws {
    let fees = [
      Full.fee("a", .fixed(Sample.money("2000"))),
      Full.fee("b", .fixed(Sample.money("500")), when: Full.late),
      Full.fee("c", .fixed(Sample.money("250")), when: Full.late),
    ]
    let page = try RenderedSite(Full.catalogue(procedures: [Full.procedure.with(fees: .fees(fees))])).text(
      RenderedSite.register)
    #expect(
      page.contains(
        "<dd>₫2,000<small>Plus ₫750: only if the child was born more than 60 days ago</small>"))
  }

  @Test func aMissingTranslationIsMarkedAndSaid() {
    let dutch = Self.site.text(RenderedSite.register, 2)
    #expect(dutch.contains("<html lang=\"nl\">"))
    #expect(dutch.contains("<strong>Wie kan aanvragen:</strong> <span lang=\"vi\">Cha hoặc mẹ</span>"))
    #expect(dutch.contains("Alleen als <span lang=\"vi\">trẻ sinh quá 60 ngày</span>"))
    #expect(dutch.contains("class=\"note notice\""))
    #expect(!Self.site.text(.topic(Sample.id("civil-status"))).contains("class=\"note notice\""))
  }

  @Test func addressesTellTheTruth() throws {
    #expect(
      Self.english.contains(
        "<link rel=\"canonical\" href=\"https://host.example/en/procedures/register-a-birth/\">"))
    #expect(Self.english.contains("hreflang=\"x-default\" href=\"https://host.example/vi/"))
    let untitled = Full.procedure.with(title: Sample.label("Đăng ký khai sinh", "Register a birth", nil))
    let dutch = try RenderedSite(Full.catalogue(procedures: [untitled])).text(RenderedSite.register, 2)
    #expect(dutch.contains("<link rel=\"canonical\" href=\"https://host.example/vi/"))
    #expect(!dutch.contains("<link rel=\"alternate\" hreflang=\"nl\""))
    #expect(dutch.contains("<a lang=\"en\" hreflang=\"en\" href=\"/en/procedures/register-a-birth/\">"))
  }

  @Test func rightToLeftPagesMarkWhatIsNot() throws {
    let site = try RenderedSite(Full.catalogue(Full.portal(languages: ["vi", "ar"])))
    let arabic = site.text(RenderedSite.register)
    #expect(arabic.contains("<html lang=\"ar\" dir=\"rtl\">"))
    // The second label of the sample is taken for Arabic here; the clause of the act stays Vietnamese.
    #expect(arabic.contains("<span lang=\"vi\" dir=\"ltr\">Điều 11</span>"))
    #expect(!arabic.contains("Only if"))
  }
}

extension Procedure {
  func with(fees: FeeSchedule) -> Procedure { copy(title: title, fees: fees) }

  func with(title: LocalizedText) -> Procedure { copy(title: title, fees: fees) }

  func with(id: String, title: LocalizedText, topic: String?) -> Procedure {
    copy(id: Sample.id(id), title: title, fees: fees, topic: topic.map(Sample.reference))
  }

  private func copy(title: LocalizedText, fees: FeeSchedule) -> Procedure {
    copy(id: id, title: title, fees: fees, topic: topic)
  }

  private func copy(id: EntityID, title: LocalizedText, fees: FeeSchedule, topic: Reference?) -> Procedure {
    Procedure(
      id: id, span: span, code: code, title: title, summary: summary, applicants: applicants, topic: topic,
      lifeEvents: lifeEvents, audience: audience, authority: authority, alsoInvolved: alsoInvolved,
      keywords: keywords, slug: slug, formerly: formerly, validity: validity, questions: questions,
      conditions: conditions, requirements: requirements, channels: channels, fees: fees,
      exemptions: exemptions, documents: documents, steps: steps, deadlines: deadlines, results: results,
      legalBasis: legalBasis, redress: redress, silence: silence, languages: languages, related: related,
      verified: verified, forms: forms)
  }
}
