import Diagnostics
import Foundation
import Testing

@Suite struct GitHubReportTests {
  @Test func aFindingIsOneEscapedCommand() {
    let report = SampleReport(
      "a: «b,c»\n", path: "content/100%,x:y.yaml", ["‘b,c’ is 100% wrong:\r\nreally"], fix: "d")
    #expect(
      report.written(as: .github)
        == "::error file=content/100%25%2Cx%3Ay.yaml,line=1,endLine=1,col=4,endColumn=7,title=Unknown key [unknown-key]"
        + "::‘b,c’ is 100%25 wrong:%0D%0Areally. Did you mean ‘d’? Only known keys may be used.\n")
  }

  @Test func aPlaceOverSeveralLinesHasNoEndColumn() {
    let text = SampleReport("a: «b\nc»", ["warning: X"]).written(as: .github)
    #expect(text.hasPrefix("::warning file=content/a.yaml,line=1,endLine=2,col=4,title="))
  }
}

@Suite struct JSONReportTests {
  private func json(_ report: SampleReport, isStrict: Bool = false) throws -> [String: Any] {
    let text = report.written(as: .json, isStrict: isStrict)
    #expect(text.hasSuffix("}\n"))
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func theDocumentHasItsVersionCountsAndFindings() throws {
    let report = SampleReport(
      "a: «b»\n«c»: d\n", ["One", "warning: Two"], fix: "x\"\u{1}", notes: ["first here", "note"])
    let root = try json(report)
    #expect(Set(root.keys) == ["version", "errors", "warnings", "findings"])
    #expect(root["version"] as? Int == 1 && root["errors"] as? Int == 1 && root["warnings"] as? Int == 1)
    let findings = try #require(root["findings"] as? [[String: Any]])
    try #require(findings.count == 2)
    #expect(Set(findings[0].keys) == ["code", "severity", "message", "rule", "location", "fix", "notes"])
    #expect(findings[0]["code"] as? String == "unknown-key")
    #expect(findings.map { $0["severity"] as? String } == ["error", "warning"])
    #expect(findings[1]["message"] as? String == "Two")
    #expect(findings[1]["rule"] as? String == "A label has every language.")
    let location = try #require(findings[1]["location"] as? [String: Any])
    #expect(Set(location.keys) == ["path", "line", "column", "endLine", "endColumn"])
    #expect(location["path"] as? String == "content/a.yaml")
    #expect(["line", "column", "endLine", "endColumn"].map { location[$0] as? Int } == [2, 1, 2, 2])
    let fix = try #require(findings[0]["fix"] as? [String: Any])
    #expect(fix["replacement"] as? String == "x\"\u{1}")
    #expect((fix["location"] as? [String: Any])?["column"] as? Int == 4)
    let notes = try #require(findings[0]["notes"] as? [[String: Any]])
    #expect(
      notes[0]["location"] != nil && notes[1]["location"] == nil && notes[1]["message"] as? String == "note")
  }

  @Test func whatIsNotThereIsLeftOut() throws {
    let findings = try #require(try json(SampleReport("«a»", ["X"]))["findings"] as? [[String: Any]])
    #expect(findings[0]["fix"] == nil && findings[0]["notes"] == nil)
    let none = try json(SampleReport("a", []))
    #expect((none["findings"] as? [Any])?.isEmpty ?? false)
  }

  @Test func textsSurviveWhateverTheyHold() throws {
    let text = "\"\\/\u{8}\u{C}\n\r\t\u{0}\u{1F}\u{7F}\u{2028}é🎉</script>"
    let written = JSONDocument.object([(text, .string(text)), ("empty", .array([])), ("none", nil)]).written()
    let read = try #require(try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String: Any])
    #expect(read[text] as? String == text)
    #expect(Set(read.keys) == [text, "empty"])
  }
}

