import CatalogueModel
import Diagnostics
import Foundation
import Importing
import Testing

/// Files that are no procedures of the portal, or are damaged on purpose: findings, and never a crash.
@Suite struct PortalHostileTests {
  private func read(_ text: String) -> Checked<PortalProcedure?> {
    NationalPortalImport.read(Array(text.utf8), file: FileID(index: 0))
  }

  @Test(arguments: [
    "", "[]", "null", "\"x\"", "{", "{}", "{\"raw_text\": 1}", "{\"ma_thu_tuc\": [], \"ten_thu_tuc\": {}}",
    "{\"ma_thu_tuc\": \"1.1\"}", "{\"ma_thu_tuc\": \"../x\", \"ten_thu_tuc\": \"A\"}",
    "{\"raw_text\": \"Tên thủ tụcMã thủ tục\"}",
  ]) func whatIsNoProcedureIsTold(_ text: String) {
    let read = read(text)
    #expect(read.value == nil)
    #expect(!read.findings.isEmpty)
  }

  @Test func withoutThePageTheKeysAreUsed() throws {
    let read = read(
      """
      {"ma_thu_tuc": "1.2", "ten_thu_tuc": "Cấp thẻ", "cach_thuc_thuc_hien": "Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp3 NgàyMiễn phí"}
      """)
    let procedure = try #require(read.value)
    #expect(procedure.channels.count == 1)
    #expect(read.findings.map(\.rule.code) == ["import-portal-shape"])
  }

  // MARK: Spellings

  /// The same page in other bytes is the same page, and findings stand at the same words.
  @Test(
    arguments: [
      { $0.decomposedStringWithCanonicalMapping }, { $0.replacing(" ", with: "\u{A0}") },
      { $0.replacing(" ", with: " \u{200B}") },
      { text in
        String(
          String.UnicodeScalarView(
            text.unicodeScalars.map { scalar in
              ("0"..."9").contains(scalar) ? Unicode.Scalar(scalar.value + 0xFEE0)! : scalar
            }))
      },
    ] as [@Sendable (String) -> String])
  func spellingsOfBytesAreTheSame(_ spelled: @Sendable (String) -> String) throws {
    var page = PortalPage()
    page.channels = "Trực tuyến3 Ngày làm việc8.000 Đồng(Nghị định)Trực tiếp5Miễn phí"
    let plain = page.read
    let other = NationalPortalImport.read(
      Array("{\"raw_text\": \(PortalPage.quoted(spelled(page.text)))}".utf8), file: FileID(index: 0))
    let (a, b) = (try #require(plain.value), try #require(other.value))
    #expect(b.code == a.code && b.name == a.name)
    #expect(b.channels.map { $0.time?.duration } == a.channels.map { $0.time?.duration })
    #expect(b.channels.map { $0.fees.map(\.written) } == a.channels.map { $0.fees.map(\.written) })
    #expect(b.documents.count == 1 && b.acts.count == 1 && b.results.count == 1)
    #expect(other.findings.map(\.message) == plain.findings.map(\.message))
    PortalConservationTests.check(b)
  }

  @Test func findingsStandAtTheWordsAsTheyAreSpelled() throws {
    var page = PortalPage()
    page.steps = "Bước một: nộp hồ sơ.".decomposedStringWithCanonicalMapping
    page.channels = "Trực tiếp3Miễn phí".decomposedStringWithCanonicalMapping
    let bytes = Array(page.json.utf8)
    let finding = try #require(
      NationalPortalImport.read(bytes, file: FileID(index: 0)).findings.first)
    let words = String(decoding: bytes[Int(finding.span.start)..<Int(finding.span.end)], as: UTF8.self)
    #expect(words == "3")
  }

  /// A row whose cells nobody has seen before is a row all the same: nothing is said to be free.
  @Test(arguments: [
    "5 Ngày làm việc8000đ", "5 Ngày làm việc1,5 triệu đồng", "5 Ngày làm việcKhông thu phí",
    "24h8.000 Đồng", "1/2 ngày8.000 Đồng", "5 đến 7 Ngày làm việcMiễn phí", "5 Ngày làm việc8 000 Đồng",
    "5 Ngày làm việc8.000 JPY", "Phí theo quy định",
  ])
  func rowsOfAnUnknownFormAreQuoted(_ cells: String) throws {
    var page = PortalPage()
    page.channels = "Trực tuyến3 Ngày làm việcMiễn phíTrực tiếp\(cells)"
    let read = page.read
    let procedure = try #require(read.value)
    #expect(procedure.channels.map(\.kind) == [.online, .counter])
    #expect(procedure.channels[1].time == nil && procedure.channels[1].fees.isEmpty)
    #expect(read.findings.map(\.rule.code) == ["import-quoted"])
    #expect(read.findings[0].message.contains(cells))
    let entry = try #require(page.entry)
    #expect(!entry.text.contains("fees: none"))
    let guidance = try #require(entry.guidance).text.replacing("\\", with: "")
    #expect(guidance.contains(cells))
  }

