import Importing
import Testing

/// A newer import against what people have made of an older one.
@Suite struct PortalMergeTests {
  /// Any function of the text serves as a digest here.
  private static func digest(_ text: String) -> String {
    var hash: UInt64 = 7
    for byte in text.utf8 { hash = hash &* 31 &+ UInt64(byte) }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private struct Files {
    var text: String
    var guidance: String
    var kept: [EntryMerge.Kept] = []
    var changes: [String] = []
  }

  private func importing(_ page: PortalPage, over old: Files? = nil) throws -> Files {
    let entry = try #require(page.entry)
    let merge = EntryMerge(entry, old: old?.text, oldGuidance: old?.guidance, digest: Self.digest)
    return Files(text: merge.text, guidance: merge.guidance ?? "", kept: merge.kept, changes: merge.changes)
  }

  @Test func theSameSourceChangesNothing() throws {
    let first = try importing(PortalPage())
    let second = try importing(PortalPage(), over: first)
    #expect(second.text == first.text && second.guidance == first.guidance)
    #expect(second.kept.isEmpty && second.changes.isEmpty)
  }

  @Test func aNewerSourceIsToldInPlainWords() throws {
    let first = try importing(PortalPage(channels: "Trực tiếp3 Ngày8,000 VNĐ"))
    var page = PortalPage(channels: "Trực tiếp5 Ngày10,000 VNĐ")
    page.steps = "Bước 1: Nộp hồ sơ ở quầy."
    let second = try importing(page, over: first)
    #expect(
      second.changes == [
        "channels counter time: 3 days → 5 days", "fees ‘fee-1’ amount: 8000 VND → 10000 VND",
        "guidance ‘trinh-tu-thuc-hien’: other words",
      ])
    #expect(second.text == (try importing(page)).text && second.kept.isEmpty)
  }

  /// A document that is asked for in two cases has two entries of one name.
  @Test func entriesOfOneNameAreToldApart() throws {
    var page = PortalPage(channels: "Trực tiếp3 NgàyMiễn phí")
    let table = "Tên giấy tờMẫu đơn, tờ khaiSố lượngĐơn xin thẻ"
    page.documents = "* Trường hợp cấp mới:\(table)1 bản chính* Trường hợp cấp lại:\(table)2 bản chính"
    let first = try importing(page)
    #expect(first.text.split(separator: "evidence: don-xin-the").count == 3)
    page.channels = "Trực tiếp5 NgàyMiễn phí"
    let second = try importing(page, over: first)
    #expect(second.changes == ["channels counter time: 3 days → 5 days"])
    page.documents = "* Trường hợp cấp mới:\(table)1 bản chính* Trường hợp cấp lại:\(table)3 bản chính"
    let third = try importing(page, over: second)
    #expect(third.changes == ["documents ‘don-xin-the’ (2) originals: 2 → 3"])
  }

  @Test func anEditedKeyStaysAndIsToldOnce() throws {
    var first = try importing(PortalPage(channels: "Trực tiếp3 Ngày8,000 VNĐ"))
    first.text = first.text.replacing("amount: 8000 VND", with: "amount: 9000 VND")
    // The same source says nothing new.
    let same = try importing(PortalPage(channels: "Trực tiếp3 Ngày8,000 VNĐ"), over: first)
    #expect(same.text == first.text && same.kept.isEmpty)
    let newer = try importing(PortalPage(channels: "Trực tiếp5 Ngày10,000 VNĐ"), over: same)
    #expect(newer.text.contains("amount: 9000 VND") && newer.text.contains("time: 5 days"))
    #expect(newer.kept.map(\.part) == ["fees"])
    #expect(newer.kept[0].words?.contains("10000 VND") ?? false)
    let again = try importing(PortalPage(channels: "Trực tiếp5 Ngày10,000 VNĐ"), over: newer)
    #expect(again.text == newer.text && again.kept.isEmpty)
  }

  @Test func whatPeopleAddAndRemoveStaysSo() throws {
    var first = try importing(PortalPage())
    first.text = first.text.replacing("legal-basis:\n  - 1-2020-nd-cp  # 1/2020/NĐ-CP\n", with: "")
    first.text += "# Checked by the office.\nsilence: none\n"
    first.guidance += "\n## Mẹo\n\nĐến sớm.\n"
    let second = try importing(PortalPage(acts: "Nghị định 1/2020/NĐ-CP1/2020/NĐ-CP"), over: first)
    #expect(second.text == first.text && second.guidance == first.guidance && second.kept.isEmpty)
    let third = try importing(PortalPage(acts: "Nghị định 2/2021/NĐ-CP2/2021/NĐ-CP"), over: second)
    #expect(!third.text.contains("legal-basis:") && third.kept.map(\.part) == ["legal-basis"])
    #expect(third.text.hasSuffix("# Checked by the office.\nsilence: none\n"))
  }

  @Test func sectionsOfGuidanceAreMergedByHeading() throws {
    var first = try importing(PortalPage(conditions: "Từ đủ 18 tuổi."))
    first.guidance = first.guidance.replacing("Bước 1: Nộp hồ sơ.", with: "Nộp hồ sơ ở quầy.")
    var page = PortalPage(conditions: "Từ đủ 16 tuổi.")
    page.steps = "Bước 1: Nộp qua mạng."
    let second = try importing(page, over: first)
    #expect(second.guidance.contains("Nộp hồ sơ ở quầy.") && second.guidance.contains("Từ đủ 16 tuổi."))
    #expect(second.kept.map(\.part) == ["trinh-tu-thuc-hien"] && second.kept[0].isGuidance)
  }

  @Test func aKeyThatTheSourceNoLongerHasGoesUnlessItWasEdited() throws {
    let first = try importing(PortalPage(results: "Thẻ thửMã: KQ.G01.000001"))
    let gone = try importing(PortalPage(results: "Không có thông tin"), over: first)
    #expect(!gone.text.contains("results:"))
    var edited = first
    edited.text = edited.text.replacing("evidence: the-thu", with: "evidence: the-thu\n    electronic: true")
    let kept = try importing(PortalPage(results: "Không có thông tin"), over: edited)
    #expect(kept.text.contains("electronic: true") && kept.kept.map(\.part) == ["results"])
    #expect(kept.kept[0].words == nil)
  }

  @Test func anEditedCommentIsAnEdit() throws {
    var first = try importing(PortalPage())
    first.text = first.text.replacing("# 3 Ngày làm việc", with: "# 3 Ngày làm việc, đã kiểm tra")
    let second = try importing(PortalPage(channels: "Trực tiếp4 Ngày làm việcMiễn phí"), over: first)
    #expect(second.text.contains("time: 3 working-days  # 3 Ngày làm việc, đã kiểm tra"))
    #expect(second.kept.map(\.part) == ["channels"])
  }

  /// Whatever is edited: nothing that people wrote is lost, and a second import of the same source changes nothing.
  @Test(arguments: 1...40) func noEditIsLost(_ seed: Int) throws {
    let first = try importing(PortalPage(conditions: "Từ đủ 18 tuổi."))
    var lines = first.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let place = 2 + seed * 7 % (lines.count - 3)
    lines[place] += " # dấu \(seed)"
    var edited = first
    edited.text = lines.joined(separator: "\n")
    let page = PortalPage(channels: "Trực tuyến\(seed) NgàyMiễn phí", conditions: "Từ đủ \(seed) tuổi.")
    let second = try importing(page, over: edited)
    #expect(second.text.contains("dấu \(seed)"))
    let third = try importing(page, over: second)
    #expect(third.text == second.text && third.guidance == second.guidance && third.kept.isEmpty)
  }
}
