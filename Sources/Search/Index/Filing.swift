/// Where postings are filed: each token under its word, and in the terms also under other spellings of it and under
/// the parts it is made of.
struct Filing {
  /// A word that a token is filed under, and what it loses of its impact there.
  struct Place {
    let word: Int
    let loss: Int
  }

  private(set) var forms: WordForms
  /// The word of each token.
  private(set) var words: [Int?] = []
  /// By tokens.
  private(set) var others: [[Place]] = []
  private(set) var pairs: [Int] = []
  private(set) var codes: [Int] = []
  /// The words that were taken apart, with their parts.
  private(set) var compounds: [(word: String, parts: [String])] = []

  /// What a part of a compound loses.
  static let partLoss = 2

  init(_ builder: IndexBuilder) {
    forms = WordForms(builder.tokens, language: builder.language, numbers: &words)
    others = [[Place]](repeating: [], count: words.count)
    var isTerm = [Bool](repeating: false, count: words.count)
    for posting in builder.termLog.postings { isTerm[Int(posting.word)] = true }
    for token in words.indices where isTerm[token] {
      guard let word = words[token] else { continue }
      let exact = forms.exacts.text(word)
      let spelling = Folding.digraphs(exact)
      if spelling != forms.folded[word] {
        others[token].append(Place(word: forms.number(ofExact: spelling), loss: 0))
      }
    }
    if builder.language.splitsCompounds || !builder.words.compounds.isEmpty { divide(builder, isTerm) }
    for pair in 0..<builder.pairs.count {
      let (first, second) = builder.pairs.withBytes(pair) { bytes in
        let both = UnsafeRawBufferPointer(bytes).loadUnaligned(as: UInt64.self)
        return (words[Int(both >> 32)], words[Int(both & 0xFFFF_FFFF)])
      }
      guard let first, let second else {
        pairs.append(-1)
        continue
      }
      pairs.append(forms.number(ofWhole: forms.folded[first] + " " + forms.folded[second]))
    }
    for code in 0..<builder.codes.count { codes.append(forms.number(ofExact: builder.codes.text(code))) }
  }

  private mutating func divide(_ builder: IndexBuilder, _ isTerm: [Bool]) {
    var counts = [Int](repeating: 0, count: words.count)
    for posting in builder.termLog.postings { counts[Int(posting.word)] += 1 }
    for posting in builder.textLog.postings { counts[Int(posting.word)] += 1 }
    var vocabulary: [String: Int] = [:]
    for (token, word) in words.enumerated() {
      if let word { vocabulary[forms.folded[word], default: 0] += counts[token] }
    }
    let compounds = Compounds(
      language: builder.language, vocabulary: vocabulary, corrections: builder.words.compounds)
    var parts: [String: [String]] = [:]
    for token in words.indices where isTerm[token] {
      guard let word = words[token] else { continue }
      let folded = forms.folded[word]
      let found = parts[folded] ?? compounds.parts(of: folded)
      parts[folded] = found
      for part in found {
        others[token].append(Place(word: forms.number(ofExact: part), loss: Self.partLoss))
      }
    }
    self.compounds = parts.filter { $0.value.count > 1 }.map { ($0.key, $0.value) }
      .sorted { UTF16Order.precedes($0.word, $1.word) }
  }

  /// The postings of the first tier by word.
  func terms(_ builder: IndexBuilder) -> PostingLists {
    var lists = PostingLists.Counting(words: forms.folded.count)
    lists.add(builder.termLog.postings) { token, place in
      if let word = words[token] { place(word, 0) }
      for other in others[token] { place(other.word, other.loss) }
    }
    lists.add(builder.pairLog.postings) { pair, place in if pairs[pair] >= 0 { place(pairs[pair], 0) } }
    lists.add(builder.codeLog.postings) { code, place in place(codes[code], 0) }
    return lists.lists()
  }

  /// The postings of the full text by word, without function words.
  func texts(_ builder: IndexBuilder) -> PostingLists {
    let ignored = words.map { $0.map { builder.language.ignored.contains(forms.folded[$0]) } ?? true }
    var lists = PostingLists.Counting(words: forms.folded.count)
    lists.add(builder.textLog.postings) { token, place in
      if !ignored[token], let word = words[token] { place(word, 0) }
    }
    return lists.lists()
  }

  /// The folded words and pairs of the terms that typing errors are looked for in, sorted by their ends: letters only,
  /// and four or more.
  func spellings(_ builder: IndexBuilder) -> [(reversed: String, word: String)] {
    var isTerm = [Bool](repeating: false, count: forms.folded.count)
    for posting in builder.termLog.postings {
      if let word = words[Int(posting.word)] { isTerm[word] = true }
      for other in others[Int(posting.word)] { isTerm[other.word] = true }
    }
    for pair in pairs where pair >= 0 { isTerm[pair] = true }
    var found: Set<String> = []
    for (word, folded) in forms.folded.enumerated() where isTerm[word] {
      guard folded.utf16.count >= 4, !folded.utf8.contains(where: { 48...57 ~= $0 }) else { continue }
      found.insert(folded)
    }
    return found.map { (UTF16Order.reversed($0), $0) }.sorted { UTF16Order.precedes($0.0, $1.0) }
  }
}
