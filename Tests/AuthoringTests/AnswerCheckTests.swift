import CatalogueModel
import Testing

@testable import Authoring

/// What an answer becomes, or why it cannot be taken.
@Suite struct AnswerCheckTests {
  private static let offices = ["town-hall", "tax-office", "port-office"].map {
    Offer(id: $0, name: "The \($0)")
  }

  private static let cases: [(AnswerCheck, String, AnswerCheck.Reading)] = [
    (.line, "Khai sinh", .accepted("Khai sinh")),
    (.line, "a\u{7}b", .refused("A text has one line and no control characters")),
    (
      .title(taken: ["get-permit": "permit"]), "Get, permit!",
      .refused("‘permit’ is called so already; say what tells the two apart")
    ),
    (.title(taken: [:]), "…", .refused("‘…’ has no letter and no digit")),
    (.id(taken: ["a"]), "a", .refused("‘a’ exists already; choose another name")),
    (.id(taken: []), "b-2", .accepted("b-2")),
    (.one(offices, called: "office"), "tax-office", .accepted("tax-office")),
    (
      .one(offices, called: "office"), "the town-hall",
      .refused("No office is called ‘the town-hall’. Did you mean ‘town-hall’?")
    ),
    (.one(offices, called: "office"), "ministry", .refused("No office is called ‘ministry’.")),
    (
      .one(offices, called: "office"), "lighthouse-office",
      .refused("No office is called ‘lighthouse-office’. There are ‘tax-office’, ‘port-office’")
    ),
    (.one([], called: "office"), "x", .refused("The catalogue has no office yet")),
    (.several(offices, called: "office", orNone: true), "none", .accepted("none")),
    (
      .several(offices, called: "office", orNone: false), "town-hall tax-office",
      .accepted("town-hall, tax-office")
    ),
    (
      .several(offices, called: "office", orNone: false), "town-hall, town-hall",
      .refused("‘town-hall’ is named twice")
    ),
    (.words(["citizen", "business"]), "citizen,business", .accepted("citizen, business")),
    (.date, "2026-02-30", .refused("‘2026-02-30’ is not a date such as 2026-12-31")),
    (.duration, "5 ngày làm việc", .accepted("5 working-days")),
    (.webAddress, "https://example.org/a", .accepted("https://example.org/a")),
    (.country, "vn", .accepted("VN")),
    (.currency, "vnd", .accepted("VND")),
    (.currency, "XYZ", .refused("‘XYZ’ is not the code of a currency, such as EUR or VND")),
    (.timeZone, "Europe/Brussels", .accepted("Europe/Brussels")),
    (.tags, "vi en", .accepted("vi, en")),
  ]

  @Test(arguments: cases.indices) func readsAnswers(_ index: Int) {
    let (check, answer, reading) = Self.cases[index]
    #expect(check.read(answer) == reading)
  }

  @Test(
    arguments: [
      ("8.000đ", "VND", "8000 VND"), ("none", "EUR", "none"), ("free", "EUR", "free"),
      ("5 EUR", "EUR", "5 EUR"),
      ("lots", "EUR", nil),
    ] as [(String, String, String?)])
  func readsFees(_ answer: String, _ code: String, _ amount: String?) throws {
    let reading = AnswerCheck.fee(try #require(Currency(code))).read(answer)
    if let amount { #expect(reading == .accepted(amount)) } else { #expect(reading != .accepted(answer)) }
  }
}
