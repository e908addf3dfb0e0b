import CatalogueModel
import Testing

@testable import Analysis

/// What is recognised in texts of each language, as tables of texts and what they mention.
@Suite struct ProseScannerTests {
  /// Mentions as one writes them: `8000 VND`, `5..7 workingDay`, `2026-07-01`, `2 copy`, `60/2014/QH13`.
  static func mentions(_ text: String, _ tag: String) throws -> [String] {
    let language = ProseLanguage(try #require(LanguageTag(tag)), .source)
    return ProseScanner.mentions(in: ProseText(text), language).map(written)
  }

  private static func written(_ mention: ProseMention) -> String {
    func number(_ bounds: ProseBounds) -> String {
      bounds.ends.map { $0.value.description }.joined(separator: "..")
    }
    return switch mention.value {
    case .amount(let bounds, let currency): "\(number(bounds)) \(currency?.code ?? "?")"
    case .duration(let bounds, let unit): "\(number(bounds)) \(unit)"
    case .date(let date): date.description
    case .month(let year, let month): "\(year)-\(month)"
    case .count(let bounds, let noun): "\(number(bounds)) \(noun)"
    case .act(let number): number
    }
  }

  @Test(
    arguments: [
      ("Nộp 8.000 đồng", ["8000 VND"]), ("nộp 8,000 VNĐ", ["8000 VND"]), ("8 000 đồng", ["8000 VND"]),
      ("30.000đ/lần", ["30000 VND"]), ("10,000 Việt Nam Đồng", ["10000 VND"]),
      ("50 NGHÌN ĐỒNG", ["50000 VND"]),
      ("1,5 triệu đồng", ["1500000 VND"]), ("1 tỷ đồng", ["1000000000 VND"]), ("phí 8 nghìn.", ["8000 ?"]),
      ("1 triệu 500 nghìn đồng", ["1500000 VND"]), ("từ 1.000 đến 5.000 đồng", ["1000..5000 VND"]),
      ("50k", ["50000 ?"]), ("145 USD", ["145 USD"]), ("20 đô la Mỹ", ["20 USD"]), ("₫8.000", ["8000 VND"]),
      ("5.000.000 đồng (Năm triệu đồng)", ["5000000 VND", "5000000 VND"]),
      ("15.000.0000 đồng", ["150000000 VND"]),
      ("3 ngày làm việc", ["3 workingDay"]), ("05 ngày", ["5 day"]), ("hai ngày làm việc", ["2 workingDay"]),
      ("15 (mười lăm) ngày", ["15 day"]), ("từ 5 đến 7 ngày", ["5..7 day"]),
      ("5-7 ngày làm việc", ["5..7 workingDay"]),
      ("hai mươi mốt ngày", ["21 day"]), ("nửa ngày", ["0.5 day"]), ("trong 4 giờ", ["4 hour"]),
      ("30 phút", ["30 minute"]),
      ("năm ngày làm việc", ["5 workingDay"]), ("năm 2026", []), ("Nộp sau 15 giờ", []),
      ("từ 7 giờ 30 đến 11 giờ", []),
      ("một năm", []), ("24/7", []), ("Bước 2", []), ("Điều 5 ngày", []), ("khoản 3 Điều 24", []),
      ("60%", []), ("60 %", []),
      ("ngày 15/11/2015", ["2015-11-15"]), ("ngày 1 tháng 7 năm 2026", ["2026-07-01"]),
      ("tháng 7 năm 2026", ["2026-7"]),
      ("tháng 7/2026", ["2026-7"]), ("ngày 31 tháng 12", []), ("15/11", []),
      ("ngày 31-12-2026", ["2026-12-31"]),
      ("02 bản sao", ["2 copy"]), ("một bản sao", []), ("hai bản sao có chứng thực", ["2 certifiedCopy"]),
      ("01 bản chính", ["1 original"]), ("02 ảnh 3x4", ["2 photo"]), ("1 bộ hồ sơ", ["1 set"]),
      ("ảnh 4x6cm", []),
      ("Luật số 60/2014/QH13.", ["60/2014/QH13"]), ("461/QĐ-BXD", ["461/QĐ-BXD"]),
      ("66.7/2025/NQ-CP", ["66.7/2025/NQ-CP"]),
      ("41/2026/NĐ-CPMẫu", ["41/2026/NĐ-CP"]), ("mẫu 01/TB-TS", []), ("KQ.G12.000429", []),
      ("số 10 Tôn Thất Thuyết", []),
      ("gọi 1022 hoặc 028 3829 7611", []), ("một trăm hai mươi nghìn đồng", ["120000 VND"]), ("14 tuổi", []),
      ("tám trăm linh năm nghìn đồng", ["805000 VND"]),
      ("một triệu hai trăm nghìn đồng", ["1200000 VND"]),
      ("500.000 đồng (năm trăm nghìn đồng)", ["500000 VND", "500000 VND"]),
      ("một trăm ngày", ["100 day"]), ("vài trăm nghìn đồng", []),
    ] as [(String, [String])])
  func vietnamese(_ text: String, _ expected: [String]) throws {
    #expect(try Self.mentions(text, "vi") == expected)
  }

  @Test(
    arguments: [
      ("You pay 8,000 VND", ["8000 VND"]), ("VND 8,000", ["8000 VND"]), ("12.50 EUR", ["12.5 EUR"]),
      ("€12.50", ["12.5 EUR"]),
      ("€ 5–7", ["5..7 EUR"]), ("USD 25", ["25 USD"]), ("US$25", ["25 USD"]), ("8,000 đồng", ["8000 VND"]),
      ("1.5 million VND", ["1500000 VND"]), ("1,000 to 5,000 VND", ["1000..5000 VND"]), ("$25", ["25 USD"]),
      ("eight hundred thousand dong", ["800000 VND"]), ("one hundred and twenty days", ["120 day"]),
      ("a hundred thousand VND", ["100000 VND"]), ("a\u{A0}hundred thousand VND", ["100000 VND"]),
      ("a\nhundred thousand VND", ["100000 VND"]), ("two working days", ["2 workingDay"]),
      ("3 business days", ["3 workingDay"]),
      ("5–7 days", ["5..7 day"]),
      ("5 or 7 days", ["5..7 day"]), ("a 3-day wait", ["3 day"]), ("one working day", ["1 workingDay"]),
      ("half a day", ["0.5 day"]),
      ("twenty-one days", ["21 day"]), ("90 minutes", ["90 minute"]), ("2 weeks", ["2 week"]),
      ("once a year", []),
      ("24/7", []), ("after 15:00", []), ("article 5 days", []), ("no. 2 copies", []), ("60 %", []),
      ("A4 copies", []),
      ("1 July 2026", ["2026-07-01"]), ("July 1, 2026", ["2026-07-01"]),
      ("the 1st of July 2026", ["2026-07-01"]),
      ("July 2026", ["2026-7"]), ("2026-07-01", ["2026-07-01"]), ("1 July", []),
      ("31 February 2026", ["2026-2"]),
      ("2 copies", ["2 copy"]), ("two recent photos", ["2 photo"]), ("1 original", ["1 original"]),
      ("3 certified copies", ["3 certifiedCopy"]),
      ("decree 123/2015/NĐ-CP", ["123/2015/NĐ-CP"]), ("hundred and two days", ["2 day"]), ("in 1998", []),
      ("call 1022", []),
    ] as [(String, [String])])
  func english(_ text: String, _ expected: [String]) throws {
    #expect(try Self.mentions(text, "en") == expected)
  }

  @Test(
    arguments: [
      ("U betaalt 8.000 VND", ["8000 VND"]), ("€ 12,50", ["12.5 EUR"]), ("8.000,50 euro", ["8000.5 EUR"]),
      ("12,50 EUR", ["12.5 EUR"]),
      ("1,5 miljoen dong", ["1500000 VND"]), ("1.000 tot 5.000 VND", ["1000..5000 VND"]),
      ("8.000 đồng", ["8000 VND"]),
      ("tachtigduizend dong", ["80000 VND"]), ("achthonderdvijf dagen", ["805 day"]),
      ("honderdtwintigduizend VND", ["120000 VND"]), ("achter drie dagen", ["3 day"]),
      ("twee werkdagen", ["2 workingDay"]), ("één werkdag", ["1 workingDay"]),
      ("5 tot 7 dagen", ["5..7 day"]), ("30 dagen", ["30 day"]),
      ("drieëntwintig dagen", ["23 day"]), ("binnen 4 uur", ["4 hour"]), ("na 15.00 uur", []),
      ("van 7 tot 21 uur", []),
      ("om 9 uur", []), ("een halve dag", ["0.5 day"]), ("2 maanden", ["2 month"]), ("een dag later", []),
      ("24/7", []),
      ("1 juli 2026", ["2026-07-01"]), ("juli 2026", ["2026-7"]), ("01-07-2026", ["2026-07-01"]),
      ("1 juli", []),
      ("2 kopieën", ["2 copy"]), ("twee recente pasfoto’s", ["2 photo"]), ("3 originelen", ["3 original"]),
      ("artikel 5 dagen", []), ("nr. 2", []), ("besluit 123/2015/NĐ-CP", ["123/2015/NĐ-CP"]),
    ] as [(String, [String])])
  func dutch(_ text: String, _ expected: [String]) throws {
    #expect(try Self.mentions(text, "nl") == expected)
  }

  @Test(
    arguments: [
      ("ar", "الرسم ٨٬٠٠٠ دونغ", ["8000 VND"]), ("ar", "خلال ٣ أيام عمل", ["3 workingDay"]),
      ("ar", "١٢٫٥٠ EUR", ["12.5 EUR"]),
      ("ar", "خلال 5 أيام", ["5 day"]), ("ar", "1 يوليو 2026", ["2026-07-01"]), ("fr", "25 EUR", ["25 EUR"]),
      ("fr", "€ 25", ["25 EUR"]), ("fr", "5 jours", []), ("fr", "01/07/2026", ["2026-07-01"]),
      ("fa", "۱۲ EUR", ["12 EUR"]),
    ] as [(String, String, [String])])
  func otherLanguages(_ tag: String, _ text: String, _ expected: [String]) throws {
    #expect(try Self.mentions(text, tag) == expected)
  }

  /// The quick look must never pass over what the scanner would find.
  @Test(arguments: [
    ("vi", "hai ngày làm việc"), ("en", "Two working days"), ("nl", "Een halve dag"), ("ar", "٣ أيام"),
  ])
  func whatIsMentionedIsNoticed(_ tag: String, _ text: String) throws {
    let language = ProseLanguage(try #require(LanguageTag(tag)), .source)
    #expect(language.mayMention(text))
    #expect(!language.mayMention("No such thing; không có gì."))
  }
}
