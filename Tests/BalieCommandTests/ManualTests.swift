import Diagnostics
import Foundation
import Search
import Testing

@testable import BalieCommand

/// What is generated from the program is that of the program.
@Suite struct ManualTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test func theManualOfFindingsIsThatOfTheProgram() throws {
    try check("docs/findings.md", RuleManual.text)
  }

  @Test func theScriptOfFoldingIsThatOfTheProgram() throws {
    try check("templates/js/folding.js", Folding.script())
  }

  private func check(_ path: String, _ text: String) throws {
    let place = Self.root.appending(path: path)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: place)
      Issue.record("\(path) was written anew; read the difference")
    }
    #expect(try String(contentsOf: place, encoding: .utf8) == text, "run `make reference`")
  }

  @Test func everyRuleHasAPageToPrint() throws {
    for rule in RuleManual.rules {
      let found = try #require(RuleManual.rule(rule.code))
      #expect(RuleManual.page(of: found).contains(rule.statement))
      #expect(RuleManual.list.contains(rule.code))
    }
  }

  @Test func aMisspeltCodeGetsASuggestion() {
    #expect(RuleManual.unknown("unknown-kye").contains("Did you mean ‘unknown-key’?"))
  }
}
