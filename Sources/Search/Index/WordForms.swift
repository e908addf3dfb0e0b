/// The different words of a catalogue, each worked out once: what they are folded, and the key they are filed under.
///
/// A word's key is its stem only where the browser, which has no stemmer, comes from the word to the stem by the table
/// of suffixes; else it is the folded word. So a word is always found by itself.
struct WordForms {
  private(set) var exacts = TokenTable()
  private(set) var folded: [String] = []
  private(set) var keys: [String] = []
  let suffixes: SuffixTable
  private let language: SearchLanguage
  private let stemming: Stemming
  private let rewrites: Set<SuffixTable.Rewrite>

  /// - Parameter tokens: as they are written; `numbers` gives the number of each one's word, nil where it has none.
  init(_ tokens: TokenTable, language: SearchLanguage, numbers: inout [Int?]) {
    self.language = language
    stemming = language.stemming()
    numbers.reserveCapacity(tokens.count)
    var stems: [String] = []
    for token in 0..<tokens.count {
      guard let word = tokens.withBytes(token, { Tokens.word(of: $0) }) else {
        numbers.append(nil)
        continue
      }
      let number = exacts.number(of: word.exact)
      numbers.append(number)
      if number < folded.count { continue }
      folded.append(word.folded)
      stems.append(stemming.key(ofExact: word.exact))
    }
    suffixes = SuffixTable(words: zip(folded, stems).lazy.map { ($0, $1) }, language: language)
    rewrites = Set(suffixes.rewrites)
    for (folded, stem) in zip(folded, stems) { keys.append(key(folded, stem)) }
  }

  /// The number of a word in its exact form, which need not have come before.
  mutating func number(ofExact exact: String) -> Int {
    let number = exacts.number(of: exact)
    if number == folded.count {
      let fold = Folding.fold(exact)
      folded.append(fold)
      keys.append(key(fold, stemming.key(ofExact: exact)))
    }
    return number
  }

  /// The number of what is its own key: a pair of words, a code.
  mutating func number(ofWhole text: String) -> Int {
    let number = exacts.number(of: text)
    if number == folded.count {
      folded.append(text)
      keys.append(text)
    }
    return number
  }

  private func key(_ folded: String, _ stem: String) -> String {
    if folded == stem { return folded }
    if !suffixes.prefixes.isEmpty { return suffixes.stems(of: folded).contains(stem) ? stem : folded }
    return SuffixTable.rewrite(from: folded, to: stem).map(rewrites.contains) == true ? stem : folded
  }

  /// The words in the order of their keys, then of their exact forms.
  func sorted() -> [Int] {
    let beginnings = keys.map(UTF16Order.beginning)
    return keys.indices.sorted { one, other in
      if beginnings[one] != beginnings[other] { return beginnings[one] < beginnings[other] }
      if keys[one] != keys[other] { return UTF16Order.precedes(keys[one], keys[other]) }
      return exacts.withBytes(one) { exact in exacts.withBytes(other) { UTF16Order.precedes(exact, $0) } }
    }
  }
}
