import Analysis
import CatalogueModel
import Diagnostics
import Testing

@Suite struct CompletenessTests {
  private static let office = "name: { vi: Phòng, en: Office, nl: Kantoor }\nkind: office\n"
  private static let label = "{ vi: Một, en: One, nl: Een }"

  private static func catalogue(
    _ procedure: String, completeness: String, _ more: [String: String] = [:]
  ) -> MarkedCatalogue {
    var files = [
      "portal.yaml": MarkedCatalogue.portal + "\ncompleteness: \(completeness)\n",
      "procedures/one/procedure.yaml": procedure, "organisations/office.yaml": office,
      "evidence/paper.yaml": "name: \(label)\n", "law/act.yaml": "number: 1/2026\ntitle: \(label)\n",
      "registers/register.yaml": "name: \(label)\n",
    ]
    files.merge(more) { $1 }
    return MarkedCatalogue(files)
  }

  /// What states a word, what does not, and what says that there is nothing to state.
  static let table: [(check: CompletenessCheck, text: String, verdict: CompletenessVerdict)] = [
    (.title, "", .met),
    (.code, "", .missing), (.code, "code: \"1\"", .met),
    (.summary, "", .missing), (.summary, "summary: \(label)", .met),
    (.applicants, "", .missing), (.applicants, "applicants: \(label)", .met),
    (.audience, "", .missing), (.audience, "audience: [citizen]", .met),
    (.authority, "", .missing), (.authority, "authority: office", .met),
    (.contact, "", .missing), (.contact, "authority: office", .missing),
    (.channels, "", .missing), (.channels, "channels: { counter: { at: office } }", .met),
    (.online, "channels: { counter: { at: office } }", .missing),
    (.online, "channels: { online: { url: \"https://a.example\", completeness: information } }", .missing),
    (.online, "channels: { online: { url: \"https://a.example\" } }", .met),
    (.onlineExtent, "channels: { counter: { at: office } }", .notApplicable),
    (.onlineExtent, "channels: { online: { url: \"https://a.example\" } }", .missing),
    (.onlineExtent, "channels: { online: { url: \"https://a.example\", completeness: full } }", .met),
    (.signIn, "", .notApplicable),
    (.signIn, "channels: { online: { url: \"https://a.example\" } }", .missing),
    (.signIn, "channels: { online: { url: \"https://a.example\", sign-in: [none] } }", .met),
    (.fees, "", .missing), (.fees, "fees: none", .notApplicable),
    (.fees, "fees: [ { id: a, name: \(label), amount: unknown } ]", .met),
    (.documents, "", .missing), (.documents, "documents: none", .notApplicable),
    (.documents, "documents: [ { evidence: paper } ]", .met),
    (.documentForm, "documents: none", .notApplicable),
    (.documentForm, "documents: [ { evidence: paper } ]", .missing),
    (.documentForm, "documents: [ { evidence: paper, originals: 1 } ]", .met),
    (.documentForm, "documents: [ { evidence: paper, held-by: register } ]", .met),
    (.forms, "documents: [ { evidence: paper, originals: 1 } ]", .missing),
    (.processingTime, "channels: { counter: { at: office } }", .missing),
    (.processingTime, "channels: { counter: { at: office, time: 3 days } }", .met),
    (.steps, "", .missing), (.steps, "steps: [ { by: applicant, title: \(label) } ]", .met),
    (.requirements, "", .missing), (.requirements, "requirements: none", .notApplicable),
    (.requirements, "requirements: [ { text: \(label) } ]", .met),
    (.deadlines, "", .missing),
    (.deadlines, "citizen-deadlines: [ { within: 3 days, after: \(label) } ]", .met),
    (.deadlineConsequences, "", .notApplicable),
    (.deadlineConsequences, "citizen-deadlines: [ { within: 3 days, after: \(label) } ]", .missing),
    (
      .deadlineConsequences,
      "citizen-deadlines: [ { within: 3 days, after: \(label), consequence: \(label) } ]", .met
    ),
    (.results, "", .missing), (.results, "results: [ { evidence: paper } ]", .met),
    (.legalBasis, "", .missing), (.legalBasis, "legal-basis: [act]", .met),
    (.redress, "", .missing), (.redress, "redress: none", .notApplicable),
    (.redress, "redress: { within: 30 days }", .met),
    (.silence, "", .missing), (.silence, "silence: none", .met),
    (.languages, "", .missing), (.languages, "languages: [vi]", .met),
    (.guidance, "", .missing), (.accessibility, "", .missing), (.topic, "", .missing),
    (.verification, "", .missing), (.verification, "verified: { on: 2026-01-01, by: office }", .met),
    (.translations, "", .met), (.translations, "summary: { vi: Một, en: One }", .missing),
  ]

  @Test(arguments: table)
  func aWordStandsForWhatIsStated(
    _ check: CompletenessCheck, _ text: String, _ expected: CompletenessVerdict
  ) throws {
    let (catalogue, _, _) = try Self.catalogue("title: \(Self.label)\n\(text)\n", completeness: "[title]")
      .prove()
    #expect(check.verdict(of: catalogue.procedures[0], in: catalogue) == expected)
  }

  @Test(arguments: CompletenessCheck.allCases)
  func everyWordIsInTheTable(_ check: CompletenessCheck) {
    #expect(Self.table.contains { $0.check == check })
  }

