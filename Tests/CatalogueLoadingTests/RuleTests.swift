import CatalogueLoading
import Diagnostics
import Forms
import Testing

@Suite struct RuleTests {
  @Test(arguments: PlantedFault.all)
  func aPlantedFaultIsTheOnlyFinding(_ fault: PlantedFault) throws { try fault.check() }

  @Test(arguments: CatalogueLoadingRules.all + FormsRules.all)
  func everyRuleHasACase(_ rule: Rule) {
    #expect(PlantedFault.all.contains { $0.code == rule.code }, "no fault is planted for \(rule.code)")
  }

  @Test(arguments: CatalogueLoadingRules.all + FormsRules.all)
  func everyPageHasAnExampleThatBreaksTheRule(_ rule: Rule) {
    let contrasts = [("Wrong", "Right"), ("Incomplete", "Complete"), ("Outdated", "Up to date")]
    #expect(contrasts.contains { rule.page.contains($0.0) && rule.page.contains($0.1) }, "\(rule.code)")
    #expect(rule.statement.hasSuffix(".") && !rule.title.hasSuffix("."))
    #expect(!rule.page.hasPrefix("Wrong"), "\(rule.code): the page begins with the reason")
  }

  @Test(arguments: PlantedFault.all)
  func messagesAreHeadlines(_ fault: PlantedFault) throws {
    for finding in try fault.planted().load().findings {
      #expect(!finding.message.hasSuffix("."), "\(finding.message)")
      #expect(!finding.message.contains("  ") && !finding.message.contains("\n"), "\(finding.message)")
      #expect(finding.message.count < 260, "\(finding.message)")
    }
  }
}

extension Rule: CustomTestStringConvertible {
  package var testDescription: String { code }
}
