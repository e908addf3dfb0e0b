import CatalogueModel

/// Finds translations that are nothing but the source text, or the translation into another language.
struct CopyCheck {
  private let language: LanguageIndex
  private let same: Set<String>
  /// The languages whose texts would be copied, the source first.
  private let others: [LanguageIndex]

  /// From so many words on, nobody uses the same ones in two languages by chance.
  private static let leastWords = 3

  init(_ catalogue: Catalogue, into language: LanguageIndex) {
    self.language = language
    let languages = catalogue.portal.languages
    same = catalogue.editorial.termBases[languages[language.rawValue]]?.same ?? []
    // What two translations have in common is laid at the door of the later one.
    others = languages.indices.prefix(language.rawValue).map { LanguageIndex($0) }
  }

  /// The numbers of the units that are copies, with the language that they were copied from.
  func copies(in units: FileUnits) -> [(unit: Int, from: LanguageIndex)] {
    switch units.content {
    case .texts(let texts, _):
      return texts.indices.compactMap { unit in
        guard case .label(let label) = texts[unit] else { return nil }
        return origin(of: label).map { (unit, $0) }
      }
    case .guidance(let guidance):
      let heads = guidance.heads.indices.compactMap { unit in
        origin(of: guidance.heads[unit].text).map { (unit, $0) }
      }
      return heads + copies(in: guidance).map { ($0 + guidance.heads.count, .source) }
    }
  }

  private func origin(of label: LocalizedText) -> LanguageIndex? {
    guard let text = label[exactly: language] else { return nil }
    return others.first { other in
      guard let words = label[exactly: other], words.utf8.count == text.utf8.count, words == text else {
        return false
      }
      return isCopy(text, leastWords: other == .source ? Self.leastWords : Self.leastWords + 1)
    }
  }

  /// The numbers of segments of the source that stand in the translation as they are.
  private func copies(in guidance: GuidanceUnits) -> [Int] {
    var (source, target) = (CheckedText(), CheckedText())
    return guidance.pairs.indices.filter { number in
      guard let pair = guidance.pairs[number], guidance.sourceSegments[number].kind != .code else {
        return false
      }
      source.read(guidance.sourceSegments[number])
      target.read(guidance.targetSegments[pair])
      guard Self.sameWords(source.bytes, target.bytes) else { return false }
      return isCopy(String(decoding: target.bytes, as: UTF8.self), leastWords: Self.leastWords)
    }
  }

  /// Compares texts whatever the blanks between their words.
  private static func sameWords(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard a.first == b.first else { return false }
    if a == b { return true }
    return a.lazy.split { $0 <= 0x20 }.elementsEqual(b.lazy.split { $0 <= 0x20 }, by: ==)
  }

  /// Whether a text has words to translate: not a name, all of whose words have capitals, nor numbers and codes.
  private func isCopy(_ text: String, leastWords: Int) -> Bool {
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "’" && $0 != "-" }
      .filter { $0.contains(where: \.isLetter) && !$0.contains(where: \.isNumber) }
    guard words.count >= leastWords, !words.allSatisfy({ $0.first?.isUppercase ?? false }) else {
      return false
    }
    guard !text.contains("://") else { return false }
    return !same.contains(text.split { $0.isWhitespace }.joined(separator: " "))
  }
}
