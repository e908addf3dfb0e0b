internal import Analysis
internal import CatalogueModel

extension BoardReport {
  /// How far each translation is; the same figures as those of `balie translations`.
  var translations: FigureSection {
    FigureSection(
      id: "translations", heading: say(BoardMessage.translations.rawValue),
      tables: [
        FigureTable(
          id: "translations-by-language", caption: say(BoardMessage.byLanguage.rawValue),
          columns: [
            column("language", .language), column("translated", .translated), column("missing", .missing),
            column("stale", .stale), column("unconfirmed", .unconfirmed), column("copies", .copies),
          ],
          rows: figures.translations.languages.map { status in
            [
              .text(languageName(status.language)),
              .share(part: status.total.translated, of: status.total.units), .count(status.total.missing),
              .count(status.total.stale), .count(status.total.unconfirmed), .count(status.total.copies),
            ]
          }, drawings: [.bars(1)])
      ], none: say(BoardMessage.oneLanguage.rawValue))
  }

  var verification: FigureSection {
    FigureSection(
      id: "verification", heading: say(BoardMessage.verification.rawValue),
      tables: [
        FigureTable(
          id: "verification-age", caption: say(BoardMessage.age.rawValue),
          columns: [
            column("age", .age), column("procedures", .procedures), column("share", .completenessShare),
          ],
          rows: VerificationAge.allCases.map { age in
            let count = figures.verification[age] ?? 0
            return [
              .text(say(age.message)), .count(count), .share(part: count, of: figures.procedures.count),
            ]
          }, drawings: [.bars(1)])
      ])
  }

  // MARK: Burden

  private static let measures:
    [(id: String, title: BoardMessage, value: @Sendable (ProcedureBurden) -> Int)] = [
      ("documents", .documents, { $0.documents }), ("steps", .steps, { $0.steps }),
      ("visits", .visits, { $0.visits }), ("fields", .fields, { $0.fields }),
      ("minutes", .minutes, { $0.minutes }),
    ]

  var burden: FigureSection {
    FigureSection(
      id: "burden", heading: say(BoardMessage.burden.rawValue),
      lede: [
        say(
          BoardMessage.burdenLede.rawValue,
          [
            "reading": say.number(ProcedureBurden.Rate.reading),
            "document": say.number(ProcedureBurden.Rate.document),
            "step": say.number(ProcedureBurden.Rate.step), "field": say.number(ProcedureBurden.Rate.field),
            "visit": say.number(ProcedureBurden.Rate.visit),
          ])
      ], tables: [burdenAsAWhole, burdenByTopic, heaviest])
  }

  private var burdenAsAWhole: FigureTable {
    FigureTable(
      id: "burden-measures", caption: say(BoardMessage.burdenMeasures.rawValue),
      columns: [
        column("measure", .measure), column("average", .average), column("median", .median),
        column("most", .most),
      ],
      rows: figures.burdens.isEmpty
        ? []
        : Self.measures.map { measure in
          let values = figures.burdens.map(measure.value).sorted()
          return [
            .text(say(measure.title.rawValue)), .tenths(Self.average(values)),
            .count(values[values.count / 2]), .count(values[values.count - 1]),
          ]
        })
  }

  private static func average(_ values: [Int]) -> Int {
    (values.reduce(0, +) * 10 + values.count / 2) / max(1, values.count)
  }

  private var burdenByTopic: FigureTable {
    var byTopic: [EntityID?: [ProcedureBurden]] = [:]
    for (position, burden) in zip(figures.procedures, figures.burdens) {
      byTopic[catalogue.procedures[position].topic?.id, default: []].append(burden)
    }
    let rows = byTopic.map { id, burdens in
      (
        id: id, minutes: Self.average(burdens.map(\.minutes)),
        cells: Self.measures.map { FigureTable.Cell.tenths(Self.average(burdens.map($0.value))) }
      )
    }.sorted { ($1.minutes, $0.id?.text ?? "~") < ($0.minutes, $1.id?.text ?? "~") }
    return FigureTable(
      id: "burden-topics", caption: say(BoardMessage.burdenTopics.rawValue),
      columns: [column("topic", .completenessTopic)] + Self.measures.map { column($0.id, $0.title) },
      rows: rows.map { row in
        let name = row.id.flatMap { catalogue.topics[$0]?.name }.map(writer.text)
        return [.text(name ?? say(BoardMessage.completenessNoTopic.rawValue))] + row.cells
      }, drawings: [.bars(5)])
  }

  private var heaviest: FigureTable {
    let order = figures.burdens.indices.sorted {
      let (a, b) = (figures.burdens[$0].minutes, figures.burdens[$1].minutes)
      return a == b ? $0 < $1 : a > b
    }
    return FigureTable(
      id: "burden-procedures", caption: say(BoardMessage.burdenHeaviest.rawValue),
      columns: [column("procedure", .completenessProcedure), column("way", .way)]
        + Self.measures.map { column($0.id, $0.title) },
      rows: order.map { number in
        let burden = figures.burdens[number]
        let way = burden.channel.map { say(PageMessage.name(of: $0).rawValue) }
        return [
          .text(writer.text(catalogue.procedures[figures.procedures[number]].title)),
          way.map { .text($0) } ?? .nothing,
        ] + Self.measures.map { .count($0.value(burden)) }
      }, shown: 30)
  }
}