  @Test func whatAnAmountIsForStandsBesideIt() throws {
    var page = PortalPage()
    page.channels = "Trực tiếp3 Ngày8.000 VNĐ/bản(Thông tư thử)Mô tả."
    let procedure = try #require(page.read.value)
    let fee = try #require(procedure.channels.first?.fees.first)
    #expect(fee.written == "8000 VND")
    let entry = try #require(page.entry)
    #expect(entry.text.contains("/bản(Thông tư thử)"))
  }

  @Test func resultsAreFoundBehindABlank() throws {
    var page = PortalPage()
    page.conditions = "Có đủ điều kiện theo Kết quả xử lý trước đó. "
    let procedure = try #require(page.read.value)
    #expect(procedure.results.count == 1)
    #expect(procedure.line(.conditions) == "Có đủ điều kiện theo Kết quả xử lý trước đó.")
  }

  @Test func whatThePageLacksIsReadFromTheKeys() throws {
    let page = PortalPage()
    let cut = page.text.replacing("Kết quả xử lý\(page.results)", with: "")
    let read = read(
      """
      {"raw_text": \(PortalPage.quoted(cut)), "ket_qua_xu_ly": "\(page.results)Từ khóaKhông có thông tinMô tảKhông có thông tinChọn cơ quan thực hiệnNộp hồ sơ",
      "can_cu_phap_ly": "Luật 1/2000/QH10"}
      """)
    let procedure = try #require(read.value)
    #expect(procedure.results.count == 1 && procedure.acts.count == 1)
    #expect(read.findings.isEmpty)
  }

  @Test func unknownKeysAreTold() throws {
    let page = PortalPage()
    let read = read("{\"raw_text\": \(PortalPage.quoted(page.text)), \"le_phi\": \"8.000 Đồng\", \"so\": 1}")
    #expect(read.value != nil)
    #expect(read.findings.map(\.rule.code) == ["import-unknown-key", "import-unknown-key"])
  }

  /// A heading within a sentence cuts nothing; what the portal’s own keys lack is read from the page.
  @Test func headingsWithinSentencesCutNothing() throws {
    var page = PortalPage()
    page.steps =
      "Bước 1: Xem mục Thành phần hồ sơ, và (Căn cứ pháp lý). Cơ quan thực hiện trả lời; Kết quả xử lý có sau."
    page.channels = "Trực tiếp3 NgàyMiễn phí(Căn cứ pháp lý: thông tư thử)Xem Thành phần hồ sơ nhé."
    page.conditions = "Theo Kết quả xử lý (nếu có)."
    let procedure = try #require(page.read.value)
    #expect(procedure.line(.steps) == page.steps)
    #expect(procedure.channels.count == 1 && procedure.documents.count == 1 && procedure.acts.count == 1)
    #expect(procedure.line(.conditions) == page.conditions)
    #expect(procedure.results.count == 1)
  }

  @Test func hugeTextsAreRead() throws {
    var page = PortalPage()
    page.steps = String(repeating: "Một bước rất dài ", count: 20_000) + String(repeating: "x", count: 30_000)
    page.documents =
      "--Tên giấy tờMẫu đơn, tờ khaiSố lượng" + String(repeating: "Đơn", count: 9_000) + "1 bản chính"
    let entry = try #require(page.entry)
    for line in (try #require(entry.guidance).text + entry.text).split(separator: "\n") {
      #expect(line.utf8.count < 20_000)
    }
  }

  /// Texts that mean something in Markdown or YAML stay texts.
  @Test func wordsStayWords() throws {
    var page = PortalPage()
    page.name = "Cấp <b>thẻ</b>: \"a\" # [b](javascript:c) {fee:x}"
    page.steps = "# Bước 1\n1. <script>\n> trích\n``` mã\n[a](b) {fee:x} | a | b"
    page.acts = "Luật <i>Thử</i> # x8/2017/QH14"
    let entry = try #require(page.entry)
    #expect(!(try #require(entry.guidance).text.contains("\n<script>")))
    #expect(try #require(entry.guidance).text.contains("\\{fee:x}"))
  }

  /// Whatever is cut out of a page or doubled in it, every byte is accounted for.
  @Test(arguments: 1...200) func damagedPagesAreAccountedFor(_ seed: Int) throws {
    let files = SharedProcedures.files
    let page: String
    if files.isEmpty {
      page = PortalPage().text
    } else {
      let file =
        try JSONSerialization.jsonObject(with: Data(files[seed * 3 % files.count].bytes)) as? [String: Any]
      page = try #require(file?["raw_text"] as? String)
    }
    var scalars = Array(page.unicodeScalars)
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, limit)
    }
    for _ in 0..<6 {
      let start = next(scalars.count)
      let end = min(scalars.count, start + next(60))
      if next(2) == 0 {
        scalars.removeSubrange(start..<end)
      } else {
        scalars.insert(contentsOf: scalars[start..<end], at: next(scalars.count))
      }
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    let json =
      "{\"raw_text\": \(PortalPage.quoted(String(text)).replacing("\t", with: "\\t").replacing("\r", with: "\\r"))}"
    let read = read(json)
    guard let procedure = read.value else { return }
    PortalConservationTests.check(procedure)
    let made = NationalPortalImport.make([procedure], folders: [])
    #expect(!made.value.entries.isEmpty, "seed \(seed)")
  }
}
