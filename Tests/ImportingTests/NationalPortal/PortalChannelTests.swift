import CatalogueModel
import Diagnostics
import Importing
import Testing

@Suite struct PortalChannelTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    /// `kind | time | fees`, with `?` for what is quoted and `-` for what is not stated.
    let meaning: [String]

    init(_ text: String, _ meaning: String...) { (self.text, self.meaning) = (text, meaning) }

    var testDescription: String { text }
  }

  static let rows = [
    Row("Trực tuyến3 Ngày làm việcMiễn phí", "online | 3 working-days | free"),
    Row(
      "Trực tiếp1 NgàyMiễn phíDịch vụ bưu chính20 NgàyMiễn phí", "counter | 1 day | free",
      "post | 20 days | free"),
    Row("Trực tiếp2 Giờ8,000 VNĐ", "counter | 2 hours | 8000 VND"),
    Row("Trực tiếp30 Phút8.000 Đồng", "counter | 30 minutes | 8000 VND"),
    Row("Trực tiếp2 Tháng0 đồng", "counter | 2 months | free"),
    Row("Trực tiếp1 Năm8000 VND", "counter | 1 year | 8000 VND"),
    Row("Trực tiếp5 - 7 Ngày làm việcMiễn phí", "counter | 5..7 working-days | free"),
    Row("Trực tiếp3 Ngày20,000,000 Việt Nam Đồng(mức thử)Mô tả dài.", "counter | 3 days | 20000000 VND"),
    Row("Trực tiếp3 Ngày145 USD(145 USD/thẻ)", "counter | 3 days | 145 USD"),
    Row("Trực tiếp3 Ngày10.50 USD", "counter | 3 days | 10.50 USD"),
    Row("Trực tiếp3 NgàyKhông có thông tin", "counter | 3 days | -"),
    Row("Trực tiếpKhông có thông tinMiễn phí", "counter | - | free"),
    // Several fees in one cell.
    Row("Trực tiếp3 Ngày8,000 VNĐ(cấp mới)5,000 VNĐ(cấp lại)", "counter | 3 days | 8000 VND, 5000 VND"),
    // What cannot be certain.
    Row("Trực tiếp3Miễn phí", "counter | ? | free"),
    Row("Trực tiếp0,5 NgàyMiễn phí", "counter | ? | free"),
    Row("Trực tiếpTrong ngàyMiễn phí", "counter | ? | free"),
    Row("Trực tiếp120,000 VNĐ", "counter | ? | ?"), Row("Trực tiếp1500 VNĐ", "counter | ? | ?"),
    Row("Trực tiếp3 Ngày50 VNĐ(50.000đ/thẻ)", "counter | 3 days | ?"),
    Row("Trực tiếp3 Ngày8.00.0 Đồng", "counter | 3 days | ?"),
    Row("Trực tiếp3 Ngày2 %", "counter | 3 days | ?"),
    Row("Trực tiếp3 NgàyMiễn phí(Không có)", "counter | 3 days | free"),
    Row("Trực tiếp3 NgàyMiễn phí(Miễn lệ phí theo thông tư)", "counter | 3 days | free"),
    Row("Trực tiếp3 NgàyMiễn phí(Theo quy định của tỉnh)", "counter | 3 days | ?"),
    Row("Trực tiếp3 NgàyMiễn phí(50.000 đồng/giấy)", "counter | 3 days | ?"),
    Row("Trực tiếp3 NgàyMiễn phí(a) Cấp mới: 5.000 đồng; b) Cấp lại: 3.000 đồng)", "counter | 3 days | ?"),
    Row("Trực tiếp3 Ngày50,000 VNĐ(50.000 đồng; 25.000 đồng kể từ ngày 01/7/2025)", "counter | 3 days | ?"),
    // The same words within a description are no row.
    Row(
      "Trực tiếp3 NgàyMiễn phíTrực tuyến: 5 Ngày nộp qua mạng. Trực tiếp tại quầy.", "counter | 3 days | free"
    ),
  ]

  @Test(arguments: rows) func rowsAreRead(_ row: Row) throws {
    let read = try #require(PortalPage(channels: row.text).read.value)
    let meaning = read.channels.map { row in
      let time = row.time?.doubt == nil ? row.time?.duration?.written ?? "-" : "?"
      let fees = row.fees.map { fee in fee.written ?? (fee.value == .unstated ? "-" : "?") }.joined(
        separator: ", ")
      return "\(row.kind.rawValue) | \(time) | \(fees)"
    }
    #expect(meaning == row.meaning)
    PortalConservationTests.check(read)
  }

  /// A cell, its note, and what is told about them.
  @Test(arguments: [
    ("Trực tiếp3 Ngày5,000 VNĐ(thu 7.000 đồng/lần)", "its note says 7000 VND"),
    ("Trực tiếp3 Ngày50 VNĐ(50.000đ/thẻ)", "1,000 times as much"),
    ("Trực tiếp3 NgàyMiễn phí(50.000 đồng/giấy)", "so that it is quoted"),
    ("Trực tiếp3 NgàyMiễn phíTrong 03 ngày làm việc kể từ ngày nhận.", "its note says 3 working-days"),
    ("Trực tiếp3 NgàyMiễn phíTrong 05 ngày kể từ ngày nhận.", "its note says 5 days"),
  ]) func contradictionsAreTold(_ text: String, _ words: String) {
    let findings = PortalPage(channels: text).read.findings
    #expect(findings.contains { $0.rule.code == "import-contradiction" && $0.message.contains(words) })
  }

  @Test(arguments: [
    "Trực tiếp3 Ngày5,000 VNĐ(5.000 đồng/lần)", "Trực tiếp3 Ngày20,000,000 VNĐ(20 triệu đồng)",
    "Trực tiếp10 NgàyMiễn phí05 ngày thẩm định; 05 ngày cấp thẻ.",
    "Trực tiếp11 NgàyMiễn phíTheo thông tư ngày 5 tháng 11 năm 2025.",
  ]) func whatAgreesIsNotTold(_ text: String) {
    #expect(PortalPage(channels: text).read.findings.isEmpty)
  }

  /// The note of a fee stays with it, and values keep their source.
  @Test func factsKeepTheirSource() throws {
    let page = PortalPage(
      channels: "Trực tuyến3 Ngày làm việc5,000 VNĐ(thu 7.000 đồng)Trực tiếp3 Ngày làm việcMiễn phí")
    let text = try #require(page.entry).text
    for line in [
      "time: 3 working-days  # 3 Ngày làm việc", "amount: 5000 VND  # 5,000 VNĐ",
      "note: { vi: \"thu 7.000 đồng\" }",
      "channels: [online]", "amount: free  # Miễn phí", "channels: [counter]",
    ] { #expect(text.contains(line), "\(line)") }
  }

  @Test func nothingToPayIsStated() throws {
    #expect(try #require(PortalPage().entry).text.contains("fees: none  # Miễn phí"))
    let unstated = PortalPage(channels: "Trực tiếp3 NgàyKhông có thông tin")
    #expect(!(try #require(unstated.entry).text.contains("fees:")))
  }

  /// Several times of one way of applying are told apart by nothing that the format has.
  @Test func severalTimesAreQuoted() throws {
    let page = PortalPage(channels: "Trực tiếp3 NgàyMiễn phíKiểm tra.Trực tiếp9 NgàyMiễn phíCấp thẻ.")
    let entry = try #require(page.entry)
    #expect(!entry.text.contains("time:"))
    let guidance = try #require(entry.guidance).text
    #expect(guidance.contains("> (trực tiếp) 3 Ngày\\\n> Kiểm tra."))
    #expect(guidance.contains("> (trực tiếp) 9 Ngày\\\n> Cấp thẻ."))
  }
}
