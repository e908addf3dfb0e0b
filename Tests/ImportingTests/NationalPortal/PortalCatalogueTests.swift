import CatalogueModel
import Diagnostics
import Importing
import Testing

@Suite struct PortalCatalogueTests {
  private func entries(_ pages: [PortalPage], folders: [String] = []) -> [ImportedEntry] {
    NationalPortalImport.make(pages.compactMap { $0.read.value }, folders: folders).value.entries
  }

  @Test func aProcedureKeepsItsFolderWhenItsTitleChanges() {
    var page = PortalPage()
    page.name = "Cấp thẻ mới"
    #expect(entries([page])[0].path == "procedures/cap-the-moi-9-000001/procedure.yaml")
    let folders = ["cap-the-thu-9-000001", "khac-1-000001"]
    #expect(entries([page], folders: folders)[0].path == "procedures/cap-the-thu-9-000001/procedure.yaml")
  }

  @Test func idsDoNotDependOnWhatElseIsImported() {
    var other = PortalPage(code: "9.000002")
    other.documents = "--Tên giấy tờMẫu đơn, tờ khaiSố lượngĐƠN XIN THẺ;1 bản chính"
    let (alone, together) = (entries([PortalPage()]), entries([other, PortalPage()]))
    #expect(Set(alone.map(\.path)).isSubset(of: together.map(\.path)))
    #expect(
      together.filter { $0.path.hasPrefix("evidence/don") }.map(\.path) == ["evidence/don-xin-the.yaml"])
    // Of two spellings the better one is written, whichever came first.
    let reversed = entries([PortalPage(), other])
    #expect(together.filter(\.isShared).map(\.text) == reversed.filter(\.isShared).map(\.text))
  }

  @Test func longNamesAreCutAtTheEndOfAPart() throws {
    var page = PortalPage()
    let name =
      "Đơn đề nghị cấp thẻ thử nghiệm cho người nộp hồ sơ, trong đó "
      + String(repeating: "ghi rõ nội dung ", count: 20)
    page.documents = "--Tên giấy tờMẫu đơn, tờ khaiSố lượng\(name)1 bản chính"
    let entry = try #require(entries([page]).first { $0.path.hasPrefix("evidence/don") })
    #expect(entry.text.contains("name: { vi: \"Đơn đề nghị cấp thẻ thử nghiệm cho người nộp hồ sơ\" }"))
    #expect(entry.text.contains("description:"))
  }

  @Test(arguments: [
    ("Bộ Thử", ["Bộ Thử"]), ("Cục Thử, Chi cục Thử", ["Cục Thử", "Chi cục Thử"]),
    ("Sở Thử các tỉnh, thành phố, Cục Thử", ["Sở Thử các tỉnh, thành phố", "Cục Thử"]),
    ("Không có thông tin", []),
    ("Cục Thử, Bản đồ", []),
  ]) func bodiesAreToldApart(_ text: String, _ names: [String]) throws {
    #expect(try #require(PortalPage(executing: text).read.value).executing == names)
  }

  @Test func whoDecidesIsStatedOnlyWhereThePortalNamesOne() throws {
    #expect(!(try #require(PortalPage().entry).text.contains("authority:")))
    #expect(try #require(PortalPage(competent: "Bộ Thử").entry).text.contains("authority: bo-thu  # Bộ Thử"))
    let several = try #require(PortalPage(competent: "Bộ Thử, Sở Thử").entry).text
    #expect(!several.contains("authority:") && several.contains("  - bo-thu  # Bộ Thử"))
  }

  @Test func wordsOfThePortalBecomeWordsOfTheFormat() throws {
    var page = PortalPage()
    page.audience =
      "Tổ chức (không bao gồm doanh nghiệp, HTX), Người nước ngoài, Cán bộ, công chức, viên chức, Hợp tác xã"
    page.level = "Cấp bộ, Cấp tỉnh"
    let read = try #require(page.read.value)
    #expect(read.audiences == ["foreign-national", "business", "organisation"])
    #expect(read.levels == [.ministry, .province])
    #expect(try #require(page.entry?.guidance).text.contains("> Cấp thực hiện: Cấp bộ, Cấp tỉnh\\"))
    page.audience = "Người ngoài hành tinh"
    #expect(page.read.findings.map(\.rule.code) == ["import-quoted"])
  }

  @Test func ofTwoFilesWithOneCodeTheFirstCounts() {
    let made = NationalPortalImport.make(
      [PortalPage(), PortalPage()].compactMap { $0.read.value }, folders: [])
    #expect(made.value.procedures.count == 1)
    #expect(made.findings.map(\.rule.code) == ["import-portal-shape"])
  }

  @Test func theTallyCountsValues() throws {
    let page = PortalPage(channels: "Trực tuyến3Miễn phíTrực tiếp3 NgàyMiễn phí")
    let tally = PortalTally([try #require(page.read.value)])
    #expect(tally.counts[.time]?.parsed == 1 && tally.counts[.time]?.quoted == 1)
    #expect(tally.counts[.fee]?.share == 1 && tally.counts[.time]?.share == 0.5)
    #expect(tally.rows == 2 && tally.wholeRows == 1 && tally.doubts == [.noUnit: 1])
  }
}
