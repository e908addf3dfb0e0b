import Analysis
import CatalogueModel
import Diagnostics
import Testing

@Suite struct BoardTests {
  private static let label = "{ vi: Một, en: One, nl: Een }"

  private func entry(_ day: String, _ warnings: Int) throws -> BoardHistory.Entry {
    BoardHistory.Entry(
      day: try #require(CivilDate(day)), procedures: 1, errors: 0, warnings: warnings,
      completeness: CompletenessScore(met: 1, asked: 2), checkedInYear: 1, languages: [:])
  }

  @Test func aDayHasOneEntryAndTheFirstComesFirst() throws {
    var history = BoardHistory()
    for (day, warnings) in [("2026-11-26", 5), ("2026-01-01", 9), ("2026-11-26", 3), ("2026-06-01", 7)] {
      history.add(try entry(day, warnings))
    }
    #expect(history.entries.map { "\($0.day)" } == ["2026-01-01", "2026-06-01", "2026-11-26"])
    #expect(history.entries.map(\.warnings) == [9, 7, 3])
  }

  @Test func findingsBelongToTheOfficeThatDecides() throws {
    let (catalogue, map, _) = try MarkedCatalogue([
      "procedures/one/procedure.yaml": "title: \(Self.label)\nauthority: office\n",
      "procedures/one/en.md": "Text.\n",
      "procedures/two/procedure.yaml": "title: { vi: Hai, en: Two, nl: Twee }\n",
      "organisations/office.yaml": "name: \(Self.label)\nkind: office\n",
      "organisations/other.yaml": "name: { vi: Hai, en: Two, nl: Twee }\nkind: office\n",
    ]).prove()
    let rule = Rule("some-rule", .warning, title: "Some", statement: "Some.", page: "")
    let grave = Rule("grave-rule", .error, title: "Grave", statement: "Grave.", page: "")
    func file(_ path: String) throws -> SourceSpan {
      .beginning(of: try #require(map.numbered.first { $0.file.path == path }).id)
    }
    let findings = [
      Diagnostic(rule, at: try file("procedures/one/procedure.yaml"), "A"),
      Diagnostic(rule, at: try file("procedures/one/en.md"), "B"),
      Diagnostic(grave, at: try file("organisations/other.yaml"), "C"),
      Diagnostic(rule, at: try file("procedures/two/procedure.yaml"), "D"),
      Diagnostic(rule, at: try file("portal.yaml"), "E"),
    ]
    let figures = BoardFigures(
      catalogue, asOf: MarkedCatalogue.day, findings: findings, map: map, jobs: 2)
    #expect(figures.findingsByRule.map(\.rule.code) == ["grave-rule", "some-rule"])
    #expect(figures.findingsByOffice.map { $0.office?.text } == ["other", "office", nil])
    #expect(figures.findingsByOffice.map(\.count.all) == [1, 2, 2])
    #expect(figures.translations.languages.map(\.total.missing) == [0, 0])
    #expect(figures.translations.languages.map(\.total.copies) == [0, 0])
    let entry = figures.entry(catalogue.portal.languages)
    #expect((entry.errors, entry.warnings, entry.procedures) == (1, 4, 2))
    #expect(entry.languages.keys.sorted() == ["en", "nl", "vi"])
  }
}
