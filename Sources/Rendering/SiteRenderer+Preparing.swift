package import Analysis
package import CatalogueModel
package import Diagnostics
internal import Templates

extension SiteRenderer {
  /// Reads the theme and gets everything ready that pages share. All findings come at once.
  ///
  /// - Parameters:
  ///   - asOf: the day whose facts are in force.
  ///   - today: the day from which due dates are counted, and of which pages say that they hold; another than `asOf`
  ///     only to see what else is different on two days.
  ///   - theme: the files of the theme; of two with the same path the later one counts, so that a portal replaces
  ///     single files.
  ///   - generator: the program and its version, such as `Balie 0.1.0`.
  ///   - flow: where documents come from on that day; made here where it is not given.
  ///   - limits: how many links a page holds.
  /// - Returns: nil only where a page has no template at all.
  package static func prepare(
    catalogue: Catalogue, asOf: CivilDate, today: CivilDate? = nil, theme: [ThemeFile], digests: Digests,
    generator: String, flow: EvidenceFlow? = nil, limits: ListLimits = ListLimits()
  ) -> Checked<SiteRenderer?> {
    var findings: [Diagnostic] = []
    func keep<Value>(_ checked: Checked<Value>) -> Value {
      findings += checked.findings
      return checked.value
    }
    let theme = ThemeFile.effective(theme)
    let wordings = keep(
      Wording.prepare(
        catalogue, theme: theme,
        requiring: PageMessage.requirements + FaultMessage.requirements + CaseMessage.requirements
          + SearchMessage.requirements + BoardMessage.requirements + ChangeMessage.requirements))
    findings += Contrast.findings(catalogue.portal.colors, theme: theme) + Scripts.findings(theme)
    let library = keep(TemplateLibrary.load(theme.compactMap(\.template)))
    guard let first = wordings.first else { return Checked(nil, findings: findings) }

    let siteShape = SiteView.shape(messages: first.messageRecord.shape)
    let (templates, board) = keep(compile(library, siteShape, at: catalogue.portal.span))
    let completeness =
      catalogue.editorial.completeness.isEmpty
      ? nil : Later { CompletenessOverview(catalogue, asOf: asOf, jobs: 1) }
    let cases = CaseTrees(catalogue, asOf: asOf)
    let relations = Relations(catalogue, asOf: asOf)
    let flow = flow ?? EvidenceFlow(catalogue, asOf: asOf)
    let lists = PortalLists(catalogue, relations, wordings, limits: limits)
    let addresses = Addresses(catalogue, wordings: wordings, cases: cases, lists: lists)
    findings += DeadPathRule.findings(in: catalogue, addresses: addresses)
    let assets = Assets(
      theme, colors: catalogue.portal.colors, basePath: addresses.basePath, digests: digests)
    let assetFiles = assets.all
    let filters = SearchFilters(catalogue, relations)
    let upcoming = UpcomingChanges(catalogue, asOf: asOf, wordings: wordings)
    let history = ChangeHistory(catalogue, upcoming)
    let languages = wordings.map {
      SpokenLanguage(
        tag: $0.language, autonym: $0.autonym, choose: $0(PageMessage.languagesTitle.rawValue))
    }
    let shared = wordings.map {
      SharedEdition(
        catalogue: catalogue, asOf: asOf, today: today ?? asOf, relations: relations, addresses: addresses,
        say: $0,
        voices: wordings, languages: languages, cases: cases,
        flow: flow, lists: lists, filters: filters, upcoming: upcoming, history: history,
        completeness: completeness)
    }
    let editions = shared.map { Edition($0) }
    let sites = editions.map { $0.site(assets: assets, generator: generator).record(siteShape) }
    guard templates.count == PageKind.allCases.count, let board else {
      return Checked(nil, findings: findings)
    }
    let facts = FactsFile(catalogue, wordings: wordings)
    let feeds =
      Sitemap.files(catalogue, addresses: addresses, asOf: asOf)
      + HostFiles.files(catalogue, addresses: addresses, assets: assets)
      + editions.map { $0.changesFeed(generator: generator) }
      + [facts.index]
    let formData = FormData(catalogue, wordings: wordings, addresses: addresses, digests: digests)
    let renderer = SiteRenderer(
      artifacts: artifacts(addresses, feeds: feeds, assets: assetFiles)
        + formData.files.map { .formData($0) } + (0..<facts.parts).map { .facts($0) }, shared: shared,
      sites: sites, templates: templates, templateStamps: templateStamps(templates, library, wordings),
      assetFiles: assetFiles, scripts: ScriptViews(assets), feeds: feeds,
      addresses: addresses, formData: formData, facts: facts,
      searched: SearchedPages(catalogue, relations, asOf: asOf), board: board)
    return Checked(renderer, findings: findings)
  }

  /// Compiles the templates of all kinds of page, and that of the report to the editors; those that are missing are left
  /// out.
  private static func compile(
    _ library: TemplateLibrary, _ site: RecordShape, at span: SourceSpan
  ) -> Checked<(pages: [PageKind: CompiledTemplate], board: CompiledTemplate?)> {
    var slips = TemplateSlips()
    var missing: [Diagnostic] = []
    func compiled(_ template: String, for shapes: [RecordShape]) -> CompiledTemplate? {
      let compiled = library.compile(template, for: [site] + shapes)
      if compiled.value == nil {
        missing.append(MissingTemplateRule.finding(template, at: span))
      } else {
        slips.add(compiled.findings, in: template)
      }
      return compiled.value
    }
    var pages: [PageKind: CompiledTemplate] = [:]
    for kind in PageKind.allCases {
      pages[kind] = compiled(kind.template, for: [HeadView.shape.shape, kind.shape])
    }
    let board = compiled(BoardView.template, for: [BoardView.shape.shape])
    return Checked((pages, board), findings: missing + slips.findings)
  }

  private static func artifacts(_ addresses: Addresses, feeds: [SiteFile], assets: [Assets.File])
    -> [ArtifactID]
  {
    var artifacts: [ArtifactID] = [.page(.languageChoice, .source), .rootNotFound]
    for index in addresses.languages.indices {
      let language = LanguageIndex(index)
      artifacts.append(.page(.notFound, language))
      artifacts += addresses.pages.filter { addresses.exists($0, in: language) }.map { .page($0, language) }
    }
    artifacts += addresses.redirects.indices.map(ArtifactID.redirect)
    artifacts += feeds.indices.map(ArtifactID.feed)
    artifacts += addresses.languages.indices.map { .onceOnlyTable(LanguageIndex($0)) }
    artifacts += assets.indices.map(ArtifactID.asset)
    return artifacts
  }
}

extension ThemeFile {
  /// The files that count: of two with the same path the later one, in the order of the paths.
  static func effective(_ files: [ThemeFile]) -> [ThemeFile] {
    Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { $1 }).values.sorted { $0.path < $1.path }
  }

  /// The file as a template, by its path without `.html`.
  fileprivate var template: TemplateSource? {
    kind == "html" ? TemplateSource(name: String(path.dropLast(5)), file: file, text: bytes) : nil
  }
}
