import CatalogueModel
import Diagnostics
import Importing
import Testing

@Suite struct PortalActTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let meaning: [String]

    init(_ text: String, _ meaning: String...) { (self.text, self.meaning) = (text, meaning) }

    var testDescription: String { text }
  }

  static let rows = [
    Row("Luật Thử08/2017/QH14", "08/2017/QH14 Luật Thử"),
    Row(
      "Luật 08/2017/QH1408/2017/QH14Nghị định Thử1/2020/NĐ-CP", "08/2017/QH14 Luật 08/2017/QH14",
      "1/2020/NĐ-CP Nghị định Thử"),
    Row("Luật Thử 202068/2020/QH14", "68/2020/QH14 Luật Thử 2020"),
    Row("Nghị định ngày 25/01/202640/2026/NĐ-CP", "40/2026/NĐ-CP Nghị định ngày 25/01/2026"),
    Row(
      "Thông tư số 5/2024/TT-BTC ngày 15/5/2024 về thử5/2024/TT-BTC",
      "5/2024/TT-BTC Thông tư số 5/2024/TT-BTC ngày 15/5/2024 về thử 2024-05-15"),
    Row(
      "Thông tư 5/2024/TT-BTC ngày 3 tháng 6 năm 2024 về thử5/2024/TT-BTC",
      "5/2024/TT-BTC Thông tư 5/2024/TT-BTC ngày 3 tháng 6 năm 2024 về thử 2024-06-03"),
    Row(
      "Luật ThửLuật số 32/2024/QH15Quy định thử9/2025/TT-NHNN", "32/2024/QH15 Luật Thử",
      "9/2025/TT-NHNN Quy định thử"),
    Row(
      "QUY ĐỊNH THỬ25/2021/TT-BTCQUY CHẾ THỬ7/2022/TT-BCA", "25/2021/TT-BTC QUY ĐỊNH THỬ",
      "7/2022/TT-BCA QUY CHẾ THỬ"),
    Row("Thử một8/2021/NĐ-CPthử hai9/2021/NĐ-CP", "8/2021/NĐ-CP Thử một", "9/2021/NĐ-CP thử hai"),
    Row("Quyết định thử461/QĐ-BXD", "461/QĐ-BXD Quyết định thử"),
    Row("Nghị quyết thử66.16/2026/NQ-CP", "66.16/2026/NQ-CP Nghị quyết thử"),
    Row("Luật Thử 41/2013/QH13Luật Hai8/2014/QH13", "41/2013/QH13 Luật Thử", "8/2014/QH13 Luật Hai"),
    Row(
      "Thử\n21/2015/TT-BNNPTNTquy định hai7/2026/TT-BNNMT", "21/2015/TT-BNNPTNT Thử",
      "7/2026/TT-BNNMT quy định hai"),
    // What is damaged.
    Row("Thông tư thử198/2016/TT/BTC", "? damagedNumber"), Row("Luật Thử 202206", ""),
    Row("Luật Hai 202206Thông tư thử5/2024/TT-BTC", "5/2024/TT-BTC ?"),
    Row(
      "Thông tư 5/2024/TT-BTC ngày 15/5/2023 về thử5/2024/TT-BTC",
      "5/2024/TT-BTC Thông tư 5/2024/TT-BTC ngày 15/5/2023 về thử yearsDiffer"),
  ]

  @Test(arguments: rows) func rowsAreRead(_ row: Row) throws {
    let read = try #require(PortalPage(acts: row.text).read.value)
    let meaning = read.acts.map { act -> String in
      if act.doubt == .damagedNumber || act.doubt == .unclearEnd {
        return "? \(act.doubt == .damagedNumber ? "damagedNumber" : "unclearEnd")"
      }
      let title = act.title.map { read.text(.acts, $0) } ?? "?"
      let date = act.date.map { " \($0)" } ?? ""
      return read.text(.acts, act.number) + " " + title + date
        + (act.doubt == .yearsDiffer ? " yearsDiffer" : "")
    }
    #expect(meaning == row.meaning.filter { !$0.isEmpty })
    PortalConservationTests.check(read)
  }

  @Test(arguments: [
    ("Thẻ thửMã: KQ.G01.000064Thông báoMã: KQ.G01.000065", ["KQ.G01.000064", "KQ.G01.000065"]),
    ("ThẻMã: 000.00.00.G04-KQ1788", ["000.00.00.G04-KQ1788"]),
    ("ThẻMã: KQ.G01.0000641. HaiMã: KQ.G01.000065", ["KQ.G01.000064", "KQ.G01.000065"]),
    ("ThẻMã: Chưa rõ", []), ("Không có thông tin", []),
  ]) func resultsAreRead(_ text: String, _ codes: [String]) throws {
    let read = try #require(PortalPage(results: text).read.value)
    #expect(read.results.map { read.text(.results, $0.code) } == codes)
    PortalConservationTests.check(read)
  }
}
