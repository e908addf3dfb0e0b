import CatalogueModel
import Testing

@testable import Rendering

@Suite struct WordingTests {
  static let amounts: [(String, Amount, String)] = [
    ("vi", .fixed(Sample.money("8000")), "8.000\u{A0}₫"),
    ("en", .fixed(Sample.money("8000")), "₫8,000"),
    ("nl", .fixed(Sample.money("8000")), "₫\u{A0}8.000"),
    ("nl", .fixed(Sample.money("12.5", "EUR")), "€\u{A0}12,50"),
    ("nl", .fixed(Sample.money("12", "EUR")), "€\u{A0}12"),
    ("en", .free, "free"), ("vi", .free, "miễn phí"), ("nl", .unknown, "bedrag niet vooraf bekend"),
    ("en", .range(Sample.money("1000"), Sample.money("5000")), "₫1,000 to ₫5,000"),
    ("en", .per(.squareMetre, .fixed(Sample.money("5"))), "₫5 per square metre"),
    (
      "vi", .per(.copy, .range(Sample.money("1000"), Sample.money("2000"))),
      "từ 1.000\u{A0}₫ đến 2.000\u{A0}₫ mỗi bản"
    ),
  ]

  @Test(arguments: amounts)
  func amount(in language: String, of amount: Amount, reads text: String) {
    #expect(Sample.wording(language).amount(amount) == text)
  }

  static let durations: [(String, StatedDuration, String, String)] = [
    ("en", .immediately, "immediately", "immediately"),
    ("en", StatedDuration(1, .workingDay), "1 working day", "within 1 working day"),
    ("en", StatedDuration(5, to: 7, .workingDay), "5 to 7 working days", "within 5 to 7 working days"),
    ("vi", StatedDuration(15, .day), "15 ngày", "trong 15 ngày"),
    ("nl", StatedDuration(1, .hour), "1 uur", "binnen 1 uur"),
    ("nl", StatedDuration(2, .week), "2 weken", "binnen 2 weken"),
    ("ar", StatedDuration(2, .day), "يومان", "خلال يومين"),
    ("ar", StatedDuration(3, .day), "3 أيام", "خلال 3 أيام"),
    ("ar", StatedDuration(11, .day), "11 يومًا", "خلال 11 يومًا"),
  ]

  @Test(arguments: durations)
  func duration(in language: String, of duration: StatedDuration, plain: String, within: String) {
    let wording = Sample.wording(language)
    #expect(wording.duration(duration) == plain)
    #expect(wording.within(duration) == within)
  }

  @Test(arguments: [
    ("vi", "ngày 5 tháng 11 năm 2026", "Thứ Năm, ngày 5 tháng 11 năm 2026", "7:05"),
    ("en", "5 November 2026", "Thursday 5 November 2026", "7:05"),
    ("nl", "5 november 2026", "donderdag 5 november 2026", "7.05"),
    ("ar", "5 نوفمبر 2026", "الخميس 5 نوفمبر 2026", "7:05"),
  ])
  func dates(in language: String, long: String, withWeekday: String, time: String) {
    let wording = Sample.wording(language)
    let day = Sample.date("2026-11-05")
    #expect(wording.date(day) == long)
    #expect(wording.dateWithWeekday(day) == withWeekday)
    #expect(wording.time(minutes: 425) == time)
  }

  /// Scripts write dates from patterns; the pages write them from messages or Foundation's samples.
  @Test(arguments: ["vi", "en", "nl", "ar", "fr", "de"])
  func scriptsWriteDatesAsPagesDo(language: String) throws {
    let wording = Sample.wording(language)
    let patterns = try #require(wording.datePatterns)
    let digits = Array(wording.ownDigits ?? "0123456789")
    func number(_ value: Int) -> String { String(String(value).map { digits[$0.wholeNumberValue ?? 0] }) }
    for days in stride(from: 0, to: 800, by: 13) {
      let day = Sample.date("2026-11-01").adding(days: days)
      let written = patterns[day.month - 1]
        .replacing("{weekday}", with: wording.weekday(day.weekday))
        .replacing("{day}", with: number(day.day)).replacing("{year}", with: number(day.year))
      #expect(written == wording.dateWithWeekday(day))
    }
  }

  @Test func languagesNameThemselves() {
    let names = ["vi", "en", "nl", "ar", "fr"].map { Sample.wording($0).autonym }
    #expect(names == ["Tiếng Việt", "English", "Nederlands", "العربية", "Français"])
    #expect(Sample.wording("ar").isRightToLeft)
    #expect(!Sample.wording("vi").isRightToLeft)
  }

  @Test func sentencesBeginWithACapital() {
    #expect(Sample.wording("en").sentence("free") == "Free")
    #expect(Sample.wording("nl").sentence("₫ 8") == "₫ 8")
    #expect(Sample.wording("vi").sentence("đến hạn") == "Đến hạn")
  }

  @Test func currenciesOutsideTheCatalogueAreFormattedToo() {
    #expect(Sample.wording("en").money(Sample.money("3.5", "GBP")) == "£3.50")
  }

  @Test func listsAndUnknownKeys() {
    let wording = Sample.wording("en")
    #expect(wording.list(["a", "b", "c"]) == "a, b and c")
    #expect(wording.list(["a", "b"], .or) == "a or b")
    #expect(wording("no.such") == "no.such")
    #expect(wording.count("no.such", 2) == "no.such")
    #expect(wording.weekday(.sunday) == "Sunday")
    #expect(wording.percent(ExactDecimal(50)) == "50%")
  }

  @Test func citationsNameTheirActs() {
    let catalogue = Sample.catalogue()
    let wordings = Sample.wordings(catalogue)
    let addresses = Addresses(catalogue, wordings: wordings)
    let cited = wordings[1].basis(
      [
        Citation(act: Sample.reference("60-2014-qh13"), clause: "Điều 11"),
        Citation(act: Sample.reference("no-such"), clause: nil),
      ], in: catalogue, at: addresses)
    #expect(cited.map(\.name) == ["Law 60/2014/QH13"])
    #expect(cited[0].title == "Law on Civil Status")
    #expect(cited[0].path == "/en/laws/60-2014-qh13/")
    #expect(cited[0].clause == "Điều 11")
  }
}
