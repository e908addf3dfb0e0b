/// Tells letters, digits and marks apart, fast for the scripts that most texts are in.
enum LetterKind {
  case letter, digit, mark, other

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x61...0x7A, 0x41...0x5A: self = .letter
    case 0x30...0x39: self = .digit
    case 0..<0xAA: self = .other
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: self = .letter
    case 0x300...0x36F: self = .mark
    default: self = Self.slow(scalar)
    }
  }

  private static func slow(_ scalar: Unicode.Scalar) -> LetterKind {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: .letter
    case .nonspacingMark, .spacingMark, .enclosingMark: .mark
    case .decimalNumber, .letterNumber: .digit
    default: .other
    }
  }
}

/// A word of a text.
struct ScannedWord {
  /// Where it stands, in UTF-8 offsets.
  let range: Range<Int>
  /// How many letters it has; marks and digits are none.
  let letters: Int
  /// Whether it stands for a fact that the guidance names.
  let isPlaceholder: Bool
}

/// What stands between words: where sentences may end.
struct ScannedText {
  private(set) var words: [ScannedWord] = []
  /// For each sentence the words that it has, none empty.
  private(set) var sentences: [Range<Int>] = []
  private let text: String
  private let abbreviations: Set<String>
  private var open = 0

  /// - Parameter abbreviations: words whose full stop ends no sentence, in lower case.
  init(_ text: String, abbreviations: Set<String>) {
    (self.text, self.abbreviations) = (text, abbreviations)
    scan()
  }

  /// The text from the first to the last word of a sentence, in UTF-8 offsets.
  func range(of sentence: Range<Int>) -> Range<Int> {
    words[sentence.lowerBound].range.lowerBound..<words[sentence.upperBound - 1].range.upperBound
  }

  private mutating func scan() {
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    var offset = 0
    while index < scalars.endIndex {
      let scalar = scalars[index]
      if LetterKind(scalar) != .other || scalar == ProseSegment.placeholder {
        readWord(scalars, &index, &offset)
      } else if Self.ends.contains(scalar) {
        readEnd(scalars, &index, &offset)
      } else if scalar == "\n" {
        readLineEnd(scalars, &index, &offset)
      } else {
        offset += UTF8.width(scalar)
        index = scalars.index(after: index)
      }
    }
    close()
  }

  private mutating func close() {
    if words.count > open { sentences.append(open..<words.count) }
    open = words.count
  }

  /// Letters and digits, with signs between them that part no words: `giấy-tờ`, `8.000`, `driver’s`, `60/2014/QH13`.
  private mutating func readWord(
    _ scalars: String.UnicodeScalarView, _ index: inout String.UnicodeScalarView.Index, _ offset: inout Int
  ) {
    let start = offset
    var letters = 0
    var isPlaceholder = false
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let kind = LetterKind(scalar)
      if kind == .other, scalar != ProseSegment.placeholder {
        let next = scalars.index(after: index)
        guard Self.joints.contains(scalar), next < scalars.endIndex,
          ![.other, .mark].contains(LetterKind(scalars[next]))
        else { break }
      }
      if kind == .letter { letters += 1 }
      if scalar == ProseSegment.placeholder { isPlaceholder = true }
      offset += UTF8.width(scalar)
      index = scalars.index(after: index)
    }
    words.append(ScannedWord(range: start..<offset, letters: letters, isPlaceholder: isPlaceholder))
  }

  /// A full stop, question mark …: the end of a sentence where what stands around it says so.
  private mutating func readEnd(
    _ scalars: String.UnicodeScalarView, _ index: inout String.UnicodeScalarView.Index, _ offset: inout Int
  ) {
    let mark = scalars[index]
    var closesQuotation = false
    while index < scalars.endIndex,
      Self.ends.contains(scalars[index]) || Self.closers.contains(scalars[index])
    {
      if Self.closers.contains(scalars[index]) { closesQuotation = true }
      offset += UTF8.width(scalars[index])
      index = scalars.index(after: index)
    }
    guard index < scalars.endIndex else { return close() }
    if Self.fullWidth.contains(mark) { return close() }
    guard scalars[index].properties.isWhitespace else { return }
    guard mark == "." || mark == "…" || closesQuotation else { return close() }
    let next = scalars[index...].first { !$0.properties.isWhitespace && !Self.openers.contains($0) }
    if next?.properties.isLowercase ?? false { return }
    if mark == ".", endsInAbbreviation { return }
    close()
  }

  /// Whether the last word is an abbreviation, an initial, or the number of an item at the beginning of a text.
  private var endsInAbbreviation: Bool {
    guard let last = words.last else { return true }
    let bytes = Array(
      text.utf8[text.utf8.index(text.utf8.startIndex, offsetBy: last.range.lowerBound)...]
        .prefix(last.range.count))
    let word = String(decoding: bytes, as: UTF8.self)
    if last.letters == 1, last.range.count <= 4, word.first?.isUppercase ?? false { return true }
    if last.letters == 0, !last.isPlaceholder, words.count - open == 1 { return true }
    return abbreviations.contains(word.lowercased())
  }

  /// An empty line, or a line that begins as an item of a list, begins a sentence.
  private mutating func readLineEnd(
    _ scalars: String.UnicodeScalarView, _ index: inout String.UnicodeScalarView.Index, _ offset: inout Int
  ) {
    offset += 1
    index = scalars.index(after: index)
    guard let next = scalars[index...].first(where: { $0 != " " && $0 != "\t" }) else { return }
    if next == "\n" || Self.bullets.contains(next) { close() }
  }

  private static let ends: Set<Unicode.Scalar> = [".", "!", "?", "…", "؟", "۔", "。", "！", "？", "।"]
  private static let fullWidth: Set<Unicode.Scalar> = ["。", "！", "？", "।", "۔"]
  private static let closers: Set<Unicode.Scalar> = ["”", "’", "\"", "'", ")", "]", "»", "›"]
  private static let openers: Set<Unicode.Scalar> = [
    "“", "‘", "\"", "'", "(", "[", "«", "‹", "¿", "¡", "„", "–", "-",
  ]
  private static let bullets: Set<Unicode.Scalar> = ["-", "–", "•", "*", "+"]
  private static let joints: Set<Unicode.Scalar> = [
    "-", "’", "'", ".", ",", "/", ":", "@", "&", "_", "\u{2011}",
  ]
}
