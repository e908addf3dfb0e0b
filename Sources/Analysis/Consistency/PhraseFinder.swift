/// Finds phrases in texts: whole words, whatever their capitals. A blank, a line break and a hyphen are the same.
///
/// It is asked about every text of a catalogue, so that it goes through the bytes once and compares letters only where
/// a word begins as a phrase does.
struct PhraseFinder: Sendable {
  struct Hit: Hashable, Sendable {
    /// The number of the phrase.
    let phrase: Int
    /// UTF-8 offsets; nil in a text whose accents are written apart, of which only the whole can be pointed at.
    let range: Range<Int>?
  }

  /// A way of writing a phrase.
  private struct Spelling: Sendable {
    /// The number of the phrase.
    let phrase: Int
    /// Its letters within ``letters``.
    let range: Range<Int>
  }

  private let letters: [UInt32]
  /// Whether any begins with an ASCII letter, small or capital. Most words are decided by it.
  private let begins: [Bool]
  /// Those that begin with an ASCII letter, by it; the longest first.
  private let startingASCII: [[Spelling]]
  private let startingOther: [UInt32: [Spelling]]
  let isEmpty: Bool

  /// - Parameter phrases: with at least one letter or digit each; others are never found.
  init(_ phrases: [String]) {
    var letters: [UInt32] = []
    var byFirst: [UInt32: [Spelling]] = [:]
    for (number, phrase) in phrases.enumerated() {
      for spelling in TonePlacement.spellings(of: LetterFolding.composed(phrase)) {
        let found = Self.letters(of: spelling)
        guard let first = found.first else { continue }
        let start = letters.count
        letters += found
        byFirst[first, default: []].append(Spelling(phrase: number, range: start..<letters.count))
      }
    }
    byFirst = byFirst.mapValues { $0.sorted { ($1.range.count, $0.phrase) < ($0.range.count, $1.phrase) } }
    self.letters = letters
    startingASCII = (0..<128).map { byFirst[$0] ?? [] }
    begins = (0..<128).map { byFirst[LetterFolding.lowered($0)] != nil }
    startingOther = byFirst.filter { $0.key >= 128 }
    isEmpty = byFirst.isEmpty
  }

  /// The phrases in a text, none within another.
  func hits(in text: String) -> [Hit] {
    guard !isEmpty else { return [] }
    var text = text
    var isApart = false
    let found = text.withUTF8 { bytes in
      scan(bytes, isApart: &isApart)
    }
    guard isApart else { return found }
    var composed = LetterFolding.composed(text)
    return composed.withUTF8 { bytes in scan(bytes, isApart: &isApart) }
      .map { Hit(phrase: $0.phrase, range: nil) }
  }

  private func scan(_ bytes: UnsafeBufferPointer<UInt8>, isApart: inout Bool) -> [Hit] {
    var (found, place, isInWord) = ([Hit](), 0, false)
    while place < bytes.count {
      let byte = bytes[place]
      if byte < 0x80 {
        let isLetter = LetterFolding.isWord(byte)
        if isLetter, !isInWord, begins[Int(byte)],
          let hit = match(startingASCII[Int(LetterFolding.lowered(UInt32(byte)))], at: place, in: bytes)
        {
          found.append(hit)
          (isInWord, place) = (false, hit.range?.upperBound ?? place)
          continue
        }
        (isInWord, place) = (isLetter, place + 1)
        continue
      }
      let (letter, width) = LetterFolding.scalar(at: place, in: bytes)
      if (0x300...0x36F).contains(letter) { isApart = true }
      let isLetter = LetterFolding.isWord(letter)
      if isLetter, !isInWord, let spellings = startingOther[LetterFolding.lowered(letter)],
        let hit = match(spellings, at: place, in: bytes)
      {
        found.append(hit)
        (isInWord, place) = (false, hit.range?.upperBound ?? place)
        continue
      }
      (isInWord, place) = (isLetter, place + width)
    }
    return found
  }

  private func match(_ spellings: [Spelling], at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Hit? {
    for spelling in spellings {
      if let end = end(of: spelling, at: start, in: bytes) {
        return Hit(phrase: spelling.phrase, range: start..<end)
      }
    }
    return nil
  }

  /// Where a phrase ends that begins at a place; nil where it does not stand there as whole words.
  private func end(of spelling: Spelling, at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var place = start
    for number in spelling.range {
      let letter = letters[number]
      guard place < bytes.count else { return nil }
      let (found, width) = LetterFolding.scalar(at: place, in: bytes)
      if letter == LetterFolding.gap {
        guard LetterFolding.isGap(found) else { return nil }
        place += width
        while place < bytes.count {
          let (next, width) = LetterFolding.scalar(at: place, in: bytes)
          guard LetterFolding.isGap(next) else { break }
          place += width
        }
      } else {
        guard LetterFolding.lowered(found) == letter else { return nil }
        place += width
      }
    }
    guard place < bytes.count else { return place }
    return LetterFolding.isWord(LetterFolding.scalar(at: place, in: bytes).scalar) ? nil : place
  }

  private static func letters(of phrase: String) -> [UInt32] {
    var letters: [UInt32] = []
    for scalar in phrase.unicodeScalars {
      if LetterFolding.isGap(scalar.value) {
        if let last = letters.last, last != LetterFolding.gap { letters.append(LetterFolding.gap) }
      } else {
        letters.append(LetterFolding.lowered(scalar.value))
      }
    }
    while letters.last == LetterFolding.gap { letters.removeLast() }
    guard let first = letters.first, LetterFolding.isWord(first) else { return [] }
    return letters
  }
}
