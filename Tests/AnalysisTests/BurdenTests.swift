import Analysis
import CatalogueModel
import Testing

@Suite struct BurdenTests {
  private static let label = "{ vi: Một, en: One, nl: Een }"

  private func burden(_ text: String, _ more: [String: String] = [:]) throws -> ProcedureBurden {
    var files = [
      "procedures/one/procedure.yaml": "title: \(Self.label)\n\(text)\n",
      "organisations/office.yaml": "name: \(Self.label)\nkind: office\n",
      "registers/register.yaml": "name: \(Self.label)\n",
    ]
    for name in ["a", "b", "c"] {
      files["evidence/\(name).yaml"] = "name: { vi: \(name), en: \(name), nl: \(name) }\n"
    }
    files.merge(more) { $1 }
    let catalogue = try MarkedCatalogue(files).prove().catalogue
    return ProcedureBurden(catalogue.procedures[0], asOf: MarkedCatalogue.day)
  }

  /// Ways of applying, with the one that counts and its visits.
  @Test(
    arguments: [
      ("", nil, 0),
      ("channels: { counter: { at: office, time: 3 days } }", .counter, 2),
      ("channels: { counter: { at: office, time: immediately } }", .counter, 1),
      (
        "channels: { counter: { at: office, time: 3 days } }\nresults: [ { evidence: a, electronic: true } ]",
        .counter, 1
      ),
      (
        "channels: { counter: { at: office }, online: { url: \"https://a.example\", completeness: full } }",
        .online, 0
      ),
      (
        "channels: { counter: { at: office, time: 1 day }, online: { url: \"https://a.example\", completeness: partial } }",
        .online, 1
      ),
      (
        "channels: { counter: { at: office }, online: { url: \"https://a.example\", completeness: information } }",
        .counter, 2
      ),
      (
        "channels: { post: { time: 5 days }, online: { url: \"https://a.example\", completeness: full, time: 9 days } }",
        .post, 0
      ),
    ] as [(String, Channel.Kind?, Int)])
  func theWayWithTheFewestVisitsCounts(_ text: String, _ way: Channel.Kind?, _ visits: Int) throws {
    let burden = try burden(text)
    #expect(burden.channel == way)
    #expect(burden.visits == visits)
  }

  @Test func whatTheApplicantDoesIsCounted() throws {
    let burden = try burden(
      """
      channels: { counter: { at: office, time: immediately }, post: { time: 9 days } }
      documents:
        - { evidence: a, originals: 1 }
        - { evidence: b, copies: 2, channels: [counter] }
        - { evidence: c, held-by: register }
      steps:
        - { by: applicant, title: \(Self.label) }
        - { by: applicant, title: { vi: Hai, en: Two, nl: Twee }, channels: [counter] }
        - { by: office, title: { vi: Ba, en: Three, nl: Drie } }
      """)
    #expect(burden.channel == .post)
    #expect((burden.documents, burden.steps, burden.visits, burden.fields) == (1, 1, 0, 0))
    #expect(burden.minutes == 10 + 15 + 5)
  }

  @Test func factsOfAnotherDayDoNotCount() throws {
    let burden = try burden(
      """
      documents:
        - { evidence: a, originals: 1, until: 2026-01-01 }
        - { evidence: b, originals: 1, from: 2027-01-01 }
        - { evidence: c, originals: 1 }
      """)
    #expect(burden.documents == 1)
  }

  /// Days since a verification, and the age it has.
  @Test(
    arguments: [
      (-5, .month), (0, .month), (30, .month), (31, .quarter), (91, .quarter), (92, .halfYear),
      (182, .halfYear), (183, .year), (365, .year), (366, .twoYears), (730, .twoYears), (731, .longer),
    ] as [(Int, VerificationAge)])
  func agesHaveTheirDays(_ days: Int, _ age: VerificationAge) throws {
    let day = MarkedCatalogue.day
    let catalogue = try MarkedCatalogue([
      "procedures/one/procedure.yaml":
        "title: \(Self.label)\nverified: { on: \(day.adding(days: -days)), by: office }\n",
      "organisations/office.yaml": "name: \(Self.label)\nkind: office\n",
    ]).prove().catalogue
    #expect(VerificationAge(catalogue.procedures[0].verified, on: day) == age)
    #expect(VerificationAge(nil, on: day) == .never)
  }
}
