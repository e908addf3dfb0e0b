import CatalogueModel
import Diagnostics
import Syntax

/// What is wrong with the translations of one file.
struct TranslationFindings {
  private let reader: UnitReader
  private let checks: TranslationChecks
  private var places: TextPlaces
  private(set) var findings: [Diagnostic] = []
  /// Those of units that are missing or stale, which a budget may allow.
  private(set) var outstanding: [Diagnostic] = []

  /// How many units are copies.
  private(set) var copies = 0

  private var source = CheckedText()
  private var target = CheckedText()

  init(_ reader: UnitReader, _ checks: TranslationChecks) {
    (self.reader, self.checks) = (reader, checks)
    places = TextPlaces(map: reader.map, languages: reader.catalogue.portal.languages)
  }

  private var sourceTag: LanguageTag { reader.catalogue.portal.languages[0] }

  mutating func check(_ units: FileUnits) {
    switch units.content {
    case .texts(let texts, _):
      for (unit, text) in texts.enumerated() { check(text, units.states[unit], units.language) }
    case .guidance(let guidance): check(guidance, units)
    }
    let found = checks[units.language].copies.copies(in: units)
    copies += found.count
    for copy in found {
      let tag = reader.catalogue.portal.languages[copy.from.rawValue]
      if let span = span(of: copy.unit, in: units) {
        findings.append(TranslationCopiedRule.finding(at: span, from: tag))
      }
    }
  }

  // MARK: Texts in YAML

  private mutating func check(_ text: TranslatedText, _ state: UnitState, _ language: LanguageIndex) {
    guard state != .missing else { return }
    switch text {
    case .label(let label):
      compare(label, language) { findings, range in findings.places.span(of: range, in: label, language) }
      if state == .stale, let span = places.span(of: nil, in: label, language) {
        addStale(at: span, source: places.span(of: nil, in: label, .source))
      }
    case .markdown(let text):
      guard let ours = text[exactly: .source], let theirs = text[exactly: language] else { return }
      source.read(ours)
      target.read(theirs)
      let label = text.asPlace
      compare(language) { findings, _ in findings.places.span(of: nil, in: label, language) }
      if state == .stale, let span = places.span(of: nil, in: label, language) {
        addStale(at: span, source: places.span(of: nil, in: label, .source))
      }
    }
  }

  private mutating func addStale(at span: SourceSpan, source: SourceSpan?) {
    outstanding.append(TranslationStaleRule.finding(at: span, from: sourceTag, sourceText: source))
  }

  // MARK: Guidance

  private mutating func check(_ guidance: GuidanceUnits, _ units: FileUnits) {
    guard let text = guidance.target else { return }
    checkHeads(guidance, text, units)
    for (number, segment) in guidance.sourceSegments.enumerated() {
      guard let pair = guidance.pairs[number] else { continue }
      source.read(segment)
      target.read(guidance.targetSegments[pair])
      compare(units.language) { findings, range in findings.places.span(of: range, inSegment: pair, of: text)
      }
      if units.states[guidance.heads.count + number] == .stale {
        addStale(
          at: places.span(of: nil, inSegment: pair, of: text),
          source: places.span(of: nil, inSegment: number, of: guidance.source))
      }
    }
    reportGaps(guidance, text)
  }

  private mutating func checkHeads(_ guidance: GuidanceUnits, _ text: Guidance, _ units: FileUnits) {
    for (number, head) in guidance.heads.enumerated() {
      let place = headPlace(head.key, of: text) ?? .beginning(of: text.file)
      guard head.text[exactly: units.language] != nil else {
        // A title must be there; that it is not has its finding.
        if head.key != "title" {
          outstanding.append(TranslationIncompleteRule.finding(head: head.key, at: place, source: sourceTag))
        }
        continue
      }
      compare(head.text, units.language) { _, _ in place }
      if units.states[number] == .stale {
        addStale(at: place, source: headPlace(head.key, of: guidance.source))
      }
    }
  }

  private func headPlace(_ key: String, of text: Guidance) -> SourceSpan? {
    Markdown.read(reader.map[text.file].bytes, file: text.file).value.frontMatter?[key]?.span
  }

  /// Parts of the source without a translation: one finding for each run of them, after what stands before it.
  private mutating func reportGaps(_ guidance: GuidanceUnits, _ text: Guidance) {
    var number = 0
    while number < guidance.pairs.count {
      guard guidance.pairs[number] == nil else {
        number += 1
        continue
      }
      let end = guidance.pairs[number...].firstIndex { $0 != nil } ?? guidance.pairs.count
      let before = guidance.pairs[..<number].last { $0 != nil } ?? nil
      source.read(guidance.sourceSegments[number])
      outstanding.append(
        TranslationIncompleteRule.finding(
          count: end - number, first: Self.beginning(of: source.bytes),
          at: before.map { places.span(of: nil, inSegment: $0, of: text) } ?? .beginning(of: text.file),
          source: sourceTag, sourceText: places.span(of: nil, inSegment: number, of: guidance.source)))
      number = end
    }
  }

