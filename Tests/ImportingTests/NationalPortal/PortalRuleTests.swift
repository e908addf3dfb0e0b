import Diagnostics
import Importing
import TestSupport
import Testing

/// Findings stand at the piece of the text that they are about, within the JSON file.
@Suite struct PortalRuleTests {
  /// A page whose marked part is what the only finding points at.
  struct Planted: Sendable, CustomTestStringConvertible {
    let code: String
    let page: PortalPage
    let words: String

    var testDescription: String { "\(code): \(words)" }
  }

  static let planted: [Planted] = [
    Planted(code: "import-quoted", page: PortalPage(channels: "Trực tiếp«3»Miễn phí"), words: "no unit"),
    Planted(code: "import-quoted", page: PortalPage(channels: "Trực tiếp3 Ngày«2 %»"), words: "percentage"),
    Planted(
      code: "import-quoted", page: PortalPage(channels: "Trực tiếp3 Ngày«Miễn phí(Theo tỉnh)»"), words: "free"
    ),
    Planted(code: "import-quoted", page: PortalPage(competent: "«Cục A, B»"), words: "told apart"),
    Planted(code: "import-quoted", page: PortalPage(acts: "«Luật Thử 202206»"), words: "damaged"),
    Planted(
      code: "import-quoted", page: PortalPage(steps: "Một \"dòng\"\nhai.", results: "«ThẻMã: ?»"),
      words: "known form"),
    Planted(
      code: "import-contradiction", page: PortalPage(channels: "Trực tiếp3 Ngày«5,000 VNĐ»(7.000đ)"),
      words: "7000 VND"),
    Planted(
      code: "import-contradiction", page: PortalPage(channels: "Trực tiếp«3 Ngày»Miễn phíTrong 5 ngày."),
      words: "5 days"
    ),
  ]

  @Test(arguments: planted) func isFoundAtItsPlace(_ planted: Planted) throws {
    let marked = MarkedText(planted.page.json)
    // The name of the page stands twice in the file, the marked part once.
    let read = NationalPortalImport.read(Array(marked.text.utf8), file: FileID(index: 0))
    let finding = try #require(read.findings.first)
    #expect(read.findings.map(\.rule.code) == [planted.code])
    #expect(Int(finding.span.start)..<Int(finding.span.end) == marked.marks.first)
    #expect(finding.message.contains(planted.words), "\(finding.message)")
  }

  @Test(arguments: [
    ("«[»]", "no record"), ("{\"ma_thu_tuc\": «1», \"ten_thu_tuc\": \"A\"}", "no text"),
    ("«{»\"ma_thu_tuc\": \"1.1\", \"ten_thu_tuc\": \"A\"}", "‘raw_text’ is missing"),
    ("{\"ma_thu_tuc\": \"1.1\", \"ten_thu_tuc\": \"A\", \"raw_text\": «\"B\"»}", "headings"),
  ]) func aWrongShapeIsFoundAtItsPlace(_ text: String, _ words: String) throws {
    let marked = MarkedText(text)
    let read = NationalPortalImport.read(Array(marked.text.utf8), file: FileID(index: 0))
    let finding = try #require(read.findings.first)
    #expect(
      finding.rule.code == "import-portal-shape" && finding.message.contains(words), "\(finding.message)")
    #expect(Int(finding.span.start)..<Int(finding.span.end) == marked.marks[0])
  }

  /// What is said about an edited part begins where the part does.
  @Test func anEditedPartIsFoundAtItsPlace() throws {
    let digest = { (text: String) in
      String(text.utf8.reduce(UInt64(7)) { $0 &* 31 &+ UInt64($1) }, radix: 16) + "00000000"
    }
    let first = EntryMerge(try #require(PortalPage().entry), old: nil, oldGuidance: nil, digest: digest)
    let edited = first.text.replacing("- 1-2020-nd-cp", with: "- 3-2020-nd-cp")
    let newer = try #require(PortalPage(acts: "Nghị định 2/2021/NĐ-CP2/2021/NĐ-CP").entry)
    let second = EntryMerge(newer, old: edited, oldGuidance: first.guidance, digest: digest)
    let kept = try #require(second.kept.first)
    #expect(String(decoding: Array(edited.utf8)[kept.offset...].prefix(11), as: UTF8.self) == "legal-basis")
    let place = SourceSpan(file: FileID(index: 0), start: kept.offset, end: kept.offset + 11)
    let finding = ImportEditedRule.finding(kept.part, in: "procedure.yaml", now: kept.words, at: place)
    #expect(finding.rule.code == "import-edited" && finding.message.contains("2-2021-nd-cp"))
  }
}
