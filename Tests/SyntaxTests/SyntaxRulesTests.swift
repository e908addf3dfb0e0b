import Diagnostics
import Syntax
import Testing

@Suite struct SyntaxRulesTests {
  @Test func codesAreUniqueAndPagesAreWritten() {
    let rules = SyntaxRules.all
    #expect(Set(rules.map(\.code)).count == rules.count)
    for rule in rules {
      #expect(rule.code.wholeMatch(of: /[a-z]+(-[a-z0-9]+)*/) != nil, "\(rule.code)")
      #expect(rule.page.count > 100, "\(rule.code)")
      #expect(rule.statement.hasSuffix("."), "\(rule.code)")
    }
  }

  @Test func everyRuleIsListed() {
    let files = ["a: b: c", "# c", "a: b\n---\n", "[a]: b", "a: b\na: c", "a: *b", "a: !b c", "a: \u{0}"]
    let codes = Set(SyntaxRules.all.map(\.code))
    for text in files {
      let findings = YAML.read(Array(text.utf8), file: FileID(index: 0)).findings
      #expect(!findings.isEmpty)
      #expect(codes.isSuperset(of: findings.map(\.rule.code)))
    }
  }
}
