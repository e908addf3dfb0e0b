/// Makes the index of one language from documents that come one after the other: procedures first, then everything
/// else. Their order gives the documents their numbers.
///
/// While documents come in, words are only cut and counted; what they are in their language is worked out once for
/// each different word, when the files are asked for.
package struct IndexBuilder {
  let language: SearchLanguage
  let tag: String
  let words: SearchWords
  let layout: IndexLayout
  private let weights: SearchWeights
  private var synonyms: SynonymSets

  private(set) var tokens = TokenTable()
  /// Two tokens that stand next to each other, as the eight bytes of their numbers.
  private(set) var pairs = TokenTable()
  private(set) var codes = TokenTable()
  private(set) var termLog = PostingLog()
  private(set) var textLog = PostingLog()
  private(set) var pairLog = PostingLog()
  private(set) var codeLog = PostingLog()
  /// The documents without their text.
  private(set) var documents: [SearchDocument] = []
  /// How many of them, from the first, are procedures.
  private(set) var procedures = 0
  /// The kinds of documents in the order of their numbers, with how many follow each other.
  private(set) var kinds: [(kind: SearchDocument.Kind, count: Int)] = []
  /// How many words the title of each document has.
  private(set) var titleLengths: [Int] = []
  private var phrase: [Int] = []
  /// The names of what documents are related to, which many have in common, and the tokens of each: cut once.
  private var names = TokenTable()
  private var tokensOfNames: [[Int]] = []

  package init(
    language: String, words: SearchWords = SearchWords(), weights: SearchWeights = SearchWeights(),
    layout: IndexLayout = IndexLayout()
  ) {
    self.language = SearchLanguage(language)
    (tag, self.words, self.weights, self.layout) = (language, words, weights, layout)
    synonyms = SynonymSets(words.synonyms, language: self.language)
  }

  /// - Precondition: procedures come before all other documents.
  package mutating func add(_ document: SearchDocument) {
    precondition(document.kind != .procedure || procedures == documents.count, "procedures come first")
    let number = documents.count
    cut(document.title)
    let titleLength = phrase.count
    addTerms(of: document, number)
    if weights.related > 0 {
      for name in document.related { addName(name, number, weights.related) }
    }
    if weights.summary > 0 { addText(document.summary, number, weights.summary) }
    if weights.text > 0 {
      for segment in document.text { addText(segment, number, weights.text) }
    }
    var kept = document
    kept.text = []
    documents.append(kept)
    titleLengths.append(titleLength)
    if kinds.last?.kind == document.kind {
      kinds[kinds.count - 1].count += 1
    } else {
      kinds.append((document.kind, 1))
    }
    if document.kind == .procedure { procedures += 1 }
  }

  private mutating func addTerms(of document: SearchDocument, _ number: Int) {
    addPhrase(document.title, number, weights.title, seeksSynonyms: true)
    for name in document.formerNames { addPhrase(name, number, weights.keywords, seeksSynonyms: true) }
    for name in document.keywords { addPhrase(name, number, weights.keywords, seeksSynonyms: true) }
    for name in document.results {
      addPhrase(name, number, weights.results, seeksSynonyms: true, hasPairs: false)
    }
    for name in document.lifeEvents { addPhrase(name, number, weights.lifeEvents, hasPairs: false) }
    guard let code = document.code, weights.code > 0 else { return }
    addPhrase(code, number, weights.code, hasPairs: false, isCode: true)
    addCodes(code, number, weights.code)
    codeLog.add(codes.number(of: Tokens.code(of: code)), document: number, impact: weights.code)
  }

  /// A title, a keyword, a name: words and, where the language has them, pairs of words. The more words it has, the
  /// less each of them counts.
  private mutating func addPhrase(
    _ text: String, _ document: Int, _ weight: Int, loss: Int = 0, seeksSynonyms: Bool = false,
    hasPairs: Bool = true, isCode: Bool = false
  ) {
    guard weight > 0, !text.isEmpty else { return }
    cut(text)
    let impact = weight - loss - (isCode ? 0 : Self.lengthLoss(phrase.count))
    for (index, token) in phrase.enumerated() {
      termLog.add(token, document: document, impact: impact)
      guard language.hasPairs, index > 0, hasPairs else { continue }
      let pair = UInt64(phrase[index - 1]) << 32 | UInt64(token)
      let number = withUnsafeBytes(of: pair) { pairs.number(of: $0.assumingMemoryBound(to: UInt8.self)) }
      pairLog.add(number, document: document, impact: impact)
    }
    if !isCode, weight >= weights.keywords { addCodes(text, document, weight) }
    if seeksSynonyms, weights.keywords > 0 {
      for phrase in synonyms.others(than: phrase, tokens) {
        addPhrase(phrase, document, weights.keywords, loss: 1)
      }
    }
  }

  static func lengthLoss(_ words: Int) -> Int { words > 14 ? 3 : words > 8 ? 2 : words > 4 ? 1 : 0 }

  private mutating func addCodes(_ text: String, _ document: Int, _ weight: Int) {
    guard text.utf8.contains(where: { 48...57 ~= $0 }) else { return }
    for code in Tokens.codes(in: text) {
      codeLog.add(codes.number(of: code), document: document, impact: weight)
    }
  }

  /// Full text. A word that the document is found by anyway is not kept twice.
  private mutating func addText(_ text: String, _ document: Int, _ weight: Int) {
    var text = text
    text.withUTF8 { bytes in
      Tokens.forEach(in: bytes, elisions: language.elisions) { range in
        addToText(tokens.number(of: UnsafeBufferPointer(rebasing: bytes[range])), document, weight)
      }
    }
  }

  /// The name of something that the document is related to, as full text.
  private mutating func addName(_ name: String, _ document: Int, _ weight: Int) {
    let number = names.number(of: name)
    if number == tokensOfNames.count {
      cut(name)
      tokensOfNames.append(phrase)
    }
    for token in tokensOfNames[number] { addToText(token, document, weight) }
  }

  private mutating func addToText(_ token: Int, _ document: Int, _ weight: Int) {
    if !termLog.contains(token, document: document) {
      textLog.add(token, document: document, impact: weight)
    }
  }

  private mutating func cut(_ text: String) {
    phrase.removeAll(keepingCapacity: true)
    var text = text
    text.withUTF8 { bytes in
      Tokens.forEach(in: bytes, elisions: language.elisions) { range in
        phrase.append(tokens.number(of: UnsafeBufferPointer(rebasing: bytes[range])))
      }
    }
  }
}
