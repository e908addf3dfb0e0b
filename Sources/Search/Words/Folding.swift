import Foundation

/// How differently written words become one: in two steps, of which the first keeps the spelling.
///
/// - *exact*: lower case, composed, one form of each character (full width, presentation forms, digits), one place for
///   the tone of Vietnamese (hoà → hòa).
/// - *folded*: exact without marks, and with what people write who do not have a letter (đ → d, ß → ss, ё → е).
///
/// The rules are Unicode's decompositions (NFKC and NFD of UAX #15, unchangeable for characters that exist) with
/// ``FoldingTable``. `search-words.js` does the same in the browser, with the table from `folding.js`.
package enum Folding {
  /// Text without case, marks and letters that not every keyboard has. Blanks and punctuation stay. Folding what is
  /// folded changes nothing.
  package static func fold(_ text: String) -> String {
    if let plain = asciiLowercased(text) { return plain }
    return lookedUp(text) ?? foldedAsWhole(text)
  }

  /// The fold of any text.
  static func foldedAsWhole(_ text: String) -> String { unmarked(plain(text)) }

  /// The fold of a text of plain Latin letters and punctuation, character by character; nil where it has others.
  private static func lookedUp(_ text: String) -> String? {
    let folds = latin
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: folded.append(UInt8(scalar.value) + 0x20)
      case 0..<0x80: folded.append(UInt8(scalar.value))
      case 0x80...0x24F: folded += folds[Int(scalar.value) - 0x80]
      case 0x1E00...0x1EFF: folded += folds[Int(scalar.value) - 0x1E00 + 0x1D0]
      case 0x2010...0x2027: folded += folds[Int(scalar.value) - 0x2010 + 0x2D0]
      default: return nil
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  /// What letters, dashes and quotation marks beyond ASCII come to that are written as one character and change nothing
  /// around them.
  private static let latin: [[UInt8]] = [0x80...0x24F, 0x1E00...0x1EFF, 0x2010...0x2027].joined().map {
    Unicode.Scalar(UInt32($0)).map { Array(foldedAsWhole(String($0)).utf8) } ?? []
  }

  /// Text folded with the second spelling of ä ö ü ø å: ae oe ue oe aa.
  package static func digraphs(_ text: String) -> String {
    if let plain = asciiLowercased(text) { return plain }
    var spelt = String.UnicodeScalarView()
    for scalar in plain(text).unicodeScalars {
      if let pair = FoldingTable.digraphs.first(where: { $0.letter == scalar }) {
        spelt.append(contentsOf: pair.result.unicodeScalars)
      } else {
        spelt.append(scalar)
      }
    }
    return unmarked(String(spelt))
  }

  /// A token in its exact form; empty where nothing of it is a letter or a digit once it has its ordinary form.
  static func exact(_ token: String) -> String {
    if let plain = asciiLowercased(token) { return plain }
    var scalars = Array(plain(token).decomposedStringWithCanonicalMapping.unicodeScalars)
    scalars.removeAll { !WordCharacter.isKept($0) }
    placeTone(&scalars)
    var exact = String.UnicodeScalarView()
    exact.append(contentsOf: scalars)
    return String(exact).precomposedStringWithCanonicalMapping
  }

  /// One form of each character, in lower case, composed.
  private static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
      if FoldingTable.contains(FoldingTable.ignorable, scalar) { continue }
      // The lower case of İ is an i with a dot above, of Σ at the end of a word ς: letters like any other here.
      if scalar == "\u{307}", plain.last == "i" { continue }
      plain.append(scalar == "ς" ? "σ" : digit(scalar) ?? scalar)
    }
    return String(plain).precomposedStringWithCompatibilityMapping
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard scalar.value >= 0x660, let zero = FoldingTable.zeros.last(where: { $0 <= scalar }) else {
      return nil
    }
    let number = scalar.value - zero.value
    return number < 10 ? Unicode.Scalar(UInt8(ascii: "0") + UInt8(number)) : nil
  }

  private static func unmarked(_ plain: String) -> String {
    var folded = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in plain.decomposedStringWithCanonicalMapping.unicodeScalars {
      let isKept = scalar == FoldingTable.kept.mark && previous == FoldingTable.kept.letter
      // Marks that stay may come between the letter and its own mark: canonical order puts some there.
      if previous != FoldingTable.kept.letter || !staysOnLetter(scalar) { previous = scalar }
      if !isKept, FoldingTable.contains(FoldingTable.dropped, scalar) { continue }
      if scalar.value > 0x7F, let result = results[scalar] {
        folded.append(contentsOf: result.unicodeScalars)
      } else {
        folded.append(scalar)
      }
    }
    return String(folded).precomposedStringWithCanonicalMapping
  }

  private static func staysOnLetter(_ scalar: Unicode.Scalar) -> Bool {
    WordCharacter(scalar) == .mark && !FoldingTable.contains(FoldingTable.dropped, scalar)
  }

  private static let results: [Unicode.Scalar: String] = {
    var results: [Unicode.Scalar: String] = [:]
    for (result, letters) in FoldingTable.letters {
      for letter in letters.unicodeScalars { results[letter] = result }
    }
    return results
  }()

  /// Puts the tone of a Vietnamese syllable that ends in oa, oe or uy on its first vowel. Both places are in use
  /// (decision 1989/QĐ-BGDĐT of 2018 allows each); other syllables have one place only.
  private static func placeTone(_ scalars: inout [Unicode.Scalar]) {
    guard (3...6).contains(scalars.count), FoldingTable.tones.contains(scalars[scalars.count - 1]) else {
      return
    }
    let (first, vowel) = (scalars[scalars.count - 3], scalars[scalars.count - 2])
    guard first == "o" && (vowel == "a" || vowel == "e") || first == "u" && vowel == "y" else { return }
    guard scalars.dropLast(3).allSatisfy(isOnset) else { return }
    scalars.swapAt(scalars.count - 2, scalars.count - 1)
  }

  private static func isOnset(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "đ" || (scalar >= "b" && scalar <= "z" && !"eioqu".unicodeScalars.contains(scalar))
  }

  /// The text in lower case if it is ASCII.
  private static func asciiLowercased(_ text: String) -> String? {
    text.utf8.allSatisfy { $0 < 0x80 } ? text.lowercased() : nil
  }
}
