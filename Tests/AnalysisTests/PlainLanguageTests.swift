import Analysis
import CatalogueModel
import Diagnostics
import TestSupport
import Testing

@Suite struct PlainLanguageTests {
  private func measure(_ text: String, _ tag: String, jargon: String? = nil) throws -> (
    PlainLanguage.Language, SourceMap
  ) {
    let portal = MarkedCatalogue.portal.replacing("[vi, en, nl]", with: "[\(tag)]")
      .replacing("{ vi: Cổng, en: Portal, nl: Portaal }", with: "{ \(tag): A }")
    var files = [
      "portal.yaml": portal, "procedures/one/procedure.yaml": "title: { \(tag): A }\n",
      "procedures/one/\(tag).md": text + "\n",
    ]
    if let jargon { files["jargon/\(tag).yaml"] = "words:\n" + jargon }
    let (catalogue, map, _) = try MarkedCatalogue(files).prove()
    return (PlainLanguage(catalogue, map: map, jobs: 2).languages[0], map)
  }

  /// Texts with how many sentences they have.
  @Test(
    arguments: [
      ("en", "Bring your passport. Pay at the counter. Is it free? Yes!", 4),
      ("en", "Bring papers, e.g. your passport, to No. 3 Sea St. and pay.", 1),
      ("en", "It costs 1.50 EUR. It takes 3 days.", 2),
      ("en", "See art. 5 of the act. Mr. J. Jansen decides.", 2),
      ("en", "Open www.example.org/help.html or write to a.b@c.example now.", 1),
      ("en", "Wait … it is not over. “Is it?” asked nobody.", 2),
      ("en", "Form 1.001193 is for births. Form 2.000815 is for copies.", 2),
      ("en", "Bring:\n\n- your passport and a photo of you;\n- the form that you have filled in.", 2),
      ("nl", "U betaalt o.a. leges, d.w.z. kosten. Neem bijv. uw paspoort mee.", 2),
      ("nl", "Het kost € 1.250,50 per jaar. Dat is incl. btw.", 2),
      ("nl", "Kom vóór 15.00 uur. Bel anders 0900-1234 (lokaal tarief).", 2),
      ("vi", "Nộp tại UBND TP. Hải Phòng. Mang theo CCCD, hộ chiếu v.v. và ảnh.", 2),
      ("vi", "Lệ phí là 8.000 đồng. Thời hạn là 3 ngày làm việc.", 2),
      ("vi", "Theo Điều 5 khoản 2. Xem thêm tại Q. 1, TP. HCM.", 2),
      ("ar", "أحضر جواز السفر. هل هو مجاني؟ نعم.", 3),
    ])
  func sentencesAreTold(_ tag: String, _ text: String, _ count: Int) throws {
    #expect(try measure(text, tag).0.figures.sentences == count)
  }

  /// Texts with their words and their long words.
  @Test(
    arguments: [
      ("en", "You pay 8,000 VND for the registration.", 7, 1),
      ("en", "The well-known driver’s licence and its applicants.", 7, 4),
      ("en", "Pay {fee:x} within {time:counter} here today please.", 7, 0),
      ("nl", "Neem uw identiteitsbewijs mee naar het gemeentehuis.", 7, 2),
      ("vi", "Giấy khai sinh có giá trị nghiêng.", 7, 1),
      ("vi", "Nghị định số 60/2014/QH13 có hiệu lực.", 7, 0),
      ("ja", "これは日本語の文です。", 0, 0),
    ])
  func wordsAreCounted(_ tag: String, _ text: String, _ words: Int, _ long: Int) throws {
    let plain = text.replacing("{fee:x}", with: "`x`").replacing("{time:counter}", with: "`y`")
    let figures = try measure(plain, tag).0.figures
    #expect((figures.words, figures.longWords) == (words, long))
  }

  @Test func lixIsLengthPlusPercentage() {
    let figures = Readability(sentences: 4, words: 50, longWords: 10)
    #expect(figures.tenthsOfLength == 125)
    #expect(figures.tenthsOfLIX == 325)
    #expect(Readability().tenthsOfLIX == nil && Readability().tenthsOfLength == nil)
  }

