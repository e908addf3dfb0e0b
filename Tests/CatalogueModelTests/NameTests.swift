import CatalogueModel
import Diagnostics
import Testing

@Suite struct SlugTests {
  @Test(arguments: [
    ("Đăng ký khai sinh", "dang-ky-khai-sinh"),
    ("Cấp lại thẻ căn cước (CCCD)", "cap-lai-the-can-cuoc-cccd"),
    ("Ủy ban nhân dân Phường", "uy-ban-nhan-dan-phuong"),
    ("Uittreksel ’s-Gravenhage, één exemplaar", "uittreksel-s-gravenhage-een-exemplaar"),
    ("Geboorte­aangifte IJsland", "geboorte-aangifte-ijsland"),
    ("Straße für Größe", "strasse-fur-grosse"),
    ("Œuvre d'État", "oeuvre-detat"),
    ("60/2014/QH13", "60-2014-qh13"),
    ("  --a -- b--  ", "a-b"),
    ("e\u{301}tat", "etat"),
    ("Łódź, Ærø, þing", "lodz-aero-thing"),
  ])
  func slugs(_ text: String, _ slug: String) { #expect(Slug.make(from: text) == slug) }

  @Test(arguments: ["", "   ", "---", "…", "🎉", "«»"])
  func whatLeavesNothing(_ text: String) { #expect(Slug.make(from: text) == nil) }

  @Test func otherScriptsAreWrittenInLatinLetters() throws {
    for text in ["تسجيل الولادة", "Регистрация рождения", "出生登録"] {
      let slug = try #require(Slug.make(from: text))
      #expect(
        slug.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }, "\(slug)")
      #expect(EntityID(slug) != nil)
    }
  }

  @Test func longTitlesEndAtAWord() throws {
    let slug = try #require(Slug.make(from: String(repeating: "abcdefghi ", count: 20)))
    #expect(slug.utf8.count <= Slug.longest)
    #expect(slug == Array(repeating: "abcdefghi", count: 8).joined(separator: "-"))
    let unbroken = try #require(Slug.make(from: String(repeating: "a", count: 200)))
    #expect(unbroken == String(repeating: "a", count: Slug.longest))
  }

  @Test func theStatedSlugComesFirstThenTheTitleThenTheID() throws {
    let id = try #require(EntityID("birth"))
    let title = LocalizedText(["Khai sinh", "Register a birth", nil])
    let stated = LocalizedText(["khai", nil, nil])
    #expect(Slug.of(id, stated: stated, title: title, in: LanguageIndex(0)) == "khai")
    #expect(Slug.of(id, stated: stated, title: title, in: LanguageIndex(1)) == "register-a-birth")
    #expect(Slug.of(id, stated: stated, title: title, in: LanguageIndex(2)) == "birth")
    #expect(Slug.of(id, stated: nil, title: nil, in: .source) == "birth")
  }
}