  /// The first words of a text.
  private static func beginning(of text: [UInt8]) -> String {
    let words = String(decoding: text, as: UTF8.self).split { $0.isWhitespace }
    return words.count <= 8 ? words.joined(separator: " ") : words.prefix(8).joined(separator: " ") + " …"
  }

  // MARK: Both

  /// Compares the two texts of a label. Most have nothing that could differ, and are not read.
  private mutating func compare(
    _ label: LocalizedText, _ language: LanguageIndex,
    place: (inout TranslationFindings, Range<Int>?) -> SourceSpan?
  ) {
    let (ours, theirs) = (label[exactly: .source] ?? "", label[exactly: language] ?? "")
    if checks[language].terms.isEmpty, CheckedText.isPlain(ours), CheckedText.isPlain(theirs) { return }
    source.read(ours)
    target.read(theirs)
    compare(language, place: place)
  }

  /// Compares the two texts that were read last.
  ///
  /// - Parameter place: where a stretch of the translation stands, or the whole; nil where it stands in no file.
  private mutating func compare(
    _ language: LanguageIndex, place: (inout TranslationFindings, Range<Int>?) -> SourceSpan?
  ) {
    let own = checks[language]
    let numbers = own.numbers.differences(source.bytes, target.bytes)
    let lacking = numbers.filter { $0.place == nil }.map(\.number)
    for number in numbers where number.place != nil {
      if let span = place(&self, number.place) {
        findings.append(TranslationNumberRule.added(number.number, at: span, source: sourceTag))
      }
    }
    if !lacking.isEmpty, let span = place(&self, nil) {
      findings.append(TranslationNumberRule.lacking(lacking, at: span, source: sourceTag))
    }
    let facts = own.marks.placeholders(source, target)
    if !facts.isEmpty, let span = place(&self, nil) {
      findings.append(TranslationPlaceholderRule.finding(facts, at: span, source: sourceTag))
    }
    let links = own.marks.links(source, target)
    if !links.isEmpty, let span = place(&self, nil) {
      findings.append(TranslationLinkRule.finding(links, at: span, source: sourceTag))
    }
    if !own.terms.isEmpty { checkTerms(own.terms, place: place) }
  }

  private mutating func checkTerms(
    _ terms: TermCheck, place: (inout TranslationFindings, Range<Int>?) -> SourceSpan?
  ) {
    var words = FoldedWords()
    words.read(source.bytes)
    let found = terms.terms(in: words)
    guard !found.isEmpty else { return }
    words.read(target.bytes)
    for term in found {
      switch term.fault(in: words) {
      case nil: break
      case .lacking:
        if let span = place(&self, nil) {
          findings.append(TranslationTermRule.lacking(term.base, at: span, source: sourceTag))
        }
      case .refused(let text, let range):
        guard let span = place(&self, range) else { break }
        let isExact = Int(span.end - span.start) == range.count
        findings.append(TranslationTermRule.refused(text, term.base, at: span, isExact: isExact))
      }
    }
  }

  private mutating func span(of unit: Int, in units: FileUnits) -> SourceSpan? {
    switch units.content {
    case .texts(let texts, _):
      guard case .label(let label) = texts[unit] else { return nil }
      return places.span(of: nil, in: label, units.language)
    case .guidance(let guidance):
      guard let text = guidance.target else { return nil }
      if unit < guidance.heads.count { return headPlace(guidance.heads[unit].key, of: text) }
      return guidance.pairs[unit - guidance.heads.count].map { places.span(of: nil, inSegment: $0, of: text) }
    }
  }
}

extension Localized<Guidance> {
  /// A label at the same place, to find the languages of the text in its file.
  var asPlace: LocalizedText { LocalizedText(values.map { $0.map { _ in "" } }, at: span) }
}

/// The checks of each language, made once.
struct TranslationChecks: Sendable {
  final class Own: Sendable {
    let numbers: NumberCheck
    let marks: MarkCheck
    let terms: TermCheck
    let copies: CopyCheck

    init(_ catalogue: Catalogue, into language: LanguageIndex) {
      let (languages, tag) = (catalogue.portal.languages, catalogue.portal.languages[language.rawValue])
      numbers = NumberCheck(from: languages[0], into: tag)
      marks = MarkCheck(languages)
      terms = TermCheck(catalogue.editorial.termBases[tag])
      copies = CopyCheck(catalogue, into: language)
    }
  }

  private let own: [Own]

  init(_ catalogue: Catalogue) {
    own = catalogue.portal.languages.indices.map { Own(catalogue, into: LanguageIndex($0)) }
  }

  subscript(language: LanguageIndex) -> Own { own[language.rawValue] }
}
