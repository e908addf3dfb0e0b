internal import Analysis
package import BuildGraph
package import CatalogueModel
internal import Diagnostics
internal import Templates

/// What is written as one file.
package enum ArtifactID: Hashable, Sendable {
  case page(PageID, LanguageIndex)
  /// What stands at an old address, by its number in ``Addresses/redirects``.
  case redirect(Int)
  /// The page for addresses that do not exist, where a host knows only one.
  case rootNotFound
  /// Site map, robots, headers, by their number.
  case feed(Int)
  /// The ledger of what the State asks for again, as a table.
  case onceOnlyTable(LanguageIndex)
  /// What back offices read about a form.
  case formData(FormData.File)
  /// Style sheet, scripts, icons, by their number.
  case asset(Int)
  /// A part of the facts as data.
  case facts(Int)
}

/// Catalogue and theme, ready to be written out page by page. Any number of threads may render at once.
package struct SiteRenderer: Sendable {
  /// Every file of the site, in one order whatever the machine.
  package let artifacts: [ArtifactID]
  var shared: [SharedEdition]
  let sites: [Record]
  let templates: [PageKind: CompiledTemplate]
  /// What each template is known again by, by language.
  let templateStamps: [PageKind: [Stamp]]
  let assetFiles: [Assets.File]
  let scripts: ScriptViews
  let feeds: [SiteFile]
  let addresses: Addresses
  var formData: FormData
  var facts: FactsFile
  let searched: SearchedPages
  /// The report to the editors, which is no page of the site.
  let board: CompiledTemplate

  /// The file of an artifact, from the root of the output.
  package func path(of artifact: ArtifactID) -> String {
    switch artifact {
    case .page(.languageChoice, _): "index.html"
    case .page(let page, let language): addresses.file(page, in: language)
    case .redirect(let number): addresses.redirects[number].file
    case .rootNotFound: Addresses.rootNotFoundFile
    case .feed(let number): feeds[number].path
    case .onceOnlyTable(let language): OnceOnlyTable.path(in: addresses.languages[language.rawValue])
    case .formData(let file): formData.path(of: file)
    case .asset(let number): assetFiles[number].file
    case .facts(let part): FactSheets.path(ofPart: part)
    }
  }

  /// The editions as somebody sees them who keeps no log.
  var editions: [Edition] { shared.map { Edition($0) } }

  /// Appends the bytes of an artifact.
  ///
  /// - Parameter log: where to note what the artifact is made from.
  package func render(_ artifact: ArtifactID, noting log: ReadLog? = nil, into output: inout [UInt8]) {
    switch artifact {
    case .page(let page, let language): render(page, in: language, log, into: &output)
    case .redirect(let number): renderRedirect(number, log, into: &output)
    case .rootNotFound: render(.notFound, in: .source, log, into: &output)
    case .feed(let number): output.append(contentsOf: feeds[number].bytes)
    case .onceOnlyTable(let language): OnceOnlyTable(edition(in: language, log)).write(into: &output)
    case .formData(let file): formData.write(file, noting: log, into: &output)
    case .asset(let number): output.append(contentsOf: assetFiles[number].bytes)
    case .facts(let part): facts.write(part: part, noting: log, into: &output)
    }
  }

  func edition(in language: LanguageIndex, _ log: ReadLog?) -> Edition {
    Edition(shared[language.rawValue], noting: log)
  }

  private func render(
    _ page: PageID, in language: LanguageIndex, _ log: ReadLog?, into output: inout [UInt8]
  ) {
    let edition = edition(in: language, log)
    let writer = Writer(edition, procedure: edition.procedure(of: page))
    guard let content = writer.content(of: page) else { return }
    write(content, of: page, writer, into: &output)
  }

  private func renderRedirect(_ number: Int, _ log: ReadLog?, into output: inout [UInt8]) {
    let redirect = addresses.redirects[number]
    let edition = edition(in: redirect.language, log)
    let writer = Writer(edition)
    guard let content = writer.redirectPage(to: redirect.page) else { return }
    write(content, of: redirect.page, writer, into: &output)
  }

  private func write(_ content: PageContent, of page: PageID, _ writer: Writer, into output: inout [UInt8]) {
    let edition = writer.edition
    var head = edition.head(content, of: page, writer: writer)
    scripts.add(content.scripts, to: &head, noting: edition.log)
    edition.note(.frame, edition.language.rawValue)
    edition.note(.template, PageInput.number(content.kind.number, in: edition.language))
    edition.note(.day)
    templates[content.kind]?.render(
      [sites[edition.language.rawValue], head.record, content.record], into: &output)
  }
}

extension Edition {
  /// The procedure whose conditions a page words.
  func procedure(of page: PageID) -> Procedure? {
    switch page {
    case .procedure(let id), .caseQuestion(let id, _), .scenario(let id, _): catalogue.procedures[id]
    default: nil
    }
  }
}

extension Writer {
  /// What a page says; nil where the catalogue has no such page.
  func content(of page: PageID) -> PageContent? {
    let catalogue = edition.catalogue
    switch page {
    case .home: return homePage()
    case .procedure: return procedure.map(procedurePage)
    case .form(let id, let form):
      guard let procedure = catalogue.procedures[id] else { return nil }
      return procedure.forms.first { $0.id == form }.map {
        FormMaker($0, of: procedure, edition).content()
      }
    case .caseQuestion(_, let node), .scenario(_, let node):
      return procedure.flatMap { casePage($0, node: node) }
    case .lifeEvent(let id): return catalogue.lifeEvents[id].map(lifeEventPage)
    case .lifeEvents: return lifeEventsPage()
    case .topic(let id): return catalogue.topics[id].map { topicPage($0) }
    case .topicPart(let id, let part): return catalogue.topics[id].map { topicPage($0, part: part) }
    case .topics: return topicsPage()
    case .audience(let audience): return audiencePage(audience)
    case .audiencePart(let audience, let part): return audiencePage(audience, part: part)
    case .organisation(let id): return catalogue.organisations[id].map(organisationPage)
    case .organisations: return organisationsPage()
    case .evidence(let id): return catalogue.evidence[id].map(evidencePage)
    case .evidenceIndex: return evidenceIndexPage()
    case .act(let id): return catalogue.acts[id].map(actPage)
    case .acts: return actsPage()
    case .allProcedures: return allProceduresPage()
    case .alphabet: return alphabetPage()
    case .letter(_, let number): return letterPage(number)
    case .search: return searchPage()
    case .siteMap: return siteMapPage()
    case .completeness: return completenessPage()
    case .onceOnly: return onceOnlyPage()
    case .changes: return changesPage()
    case .page(let id): return catalogue.pages[id].map(textPage)
    case .notFound: return notFoundPage()
    case .languageChoice: return languagesPage()
    }
  }
}