  @Test func namesHeadingsAndQuotationsAreNoSentences() throws {
    let text = """
      ## What you have to bring along to the counter of your own ward when you apply.

      A name

      > The law says a great deal that nobody can read. It goes on. And on.

      Pay here.
      """
    #expect(try measure(text, "en").0.figures == Readability(sentences: 1, words: 2, longWords: 0))
  }

  @Test func theLongestSentencesAreNamedWithTheirPlaces() throws {
    let long = (1...30).map { "Word\($0)" }.joined(separator: " ")
    let longer = (1...40).map { "Other\($0)" }.joined(separator: " ")
    let (language, map) = try measure("Short one. \(long). Short two.\n\nFirst. \(longer).", "en")
    #expect(language.longSentences == 2)
    #expect(language.longest.map(\.words) == [40, 30])
    let span = try #require(language.longest[1].span)
    let place = map.position(of: span.start, in: span.file)
    #expect(place == SourcePosition(line: 1, column: 12))
    #expect(map[span.file].path == "procedures/one/en.md")
  }

  /// Texts with the entries that are found in them.
  @Test(
    arguments: [
      ("We act pursuant to the act.", ["pursuant to"]),
      ("Pursuant To it, prior to that.", ["pursuant to", "prior to"]),
      ("Utilising it, we utilise what utils do not.", ["utilis*", "utilis*"]),
      ("In the event that it rains: in the event.", ["in the event that"]),
      ("Nothing here, not even pursuant or prior.", []),
      ("We submitted forms and submit a form.", ["submitt* form*"]),
    ])
  func jargonIsFound(_ text: String, _ found: [String]) throws {
    let list =
      "  pursuant to: under\n  prior to: before\n  \"utilis*\": use\n  in the event that: if\n  \"submitted form*\": say\n"
    let (language, _) = try measure(text, "en", jargon: list)
    let names = language.jargon.flatMap { jargon in
      Array(repeating: jargon.entry.phrase, count: jargon.count)
    }
    let expected = found.map { $0.replacing("submitt* form*", with: "submitted form*") }
    #expect(names.sorted() == expected.sorted())
  }

  @Test func jargonHasItsPlace() throws {
    let (language, map) = try measure(
      "You may.\n\nYou may *prior to* it, and prior to that.", "en", jargon: "  prior to: before\n")
    let jargon = try #require(language.jargon.first)
    #expect(jargon.count == 2 && jargon.entry.advice == "before")
    let places = jargon.places.map { map.position(of: $0.start, in: $0.file) }
    #expect(places == [SourcePosition(line: 3, column: 10), SourcePosition(line: 3, column: 28)])
  }

  @Test func labelsAreReadToo() throws {
    let (catalogue, map, _) = try MarkedCatalogue([
      "procedures/one/procedure.yaml":
        "title: { vi: Một, en: One, nl: Een }\nsummary: { vi: Một câu., en: We pay it. You do not., nl: Een zin. }\n"
    ]).prove()
    let languages = PlainLanguage(catalogue, map: map, jobs: 1).languages
    #expect(languages.map(\.figures.sentences) == [1, 2, 1])
    #expect(languages.map(\.unit) == [.syllable, .word, .word])
  }

  /// What is read twice counts twice, in whatever order; and no text ends the program.
  @Test(arguments: [UInt64(1), 2, 3, 4])
  func countsAddUpOnAnyText(_ seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let pieces = [
      "a", "Đ", "long-winded", "8.000", ".", "!", "…", " ", "\n", "“", ")", "v.v.", "No.", "\u{301}", "。",
      "😀",
    ]
    func text() -> String {
      (0..<60).map { _ in pieces[Int(numbers.next() % UInt64(pieces.count))] }.joined()
    }
    for _ in 0..<50 {
      let (one, two) = (text(), text())
      let apart = try [one, two].map { try measure("Word.\n\n```\n```\n\n" + escaped($0), "vi").0.figures }
      #expect(apart.allSatisfy { $0.longWords <= $0.words && $0.sentences <= $0.words }, "seed \(seed)")
    }
  }

  private func escaped(_ text: String) -> String {
    text.replacing("\n", with: " ").replacing("…", with: "… ")
  }
}
