import Foundation
import Rendering
import Testing

@Suite struct TemplateReferenceTests {
  /// The part of the manual between two marks is what the shapes say. With `UPDATE_GOLDEN=1` it is written, and the
  /// test fails, so that nobody takes the writing for a pass.
  @Test func theManualListsEveryName() throws {
    let place = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../docs/templates.md").standardizedFileURL
    let manual = try String(decoding: Data(contentsOf: place), as: UTF8.self)
    let begin = try #require(manual.range(of: #"<!-- names:begin[^\n]*-->\n"#, options: .regularExpression))
    let end = try #require(manual.range(of: "<!-- names:end -->"))
    let wanted = "\n" + SiteRenderer.templateReference() + "\n"
    let stored = String(manual[begin.upperBound..<end.lowerBound])
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      let written = manual.replacingCharacters(in: begin.upperBound..<end.lowerBound, with: wanted)
      try Data(written.utf8).write(to: place)
      Issue.record("docs/templates.md is written; read the difference and run the tests again")
      return
    }
    #expect(
      stored == wanted, "the names in docs/templates.md are out of date: run the test with UPDATE_GOLDEN=1")
  }

  @Test func theReferenceNamesEachThingOnce() {
    let headings = SiteRenderer.templateReference().split(separator: "\n").filter { $0.hasPrefix("### ") }
    #expect(headings.count == Set(headings).count)
    #expect(headings.contains("### Procedure page"))
    #expect(headings.contains("### Question"))
  }
}
