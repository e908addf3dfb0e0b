import TestSupport

@testable import Search

/// Texts to try the division into words with: chosen ones, and random ones from the alphabets where it may go wrong.
struct WordSamples: RandomNumberGenerator {
  private var numbers: SeededNumbers

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  mutating func next() -> UInt64 { numbers.next() }

  private mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// One to fourteen characters of one to four alphabets.
  mutating func text() -> String {
    var text = String.UnicodeScalarView()
    let alphabets = (0...below(4)).map { _ in Self.alphabets[below(Self.alphabets.count)] }
    for _ in 0...below(14) {
      let alphabet = alphabets[below(alphabets.count)]
      text.append(alphabet[below(alphabet.count)])
    }
    return String(text)
  }

  private static let alphabets: [[Unicode.Scalar]] = [
    "abcdefghijklmnopqrstuvwxyz", "ABCÀÉÎÖÜßÆØĐđŁıİſK", "hoàáuỳeèqýệặđthlúủụ",
    "\u{300}\u{301}\u{323}\u{309}\u{303}\u{307}\u{308}\u{306}\u{64B}\u{E31}\u{3099}\u{20DD}",
    "0123456789٣۴๔०",
    "....///---   \u{A0}\u{202F}‐–,:", "'’ʼ‘", "东京大学日本語カタカナｶﾞｽﾊﾟー々〇", "กำนันไทยการຂໍ", "والمدرسةألإىیکـآ",
    "αβγΣςΐ·", "ийёЁЇґқһ", "\u{200D}\u{200C}\u{200E}\u{202E}\u{AD}·\u{387}\u{2066}\u{FEFF}\u{200B}",
    "ŉŀĳﬁﷺﷲ\u{FC5E}ℌ½²ºª№", "한글각힣\u{1100}\u{1161}", "𝐀𝟏😀𠀀𠮷👨", "ldqu'l'd'", "Iiİı\u{307}",
    "\u{0}\u{7F}\u{FFFD}\u{FFFF}<&\"",
  ].map { Array($0.unicodeScalars) }

  /// The characters that Unicode 14 has, which any browser knows.
  static func characters(_ values: ClosedRange<UInt32>) -> [Unicode.Scalar] {
    values.compactMap(Unicode.Scalar.init).filter { isEverywhere($0) }
  }

  static func isEverywhere(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.age.map { $0.major <= 14 } ?? false
  }

  /// What citizens type, and what they might.
  static let chosen = [
    "Đăng ký kết hôn", "dang ky ket hon", "Hoà Bình, Hòa Bình, HOÀ BÌNH", "Uỷ ban nhân dân phường",
    "quý vị, thuỷ lợi",
    "Cấp lại thẻ căn cước 1.001193", "1 001193", "1001193", "1. 001193", "1.001193.000.00.00.H26",
    "123/2015/NĐ-CP",
    "số 60/2014/QH13 ngày 20/11/2014", "15/NQ-CP", "QĐ-12345", "1 2 3 4 5 6 7 8 9 10 11 12 13 14",
    "0903 123 456",
    "geboorteakte aanvragen", "foto's en 's avonds", "auto’s", "ik wil m'n rijbewijs verlengen",
    "geboorte-akte",
    "coöperatie, reünie, één", "L'acte de naissance d’état civil", "aujourd'hui qu'il s'est l'a",
    "rock'n'roll d'",
    "birth certficate", "don't I'd O'Brien", "Führerschein für Straßenfahrzeuge", "København Århus Øresund",
    "Łódź, Kraków",
    "Свидетельство о рождении ребёнка", "Ґанок і їжак, йод", "й\u{20DD}\u{3099}\u{300}",
    "Πιστοποιητικό γέννησης ΓΈΝΝΗΣΗΣ",
    "شهادة الميلاد والزواج",
    "مُحَمَّد ـ كتـاب", "出生证明", "东京大学の入学2026年", "カタカナとひらがな", "ｶﾞｽ ﾊﾟｽﾎﾟｰﾄ", "สูติบัตร ๒๕๖๙", "한국어 '각'", "ຂໍ ລາວ",
    "ＡＢＣ　１２３", "ﬁnaal ﷺ \u{FC5E}", "İstanbul IĞDIR ısı", "col·legi, col•legi", "a\u{202E}b\u{202C}c",
    "<script>alert(1)</script>",
    "\u{301}\u{302}", "", "   ", "...///---", "😀👍🏽", "e\u{301}\u{323}o\u{302}\u{301}",
    "soft\u{AD}hyphen zero\u{200B}width",
    "A\u{30A} Å Å", "ﾞﾟ", "'a' ‘b’ ʼc", "x² m³ 1º nº", "मुंबई पंजीकरण", "தமிழ்",
  ]
}