  @Test func anOfficeIsReachedByTheOneThatItBelongsTo() throws {
    let child = Self.office + "parent: city\n"
    let (catalogue, _, _) = try Self.catalogue(
      "title: \(Self.label)\nauthority: office\n", completeness: "[contact]",
      [
        "organisations/office.yaml": child,
        "organisations/city.yaml": "name: { vi: Tỉnh, en: City, nl: Stad }\nkind: province\n"
          + "phone: \"1\"\n",
      ]
    ).prove()
    #expect(CompletenessCheck.contact.verdict(of: catalogue.procedures[0], in: catalogue) == .met)
  }

  // MARK: Profiles

  private static let profile = """
    name: { vi: Luật, en: The act, nl: De wet }
    requirements:
      - { id: cost, label: \(label), clause: 10(1)(f), states: fees }
      - { id: time, label: \(label), states: { any: [deadlines, processing-time] } }
      - { id: sign, label: \(label), states: sign-in, where: online }
      - { id: papers, label: \(label), states: [documents, document-form] }

    """

  /// Procedures, and what the profile says of them.
  @Test(
    arguments: [
      ("", 0, 3),
      ("fees: none", 0, 2),
      ("fees: none\ndocuments: none", 0, 1),
      ("fees: none\ndocuments: none\nchannels: { counter: { at: office, time: 3 days } }", 1, 1),
      ("documents: [ { evidence: paper, originals: 1 } ]", 1, 3),
      (
        "documents: [ { evidence: paper } ]\ncitizen-deadlines: [ { within: 3 days, after: \(label) } ]", 1, 3
      ),
      ("channels: { online: { url: \"https://a.example\", sign-in: [account] } }", 1, 4),
    ])
  func aScoreIsWhatIsStatedOfWhatIsAsked(_ text: String, _ met: Int, _ asked: Int) throws {
    let (catalogue, _, _) = try Self.catalogue(
      "title: \(Self.label)\n\(text)\n", completeness: "[act]", ["completeness/act.yaml": Self.profile]
    ).prove()
    let overview = CompletenessOverview(catalogue, asOf: MarkedCatalogue.day, jobs: 2)
    #expect(overview.entries.map(\.score) == [CompletenessScore(met: met, asked: asked)])
    #expect(overview.total == CompletenessScore(met: met, asked: asked))
    #expect(overview.incomplete.count == (met == asked ? 0 : 1))
  }

  @Test func aFindingNamesTheProfileTheClauseAndTheRequirement() throws {
    let catalogue = Self.catalogue(
      "«title»: \(Self.label)\ndocuments: none\nchannels: { counter: { at: office, time: 3 days } }\n",
      completeness: "[act, fees]", ["completeness/act.yaml": Self.profile])
    try catalogue.expect(
      "incomplete-procedure",
      says:
        "its fees (‘fees’; write ‘fees: none’ where nothing is charged), asked for by ‘Luật’ 10(1)(f) (cost), ‘comp"
    )
  }

  @Test func whatIsMissingOfSeveralThingsIsSaid() throws {
    let catalogue = Self.catalogue(
      "«title»: \(Self.label)\nfees: none\ndocuments: [ { evidence: paper } ]\nchannels: { counter: { at: office, time: 3 days } }\n",
      completeness: "[act]", ["completeness/act.yaml": Self.profile])
    try catalogue.expect("incomplete-procedure", says: "in which form each document is wanted")
  }

  @Test func noProfileNoFinding() throws {
    let (_, _, findings) = try Self.catalogue("title: \(Self.label)\n", completeness: "[]").prove()
    #expect(findings.isEmpty)
  }

  @Test func aFaultyFileIsNotCalledIncomplete() throws {
    let (catalogue, map, findings) = try Self.catalogue("title: \(Self.label)\n", completeness: "[fees]")
      .prove()
    #expect(findings.count == 1)
    let file = catalogue.procedures[0].span.file
    let analysis = CatalogueAnalysis(catalogue, asOf: MarkedCatalogue.day, map: map, jobs: 1)
    #expect(analysis.outcome(faulty: [file]).findings.isEmpty)
  }

  @Test func topicsAndOfficesAddUp() throws {
    var files: [String: String] = [:]
    for number in 0..<40 {
      files["procedures/p\(number)/procedure.yaml"] =
        "title: { vi: p\(number), en: p\(number), nl: p\(number) }\n"
        + (number % 3 == 0 ? "fees: none\n" : "")
        + (number % 2 == 0 ? "authority: office\n" : "")
    }
    let catalogue = Self.catalogue(
      "title: \(Self.label)\n", completeness: "[act, authority]",
      files.merging(["completeness/act.yaml": Self.profile]) { $1 })
    let loaded = try catalogue.prove().catalogue
    let one = CompletenessOverview(loaded, asOf: MarkedCatalogue.day, jobs: 1)
    let four = CompletenessOverview(loaded, asOf: MarkedCatalogue.day, jobs: 4)
    #expect(one.entries.map(\.score) == four.entries.map(\.score))
    for groups in [one.byTopic, one.byAuthority] {
      #expect(groups.values.reduce(into: CompletenessScore()) { $0.add($1) } == one.total)
    }
    #expect(one.entries.reduce(into: CompletenessScore()) { $0.add($1.score) } == one.total)
    let shares = one.incomplete.map { $0.score.permille ?? 0 }
    #expect(shares == shares.sorted())
  }
}
