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

  private let phrases: [[UInt32]]
  /// For each of ``phrases``, the number of the phrase that it is a spelling of.
  private let numbers: [Int]
  /// The numbers of the phrases that begin with a letter, the longest first.
  private let byFirst: [UInt32: [Int]]
  /// Whether any phrase begins with an ASCII letter: most words are decided by it.
  private let startsASCII: [Bool]

  /// - Parameter phrases: with at least one letter or digit each; others are never found.
  init(_ phrases: [String]) {
    let spellings = phrases.enumerated().flatMap { number, phrase in
      TonePlacement.spellings(of: Self.composed(phrase)).map { (number, Self.letters(of: $0)) }
    }
    (self.phrases, numbers) = (spellings.map(\.1), spellings.map(\.0))
    var byFirst: [UInt32: [Int]] = [:]
    var starts = [Bool](repeating: false, count: 128)
    for (number, letters) in self.phrases.enumerated() {
      guard let first = letters.first else { continue }
      byFirst[first, default: []].append(number)
      if first < 128 { starts[Int(first)] = true }
    }
    let sizes = self.phrases.map(\.count)
    self.byFirst = byFirst.mapValues { $0.sorted { (sizes[$1], $0) < (sizes[$0], $1) } }
    startsASCII = starts
  }

  var isEmpty: Bool { byFirst.isEmpty }

  /// The phrases in a text, none within another.
  func hits(in text: String) -> [Hit] {
    guard !isEmpty else { return [] }
    var text = text
    var isApart = false
    let found = text.withUTF8 { bytes in
      scan(bytes, isApart: &isApart)
    }
    guard isApart else { return found }
    var composed = Self.composed(text)
    return composed.withUTF8 { bytes in scan(bytes, isApart: &isApart) }
      .map { Hit(phrase: $0.phrase, range: nil) }
  }

  private func scan(_ bytes: UnsafeBufferPointer<UInt8>, isApart: inout Bool) -> [Hit] {
    var (found, place, isInWord) = ([Hit](), 0, false)
    while place < bytes.count {
      let byte = bytes[place]
      if byte < 0x80 {
        let isLetter = LetterFolding.isWordByte[Int(byte)]
        if isLetter, !isInWord, startsASCII[Int(LetterFolding.lowered(UInt32(byte)))],
          let hit = match(at: place, LetterFolding.lowered(UInt32(byte)), in: bytes)
        {
          found.append(hit)
          place = hit.range?.upperBound ?? place
          isInWord = false
          continue
        }
        (isInWord, place) = (isLetter, place + 1)
        continue
      }
      let (letter, width) = LetterFolding.scalar(at: place, in: bytes)
      if (0x300...0x36F).contains(letter) { isApart = true }
      let isLetter = LetterFolding.isWord(letter)
      if isLetter, !isInWord, let hit = match(at: place, LetterFolding.lowered(letter), in: bytes) {
        found.append(hit)
        place = hit.range?.upperBound ?? place
        isInWord = false
        continue
      }
      (isInWord, place) = (isLetter, place + width)
    }
    return found
  }

  private func match(at start: Int, _ first: UInt32, in bytes: UnsafeBufferPointer<UInt8>) -> Hit? {
    for number in byFirst[first] ?? [] {
      if let end = end(of: phrases[number], at: start, in: bytes) {
        return Hit(phrase: numbers[number], range: start..<end)
      }
    }
    return nil
  }

  /// Where a phrase ends that begins at a place; nil where it does not stand there as whole words.
  private func end(of phrase: [UInt32], at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var place = start
    for letter in phrase {
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

  private static func composed(_ text: String) -> String { LetterFolding.composed(text) }
}