@Suite struct NameTests {
  @Test(arguments: [
    "a", "0", "register-a-birth", "60-2014-qh13", "a-", "a--b", String(repeating: "x", count: 80),
  ])
  func ids(_ text: String) { #expect(EntityID(text)?.text == text) }

  @Test(arguments: [
    "", "-a", "A", "a_b", "a b", "a.b", "../a", "a/b", "đ", "a\n", "a\u{0}",
    String(repeating: "x", count: 81),
  ])
  func whatIsNoID(_ text: String) { #expect(EntityID(text) == nil) }

  @Test(arguments: ["vi", "nl", "zh-Hant", "sr-Latn-RS", "ckb", "es-419"])
  func languages(_ text: String) { #expect(LanguageTag(text)?.tag == text) }

  @Test(arguments: [
    "", "v", "VI", "viet", "vi-", "-vi", "vi--en", "vi_VN", "vi-x", "đi", "vi-abcdefghi", "vi VN",
  ])
  func whatIsNoLanguage(_ text: String) { #expect(LanguageTag(text) == nil) }

  @Test(arguments: [
    ("ar", true), ("he", true), ("fa-IR", true), ("vi", false), ("az-Arab", true), ("ku-Latn", false),
    ("nl", false),
  ])
  func directions(_ tag: String, _ isRightToLeft: Bool) throws {
    #expect(try #require(LanguageTag(tag)).isRightToLeft == isRightToLeft)
  }

  @Test(arguments: [
    "https://example.org", "http://example.org/a?b=c#d", "https://dichvucong.gov.vn/p/home",
    "https://đăng-ký.vn/",
    "https://[2001:db8::1]/", "https://127.0.0.1:8080/x",
  ])
  func addresses(_ text: String) { #expect(WebAddress(text)?.text == text) }

  @Test(arguments: [
    "", "example.org", "//example.org", "ftp://example.org", "javascript:alert(1)", "https://",
    "https:///path",
    "https://.org", "https://?q", "https://a b", "https://a\"b", "https://a<b", "https://a\nb",
    "HTTPS://EXAMPLE.ORG",
    "https://a\\b", "https://@x",
  ])
  func whatIsNoAddress(_ text: String) { #expect(WebAddress(text) == nil) }
}

@Suite struct ColorTests {
  @Test(arguments: [("#fff", "#ffffff"), ("#0B5A5E", "#0b5a5e"), ("#010203", "#010203")])
  func colours(_ text: String, _ hex: String) { #expect(Color(text)?.hex == hex) }

  @Test(arguments: ["", "#", "fff", "#ff", "#ffff", "#fffff", "#fffffff", "#ggg", "# fff", "#đff", "red"])
  func whatIsNoColour(_ text: String) { #expect(Color(text) == nil) }

  /// Ratios as the WCAG’s own documents and the common checkers give them.
  @Test(arguments: [
    ("#777777", "#ffffff", 4.48), ("#767676", "#ffffff", 4.54), ("#000000", "#ffffff", 21.0),
    ("#ffffff", "#ffffff", 1.0), ("#595959", "#ffffff", 7.0), ("#0000ff", "#ffffff", 8.59),
    ("#ff0000", "#ffffff", 4.0), ("#949494", "#ffffff", 3.03),
  ])
  func contrast(_ a: String, _ b: String, _ expected: Double) throws {
    let (a, b) = (try #require(Color(a)), try #require(Color(b)))
    #expect(abs(a.contrast(with: b) - expected) < 0.006, "\(a.contrast(with: b))")
    #expect(a.contrast(with: b) == b.contrast(with: a))
  }
}

@Suite struct LocalizedTests {
  @Test func citizensAreShownTheirLanguageThenTheSourceThenAny() throws {
    let text = LocalizedText([nil, "Birth", nil])
    #expect(text[exactly: LanguageIndex(0)] == nil)
    #expect(try #require(text.shown(in: LanguageIndex(2))) == ("Birth", LanguageIndex(1)))
    let full = LocalizedText(["Khai sinh", "Birth", nil])
    #expect(full.text(in: LanguageIndex(1)) == "Birth")
    #expect(full.text(in: LanguageIndex(2)) == "Khai sinh")
    #expect(full.text(in: LanguageIndex(9)) == "Khai sinh")
    #expect(LocalizedText([]).text(in: .source) == "")
  }
}

@Suite struct HeadingTests {
  @Test func fragmentsAreMadeFromWordsAndNumberedWhereTheyAgree() {
    func heading(_ inlines: [Guidance.Inline]) -> Guidance.Block { .heading(level: 2, inlines) }
    let guidance = Guidance(
      file: .init(index: 0),
      blocks: [
        heading([.text("How to pay")]), heading([.strong([.text("How")]), .text(" to pay")]),
        .list(isOrdered: false, start: 1, isTight: true, items: [[heading([.text("Đâu?")])]]),
        heading([.text("…")]), heading([.text("how to pay 2")]),
        heading([.text("Fee "), .fact(.fee("registration"))]),
      ])
    #expect(
      guidance.headingFragments == ["how-to-pay", "how-to-pay-2", "dau", "4", "how-to-pay-2-2", "fee"])
  }
}

@Suite struct SegmentTests {
  /// What is searched for stands in one paragraph, item or cell; facts are said elsewhere on the page.
  @Test func everyPieceOfTextIsASegment() {
    let guidance = Guidance(
      file: .init(index: 0),
      blocks: [
        .heading(level: 2, [.text("How to pay")]),
        .paragraph([
          .text("Pay "), .strong([.text("at once")]), .text(" with "), .link(.fragment("a"), [.text("this")]),
          .lineBreak, .fact(.fee("registration")), .image(source: "a.png", alternative: "a card"),
        ]),
        .list(
          isOrdered: true, start: 1, isTight: true,
          items: [[.paragraph([.text("one")])], [.quote([.paragraph([.text("two")])])]]),
        .divider, .code("three"),
        .table(header: [[.text("four")]], alignments: [.natural], rows: [[[.text("five")]], [[]]]),
      ])
    #expect(
      guidance.segments == [
        "How to pay", "Pay at once with this a card", "one", "two", "three", "four", "five", "",
      ])
  }
}
