import Analysis
import CatalogueModel
import Diagnostics
import Testing

@Suite struct ConsistencyRulesTests {
  @Test(arguments: ConsistencyContradictions.all)
  func aContradictionIsFoundAtItsPlace(_ contradiction: Contradiction) throws { try contradiction.check() }

  @Test(arguments: AnalysisRules.all.filter { Contradiction.codes.contains($0.code) })
  func everyPageHasAnExampleThatBreaksTheRule(_ rule: Rule) {
    let contrasts = [("Wrong", "Right"), ("Outdated", "Up to date"), ("Incomplete", "Complete")]
    #expect(contrasts.contains { rule.page.contains($0.0) && rule.page.contains($0.1) })
    #expect(!rule.page.hasPrefix("Wrong"))
  }

  @Test func everyRuleHasACase() {
    let known = Set(AnalysisRules.dates.map(\.code) + AnalysisRules.consistency.map(\.code))
    #expect(Contradiction.codes == known)
  }

  @Test(arguments: ConsistencyContradictions.innocentTexts)
  func wordsOfOthersAreLetBe(_ text: String) throws {
    let guidance = ["vi", "en", "nl"].map {
      ("procedures/permit/\($0).md", text.replacing("«", with: "‹").replacing("»", with: "›") + "\n")
    }
    var files = Dictionary(uniqueKeysWithValues: guidance)
    files["procedures/permit/procedure.yaml"] = Contradiction.procedure("")
    files["retired.yaml"] = ConsistencyContradictions.retiredList
    try Contradiction("none", "", files).check()
  }

  /// Pairs of names of which each says something else.
  @Test(
    arguments: [
      ("Mẫu số 12 về đăng ký", "Mẫu số 13 về đăng ký"), ("Đơn đề nghị cấp phép", "Đơn đề nghị cấp lại"),
      ("Certificate of birth", "Certificate of death"), ("Bản sao", "Bản chính"),
      ("Chuyển từ nhà sang đất", "Chuyển từ đất sang nhà"),
      ("Proof of kinship with the child", "Proof of kinship with the parent"),
    ])
  func namesThatSayOtherThingsAreLetBe(_ first: String, _ second: String) throws {
    let files = [
      "evidence/a.yaml": "name: { vi: \(first) }\n", "evidence/b.yaml": "name: { vi: \(second) }\n",
    ]
    try Contradiction("none", "", files).check()
  }

  /// Fees that are alike and may differ.
  @Test(
    arguments: [
      // Each cites its own act.
      (", basis: 60-2014-qh13", ", basis: old"),
      // Another channel; another case.
      (", channels: [online]", ", channels: [counter]"), ("", ", until: 2026-11-25"),
    ])
  func feesWithAReasonAreLetBe(_ first: String, _ second: String) throws {
    func procedure(_ name: String, _ amount: String, _ more: String) -> String {
      Contradiction.procedure(
        "channels: { online: {}, counter: {} }\nresults: [ { evidence: permit } ]\n"
          + "fees: [ { id: copy, name: \(label("Lệ phí bản sao")), amount: \(amount)\(more) }, "
          + "{ id: other, name: \(label("Khác")), amount: free, from: 2026-11-26 } ]",
        called: name)
    }
    let files = [
      "procedures/a/procedure.yaml": procedure("A", "8000 VND", first),
      "procedures/b/procedure.yaml": procedure("B", "9000 VND", second),
      "law/old.yaml": "number: 9/2010/QH12\ntitle: \(label("Luật cũ"))\n",
    ]
    try Contradiction("none", "", files).check()
  }

  /// Steps that add up, or of which it cannot be told.
  @Test(
    arguments: [
      ("immediately", "time: 30 minutes"), ("1 working-day", "time: 90 minutes"),
      ("3 working-days", "time: 2 days"),
      ("3 working-days", "time: 3 working-days, channels: [online]"),
      ("5 days", "from: 2027-01-01, time: 9 days"),
    ])
  func stepsThatMayBeRightAreLetBe(_ time: String, _ step: String) throws {
    let keys = """
      channels: { counter: { time: \(time) }, online: {} }
      steps:
        - { by: ward, title: \(label("Xem")), \(step) }
        - { by: applicant, title: \(label("Nhận")) }
      """
    try Contradiction("none", "", ["procedures/permit/procedure.yaml": Contradiction.procedure(keys)]).check()
  }

  @Test func formerNamesOfTheSearchComeFromTheList() throws {
    let files = [
      "retired.yaml": ConsistencyContradictions.retiredList,
      "search/en.yaml": "former-names: [ { name: old paper, evidence: permit } ]\n",
    ]
    let catalogue = try MarkedCatalogue(Contradiction.base.merging(files) { $1 }).prove().catalogue
    let permit = try #require(EntityID("permit"))
    let names = catalogue.portal.languages.map {
      catalogue.searchWords[$0]?.formerNames(of: .evidence, permit)
    }
    #expect(names == [["sổ hộ khẩu"], ["old paper", "household book", "household books"], ["gezinsboekje"]])
  }
}
