import CatalogueModel
import Diagnostics
import Search

/// The rules about the search words of one language by themselves.
struct SearchWordRules {
  private let vocabulary: SearchVocabulary
  private let language: SearchLanguage

  init(_ vocabulary: SearchVocabulary, in language: LanguageTag) {
    (self.vocabulary, self.language) = (vocabulary, SearchLanguage(language.tag))
  }

  func findings() -> [Diagnostic] {
    vocabulary.synonyms.flatMap(synonymFindings)
      + repeated(vocabulary.formerNames.map(\.name), RepeatedSearchWordRule.formerName)
      + repeated(vocabulary.compounds.map(\.word), RepeatedSearchWordRule.compound)
      + vocabulary.compounds.compactMap(compoundFinding)
  }

  private func synonymFindings(_ set: SearchVocabulary.SynonymSet) -> [Diagnostic] {
    set.members.count < 2
      ? [LoneSynonymRule.finding(set)] : repeated(set.members, RepeatedSearchWordRule.synonym)
  }

  private func repeated(
    _ words: [SearchWord], _ finding: (SearchWord, SearchWord) -> Diagnostic
  ) -> [Diagnostic] {
    var first: [String: SearchWord] = [:]
    return words.compactMap { word in
      let form = SearchForm.of(word.text, in: language)
      if let earlier = first[form] { return finding(word, earlier) }
      first[form] = word
      return nil
    }
  }

  private func compoundFinding(_ compound: SearchVocabulary.Compound) -> Diagnostic? {
    let word = compound.word
    guard let letters = folded(word.text) else {
      return CompoundPartsRule.severalWords(word.text, at: word.span)
    }
    let parts = compound.parts.map(folded)
    if let index = parts.firstIndex(of: nil) {
      return CompoundPartsRule.severalWords(compound.parts[index], at: word.span)
    }
    return spells(parts.compactMap { $0 }[...], letters[...]) ? nil : CompoundPartsRule.finding(compound)
  }

  /// The letters of a single word; nil where the text is none, or more than one.
  private func folded(_ text: String) -> String? {
    let words = Tokens.words(of: text, in: language)
    return words.count == 1 ? words[0].folded : nil
  }

  /// Whether parts make up a word, with letters between them that link.
  private func spells(_ parts: ArraySlice<String>, _ letters: Substring) -> Bool {
    guard let part = parts.first, letters.hasPrefix(part) else { return false }
    let rest = letters.dropFirst(part.count)
    if parts.count == 1 { return rest.isEmpty }
    return ([""] + links).contains { link in
      rest.hasPrefix(link) && spells(parts.dropFirst(), rest.dropFirst(link.count))
    }
  }

  /// Those of the language; the commonest ones where nothing is known about it.
  private var links: [String] { language.links.isEmpty ? Self.commonLinks : language.links }

  private static let commonLinks = ["s", "e", "en", "n", "er", "es"]
}

/// A text as the search sees it: its folded words.
enum SearchForm {
  static func of(_ text: String, in language: SearchLanguage) -> String {
    Tokens.words(of: text, in: language).map(\.folded).joined(separator: " ")
  }
}
