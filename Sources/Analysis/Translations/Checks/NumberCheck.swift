import CatalogueModel

/// Compares the numbers of a translation with those of its source, as values: 8.000 in Vietnamese is 8,000 in English.
struct NumberCheck {
  /// A number that one text has and the other has not.
  struct Difference {
    /// As written.
    let number: String
    /// Where it stands in the translation; nil where it is missing there.
    let place: Range<Int>?
  }

  private let source: FigureReader
  private let target: FigureReader
  private let lacksWords: Bool

  /// Where the words of a language are not known, numbers up to here may be written in words.
  private static let mostInWords = 20.0

  init(from source: LanguageTag, into target: LanguageTag) {
    func primary(_ tag: LanguageTag) -> String { tag.tag.split(separator: "-").first.map(String.init) ?? "" }
    self.source = FigureReader(language: primary(source), isSource: true)
    self.target = FigureReader(language: primary(target), isSource: false)
    lacksWords = self.source.knowsNoWords || self.target.knowsNoWords
  }

  /// What differs: numbers that the translation adds, and where it adds none, those it lacks.
  func differences(_ sourceText: [UInt8], _ targetText: [UInt8]) -> [Difference] {
    guard
      [sourceText, targetText].contains(where: {
        $0.contains(where: Self.isDigit) || PlainDigits.hasDigit($0)
      })
    else { return [] }
    let (ours, theirs) = (source.figures(in: sourceText), target.figures(in: targetText))
    // Looked for only where numbers differ at first sight.
    func noon() -> Bool { Self.mentionsNoon(sourceText) || Self.mentionsNoon(targetText) }
    let lacking = unmatched(ours, among: theirs, countsFromNoon: noon) {
      target.numbersInWords(of: targetText)
    }
    let added = unmatched(theirs, among: ours, countsFromNoon: noon) {
      source.numbersInWords(of: sourceText)
    }
    func written(_ figure: Figure, _ text: [UInt8]) -> String {
      String(decoding: text[figure.place], as: UTF8.self)
    }
    if !added.isEmpty { return added.map { Difference(number: written($0, targetText), place: $0.place) } }
    return lacking.map { Difference(number: written($0, sourceText), place: nil) }
  }

  /// The figures that nothing among the others stands for.
  ///
  /// - Parameters:
  ///   - words: the numbers that words of the other text may stand for.
  ///   - countsFromNoon: whether hours of the afternoon may be those of another clock.
  private func unmatched(
    _ figures: [Figure], among others: [Figure], countsFromNoon: () -> Bool, words: () -> [Double]
  ) -> [Figure] {
    guard !figures.isEmpty else { return [] }
    let known = others.flatMap { $0.values + $0.parts }
    let left = figures.filter { !isKnown($0) { Self.contains(known, $0) } }
    guard !left.isEmpty else { return [] }
    let (spoken, countsFromNoon) = (words(), countsFromNoon())
    return left.filter { figure in
      !isKnown(figure) { value in
        if Self.contains(known, value) || Self.contains(spoken, value) { return true }
        if countsFromNoon, value <= 24, Self.contains(known, value < 12 ? value + 12 : value - 12) {
          return true
        }
        return lacksWords && value <= Self.mostInWords && value.rounded() == value
      }
    }
  }

  private func isKnown(_ figure: Figure, _ contains: (Double) -> Bool) -> Bool {
    if figure.values.contains(where: contains) { return true }
    // The minutes of a whole hour are often left out.
    if figure.place.count == 2, figure.values == [0] { return true }
    return !figure.parts.isEmpty && figure.parts.allSatisfy { $0 == 0 || contains($0) }
  }

  private static func contains(_ numbers: [Double], _ value: Double) -> Bool {
    numbers.contains { abs($0 - value) <= max(abs(value), 1) * 1e-9 }
  }

  private static func mentionsNoon(_ text: [UInt8]) -> Bool {
    text.firstRange(of: Array("p.m".utf8)) != nil || text.firstRange(of: Array(" pm".utf8)) != nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
