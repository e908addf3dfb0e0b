internal import Analysis
internal import CatalogueModel

extension BoardReport {
  var plainLanguage: FigureSection {
    let languages = figures.plainLanguage.languages
    let remarks = languages.compactMap { language -> String? in
      switch language.unit {
      case .word: nil
      case .syllable:
        say(BoardMessage.plainSyllables.rawValue, ["language": languageName(language.language)])
      case .unmeasured:
        say(BoardMessage.plainUnmeasured.rawValue, ["language": languageName(language.language)])
      }
    }
    let measured = languages.filter { $0.unit != .unmeasured }
    return FigureSection(
      id: "plain-language", heading: say(BoardMessage.plain.rawValue),
      lede: [say(BoardMessage.plainLede.rawValue)] + remarks,
      tables: [overview(measured)] + measured.flatMap { [longest($0), jargon($0)] })
  }

  private func overview(_ languages: [PlainLanguage.Language]) -> FigureTable {
    FigureTable(
      id: "plain-language-by-language", caption: say(BoardMessage.byLanguage.rawValue),
      columns: [
        column("language", .language), column("sentences", .sentences), column("words", .words),
        column("sentence-length", .length), column("lix", .lix), column("long-sentences", .longSentences),
        column("jargon", .jargon),
      ],
      rows: languages.map { language in
        [
          .text(languageName(language.language)), .count(language.figures.sentences),
          .count(language.figures.words),
          language.figures.tenthsOfLength.map { .tenths($0) } ?? .nothing,
          language.figures.tenthsOfLIX.map { .tenths($0) } ?? .nothing,
          .count(language.longSentences), .count(language.jargonCount),
        ]
      }, drawings: [.bars(3), .bars(4)])
  }

  private func longest(_ language: PlainLanguage.Language) -> FigureTable {
    let name = languageName(language.language)
    return FigureTable(
      id: "longest-sentences-\(tag(language))",
      caption: say(BoardMessage.longest.rawValue, ["language": name]),
      columns: [column("place", .place), column("words", .words), column("sentence", .sentence)],
      rows: language.longest.map { sentence in
        [
          .text(sentence.span.map(location) ?? "–"), .count(sentence.words),
          .text(quoted(sentence.text, language)),
        ]
      })
  }

  private func jargon(_ language: PlainLanguage.Language) -> FigureTable {
    let name = languageName(language.language)
    return FigureTable(
      id: "jargon-\(tag(language))", caption: say(BoardMessage.jargonFound.rawValue, ["language": name]),
      columns: [
        column("word", .word), column("instead", .instead), column("times", .times),
        column("places", .places),
      ],
      rows: language.jargon.map { jargon in
        [
          .text(quoted(jargon.entry.phrase, language)), .text(quoted(jargon.entry.advice, language)),
          .count(jargon.count), .text(jargon.places.map(location).joined(separator: "; ")),
        ]
      })
  }

  private func tag(_ language: PlainLanguage.Language) -> String {
    writer.edition.languages[language.language.rawValue].tag.tag
  }

  /// A text of the catalogue, in one line.
  private func quoted(_ text: String, _ language: PlainLanguage.Language) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .replacing(String(ProseSegment.placeholder), with: "…")
    return language.language == writer.edition.language ? line : writer.marked(line, in: language.language)
  }

  // MARK: Over time

  /// Nothing before there is a second day.
  var trend: [FigureSection] {
    guard history.entries.count > 1 else { return [] }
    let languages = writer.edition.languages.enumerated().filter { _, language in
      history.entries.contains { $0.languages[language.tag.tag] != nil }
    }
    return [
      FigureSection(
        id: "trend", heading: say(BoardMessage.trend.rawValue),
        tables: [wholeTrend] + languages.map { trend(LanguageIndex($0.offset), $0.element.tag.tag) })
    ]
  }

  private var wholeTrend: FigureTable {
    FigureTable(
      id: "trend-catalogue", caption: say(BoardMessage.trendWhole.rawValue),
      columns: [
        column("day", .day), column("procedures", .procedures), column("errors", .errors),
        column("warnings", .warnings), column("completeness", .completeness),
        column("checked-in-year", .checkedInYear),
      ],
      rows: history.entries.map { entry in
        [
          .day(entry.day), .count(entry.procedures), .count(entry.errors),
          .count(entry.warnings),
          .share(part: entry.completeness.met, of: entry.completeness.asked),
          .share(part: entry.checkedInYear, of: entry.procedures),
        ]
      }, drawings: [.line(3), .line(4), .line(5)], shown: 400)
  }

  private func trend(_ index: LanguageIndex, _ tag: String) -> FigureTable {
    FigureTable(
      id: "trend-\(tag)",
      caption: say(BoardMessage.trendLanguage.rawValue, ["language": languageName(index)]),
      columns: [
        column("day", .day), column("sentence-length", .length), column("lix", .lix),
        column("long-sentences", .longSentences), column("jargon", .jargon),
      ],
      rows: history.entries.compactMap { entry in
        entry.languages[tag].map { language in
          [
            .day(entry.day), language.figures.tenthsOfLength.map { .tenths($0) } ?? .nothing,
            language.figures.tenthsOfLIX.map { .tenths($0) } ?? .nothing, .count(language.longSentences),
            .count(language.jargon),
          ]
        }
      }, drawings: [.line(1), .line(2), .line(4)], shown: 400)
  }
}
