import CatalogueModel
import Testing

extension PlantedFault {
  /// A completeness profile without a fault.
  static let profile = """
    name: \(label("Basic"))
    requirements:
      - { id: fees, label: \(label("Fees")), states: fees }

    """
}

@Suite struct CompletenessFileTests {
  /// Demands as they are written, and as they are read.
  @Test(
    arguments: [
      ("fees", .states(.fees)),
      ("[steps, online-extent]", .all([.states(.steps), .states(.onlineExtent)])),
      ("{ any: [deadlines, processing-time] }", .any([.states(.deadlines), .states(.processingTime)])),
      (
        "[fees, { any: [summary, { all: [title, code] }] }]",
        .all([.states(.fees), .any([.states(.summary), .all([.states(.title), .states(.code)])])])
      ),
    ] as [(String, CompletenessProfile.Demand)])
  func demandsAreRead(_ text: String, _ expected: CompletenessProfile.Demand) throws {
    let loaded = try SampleContent.aMinimalCatalogue
      .adding(
        PlantedFault.profile.replacing("states: fees", with: "states: \(text), where: online"),
        at: "completeness/basic.yaml"
      )
      .replacing(
        "currency:", with: "completeness: [verification, basic, title]\ncurrency:", in: "portal.yaml"
      )
      .load()
    #expect(loaded.findings.isEmpty, "\(loaded.report)")
    let profiles = try #require(loaded.catalogue?.editorial.completeness)
    #expect(profiles.map(\.id.text) == ["basic", "portal"])
    #expect(profiles[0].requirements.map(\.asks) == [expected])
    #expect(profiles[0].requirements[0].scope == .states(.online))
    #expect(profiles[1].requirements.map(\.asks) == [.states(.verification), .states(.title)])
  }

  @Test func noRequirementsAreStated() throws {
    let procedure = "title: \(label("A"))\nrequirements: none\n"
    let loaded = SampleContent.aMinimalCatalogue.adding(procedure, at: "procedures/bare/procedure.yaml")
      .load()
    let bare = try #require(EntityID("bare").flatMap { loaded.catalogue?.procedures[$0] })
    #expect(bare.statesNoRequirements && bare.requirements.isEmpty)
    #expect(loaded.catalogue?.procedures.count { $0.statesNoRequirements } == 1)
  }

  @Test func jargonIsReadByLanguage() throws {
    let loaded = SampleContent.aMinimalCatalogue
      .adding("words: { prior to: before, utilis*: use }\n", at: "jargon/en.yaml").load()
    #expect(loaded.findings.isEmpty, "\(loaded.report)")
    let entries = try #require(loaded.catalogue?.editorial.jargon[LanguageIndex(1)])
    #expect(entries.map(\.phrase) == ["prior to", "utilis*"])
    #expect(entries.map(\.advice) == ["before", "use"])
  }
}
