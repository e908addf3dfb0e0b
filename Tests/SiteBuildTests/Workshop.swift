import CatalogueModel
import Diagnostics
import Foundation
import SiteBuild
import SiteFiles
import TestSupport
import Testing

/// A small catalogue of three procedures and the theme of the project, to be edited and built again and again.
struct Workshop {
  let folder: TemporaryFolder
  var day = "2026-11-26"

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Dictionary(uniqueKeysWithValues: Self.files.map { ("content/\($0)", $1) }))
    let theme = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "templates")
    try FileManager.default.copyItem(at: theme, to: URL(filePath: "\(folder.path)/theme"))
    try emptyScripts()
  }

  /// What the scripts of the theme say is the same in every build of every test, and half of the work of reading a theme.
  private func emptyScripts() throws {
    let scripts = URL(filePath: "\(folder.path)/theme/js")
    for script in try FileManager.default.contentsOfDirectory(at: scripts, includingPropertiesForKeys: nil) {
      try Data("// Empty in this theme.\n".utf8).write(to: script)
    }
  }

  func request(into output: String = "site", usesCache: Bool = true) throws -> BuildRequest {
    var request = BuildRequest(
      content: "\(folder.path)/content", theme: "\(folder.path)/theme", templates: nil,
      output: "\(folder.path)/\(output)", moment: .day(try #require(CivilDate(day))), isStrict: false,
      jobs: 2, version: "0.0.0")
    request.usesCache = usesCache
    return request
  }

  @discardableResult
  func build(into output: String = "site", usesCache: Bool = true) throws -> BuildOutcome {
    try Pipeline.build(try request(into: output, usesCache: usesCache))
  }

  /// Builds the site again and holds it to one built from nothing: the same files and the same findings.
  func rebuilt(_ sourceLocation: SourceLocation = #_sourceLocation) throws -> BuildOutcome {
    let outcome = try build()
    try? FileManager.default.removeItem(atPath: "\(folder.path)/clean")
    let clean = try build(into: "clean", usesCache: false)
    #expect(
      outcome.report.written(as: .text) == clean.report.written(as: .text), sourceLocation: sourceLocation)
    guard clean.summary != nil else { return outcome }
    let (files, expected) = (try folder.files(in: "site"), try folder.files(in: "clean"))
    let paths = Set(files.keys).union(expected.keys)
    let different = paths.filter { files[$0] != expected[$0] }.sorted()
    #expect(different.isEmpty, sourceLocation: sourceLocation)
    return outcome
  }

  func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(folder.path)/\(path)", encoding: .utf8)
  }

  func write(_ text: String, to path: String) throws { try folder.write([path: text]) }

  func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: "\(folder.path)/\(path)") }

  /// Replaces a text where it stands first.
  func edit(_ path: String, _ old: String, _ new: String) throws {
    var text = try text(path)
    let range = try #require(text.range(of: old), "‘\(old)’ is not in \(path)")
    text.replaceSubrange(range, with: new)
    try write(text, to: path)
  }

  static let files: [String: String] = [
    "portal.yaml": """
    name: { en: City counter, nl: Stadsloket }
    base-url: https://example.org
    languages: [en, nl]
    currency: EUR
    time-zone: Europe/Brussels
    """,
    "organisations/city.yaml": "name: { en: City, nl: Stad }\nkind: commune\n",
    "organisations/court.yaml": "name: { en: Court, nl: Rechtbank }\nkind: court\n",
    "topics/home.yaml": "name: { en: Home, nl: Wonen }\n",
    "topics/work.yaml": "name: { en: Work, nl: Werk }\n",
    "evidence/deed.yaml": "name: { en: Deed, nl: Akte }\nissuer: court\n",
    "evidence/plan.yaml": "name: { en: Plan, nl: Tekening }\nmade-by: applicant\n",
    "evidence/permit.yaml": "name: { en: Permit, nl: Vergunning }\nissued-by: build\n",
    "law/code.yaml": "title: { en: Code, nl: Wetboek }\nnumber: 1/2020\nfrom: 2020-01-01\n",
    "life-events/moving.yaml": "",
    "procedures/build/procedure.yaml": procedure(
      "Build", "Bouwen", topic: "home", documents: ["deed", "plan"], more: "results: [{ evidence: permit }]\n"
    ),
    "procedures/build/en.md": "How to build.\n",
    "procedures/build/nl.md": "Zo bouwt u.\n",
    "procedures/rent/procedure.yaml": procedure("Rent", "Huren", topic: "home", documents: ["deed"]),
    "procedures/rent/en.md": "How to rent.\n",
    "procedures/rent/nl.md": "Zo huurt u.\n",
    "procedures/hire/procedure.yaml": procedure(
      "Hire", "Aannemen", topic: "work", documents: ["permit"]),
    "procedures/hire/en.md": "How to hire.\n",
    "procedures/hire/nl.md": "Zo neemt u aan.\n",
  ].filter { !$0.value.isEmpty }

  static func procedure(
    _ english: String, _ dutch: String, topic: String, documents: [String], more: String = ""
  ) -> String {
    """
    title: { en: \(english), nl: \(dutch) }
    summary: { en: All about it, nl: Alles daarover }
    topic: \(topic)
    audience: [citizen]
    authority: city
    legal-basis: [code]
    channels:
      counter: { at: city, time: 5 working-days }
    fees:
      - { id: fee, name: { en: Fee, nl: Leges }, amount: 10 EUR }
    documents: [\(documents.map { "{ evidence: \($0) }" }.joined(separator: ", "))]
    \(more)
    """
  }
}
