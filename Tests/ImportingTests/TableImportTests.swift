import CatalogueModel
import Diagnostics
import TestSupport
import Testing

@testable import Importing

@Suite struct TableTextTests {
  @Test(
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a;b\r\n1;\"x;y\"\r\n", [["a", "b"], ["1", "x;y"]]),
      ("a\tb\n1\t2,5", [["a", "b"], ["1", "2,5"]]),
      ("\u{FEFF}a,b\n\"say \"\"hi\"\"\",\"two\r\nlines\"\n", [["a", "b"], ["say \"hi\"", "two\nlines"]]),
      ("a,b\n\n , \n  x \u{A0},2\n", [["a", "b"], ["x", "2"]]),
      ("a,b,c\n1\n", [["a", "b", "c"], ["1"]]),
      ("", []),
    ] as [(String, [[String]])])
  func cellsAreReadAsOfficesWriteThem(_ text: String, _ cells: [[String]]) {
    let table = TableText(Array(text.utf8), file: FileID(index: 0))
    #expect(table.rows.map { $0.map(\.text) } == cells)
    #expect(table.unclosed == nil)
  }

  @Test func aQuotationMarkThatNeverEndsIsTold() {
    let table = TableText(Array("a,b\n1,\"2\n3,4\n".utf8), file: FileID(index: 0))
    #expect(table.unclosed?.start == 6)
  }

  /// Whatever is written by the rules of RFC 4180 is read back.
  @Test func whatIsWrittenIsReadBack() {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed: \(seed)")
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<300 {
      let rows = Self.rows(&numbers)
      let head = rows[0].indices.map { "c\($0)" }
      let text = ([head] + rows).map(Self.written).joined()
      let read = TableText(Array(text.utf8), file: FileID(index: 0)).rows.dropFirst().map { $0.map(\.text) }
      #expect(read == rows.map { $0.map(\.trimmedForTest) })
    }
  }

  private static func rows(_ numbers: inout SeededNumbers) -> [[String]] {
    let pieces = ["a", ",", ";", "\"", "\n", "é", " x ", "1.000", "—"]
    let width = Int.random(in: 2...5, using: &numbers)
    return (0..<Int.random(in: 1...5, using: &numbers)).map { _ in
      (0..<width).map { column in
        if column == 0 { return "k" }
        let count = Int.random(in: 0..<5, using: &numbers)
        return (0..<count).map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
      }
    }
  }

  private static func written(_ row: [String]) -> String {
    row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\r\n"
  }
}

@Suite struct TableImportTests {
  private static func run(_ tables: [String], languages: [String] = ["vi", "en"]) -> (
    files: [String: String], findings: [Diagnostic], map: SourceMap
  ) {
    var map = SourceMap()
    let sources = tables.enumerated().map { number, text in
      let file = map.add(SourceFile(path: "t\(number).csv", bytes: Array(text.utf8)))
      return TableImport.Source(file: file, bytes: map[file].bytes)
    }
    let made = TableImport.run(
      sources, languages: languages.compactMap { LanguageTag($0) }, currency: Currency("VND")!)
    return (
      Dictionary(uniqueKeysWithValues: made.value.map { ($0.path, $0.text) }), made.findings, map
    )
  }

  private static let procedure = "procedure,title.vi\ncopy,Chứng thực\n"

