import Foundation
import TestSupport
import Testing

@testable import Search

/// What folding makes of words, and that nothing is lost on the way.
@Suite struct WordsFoldingTests {
  @Test(
    "Marks, strokes, ligatures and case go",
    arguments: [
      ("Đăng ký kết hôn", "dang ky ket hon"), ("GIẤY KHAI SINH", "giay khai sinh"),
      ("phường Ưu Điểm", "phuong uu diem"),
      ("Straße", "strasse"), ("GROẞ", "gross"), ("Œuvre", "oeuvre"), ("Æther ǽ", "aether ae"),
      ("København", "kobenhavn"),
      ("Łódź", "lodz"), ("Iğdır", "igdir"), ("İSTANBUL", "istanbul"), ("Þórður", "thordur"),
      ("Ħal Ŋ", "hal ng"),
      ("fietsenĳ", "fietsenij"), ("ﬁnaal", "finaal"), ("Ёлка", "елка"), ("йод", "йод"),
      ("Ґанок їжак", "ганок іжак"),
      ("Қазақ", "казак"), ("ΆΝΘΡΩΠΟΣ", "ανθρωποσ"), ("λόγος", "λογοσ"), ("إلى", "الي"), ("مَدْرَسَة", "مدرسه"),
      ("کتـــاب", "كتاب"), ("آلة ٱ", "اله ا"), ("שָׁלוֹם", "שלום"), ("ＡＢＣ１２３", "abc123"), ("ｶﾞｽ", "ガス"),
      ("が", "が"),
      ("한국어", "한국어"), ("กำหนด", "กํ\u{E32}หนด"), ("٢٠٢٦ ۱۲ ๓", "2026 12 3"),
      ("a\u{AD}b\u{200D}c\u{202E}d", "abcd"),
      ("й\u{20DD}\u{3099}", "й\u{3099}"), ("и\u{3099}\u{306}", "й\u{3099}"), ("и\u{301}\u{306}", "и"),
      ("col·legi", "collegi"), ("", ""), ("\u{301}\u{323}", ""), ("1.001193", "1.001193"),
    ])
  func folds(_ text: String, _ folded: String) {
    #expect(Array(Folding.fold(text).unicodeScalars) == Array(folded.unicodeScalars))
  }

  @Test("Looking letters up comes to the same as folding the whole text")
  func lookingUp() {
    let seed = UInt64.random(in: 0...1 << 40)
    var numbers = SeededNumbers(seed: seed)
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0xA0...0x24F, 0x300...0x330, 0x370...0x450, 0x1E00...0x1EFF, 0x2010...0x2027,
    ]
    let scalars = ranges.joined().compactMap { Unicode.Scalar($0) }
    func isSame(_ text: String) -> Bool {
      Folding.fold(text).unicodeScalars.elementsEqual(
        text.utf8.allSatisfy { $0 < 0x80 }
          ? text.lowercased().unicodeScalars : Folding.foldedAsWhole(text).unicodeScalars)
    }
    for scalar in scalars { #expect(isSame("a\(scalar)b \(scalar)"), "\(scalar.value)") }
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 1...20, using: &numbers)).map { _ in
        scalars[Int.random(in: 0..<(Bool.random(using: &numbers) ? 95 : scalars.count), using: &numbers)]
      }
      #expect(isSame(String(String.UnicodeScalarView(text))), "seed \(seed): \(text)")
    }
  }

  @Test(
    "German and Nordic letters have a second spelling",
    arguments: [
      ("Führerschein", "fuehrerschein"), ("MÄRZ", "maerz"), ("Køge å", "koege aa"), ("Ö\u{308}", "oe"),
      ("o\u{308}ffnen", "oeffnen"), ("Łódź", "lodz"), ("plain", "plain"), ("đường", "duong"),
    ])
  func secondSpelling(_ text: String, _ folded: String) {
    #expect(Folding.digraphs(text) == folded)
  }

  @Test(
    "The exact form keeps the spelling, in one form",
    arguments: [
      ("Hoà", "hòa"), ("HÒA", "hòa"), ("hoá", "hóa"), ("thuỷ", "thủy"), ("loè", "lòe"), ("đoạ", "đọa"),
      ("uỷ", "ủy"),
      ("quý", "quý"), ("quỳ", "quỳ"), ("hoàn", "hoàn"), ("thuyền", "thuyền"), ("khuỷu", "khuỷu"),
      ("toà", "tòa"),
      ("Cioè", "cioè"), ("fo\u{301}a", "fóa"), ("hoa\u{300}", "hòa"), ("ĐƯỜNG", "đường"), ("Größe", "größe"),
      ("Ａ１", "a1"),
      ("İı", "iı"), ("ς", "σ"), ("كـتاب", "كتاب"), ("٤٢", "42"), ("ŉ", "n"), ("\u{FC5E}", "\u{64C}\u{651}"),
    ])
  func exact(_ token: String, _ exact: String) {
    #expect(Array(Folding.exact(token).unicodeScalars) == Array(exact.unicodeScalars))
  }

  @Test("Folding what is folded changes nothing, for each character of Unicode")
  func idempotent() {
    for scalar in WordSamples.characters(0...0x2FFFF) {
      let text = String(Character(scalar))
      let folded = Folding.fold(text)
      let again = Folding.fold(folded)
      #expect(again == folded, "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test("Every letter of the table is read as what it says, and what it says stays")
  func table() {
    for (result, letters) in FoldingTable.letters {
      #expect(Folding.fold(result) == result)
      for letter in letters.unicodeScalars { #expect(Folding.fold(String(Character(letter))) == result) }
    }
    let all = FoldingTable.letters.flatMap { Array($0.letters.unicodeScalars) }
    #expect(Set(all).count == all.count, "a letter stands twice")
  }

  @Test("The ranges of the table stand in order and do not overlap")
  func ranges() {
    for ranges in [FoldingTable.dropped, FoldingTable.ignorable, FoldingTable.spaceless] {
      for (one, next) in zip(ranges, ranges.dropFirst()) { #expect(one.upperBound < next.lowerBound) }
    }
  }
}
