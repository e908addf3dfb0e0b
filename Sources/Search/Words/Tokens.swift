/// A word as it is searched for.
package struct Word: Sendable, Hashable {
  /// As it is spelt, in lower case and in one form of each character.
  package let exact: String
  /// Without marks and letters that not every keyboard has.
  package let folded: String
}

/// The division of text into words.
///
/// A token is a maximal run of letters, digits and marks; everything else ends it, apostrophes and hyphens too. A single
/// Latin letter right after an apostrophe is left out (foto's), as is an article with its vowel cut off before one (l'acte).
/// Scripts without blanks between words give overlapping pairs of characters.
package enum Tokens {
  /// Calls the body with the range in bytes of each token, in their order. Allocates nothing.
  ///
  /// - Parameter elisions: those of the language.
  package static func forEach(
    in utf8: UnsafeBufferPointer<UInt8>, elisions: [String], _ body: (Range<Int>) -> Void
  ) {
    var position = 0
    var apostropheEnd = -1
    while position < utf8.count {
      let (kind, length) = WordCharacter.at(position, of: utf8)
      switch kind {
      case .letter, .digit:
        let run = run(from: position, of: utf8)
        let isLone = run.bases == 1 && apostropheEnd == position && isLatin(position, of: utf8)
        let mayBeElided = !elisions.isEmpty && run.end == run.next
        if !isLone, !(mayBeElided && isElided(position..<run.end, of: utf8, elisions)) {
          body(position..<run.end)
        }
        position = run.next
      case .spaceless:
        position = pairs(from: position, of: utf8, body)
      default:
        position += length
        if kind == .apostrophe { apostropheEnd = position }
      }
    }
  }

  /// The words of a text, in their order.
  package static func words(of text: String, in language: SearchLanguage) -> [Word] {
    var words: [Word] = []
    var text = text
    text.withUTF8 { utf8 in
      forEach(in: utf8, elisions: language.elisions) { range in
        if let word = word(of: UnsafeBufferPointer(rebasing: utf8[range])) { words.append(word) }
      }
    }
    return words
  }

  /// The word of a token's bytes; nil where nothing of it can be searched for, such as marks in a compatibility form.
  package static func word(of token: UnsafeBufferPointer<UInt8>) -> Word? {
    let exact = Folding.exact(String(decoding: token, as: UTF8.self))
    let folded = Folding.fold(exact)
    return folded.isEmpty ? nil : Word(exact: exact, folded: folded)
  }

  /// The end of a run of letters, digits and marks, where to go on, and how many letters and digits it has.
  static func run(
    from start: Int, of utf8: UnsafeBufferPointer<UInt8>
  ) -> (end: Int, next: Int, bases: Int) {
    var (position, end, bases) = (start, start, 0)
    while position < utf8.count {
      let letters = position
      while position < utf8.count, WordCharacter.isASCIIBase(utf8[position]) { position += 1 }
      bases += position - letters
      if position > letters { end = position }
      guard position < utf8.count, utf8[position] >= 0x80 else { break }
      let (kind, length) = WordCharacter.at(position, of: utf8)
      if kind.isBase { bases += 1 } else if kind != .mark && kind != .ignorable { break }
      position += length
      if kind != .ignorable { end = position }
    }
    return (end, position, bases)
  }

  /// Calls the body with each two neighbouring characters of a run, or with the one it has; gives where to go on.
  private static func pairs(
    from start: Int, of utf8: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Void
  ) -> Int {
    var position = start
    var previous: Int?
    var isAlone = true
    var alone = start..<start
    while position < utf8.count, WordCharacter.at(position, of: utf8).kind == .spaceless {
      let base = position
      position += WordCharacter.at(position, of: utf8).length
      var end = position
      while position < utf8.count {
        let (kind, length) = WordCharacter.at(position, of: utf8)
        guard kind == .mark || kind == .ignorable else { break }
        position += length
        if kind == .mark { end = position }
      }
      if let previous {
        body(previous..<end)
        isAlone = false
      } else {
        alone = base..<end
      }
      previous = base
    }
    if isAlone { body(alone) }
    return position
  }

  /// Whether a letter or digit is a Latin letter: no other script drops letters with an apostrophe.
  private static func isLatin(_ index: Int, of utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    // In UTF-8 these are U+00C0–024F and U+1E00–1EFF.
    switch utf8[index] {
    case 0x41...0x7A, 0xC3...0xC8: true
    case 0xC9: index + 1 < utf8.count && utf8[index + 1] <= 0x8F
    case 0xE1: index + 1 < utf8.count && (0xB8...0xBB).contains(utf8[index + 1])
    default: false
    }
  }

  /// Whether a token is an article that has lost its vowel to the word that follows.
  private static func isElided(
    _ token: Range<Int>, of utf8: UnsafeBufferPointer<UInt8>, _ elisions: [String]
  ) -> Bool {
    guard token.upperBound < utf8.count else { return false }
    let (kind, length) = WordCharacter.at(token.upperBound, of: utf8)
    let next = token.upperBound + length
    guard kind == .apostrophe, next < utf8.count, WordCharacter.at(next, of: utf8).kind.isBase else {
      return false
    }
    return elisions.contains { elision in
      elision.utf8.count == token.count && zip(elision.utf8, utf8[token]).allSatisfy { $0 == $1 | 0x20 }
    }
  }
}
