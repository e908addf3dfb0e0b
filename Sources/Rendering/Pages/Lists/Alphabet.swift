internal import CatalogueModel
internal import Foundation

/// The letters under which a language files its words (CLDR, exemplar characters for indexes).
struct Alphabet: Sendable {
  /// For what begins with no letter.
  static let other = "#"

  /// Letters that the language files apart, though they are another letter with a mark.
  private let own: Set<Character>

  init(_ language: LanguageTag) {
    switch language.tag.split(separator: "-").first {
    case "vi": own = ["Ă", "Â", "Đ", "Ê", "Ô", "Ơ", "Ư"]
    case "sv", "fi": own = ["Å", "Ä", "Ö"]
    case "da", "nb", "nn", "no": own = ["Æ", "Ø", "Å"]
    case "es", "gl", "eu": own = ["Ñ"]
    case "pl": own = ["Ą", "Ć", "Ę", "Ł", "Ń", "Ó", "Ś", "Ź", "Ż"]
    case "cs", "sk": own = ["Č", "Ř", "Š", "Ž"]
    case "tr", "az": own = ["Ç", "Ğ", "İ", "Ö", "Ş", "Ü"]
    case "hu": own = ["Á", "É", "Í", "Ó", "Ö", "Ő", "Ú", "Ü", "Ű"]
    case "ro": own = ["Ă", "Â", "Î", "Ș", "Ț"]
    case "hr", "bs", "sl": own = ["Č", "Ć", "Đ", "Š", "Ž"]
    case "et": own = ["Š", "Ž", "Õ", "Ä", "Ö", "Ü"]
    case "is": own = ["Á", "Ð", "É", "Í", "Ó", "Ú", "Ý", "Þ", "Æ", "Ö"]
    case "uk", "ru", "be", "bg": own = ["Й", "Ё", "Ї"]
    default: own = []
    }
  }

  /// The letter of a title: its first letter without the marks that the language does not file by.
  func letter(of title: String) -> String {
    title.first { $0.isLetter || $0.isNumber }.map(letter) ?? Self.other
  }

  /// The letter under which a character is filed.
  func letter(of first: Character) -> String {
    guard first.isLetter else { return Self.other }
    let upper = Character(String(first.uppercased().prefix(1)))
    if own.contains(upper) { return String(upper) }
    var scalars = String(upper).decomposedStringWithCanonicalMapping.unicodeScalars[...]
    // Drops one mark after another until a letter of the language is left: Ấ is filed under Â, À under A.
    while scalars.count > 1 {
      let marks = Array(scalars.dropFirst())
      for index in marks.indices {
        var fewer = String.UnicodeScalarView([scalars[scalars.startIndex]])
        for (other, mark) in marks.enumerated() where other != index { fewer.append(mark) }
        let letter = Character(String(fewer).precomposedStringWithCanonicalMapping)
        if own.contains(letter) { return String(letter) }
      }
      scalars = scalars.dropLast()
    }
    return Self.arabicBase[upper] ?? String(String.UnicodeScalarView(scalars))
  }

  /// The part of an address that names a letter: the same whatever other letters there are. Letters beyond ASCII have
  /// their code behind them, because several look alike in Latin letters (D and Đ, ه and ح).
  static func slug(of letter: String) -> String {
    if letter == other { return "0-9" }
    let slug = Slug.make(from: letter) ?? "letter"
    if letter.utf8.allSatisfy({ $0 < 0x80 }) { return slug }
    let codes = letter.unicodeScalars.map { String($0.value, radix: 16) }
    return ([slug] + codes).joined(separator: "-")
  }

  /// Forms of alif that dictionaries file as one letter.
  private static let arabicBase: [Character: String] = ["أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا"]
}
