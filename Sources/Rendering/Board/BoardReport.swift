internal import Analysis
internal import CatalogueModel
internal import Diagnostics

/// The report to the editors in one language: sections of tables, to be written as a page or as data.
package struct BoardReport {
  let figures: BoardFigures
  let history: BoardHistory
  let writer: Writer
  /// Where findings and texts stand, as `file:line:column`.
  private let place: (SourceSpan) -> String

  /// - Parameters:
  ///   - history: what earlier reports said; where it has two days or more, their course is drawn.
  ///   - map: the text of all files.
  init(_ figures: BoardFigures, history: BoardHistory, _ edition: Edition, map: SourceMap) {
    (self.figures, self.history) = (figures, history)
    writer = Writer(edition)
    place = { span in
      let position = map.position(of: span.start, in: span.file)
      return "\(map[span.file].path):\(position.line):\(position.column)"
    }
  }

  var say: Wording { writer.say }
  var catalogue: Catalogue { writer.edition.catalogue }

  /// All sections, in the order of the report.
  var sections: [FigureSection] {
    [findings, completeness] + completenessDetails + [translations, verification, burden, plainLanguage]
      + trend
  }

  func column(_ id: String, _ message: BoardMessage) -> FigureTable.Column {
    FigureTable.Column(id: id, title: say(message.rawValue))
  }

  func location(_ span: SourceSpan) -> String { place(span) }

  func languageName(_ index: LanguageIndex) -> String {
    languageName(writer.edition.languages[index.rawValue].tag)
  }

  func languageName(_ tag: LanguageTag) -> String { say.sentence(writer.edition.languageName(tag)) }

  func officeName(_ id: EntityID?) -> String {
    id.flatMap { catalogue.organisations[$0]?.name }.map(writer.text)
      ?? say(BoardMessage.sharedFiles.rawValue)
  }

  private var findings: FigureSection {
    func cells(_ count: BoardFigures.Count) -> [FigureTable.Cell] {
      [.count(count.errors), .count(count.warnings), .count(count.all)]
    }
    let counts = [column("errors", .errors), column("warnings", .warnings), column("all", .all)]
    return FigureSection(
      id: "findings", heading: say(BoardMessage.findings.rawValue),
      tables: [
        FigureTable(
          id: "findings-by-rule", caption: say(BoardMessage.byRule.rawValue),
          columns: [column("code", .code), column("rule", .rule)] + counts,
          rows: figures.findingsByRule.map { rule, count in
            // Rules are worded in English, as findings are.
            [.text(rule.code), .text(english(rule.title))] + cells(count)
          }, drawings: [.bars(4)]),
        FigureTable(
          id: "findings-by-office", caption: say(BoardMessage.byOffice.rawValue),
          columns: [column("office", .completenessAuthority)] + counts,
          rows: figures.findingsByOffice.map { office, count in [.text(officeName(office))] + cells(count) },
          drawings: [.bars(3)]),
      ], none: say(BoardMessage.noFindings.rawValue))
  }

  /// A text in English, marked so on a page in another language.
  private func english(_ text: String) -> String {
    let language = writer.edition.languages[writer.edition.language.rawValue].tag
    return language.tag.prefix { $0 != "-" } == "en" ? text : writer.markedAsEnglish(text)
  }

  private var completenessTables: CompletenessTables {
    CompletenessTables(figures.completeness, writer, links: false)
  }

  private var completeness: FigureSection {
    let tables = completenessTables
    return FigureSection(
      id: "completeness", heading: say(BoardMessage.completeness.rawValue),
      tables: [
        FigureTable(
          id: "completeness-profiles", caption: say(BoardMessage.profiles.rawValue),
          columns: [tables.column("profile", .profile)] + tables.scoreColumns,
          rows: figures.completeness.profiles.map { profile in
            [.text(tables.name(of: profile.profile))] + CompletenessTables.cells(profile.total)
          }, drawings: [.bars(3)])
      ], none: say(BoardMessage.noProfiles.rawValue))
  }

  private var completenessDetails: [FigureSection] {
    guard !figures.completeness.profiles.isEmpty else { return [] }
    let tables = completenessTables
    return tables.profiles + [tables.groups, tables.lacking]
  }
}
