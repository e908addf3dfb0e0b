package import Analysis
package import CatalogueModel
package import Diagnostics
internal import Parallelism
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
  ///   - jobs: how many threads to use; the result does not depend on it.
  /// - Returns: nil only where a page has no template at all.
  package static func prepare(
    catalogue: Catalogue, asOf: CivilDate, today: CivilDate? = nil, theme: [ThemeFile], digests: Digests,
    generator: String, flow: EvidenceFlow? = nil, limits: ListLimits = ListLimits(), jobs: Int = 1
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
    guard let first = wordings.first else { return Checked(nil, findings: findings) }

    // What waits for nothing is worked out on other threads, while relations lead to lists, and lists to addresses.
    let siteShape = SiteView.shape(messages: first.messageRecord.shape)
    let compiled = Ahead(jobs: jobs) {
      PageTemplates.read(theme, siteShape, wordings, at: catalogue.portal.span)
    }
    let cases = Ahead(jobs: jobs) { CaseTrees(catalogue, asOf: asOf) }
    let upcoming = Ahead(jobs: jobs) { UpcomingChanges(catalogue, asOf: asOf, wordings: wordings) }
    let relations = Relations(catalogue, asOf: asOf)
    let searched = Ahead(jobs: jobs) { SearchedPages(catalogue, relations, asOf: asOf) }
    let lists = PortalLists(catalogue, relations, wordings, limits: limits, jobs: jobs)
    let addresses = Addresses(
      catalogue, wordings: wordings, cases: cases.value, lists: lists, jobs: jobs)
    let siteMap = Ahead(jobs: jobs) { Sitemap.files(catalogue, addresses: addresses, asOf: asOf) }
    let history = ChangeHistory(catalogue, upcoming.value)
    let flow = flow ?? EvidenceFlow(catalogue, asOf: asOf)
    let filters = SearchFilters(catalogue, relations)
    let completeness =
      catalogue.editorial.completeness.isEmpty
      ? nil : Later { CompletenessOverview(catalogue, asOf: asOf, jobs: 1) }
    let languages = wordings.map {
      SpokenLanguage(
        tag: $0.language, autonym: $0.autonym, choose: $0(PageMessage.languagesTitle.rawValue))
    }
    let shared = Concurrent.map(wordings, jobs: jobs, long: wordings.count) {
      SharedEdition(
        catalogue: catalogue, asOf: asOf, today: today ?? asOf, relations: relations, addresses: addresses,
        say: $0, voices: wordings, languages: languages, cases: cases.value, flow: flow, lists: lists,
        filters: filters, upcoming: upcoming.value, history: history, completeness: completeness)
    }
    findings += DeadPathRule.findings(in: catalogue, addresses: addresses)
    guard let templates = keep(compiled.value) else { return Checked(nil, findings: findings) }

    let assets = Assets(
      theme, colors: catalogue.portal.colors, basePath: addresses.basePath, digests: digests)
    let assetFiles = assets.all
    let editions = shared.map { Edition($0) }
    let sites = editions.map { $0.site(assets: assets, generator: generator).record(siteShape) }
    let facts = FactsFile(catalogue, wordings: wordings)
    let formData = FormData(catalogue, wordings: wordings, addresses: addresses, digests: digests)
    let feeds =
      siteMap.value + HostFiles.files(catalogue, addresses: addresses, assets: assets)
      + editions.map { $0.changesFeed(generator: generator) } + [facts.index]
    let renderer = SiteRenderer(
      artifacts: artifacts(addresses, feeds: feeds, assets: assetFiles)
        + formData.files.map { .formData($0) } + (0..<facts.parts).map { .facts($0) }, shared: shared,
      sites: sites, templates: templates.pages, templateStamps: templates.stamps,
      assetFiles: assetFiles, scripts: ScriptViews(assets), feeds: feeds, addresses: addresses,
      formData: formData, facts: facts, searched: searched.value, board: templates.board)
    return Checked(renderer, findings: findings)
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
}
