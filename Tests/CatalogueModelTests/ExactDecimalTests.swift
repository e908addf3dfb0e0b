import CatalogueModel
import Testing

@Suite struct ExactDecimalTests {
  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("0.00", "0"), ("007", "7"), ("12", "12"), ("12.50", "12.5"), ("-3", "-3"),
    ("-0.05", "-0.05"), ("0.000000001", "0.000000001"), ("999999999999999999", "999999999999999999"),
    ("100.000", "100"), ("-999999999.999999999", "-999999999.999999999"),
  ])
  func readsAndWrites(_ text: String, _ written: String) throws {
    let number = try #require(ExactDecimal(text))
    #expect(number.description == written)
    #expect(ExactDecimal(written) == number)
  }

  @Test(arguments: [
    "", "-", ".", ".5", "5.", "1..2", "1.2.3", "+5", "1,5", "1e3", " 1", "1 ", "--1", "1-", "0.0000000001",
    "1000000000000000000", "9999999999999999999", "99999999999999999999.9",
    "١", "½",
  ])
  func whatIsNoNumber(_ text: String) { #expect(ExactDecimal(text) == nil) }

  @Test func orderIsThatOfTheNumbers() throws {
    let texts = [
      "-999999999999999999", "-10", "-9.99", "-1", "-0.1", "-0.09", "0", "0.000000001", "0.1", "0.11", "1",
      "1.5",
      "2", "10", "999999999999999999",
    ]
    let numbers = try texts.map { try #require(ExactDecimal($0)) }
    for (i, a) in numbers.enumerated() {
      for (j, b) in numbers.enumerated() {
        #expect((a < b) == (i < j), "\(a) < \(b)")
        #expect((a == b) == (i == j), "\(a) == \(b)")
      }
    }
  }

  @Test(
    arguments: [
      ("0.1", "0.2", "0.3"), ("1", "-1", "0"), ("12.50", "0.5", "13"),
      ("999999999999999998", "1", "999999999999999999"),
      ("999999999999999999", "1", nil), ("999999999999999999", "0.1", nil),
      ("-0.000000001", "0.000000001", "0"),
    ] as [(String, String, String?)])
  func sumsLoseNothing(_ a: String, _ b: String, _ sum: String?) throws {
    let (a, b) = (try #require(ExactDecimal(a)), try #require(ExactDecimal(b)))
    #expect(a.adding(b)?.description == sum)
    #expect(b.adding(a) == a.adding(b))
  }

  @Test(
    arguments: [
      ("0.1", "0.1", "0.01"), ("8000", "3", "24000"), ("-1.5", "2", "-3"), ("0.00001", "0.00001", nil),
      ("1000000000", "1000000000", nil), ("0.5", "0", "0"),
    ] as [(String, String, String?)])
  func productsLoseNothing(_ a: String, _ b: String, _ product: String?) throws {
    let (a, b) = (try #require(ExactDecimal(a)), try #require(ExactDecimal(b)))
    #expect(a.multiplied(by: b)?.description == product)
  }
}

@Suite struct MoneyTests {
  @Test(arguments: ["", "VN", "vnd", "VNDD", "V1D", "€€€"])
  func whatIsNoCurrency(_ code: String) { #expect(Currency(code) == nil) }

  @Test(arguments: [
    ("VND", 0, true), ("EUR", 2, true), ("KWD", 3, true), ("JPY", 0, true), ("VDN", 2, false),
  ])
  func currencies(_ code: String, _ digits: Int, _ isListed: Bool) throws {
    let currency = try #require(Currency(code))
    #expect(currency.minorDigits == digits)
    #expect(currency.isListed == isListed)
  }

  @Test func theListHasCodesOnly() {
    #expect(Currency.listed.count > 150)
    #expect(Currency.listed.allSatisfy { Currency($0) != nil })
  }

  @Test func boundsOfAmounts() throws {
    let currency = try #require(Currency("VND"))
    let (few, many) = (Money(ExactDecimal(1000), currency), Money(ExactDecimal(5000), currency))
    #expect(Amount.free.bounds == nil && Amount.unknown.bounds == nil)
    #expect(try #require(Amount.fixed(few).bounds) == (few, few))
    #expect(try #require(Amount.per(.copy, .range(few, many)).bounds) == (few, many))
  }
}
