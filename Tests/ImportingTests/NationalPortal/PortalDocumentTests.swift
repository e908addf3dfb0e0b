import Diagnostics
import Importing
import Testing

@Suite struct PortalDocumentTests {
  static let head = "Tên giấy tờMẫu đơn, tờ khaiSố lượng"

  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    /// `originals/copies name < template`, with `?` for an unknown number and `note` for what is no document.
    let meaning: [String]

    init(_ text: String, _ meaning: String...) { (self.text, self.meaning) = (text, meaning) }

    var testDescription: String { text }
  }

  static let rows = [
    Row("Đơn xin thẻ1 bản chính", "1/0 Đơn xin thẻ"),
    Row(
      "- Đơn xin thẻ;2 bản chính,1 bản saob) Ảnh chân dung0 bản chính,3 bản sao", "2/1 Đơn xin thẻ",
      "0/3 b) Ảnh chân dung"),
    Row("Đơn theo mẫuMau 01.docx1 bản chính", "1/0 Đơn theo mẫu < Mau 01.docx"),
    Row("Đơn (theo mẫu)1.Mau01.doc1 bản chính", "1/0 Đơn (theo mẫu) < 1.Mau01.doc"),
    Row("Đơn theo mẫu quy định1.6. Don.docx1 bản chính", "1/0 Đơn theo mẫu quy định < 1.6. Don.docx"),
    Row("Đơn đề nghị: 01 bản chính0 bản chính", "note"),
    Row("Đơn nộp 01 bản chính hoặc bản sao1 bản chính", "1/0 Đơn nộp 01 bản chính hoặc bản sao"),
    Row("Đơn (01 bản chính)1 bản chính", "1/0 Đơn (01 bản chính)"),
    Row("Đơn theo thông tư ngày 01/01/20261 bản chính", "1/0 Đơn theo thông tư ngày 01/01/2026"),
    Row("Đơn theo Mẫu 121 bản chính", "?/0 Đơn theo Mẫu 12"),
    Row("Đơn theo mẫu số 1.21 bản chính", "?/0 Đơn theo mẫu số 1.2"),
    Row("Lưu ý: mang theo thẻ cũ.1 bản chính", "note"), Row("1 bản chính", "note"),
    Row("Đối với xe tải0 bản chính", "note"),
  ]

  @Test(arguments: rows) func rowsAreRead(_ row: Row) throws {
    let read = try #require(PortalPage(documents: "--" + Self.head + row.text).read.value)
    let meaning = read.documents.flatMap(\.rows).map { row -> String in
      if row.isNote { return "note" }
      let template = row.template.map { " < " + read.text(.documents, $0) } ?? ""
      return
        "\(row.originals.map(String.init) ?? "?")/\(row.copies) \(read.text(.documents, row.name))\(template)"
    }
    #expect(meaning == row.meaning)
    PortalConservationTests.check(read)
  }

  private static let cases =
    "Trường hợp cấp mới, hồ sơ gồm:\(head)Đơn xin thẻ1 bản chínhẢnh2 bản chínhTrường hợp cấp lại, hồ sơ gồm:\(head)Đơn xin thẻ1 bản chínhThẻ cũ1 bản chính"

  @Test func headingsBecomeCases() throws {
    let text = try #require(PortalPage(documents: Self.cases).entry).text
    #expect(
      text.contains(
        """
        questions:
          truong-hop:
            ask: { vi: "Bạn thuộc trường hợp nào?" }
            type: choice
            options:
              truong-hop-cap-moi: { vi: "Trường hợp cấp mới" }
              truong-hop-cap-lai: { vi: "Trường hợp cấp lại" }
        """))
    #expect(
      text.contains(
        """
        documents:
          - evidence: don-xin-the
            originals: 1  # 1 bản chính
          - evidence: anh
            originals: 2  # 2 bản chính
            when: truong-hop is truong-hop-cap-moi
          - evidence: the-cu
            originals: 1  # 1 bản chính
            when: truong-hop is truong-hop-cap-lai
        """))
  }

  @Test func whoeverSendsSomebodyElseIsAskedBesides() throws {
    let documents = "--\(Self.head)Đơn1 bản chínhTrường hợp ủy quyền:\(Self.head)Giấy ủy quyền1 bản chính"
    let text = try #require(PortalPage(documents: documents).entry).text
    #expect(text.contains("  truong-hop-uy-quyen:\n    ask:"))
    #expect(text.contains("when: truong-hop-uy-quyen is yes"))
  }

  @Test func theNameOfTheTableIsNoCase() throws {
    let documents =
      "Thành phần hồ sơ:\(Self.head)Đơn1 bản chínhGiấy tờ phải xuất trình:\(Self.head)Thẻ cũ1 bản chính"
    #expect(!(try #require(PortalPage(documents: documents).entry).text.contains("questions:")))
  }

  @Test func notesAreKeptAsGuidance() throws {
    let page = PortalPage(documents: "--\(Self.head)Lưu ý: mang theo thẻ cũ.1 bản chínhĐơn1 bản chính")
    let entry = try #require(page.entry)
    #expect(try #require(entry.guidance).text.contains("## Lưu ý về giấy tờ\n\n- Lưu ý: mang theo thẻ cũ"))
    #expect(!entry.text.contains("luu-y"))
  }
}
