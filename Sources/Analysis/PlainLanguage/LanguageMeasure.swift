import CatalogueModel
import Diagnostics

/// Measures the texts of one language.
struct LanguageMeasure: Sendable {
  /// Where a text stands, to be looked up for those that are named.
  enum Place: Sendable {
    case label(LocalizedText)
    case guidance(Guidance, segment: Int)
  }

  /// A stretch of a text.
  struct Stretch: Sendable {
    let place: Place
    let range: Range<Int>
    /// How many words, for sentences.
    var words = 0
    var text = ""
  }

  /// What came of one source.
  struct Part: Sendable {
    var figures = Readability()
    var longSentences = 0
    var longest: [Stretch] = []
    var jargon: [(entry: Int, stretch: Stretch)] = []
  }

  let language: LanguageIndex
  let unit: WordUnit
  private let limit: Int
  private let abbreviations: Set<String>
  private let entries: [JargonEntry]
  private let list: JargonList

  init(_ language: LanguageIndex, _ tag: LanguageTag, jargon: [JargonEntry]) {
    (self.language, unit, entries) = (language, WordUnit(tag), jargon)
    limit = unit == .syllable ? PlainLanguage.longSentenceInSyllables : PlainLanguage.longSentence
    abbreviations = Abbreviations.words(of: tag)
    list = JargonList(jargon)
  }

  func measure(_ source: MeasuredSource) -> Part {
    var part = Part()
    guard unit != .unmeasured else { return part }
    switch source {
    case .labels(let procedure):
      procedure.visitLabels { _, label in
        if let text = label[exactly: language] { read(text, at: .label(label), &part) }
      }
    case .guidance(let guidance):
      guard let own = guidance[exactly: language] else { break }
      for (number, segment) in own.prose.enumerated() where !segment.isQuoted {
        read(segment.text, at: .guidance(own, segment: number), isHeading: segment.heading != nil, &part)
      }
    }
    return part
  }

  private func read(_ text: String, at place: Place, isHeading: Bool = false, _ part: inout Part) {
    let scanned = ScannedText(text, abbreviations: abbreviations)
    list.find(in: text, scanned.words) { entry, range in
      part.jargon.append((entry, Stretch(place: place, range: range)))
    }
    guard !isHeading, Self.isProse(text, scanned) else { return }
    for sentence in scanned.sentences {
      let words = scanned.words[sentence]
      part.figures.add(
        Readability(
          sentences: 1, words: words.count, longWords: words.count { !$0.isPlaceholder && $0.letters > 6 }))
      guard words.count > limit else { continue }
      part.longSentences += 1
      let range = scanned.range(of: sentence)
      part.longest.append(
        Stretch(place: place, range: range, words: words.count, text: Self.text(text, range)))
    }
    if part.longest.count > PlainLanguage.mostSentences { part.longest = Self.top(part.longest) }
  }

  /// Names and titles are no sentences: a text counts where it is punctuated as one, or as long as one.
  private static func isProse(_ text: String, _ scanned: ScannedText) -> Bool {
    if scanned.sentences.count > 1 || scanned.words.count > 12 { return true }
    return text.unicodeScalars.last { !$0.properties.isWhitespace }
      .map { [".", "!", "?", "…", "؟", "。", ";"].contains($0) } ?? false
  }

  private static func top(_ sentences: [Stretch]) -> [Stretch] {
    // Sorting is stable by the order in which texts are read.
    let order = sentences.indices.sorted {
      sentences[$0].words == sentences[$1].words ? $0 < $1 : sentences[$0].words > sentences[$1].words
    }
    return order.prefix(PlainLanguage.mostSentences).map { sentences[$0] }
  }

  private static func text(_ text: String, _ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }

  /// Adds up all parts and looks up the places of what is named.
  func total(of parts: some Sequence<Part>, _ places: inout TextPlaces) -> PlainLanguage.Language {
    var whole = Part()
    for part in parts {
      whole.figures.add(part.figures)
      whole.longSentences += part.longSentences
      whole.longest = Self.top(whole.longest + part.longest)
      whole.jargon += part.jargon
    }
    let longest = whole.longest.map { sentence in
      PlainLanguage.Sentence(text: sentence.text, words: sentence.words, span: span(of: sentence, &places))
    }
    let byEntry = Dictionary(grouping: whole.jargon, by: \.entry)
    let jargon = byEntry.keys.sorted {
      let (first, second) = (byEntry[$0]?.count ?? 0, byEntry[$1]?.count ?? 0)
      return first == second ? $0 < $1 : first > second
    }.map { entry in
      let found = byEntry[entry] ?? []
      return PlainLanguage.Jargon(
        entry: entries[entry], count: found.count,
        places: found.prefix(PlainLanguage.mostPlaces).compactMap { span(of: $0.stretch, &places) })
    }
    return PlainLanguage.Language(
      language: language, unit: unit, figures: whole.figures, longSentences: whole.longSentences,
      longest: longest, jargon: jargon)
  }

  private func span(of stretch: Stretch, _ places: inout TextPlaces) -> SourceSpan? {
    switch stretch.place {
    case .label(let label): places.span(of: stretch.range, in: label, language)
    case .guidance(let text, let segment): places.span(of: stretch.range, inSegment: segment, of: text)
    }
  }
}