@Suite struct SARIFReportTests {
  private func run(_ report: SampleReport, isStrict: Bool = false) throws -> [String: Any] {
    let text = report.written(as: .sarif, isStrict: isStrict)
    let root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(root["version"] as? String == "2.1.0")
    #expect((root["$schema"] as? String)?.contains("sarif-schema-2.1.0") ?? false)
    let runs = try #require(root["runs"] as? [[String: Any]])
    return try #require(runs.first)
  }

  @Test func theToolAndItsRules() throws {
    let run = try run(SampleReport("«a» «b» «c»", ["One", "warning: Two", "Three"]))
    let tool = try #require(run["tool"] as? [String: [String: Any]])
    let driver = try #require(tool["driver"])
    #expect(driver["name"] as? String == "Balie" && driver["version"] as? String == "1.2.3")
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == ["missing-translation", "unknown-key"])
    #expect(rules.map { $0["name"] as? String } == ["MissingTranslation", "UnknownKey"])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["ruleIndex"] as? Int } == [1, 0, 1])
    #expect(results.map { $0["level"] as? String } == ["error", "warning", "error"])
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
  }

  @Test func placesMendsAndNotes() throws {
    let report = SampleReport(
      "ă: «b»", path: "content/tên #1.yaml", ["One"], fix: "c", notes: ["first used here", "only words"])
    let results = try #require(try run(report)["results"] as? [[String: Any]])
    let result = try #require(results.first)
    let location = try #require(
      (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
    #expect((location["artifactLocation"] as? [String: String])?["uri"] == "content/t%C3%AAn%20%231.yaml")
    let region = try #require(location["region"] as? [String: Int])
    #expect(region == ["startLine": 1, "startColumn": 4, "endLine": 1, "endColumn": 5])
    let change = try #require(
      ((result["fixes"] as? [[String: Any]])?.first?["artifactChanges"] as? [[String: Any]])?.first)
    let replacement = try #require((change["replacements"] as? [[String: Any]])?.first)
    #expect(replacement["deletedRegion"] as? [String: Int] == region)
    #expect((replacement["insertedContent"] as? [String: String])?["text"] == "c")
    #expect((result["relatedLocations"] as? [Any])?.count == 1)
  }

  @Test func anAbsolutePathIsAFileAddress() {
    #expect(
      SampleReport("«a»", path: "/srv/a b.yaml", ["X"]).written(as: .sarif).contains(
        "\"file:///srv/a%20b.yaml\""))
  }
}

@Suite struct StrictTests {
  @Test(
    arguments: [
      ([], false, 0, 0, false), ([], true, 0, 0, false), (["warning: a"], false, 0, 1, false),
      (["warning: a"], true, 1, 0, true), (["a"], false, 1, 0, true),
      (["a", "warning: b"], false, 1, 1, true),
      (["a", "warning: b"], true, 2, 0, true),
    ] as [([String], Bool, Int, Int, Bool)])
  func warningsFailOnlyWhereTheyAreAskedTo(
    _ messages: [String], _ isStrict: Bool, _ errors: Int, _ warnings: Int, _ hasFailed: Bool
  ) {
    let report = SampleReport(messages.map { _ in "«a» " }.joined(), messages).report(isStrict: isStrict)
    #expect(report.errorCount == errors)
    #expect(report.warningCount == warnings)
    #expect(report.hasFailed == hasFailed)
  }

  @Test(arguments: ReportFormat.allCases)
  func everyFormatShowsWarningsAsTheErrorsTheyCountAs(_ format: ReportFormat) {
    let report = SampleReport("«a»", ["warning: X"])
    #expect(format == .gitlab || format == .junit || report.written(as: format).contains("warning"))
    let strict = report.written(as: format, isStrict: true)
    switch format {
    case .text: #expect(strict.contains(": error: X"))
    case .json: #expect(strict.contains("\"severity\": \"error\""))
    case .github: #expect(strict.hasPrefix("::error "))
    case .sarif: #expect(strict.contains("\"level\": \"error\""))
    case .gitlab: #expect(strict.contains("\"severity\": \"critical\""))
    case .junit: #expect(strict.contains("<failure ") && !report.written(as: format).contains("<failure "))
    }
  }
}
