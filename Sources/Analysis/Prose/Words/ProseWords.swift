import CatalogueModel

/// Words of a language with what they mean, found at a place of a text.
struct WordTable<Meaning: Sendable>: Sendable {
  private let entries: [[(word: [UInt8], meaning: Meaning)]]

  /// - Parameter words: in lower case; of two that begin alike, the longer is found.
  init(_ words: [(String, Meaning)]) {
    var entries = [[(word: [UInt8], meaning: Meaning)]](repeating: [], count: 256)
    for (word, meaning) in words {
      let bytes = Array(word.utf8)
      entries[Int(bytes[0])].append((bytes, meaning))
    }
    self.entries = entries.map { $0.sorted { $0.word.count > $1.word.count } }
  }

  /// A table of no words.
  static var nothing: WordTable { WordTable([(String, Meaning)]()) }

  func match(_ text: ProseText, at index: Int, isWhole: Bool = true) -> (meaning: Meaning, end: Int)? {
    guard index < text.count else { return nil }
    for entry in entries[Int(text.folded[index])] {
      if let end = text.end(of: entry.word, at: index, isWhole: isWhole) { return (entry.meaning, end) }
    }
    return nil
  }

  /// Every word, in no order.
  var all: [[UInt8]] { entries.joined().map { $0.word } }

  /// The bytes with which words begin, in lower case.
  var beginnings: [UInt8] { (0...255).filter { !entries[Int($0)].isEmpty }.map { UInt8($0) } }

  /// Whether any of the words stands in a stretch, as a whole word.
  func isFound(in text: ProseText, _ range: Range<Int>) -> Bool {
    first(in: text, range) != nil
  }

  func first(in text: ProseText, _ range: Range<Int>) -> Meaning? {
    for index in range where !text.isWord(index - 1) && !entries[Int(text.folded[index])].isEmpty {
      if let found = match(text, at: index), found.end <= range.upperBound { return found.meaning }
    }
    return nil
  }
}

extension WordTable where Meaning == Void {
  init(_ words: [String]) { self.init(words.map { ($0, ()) }) }
}

/// What the words around a number say about it, so that it is not taken for a fact of the procedure.
enum ProseContext: String, Sendable, Hashable {
  /// An age, such as “children under 6”.
  case age
  /// A limit of income, area, weight, value, capital.
  case threshold
  case fine
  /// How long or how old a document may be.
  case validity
  case example
  /// The day of an act.
  case actDate
  /// The hours of an office.
  case clock
}

/// The words of one language by which numbers in a text are understood.
struct ProseWords: Sendable {
  /// Numbers in words, one to ninety-nine.
  let numbers: WordTable<Int>
  /// Whole hundreds in words, one hundred to nine hundred.
  var hundreds: WordTable<Int> = .nothing
  /// What may stand between hundreds and the rest: “and”.
  var hundredJoiners: WordTable<Void> = .nothing
  /// Whether hundreds, tens and thousands are written in one word.
  var gluesNumbers = false
  /// Whether the number one is also an article, so that it counts only before working days and the like.
  let oneIsArticle: Bool
  /// Words that make a number in words part of a longer one: “hundred”.
  let numberParts: WordTable<Void>
  /// What numbers something right before its number: “article”, “no.”, “step”.
  let labels: WordTable<Void>
  let multipliers: WordTable<ExactDecimal>
  let units: WordTable<StatedDuration.Unit>
  /// Units that are also told by clocks: they count as durations only after certain words.
  let clockUnit: WordTable<Void>
  let beforeDuration: WordTable<Void>
  let beforeClock: WordTable<Void>
  let halves: WordTable<StatedDuration.Unit>
  let currencies: WordTable<Currency>
  let counts: WordTable<ProseCountNoun>
  /// Between the ends of a range: “to”, “and” after “between”.
  let joiners: WordTable<Void>
  let months: WordTable<Int>
  /// Whether a month comes before its day: “July 1, 2026”.
  let monthFirst: Bool
  /// The decimal sign: `.` or `,`.
  let decimal: UInt8
  /// What a text around a number says it is.
  let before: WordTable<ProseContext>
  let after: WordTable<ProseContext>
  /// Words that tell how long the whole procedure takes, right before the number.
  let processing: WordTable<Void>
  /// The same, right behind the number: “from receipt of the complete file”.
  let sinceReceipt: WordTable<Void>
  /// What says that the file is complete, so that the time of the authority runs.
  let complete: WordTable<Void>
  /// What limits a sentence to some cases.
  let cases: WordTable<Void>
  /// What a time counts from, if it counts from something.
  let since: WordTable<Void>
  /// Before a time that is not the authority’s: “at least … before”, “extended by”.
  let otherTerm: WordTable<Void>
  /// After a time that says how early one must ask: “before”.
  let early: WordTable<Void>
  /// Words right before the last day on which something holds, which say so only beside a fee or a rate. Those that
  /// always do, such as “until”, are those of the rule `expired-text`.
  let until: WordTable<Void>
  /// What is said to hold until then: a fee, an exemption, a rate.
  let rates: WordTable<Void>

  /// Words of a language of the portal; signs alone where the language is not known.
  static func of(_ language: LanguageTag) -> ProseWords {
    switch language.tag.prefix(while: { $0 != "-" }) {
    case "vi": vietnamese
    case "en": english
    case "nl": dutch
    case "ar": arabic
    default: signs
    }
  }

  /// Bytes at which something may begin: digits, and the first bytes of numbers in words and of halves.
  var beginnings: [Bool] {
    var flags = [Bool](repeating: false, count: 256)
    for digit in 48...57 { flags[digit] = true }
    for byte in numbers.beginnings + hundreds.beginnings + halves.beginnings {
      flags[Int(byte)] = true
      if (97...122).contains(byte) { flags[Int(byte & 0xDF)] = true }
    }
    // The digits of Arabic and Persian.
    flags[0xD9] = true
    flags[0xDB] = true
    return flags
  }
}
