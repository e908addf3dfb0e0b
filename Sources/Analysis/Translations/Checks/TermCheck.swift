import CatalogueModel

/// Finds the terms of source texts, and whether translations say them as the term base wants.
struct TermCheck: Sendable {
  struct Term: Sendable {
    let base: TermBase.Term
    /// The term in the source language, which a translation may quote.
    let forms: [TermPhrase]
    let accepted: [TermPhrase]
    let refused: [TermPhrase]
  }

  /// A form of a term in the source language.
  private struct Form: Sendable {
    let phrase: TermPhrase
    let term: Int
  }

  private let terms: [Term]
  /// The forms by the beginning of their first word, those of most words first.
  private let forms: [UInt32: [Form]]

  var isEmpty: Bool { terms.isEmpty }

  init(_ base: TermBase?) {
    terms = (base?.terms ?? []).map {
      Term(
        base: $0, forms: $0.forms.map(TermPhrase.init), accepted: $0.accepted.map(TermPhrase.init),
        refused: $0.refused.map(TermPhrase.init))
    }
    var forms: [UInt32: [Form]] = [:]
    for (number, term) in terms.enumerated() {
      for form in term.base.forms {
        let phrase = TermPhrase(form)
        guard let first = phrase.words.first else { continue }
        forms[TermPhrase.beginning(of: first.bytes[...], letters: first.letters), default: []].append(
          Form(phrase: phrase, term: number))
      }
    }
    self.forms = forms.mapValues { list in
      list.sorted { ($1.phrase.words.count, $0.term) < ($0.phrase.words.count, $1.term) }
    }
  }

  /// The terms that a source text has, each once, in the order in which they stand. Where terms overlap, the longer
  /// one counts: a birth certificate is no certificate.
  func terms(in words: FoldedWords) -> [Term] {
    var found: [Int] = []
    var i = 0
    while i < words.words.count {
      let start = TermPhrase.beginning(of: words.folded(i), letters: words.words[i].letters)
      guard let form = forms[start]?.first(where: { $0.phrase.isWritten(in: words, at: i) }) else {
        i += 1
        continue
      }
      if !found.contains(form.term) { found.append(form.term) }
      i += form.phrase.words.count
    }
    return found.map { terms[$0] }
  }
}

/// What is wrong with a term in a translation.
enum TermFault {
  case lacking
  /// A translation that must not be used, where it stands.
  case refused(String, Range<Int>)
}

extension TermCheck.Term {
  /// - Parameter words: of the translation.
  func fault(in words: FoldedWords) -> TermFault? {
    var isUsed = [Bool](repeating: false, count: words.words.count)
    var isSaid = false
    for phrase in accepted {
      for start in words.words.indices where phrase.isMeant(in: words, at: start) {
        isSaid = true
        for word in start..<start + phrase.words.count { isUsed[word] = true }
      }
    }
    for (phrase, text) in zip(refused, base.refused) {
      for start in words.words.indices where phrase.isWritten(in: words, at: start) {
        let end = start + phrase.words.count
        if isUsed[start..<end].allSatisfy({ $0 }) { continue }
        return .refused(text, words.words[start].place.lowerBound..<words.words[end - 1].place.upperBound)
      }
    }
    if isSaid
      || forms.contains(where: { form in words.words.indices.contains { form.isWritten(in: words, at: $0) } })
    {
      return nil
    }
    return .lacking
  }
}

/// One or more words of a term, to be found whatever their endings.
struct TermPhrase: Sendable {
  struct Word: Sendable {
    let bytes: [UInt8]
    let letters: Int
  }

  let words: [Word]

  /// From so many letters on, a word may have other endings.
  private static let leastInflected = 4

  init(_ text: String) {
    let folded = FoldedWords(text)
    words = folded.words.indices.map {
      Word(bytes: Array(folded.folded($0)), letters: folded.words[$0].letters)
    }
  }

  /// What all words have in common that one word of a term may match: the first bytes of longer ones, or the whole.
  static func beginning(of word: ArraySlice<UInt8>, letters: Int) -> UInt32 {
    let isLong = letters >= leastInflected
    var state: UInt32 = 2_166_136_261
    var count = 0
    for byte in word {
      if byte & 0xC0 != 0x80 {
        count += 1
        if isLong, count > leastInflected { break }
      }
      state = (state ^ UInt32(byte)) &* 16_777_619
    }
    return state
  }

  /// Whether the phrase stands at a word of a text: each long word may go on beyond that of the term.
  func isWritten(in text: FoldedWords, at start: Int) -> Bool {
    guard start + words.count <= text.words.count, !words.isEmpty else { return false }
    for (number, word) in words.enumerated() {
      let written = text.folded(start + number)
      if word.letters < Self.leastInflected {
        guard written.elementsEqual(word.bytes) else { return false }
      } else {
        guard written.starts(with: word.bytes) else { return false }
      }
    }
    return true
  }

  /// The same for translations that are accepted, where more is forgiven: another ending in place of the last two
  /// letters, and words that are part of a compound.
  func isMeant(in text: FoldedWords, at start: Int) -> Bool {
    guard start + words.count <= text.words.count, !words.isEmpty else { return false }
    for (number, word) in words.enumerated() {
      let written = text.folded(start + number)
      if written.elementsEqual(word.bytes) { continue }
      if word.letters < Self.leastInflected {
        // fee, fees; dag, dagen
        guard word.letters == 3, written.starts(with: word.bytes), written.count <= word.bytes.count + 2
        else {
          return false
        }
        continue
      }
      let stem = word.bytes.prefix(max(3, word.bytes.count - 2))
      if written.starts(with: stem), written.count <= word.bytes.count + 4 { continue }
      guard word.letters > Self.leastInflected, written.firstRange(of: word.bytes) != nil else {
        return false
      }
    }
    return true
  }
}
