import CatalogueLoading
import CatalogueModel
import Diagnostics
import Foundation
import SiteBuild
import TestSupport
import Testing

/// A catalogue that is followed edit by edit is the one that would be read anew.
@Suite struct LiveCatalogueTests {
  private let folder: TemporaryFolder
  private let day: CivilDate

  init() throws {
    folder = try TemporaryFolder()
    day = try #require(CivilDate("2026-11-22"))
    try folder.write(["theme/README": ""])
  }

  private func request() -> BuildRequest {
    // Without templates, which say the same each time and would take most of the time.
    let theme = "\(folder.path)/theme"
    return BuildRequest(
      content: "\(folder.path)/content", theme: theme, templates: nil, output: "public", moment: .day(day),
      isStrict: false, jobs: 1, version: "0")
  }

  /// Findings as lines, in the order of paths: numbers of files are those of one run.
  private static func lines(_ report: Report) -> [String] {
    report.findings.map { finding in
      let notes = finding.notes.map { "\($0.message)@\($0.span.map { "\($0.start)" } ?? "")" }
      return "\(report.map[finding.span.file].path):\(finding.span.start)-\(finding.span.end): "
        + "\(finding.rule.code) \(finding.message) \(finding.fix?.replacement ?? "") \(notes)"
    }.sorted()
  }

  private static let procedures = ["a", "b", "c"]

  private static func texts() -> [String: [String]] {
    let title = "title: { en: Get it, nl: Haal het }\nfees: none\ndocuments: none\n"
    var texts: [String: [String]] = [
      "portal.yaml": [
        """
        name: { en: Portal, nl: Portaal }
        base-url: https://example.org
        languages: [en, nl]
        currency: EUR
        time-zone: Europe/Brussels
        """,
        """
        name: { en: Portal }
        base-url: https://example.org
        languages: [en]
        currency: EUR
        time-zone: Europe/Brussels
        """,
      ],
      "topics/t.yaml": ["name: { en: T, nl: T }\n", "nmae: { en: T, nl: T }\n", "", "name: [\n"],
      "evidence/e.yaml": ["name: { en: E, nl: E }\n", "name: { en: E }\nissued-by: a\n"],
      "search/en.yaml": ["synonyms: []\n", "nonsense: 1\n"],
      "waivers.yaml": [
        "waivers: []\n",
        "waivers:\n  - { rule: missing-guidance, file: procedures/a/procedure.yaml, reason: x, until: 2027-01-01 }\n",
      ],
    ]
    for id in procedures {
      texts["procedures/\(id)/procedure.yaml"] = [
        title, title + "topic: t\n", title + "topic: nowhere\n", "code: \"1\"\n" + title, "broken: [\n",
        title.replacing("documents: none", with: "documents: [{ evidence: e }]"),
        title.replacing("fees: none", with: "fees: [{ id: f, name: { en: F, nl: F }, amount: 5 }]"),
      ]
      texts["procedures/\(id)/en.md"] = [
        "Text.\n", "See [b](procedure:b#part).\n", "## Part\n\n{document:e} {fee:f}\n", "<b>x</b>\n", "",
      ]
    }
    return texts
  }

  @Test func everyEditGivesTheFindingsOfACleanReading() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var numbers = SeededNumbers(seed: seed)
    let texts = Self.texts()
    var files = texts.compactMapValues(\.first)
    for (path, text) in files { try folder.write(["content/\(path)": text]) }
    var live = try LiveCatalogue(request())
    for step in 0..<40 {
      for _ in 0..<Int.random(in: 1...2, using: &numbers) {
        let path = try #require(texts.keys.sorted().randomElement(using: &numbers))
        if files[path] != nil, path != "portal.yaml", Int.random(in: 0..<6, using: &numbers) == 0 {
          files[path] = nil
          live.remove([path])
        } else {
          let text = try #require(texts[path]?.randomElement(using: &numbers))
          files[path] = text
          live.replace([path: Array(text.utf8)])
        }
      }
      let clean = try TemporaryFolder()
      for (path, text) in files { try clean.write(["content/\(path)": text]) }
      let request = BuildRequest(
        content: "\(clean.path)/content", theme: request().theme, templates: nil, output: "public",
        moment: .day(day), isStrict: false, jobs: 1, version: "0")
      let expected = Self.lines(try Pipeline.check(request)).map {
        $0.replacing(clean.path, with: folder.path)
      }
      #expect(Self.lines(live.proved(at: .day(day)).report) == expected, "seed \(seed), step \(step)")
    }
  }

  @Test func theDiskIsReadAgainUnderTheTextsOfTheEditor() throws {
    for (path, text) in Self.texts().compactMapValues(\.first) { try folder.write(["content/\(path)": text]) }
    var live = try LiveCatalogue(request())
    live.replace(["topics/t.yaml": Array("nmae: { en: T }\n".utf8)])
    try folder.write(["content/topics/t.yaml": "name: { en: Other, nl: Ander }\n"])
    try folder.write(["content/topics/new.yaml": "name: { en: New, nl: Nieuw }\n"])
    try FileManager.default.removeItem(atPath: "\(folder.path)/content/procedures/c")
    try live.readAgain(except: ["topics/t.yaml"])
    #expect(live.drafts.ids(of: .topic).map(\.text) == ["new", "t"])
    #expect(live.drafts.ids(of: .procedure).map(\.text) == ["a", "b"])
    #expect(live.proved(at: .day(day)).report.findings.contains { $0.rule.code == "unknown-key" })
    try live.readAgain(except: [])
    #expect(!live.proved(at: .day(day)).report.findings.contains { $0.rule.code == "unknown-key" })
    let proof = live.proved(at: .day(day))
    #expect(Self.lines(proof.report) == Self.lines(try Pipeline.check(request())))
  }
}
