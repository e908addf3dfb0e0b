import CatalogueModel
import Testing

@testable import Rendering

/// The ledger as a page and as a table.
@Suite struct OnceOnlyTableTests {
  @Test(
    arguments: [
      (["a", "", "c"], "a,,c\r\n"), (["a,b", "say \"so\""], "\"a,b\",\"say \"\"so\"\"\"\r\n"),
      (["two\nlines", "Điều 1"], "\"two\nlines\",Điều 1\r\n"), (["\r"], "\"\r\"\r\n"),
    ])
  func fieldsAreQuotedWhereTheyMust(_ fields: [String], _ line: String) {
    var output: [UInt8] = []
    OnceOnlyTable.write(fields, &output)
    #expect(String(decoding: output, as: UTF8.self) == line)
  }

  @Test func theTableHasARowForEachDocument() throws {
    let site = FirstStepsTests.site
    let artifact = try #require(
      site.renderer.artifacts.first { site.renderer.path(of: $0) == "data/once-only.en.csv" })
    let lines = site.text(artifact).split(separator: "\r\n").map(String.init)
    #expect(lines.first == OnceOnlyTable.columns.joined(separator: ","))
    #expect(
      lines.dropFirst().allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count == 22 })
    #expect(
      lines.contains {
        $0.contains(",register-birth,") && $0.contains(",register,Civil register,")
          && $0.contains(",looked-up,,")
      })
    #expect(
      lines.contains {
        $0.contains(",notify,") && $0.contains(",declaration,Paper declaration,,,,,asked,")
      })
  }

  @Test func thePageCountsAndLinksTheTable() {
    let text = FirstStepsTests.site.text(.onceOnly)
    for words in [
      "<a href=\"/data/once-only.en.csv\" download>", "<dt>Looked up for you</dt><dd>1</dd>",
      "Civil register", "In no register", "no reason is stated",
    ] { #expect(text.contains(words), "\(words)") }
    #expect(FirstStepsTests.site.text(.home).contains("href=\"/en/asked-again/\""))
    #expect(FirstStepsTests.site.text(.siteMap).contains("href=\"/en/asked-again/\""))
  }
}
