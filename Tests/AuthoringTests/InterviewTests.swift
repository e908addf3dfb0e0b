import CatalogueModel
import Testing

@testable import Authoring

/// What is asked, in which order, and what is done about what nobody answers.
@Suite struct InterviewTests {
  private static let kinds = ["office", "court"]

  private func interview() -> Interview {
    Interview { answers in
      let vi = LanguageTag("vi"), en = LanguageTag("en")
      let isCourt = answers["kind"] == "court"
      let post = answers["phone"] == nil ? [Inquiry("post", "Post", .line)] : []
      let rank = isCourt ? [Inquiry("rank", "Rank", .required, .word(["high", "low"]))] : []
      let names = Inquiry.label("name", "Name", languages: [vi, en].compactMap { $0 })
      let others = [
        Inquiry("kind", "Kind", proposal: "office", .word(Self.kinds)), Inquiry("phone", "Phone", .line),
      ]
      return names + others + post + rank
    }
  }

  private func statement(_ name: String, _ text: String, _ tag: String? = nil) -> Interview.Statement {
    Interview.Statement(name, in: tag.flatMap { LanguageTag($0) }, text)
  }

  @Test func whatNobodyAnswersIsSettledOrMissing() {
    var interview = interview()
    let missing = interview.settle().map(\.flag)
    #expect(missing == ["--name vi=…", "--name en=…"])
    #expect(interview.answers["kind"] == "office")
    #expect(interview.answers["phone"] == nil)
    #expect(interview.next == nil)
  }

  @Test func anEmptyTranslationIsLeftOnPurpose() {
    var interview = interview()
    #expect(interview.take([statement("name", "Tòa", "vi"), statement("name", "", "en")]) == [])
    #expect(interview.settle().isEmpty)
  }

  @Test func answersDecideWhatIsAskedNext() throws {
    var interview = interview()
    #expect(interview.take([statement("kind", "court"), statement("rank", "high")]) == [])
    #expect(interview.next?.name == "name")
    let name = try #require(interview.next)
    #expect(interview.answer(name, "   ") == "This has to be answered")
    #expect(interview.answer(name, "  Tòa án ") == nil)
    #expect(interview.answers["name", LanguageTag("vi")] == "Tòa án")
    #expect(interview.answers["rank"] == "high")
  }

  @Test(
    arguments: [
      ([("kind", "courd", nil)], ["--kind …: ‘courd’ is not one of office, court. Did you mean ‘court’?"]),
      ([("rank", "high", nil)], ["--rank has no meaning here"]),
      ([("phone", "1", nil), ("post", "2", nil)], ["--post has no meaning beside --phone"]),
      ([("rank", "high", "nl")], ["--rank has no meaning here"]),
      ([("phone", "1", nil), ("phone", "2", nil)], ["--phone is given twice"]),
      ([("name", "x", "nl")], ["--name nl=…: the portal has no language ‘nl’, only vi, en"]),
      ([("name", "x", "en"), ("name", "y", "en")], ["--name en=… is given twice"]),
    ] as [([(String, String, String?)], [String])])
  func flagsThatCannotBeTakenAreTold(_ flags: [(String, String, String?)], _ refusals: [String]) {
    var interview = interview()
    #expect(interview.take(flags.map { statement($0.0, $0.1, $0.2) }) == refusals)
  }
}
