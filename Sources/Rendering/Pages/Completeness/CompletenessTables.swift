internal import Analysis
internal import CatalogueModel
internal import Templates

/// The figures of completeness as tables, for the page of the portal and for the report.
struct CompletenessTables {
  private let overview: CompletenessOverview
  private let writer: Writer
  /// Whether names lead to their pages: those of a report stand elsewhere.
  private let links: Bool

  private var say: Wording { writer.say }

  init(_ overview: CompletenessOverview, _ writer: Writer, links: Bool) {
    (self.overview, self.writer, self.links) = (overview, writer, links)
  }

  /// A section for each profile: its source, its total, and the share of each requirement.
  var profiles: [FigureSection] { overview.profiles.map(section) }

  private func section(_ figures: CompletenessOverview.Profile) -> FigureSection {
    let profile = figures.profile
    let total = figures.total
    let lede = [
      say(
        BoardMessage.completenessTotal.rawValue,
        [
          "met": say.number(total.met), "asked": say.number(total.asked),
          "percent": say.share(total.met, of: total.asked),
        ])
    ]
    let hasClauses = profile.requirements.contains { $0.clause != nil }
    let rows = zip(profile.requirements, figures.requirements).map { requirement, score in
      [FigureTable.Cell.text(name(of: requirement))]
        + (hasClauses ? [requirement.clause.map { .text($0) } ?? .nothing] : [])
        + Self.cells(score)
    }
    let columns =
      [column("requirement", .completenessRequirement)]
      + (hasClauses ? [column("clause", .completenessClause)] : []) + scoreColumns
    return FigureSection(
      id: "profile-\(profile.id)", heading: name(of: profile), lede: lede,
      source: profile.source.map { (writer.text($0), profile.link.flatMap { SafeURL($0.text) }) },
      tables: [
        FigureTable(
          id: "requirements-\(profile.id)", caption: say(BoardMessage.completenessByRequirement.rawValue),
          columns: columns, rows: rows, drawings: [.bars(columns.count - 1)])
      ])
  }

  /// By topic and by authority, the lowest share first.
  var groups: FigureSection {
    let catalogue = writer.edition.catalogue
    func rows(
      _ scores: [EntityID?: CompletenessScore], without: BoardMessage, name: (EntityID) -> LocalizedText?,
      page: (EntityID) -> PageID
    ) -> [[FigureTable.Cell]] {
      scores.filter { $0.value.asked > 0 }.sorted { a, b in
        let (first, second) = (a.value.met * b.value.asked, b.value.met * a.value.asked)
        return first == second ? (a.key?.text ?? "~") < (b.key?.text ?? "~") : first < second
      }.map { id, score in
        let text = id.flatMap(name).map(writer.text) ?? say(without.rawValue)
        return [.text(text, links ? id.flatMap { writer.url(page($0)) } : nil)] + Self.cells(score)
      }
    }
    let topics = FigureTable(
      id: "completeness-topics", caption: say(BoardMessage.completenessByTopic.rawValue),
      columns: [column("topic", .completenessTopic)] + scoreColumns,
      rows: rows(
        overview.byTopic, without: .completenessNoTopic, name: { catalogue.topics[$0]?.name },
        page: { .topic($0) }), drawings: [.bars(3)], remainder: .completenessShown)
    let offices = FigureTable(
      id: "completeness-offices", caption: say(BoardMessage.completenessByAuthority.rawValue),
      columns: [column("office", .completenessAuthority)] + scoreColumns,
      rows: rows(
        overview.byAuthority, without: .completenessNoAuthority,
        name: { catalogue.organisations[$0]?.name }, page: { .organisation($0) }),
      remainder: .completenessShown)
    return FigureSection(
      id: "completeness-groups", heading: say(BoardMessage.completenessGroups.rawValue),
      lede: [say(BoardMessage.completenessExplain.rawValue)], tables: [topics, offices])
  }

  /// The procedures that lack something, the lowest share first.
  var lacking: FigureSection {
    let columns =
      [column("procedure", .completenessProcedure)] + scoreColumns + [column("lacks", .completenessLacks)]
    let rows = overview.incomplete.map { entry in
      let procedure = writer.edition.catalogue.procedures[entry.position]
      let url = links ? writer.url(.procedure(procedure.id)) : nil
      let lacks = entry.lacking.map {
        name(of: overview.profiles[$0.profile].profile.requirements[$0.requirement])
      }
      return [.text(writer.text(procedure.title), url)] + Self.cells(entry.score)
        + [FigureTable.Cell.text(Self.once(lacks).joined(separator: "; "))]
    }
    return FigureSection(
      id: "completeness-lacking", heading: say(BoardMessage.completenessLacking.rawValue),
      tables: [
        FigureTable(
          id: "incomplete-procedures", caption: say(BoardMessage.completenessLacking.rawValue),
          columns: columns, rows: rows, shown: 150, remainder: .completenessShown)
      ], none: say(BoardMessage.completenessAllStated.rawValue))
  }

  func name(of profile: CompletenessProfile) -> String {
    profile.name.map(writer.text) ?? say(BoardMessage.completenessOwn.rawValue)
  }

  private func name(of requirement: CompletenessProfile.Requirement) -> String {
    if let label = requirement.label { return writer.text(label) }
    return CompletenessCheck(rawValue: requirement.id).map { say($0.message) } ?? requirement.id
  }

  func column(_ id: String, _ message: BoardMessage) -> FigureTable.Column {
    FigureTable.Column(id: id, title: say(message.rawValue))
  }

  var scoreColumns: [FigureTable.Column] {
    [
      column("met", .completenessMet), column("asked", .completenessAsked),
      column("share", .completenessShare),
    ]
  }

  static func cells(_ score: CompletenessScore) -> [FigureTable.Cell] {
    [.count(score.met), .count(score.asked), .share(part: score.met, of: score.asked)]
  }

  /// Two profiles may ask for the same.
  private static func once(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
