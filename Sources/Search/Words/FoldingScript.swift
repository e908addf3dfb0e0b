extension Folding {
  /// The folding table as the module of the browser, `templates/js/folding.js`.
  package static func script() -> String {
    let letters = FoldingTable.letters.map { $0.result + $0.letters }.joined(separator: " ")
    let digraphs = FoldingTable.digraphs.map { "\($0.letter)\($0.result)" }.joined(separator: " ")
    return """
      // The folding table. Generated from the program: `balie reference folding`. Do not edit.

      /** What letters are read as: each result in ASCII or in a plain letter, followed by the letters. */
      export const foldings = "\(letters)";

      /** Letters with a second spelling. */
      export const digraphSpellings = "\(digraphs)";

      /** The digits zero. */
      export const zeros = "\(String(String.UnicodeScalarView(FoldingTable.zeros)))";

      /** Apostrophes. */
      export const apostrophes = "\(String(String.UnicodeScalarView(FoldingTable.apostrophes)))";

      /** Classes of characters for regular expressions: marks that are dropped, what stands within a word and is not kept, */
      /** half-width letters that are marks, scripts without blanks between words. */
      export const dropped = "\(characterClass(FoldingTable.dropped))";
      export const ignorable = "\(characterClass(FoldingTable.ignorable))";
      export const voiced = "\(characterClass(FoldingTable.voiced))";
      export const spaceless = "\(characterClass(FoldingTable.spaceless))";

      /** Beginnings and tones of the Vietnamese syllables of which the tone has two places. */
      export const onsets = "\(FoldingTable.onsets)";
      export const tones = "\(characterClass(FoldingTable.tones.map { $0.value...$0.value }))";

      """
  }

  /// Ranges as they stand between brackets in a regular expression with the flag u.
  private static func characterClass(_ ranges: [ClosedRange<UInt32>]) -> String {
    ranges.map { range in
      range.count == 1
        ? escaped(range.lowerBound) : "\(escaped(range.lowerBound))-\(escaped(range.upperBound))"
    }.joined()
  }

  private static func escaped(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return value > 0xFFFF ? "\\u{\(digits)}" : "\\u\(padded)"
  }
}
