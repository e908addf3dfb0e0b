import Diagnostics
import Foundation
import SiteBuild
import TestSupport
import Testing

/// Importing the national portal into a folder.
@Suite struct PortalImportTests {
  private static func file(time: String) -> String {
    let page =
      "Cấp thẻTên thủ tụcCấp thẻMã thủ tục9.000001Số quyết định1Cấp thực hiệnCấp xãLoại thủ tụcLĩnh vựcThử"
      + "Đối tượng thực hiệnCông dân Việt NamCơ quan có thẩm quyềnBộ ThửTrình Tự Thực HiệnNộp hồ sơ."
      + "Cách Thức Thực HiệnHình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp\(time)Miễn phí"
      + "Thành phần hồ sơ--Tên giấy tờMẫu đơn, tờ khaiSố lượngĐơn1 bản chínhCăn cứ pháp lýKhông có thông tin"
      + "Cơ quan thực hiệnKhông có thông tinYêu cầu, điều kiện thực hiệnKhông có thông tinKết quả xử lýThẻMã: KQ.G01.000001"
    return "{\"ma_thu_tuc\": \"9.000001\", \"ten_thu_tuc\": \"Cấp thẻ\", \"raw_text\": \"\(page)\"}"
  }

  private func run(_ folder: TemporaryFolder, isDry: Bool = false, isForced: Bool = false) throws
    -> PortalImportOutcome
  {
    try Pipeline.importPortal(
      PortalImportRequest(
        paths: ["\(folder.path)/source"], output: "\(folder.path)/content", isDry: isDry, isForced: isForced,
        report: "\(folder.path)/report.csv", jobs: 2, version: "test"))
  }

  @Test func aSecondRunWritesNothing() throws {
    let folder = try TemporaryFolder()
    try folder.write(["source/a.json": Self.file(time: "3 Ngày"), "source/readme.txt": "x"])
    let dry = try run(folder, isDry: true)
    #expect(dry.writtenFiles > 5 && !FileManager.default.fileExists(atPath: "\(folder.path)/content"))
    let first = try run(folder)
    #expect(first.report.findings.isEmpty && first.writtenFiles == dry.writtenFiles)
    let files = try folder.files(in: "content")
    #expect(
      Set(files.keys).isSuperset(of: [
        "portal.yaml", "procedures/cap-the-9-000001/procedure.yaml", "procedures/cap-the-9-000001/vi.md",
        "organisations/bo-thu.yaml", "evidence/don.yaml", "evidence/the.yaml", "topics/thu.yaml",
      ]))
    let second = try run(folder)
    #expect(second.writtenFiles == 0 && second.changes.isEmpty)
    #expect(try folder.files(in: "content") == files)
    let report = try String(contentsOfFile: "\(folder.path)/report.csv", encoding: .utf8)
    #expect(
      report.hasPrefix(
        "code,title,field,parsed,kept,quoted,dropped\r\n\"9.000001\",\"Cấp thẻ\",name,1,0,0,0\r\n"))
  }

  @Test func aNewerSnapshotIsToldAndKeepsEdits() throws {
    let folder = try TemporaryFolder()
    try folder.write(["source/a.json": Self.file(time: "3 Ngày")])
    _ = try run(folder)
    let path = "procedures/cap-the-9-000001/procedure.yaml"
    let text = String(decoding: try #require(folder.files(in: "content")[path]), as: UTF8.self)
    try folder.write([
      "content/\(path)": text + "silence: none\n", "source/a.json": Self.file(time: "5 Ngày"),
    ])
    let newer = try run(folder)
    #expect(newer.changes.map(\.facts) == [["channels counter time: 3 days → 5 days"]])
    let merged = String(decoding: try #require(folder.files(in: "content")[path]), as: UTF8.self)
    #expect(merged.contains("time: 5 days") && merged.hasSuffix("silence: none\n"))
  }

  @Test func whatWasNotImportedStays() throws {
    let folder = try TemporaryFolder()
    try folder.write([
      "source/a.json": Self.file(time: "3 Ngày"), "content/portal.yaml": "name: { vi: X }\n",
      "content/procedures/cap-the-9-000001/procedure.yaml": "title: { vi: Của tôi }\n",
      "content/topics/thu.yaml": "name: { vi: Của tôi }\n",
    ])
    let outcome = try run(folder)
    #expect(outcome.report.findings.map(\.rule.code) == ["import-changed-file"])
    let files = try folder.files(in: "content")
    for path in ["portal.yaml", "procedures/cap-the-9-000001/procedure.yaml", "topics/thu.yaml"] {
      #expect(!String(decoding: try #require(files[path]), as: UTF8.self).contains("Imported"), "\(path)")
    }
    #expect(try run(folder, isForced: true).report.findings.isEmpty)
  }
}
