import CatalogueModel
import Diagnostics
import Syntax

extension FieldType where Value == SearchWord {
  /// A word or phrase that people may search for: it has a letter or a digit.
  static let searchWord = FieldType(
    .pattern(name: "word or phrase", pattern: "\\S", example: "driving licence")
  ) { node, reading in
    guard let scalar = node.filledScalar else {
      return reading.refuse(WrongTypeRule.finding(node, expected: "a word or phrase"))
    }
    guard scalar.text.contains(where: { $0.isLetter || $0.isNumber }) else {
      return reading.refuse(
        BadValueRule.finding(node, "has no letter or digit to search for", "a word or phrase"))
    }
    return SearchWord(scalar.text, at: scalar.span)
  }
}

extension FieldType where Value == [SearchVocabulary.Compound] {
  /// A map from words to their parts; unlike other maps, its keys are words of a language.
  static let compounds = FieldType(
    .wordMap(of: .list(FieldType<SearchWord>.searchWord.description), key: "the word")
  ) { node, reading in
    guard case .mapping(let mapping) = node else {
      return reading.refuse(WrongTypeRule.finding(node, expected: "a map from words to their parts"))
    }
    let parts = FieldType<[SearchWord]>.list(of: .searchWord)
    return mapping.entries.compactMap { entry in
      let before = reading.findings.count
      guard let words = parts.read(entry.value, &reading), reading.findings.count == before else {
        return nil
      }
      let word = SearchWord(entry.key.text, at: entry.key.span)
      return SearchVocabulary.Compound(word: word, parts: words.map(\.text))
    }
  }
}
