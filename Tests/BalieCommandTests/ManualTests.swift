import Diagnostics
import Foundation
import Testing

@testable import BalieCommand

/// The manual of findings is that of the program.
@Suite struct ManualTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test func theManualOfFindingsIsThatOfTheProgram() throws {
    let place = Self.root.appending(path: "docs/findings.md")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(RuleManual.text.utf8).write(to: place)
      Issue.record("docs/findings.md was written anew; read the difference")
    }
    #expect(try String(contentsOf: place, encoding: .utf8) == RuleManual.text, "run `make reference`")
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