  /// A row, and lines of the file it becomes.
  @Test(
    arguments: [
      ("procedure,title.vi,title.en\ncopy,Sao,Copy\n", [#"title: { vi: "Sao", en: "Copy" }"#]),
      ("procedure,title.vi,code\ncopy,Sao,2.000815\n", [#"code: "2.000815""#]),
      ("procedure;title.vi;audience\ncopy;Sao;\"citizen; Business\"\n", ["audience: [citizen, business]"]),
      (
        "procedure,title.vi,counter-time\ncopy,Sao,5 ngày làm việc\n", ["  counter: { time: 5 working-days }"]
      ),
      ("procedure,title.vi,online-time\ncopy,Sao,4 hours\n", ["  online: { time: 4 hours }"]),
      (
        "procedure,title.vi,legal-basis\ncopy,Sao,60/2014/QH13; 123/2015/NĐ-CP\n",
        ["legal-basis: [60-2014-qh13, 123-2015-nd-cp]"]
      ),
      (
        "procedure,title.vi,authority\ncopy,Sao,Ủy ban nhân dân phường\n",
        ["authority: uy-ban-nhan-dan-phuong"]
      ),
    ])
  func aRowBecomesAProcedure(_ table: String, _ lines: [String]) throws {
    let made = Self.run([table])
    let text = try #require(made.files["procedures/copy/procedure.yaml"])
    for line in lines { #expect(text.split(separator: "\n").contains { $0 == line }, "\(text)") }
    #expect(!made.findings.contains { $0.severity == .error })
  }

  @Test(
    arguments: [
      ("8000 VND", "8000 VND"), ("8.000 đồng", "8000 VND"), ("8,000", "8000 VND"), ("free", "free"),
      ("2000 VND per page", "2000 VND per page"), ("1000..2000 VND", "1000..2000 VND"),
      ("12.50 EUR", "12.50 EUR"),
      ("12,50 EUR", nil), ("8.000 đồng/bản", nil), ("khoảng 8 nghìn", nil), ("miễn phí", nil),
      ("8 triệu", nil),
    ] as [(String, String?)])
  func amountsAreReadOrQuoted(_ cell: String, _ amount: String?) throws {
    let made = Self.run([Self.procedure, "procedure,fee,name.vi,amount\ncopy,page,Trang,\"\(cell)\"\n"])
    let text = try #require(made.files["procedures/copy/procedure.yaml"])
    if let amount {
      #expect(text.contains("amount: \(amount)"), "\(text)")
      #expect(made.findings.isEmpty)
    } else {
      #expect(!text.contains("amount"), "\(text)")
      #expect(made.findings.map(\.rule.code) == ["import-cell"])
      #expect(try #require(made.files["procedures/copy/vi.md"]).contains("> amount: Trang: \(cell)"))
    }
  }

  @Test func documentsAndFeesBelongToTheirProcedures() throws {
    let made = Self.run([
      Self.procedure,
      "procedure,document.vi,document.en,originals,copies,show\ncopy,Bản chính,The original,0,2,yes\n",
      "procedure,fee,name.vi,amount,channels,from,basis\ncopy,page,Trang,2000 VND,counter;post,2026-01-01,226/2016/TT-BTC\n",
    ])
    #expect(made.findings.isEmpty)
    let text = try #require(made.files["procedures/copy/procedure.yaml"])
    #expect(text.contains("- { evidence: ban-chinh, copies: 2, show: true }"), "\(text)")
    for line in ["channels: [counter, post]", "from: 2026-01-01", "basis: 226-2016-tt-btc"] {
      #expect(text.contains(line), "\(text)")
    }
    #expect(made.files["evidence/ban-chinh.yaml"] == "name: { vi: \"Bản chính\", en: \"The original\" }\n")
    #expect(made.files["law/226-2016-tt-btc.yaml"]?.contains("226/2016/TT-BTC") ?? false)
  }

  /// Faults, marked, in the table that follows one of procedures.
  @Test(
    arguments: [
      ("import-table", "«procedur»,titel\nx,y\n", "none of the tables"),
      ("import-table", "procedure,title.vi,«summery.vi»\nx,Y,Z\n", "no column"),
      ("import-table", "procedure,title.vi,«title.vi»\nx,Y,Z\n", "twice"),
      ("import-table", "«procedure»,title.en\nx,Y\n", "lacks the column ‘title.vi’"),
      ("import-table", "procedure,title.vi\nx,Y,«Z»\n", "3 cells"),
      ("import-table", "procedure,title.vi\nx,Y\n«x»,Z\n", "is there twice"),
      ("import-table", "procedure,title.vi\n«example»,Y\n", "example row"),
      ("import-table", "procedure,document.vi,originals\n«cpy»,Tờ khai,1\n", "No row"),
      ("import-table", "procedure,title.vi\nx,«\"»Y\n", "never ends"),
      ("import-cell", "procedure,title.vi\n«Đăng ký»,Y\n", "lower-case letters"),
      ("import-cell", "procedure,title.vi,counter-time\nx,Y,«vài ngày»\n", "a duration"),
      ("import-cell", "procedure,title.vi,audience\nx,Y,«citizens»\n", "one of citizen"),
      ("import-cell", "procedure,document.vi,originals\ncopy,Tờ khai,«hai»\n", "from 0 to 100"),
      ("import-cell", "procedure,document.vi,show\ncopy,Tờ khai,«maybe»\n", "yes or no"),
      ("import-cell", "procedure,fee,name.vi,amount\ncopy,«Lệ phí»,Phí,free\n", "a name such as"),
      ("import-cell", "procedure,fee,name.vi,amount,from\ncopy,page,Phí,free,«1/2/2026»\n", "a date"),
      ("import-assumption", "procedure,title.vi,authority\nx,Y,«Sở Tư pháp»\n", "taken for an office"),
    ])
  func faultsAreToldAtTheirCells(_ code: String, _ marked: String, _ words: String) throws {
    let text = MarkedText(marked)
    let made = Self.run([Self.procedure, text.text])
    let finding = try #require(
      made.findings.first { $0.rule.code == code }, "\(made.findings.map(\.message))")
    #expect(made.findings.filter { $0.rule.code == code }.count == 1, "\(made.findings.map(\.message))")
    #expect(Int(finding.span.start)..<Int(finding.span.end) == text.marks[0])
    #expect(made.map[finding.span.file].path == "t1.csv")
    #expect(finding.message.contains(words), "\(finding.message)")
  }

  @Test func theTemplateIsReadBack() {
    let tables = TableKind.allCases.map { $0.template(languages: ["vi", "en", "nl"]) }
    #expect(
      Self.run(tables, languages: ["vi", "en", "nl"]).findings.map(\.message).allSatisfy {
        $0.contains("example")
      })
    let filled = tables.map { $0.replacing("example,", with: "filled-in,") }
    let made = Self.run(filled, languages: ["vi", "en", "nl"])
    #expect(
      made.findings.allSatisfy { $0.rule.code == "import-assumption" }, "\(made.findings.map(\.message))")
    #expect(made.files["procedures/filled-in/nl.md"] == "Breng het origineel mee.\n")
  }
}

extension String {
  /// Without blanks at both ends, as cells are read.
  fileprivate var trimmedForTest: String {
    var scalars = unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}
