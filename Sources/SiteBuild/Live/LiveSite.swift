package import CatalogueLoading
internal import CatalogueModel
private import Diagnostics
internal import Rendering
package import SiteFiles

/// A site that is looked at while it is edited: what the files say, kept ready to make any page that is asked for.
///
/// A value: a copy can be proved on another thread while the original follows the editor.
package struct LiveSite: Sendable {
  private var live: LiveCatalogue
  private var moment: BuildRequest.Moment
  /// The theme that the pages are made with: the last one that was not broken.
  private var shownTheme: [ThemeFile]
  /// What there is to see now.
  package private(set) var pages: LivePages
  /// What was found while the pages were made ready; nil where they are not those of the present files.
  private var prepared: Checked<SiteRenderer?>?
  /// What was read in an earlier run; nil once what was read in this one has been taken.
  private var memory: DraftMemory?

  /// Reads the catalogue and the theme of a request, and gets the pages ready. What is wrong with them is left for
  /// ``findings()``.
  package init(_ request: BuildRequest) throws(FileSystemError) {
    let memory = DraftMemory(of: request)
    live = try LiveCatalogue(request, memory)
    self.memory = memory
    moment = request.moment
    shownTheme = live.theme
    pages = LivePages(root: request.content)
    prepare()
  }

  /// The folders whose files it is made of: content, the theme, and what replaces parts of the theme.
  package static func folders(of request: BuildRequest) -> [String] {
    [request.content, request.theme] + [request.templates].compactMap { $0 }
  }

  /// Follows what has changed in its folders.
  ///
  /// - Returns: the files that are new, gone, or say something else, sorted; none where nothing is different.
  /// - Throws: where a folder cannot be read; the pages stay as they were.
  package mutating func apply(_ changes: FolderChanges) throws(FileSystemError) -> [String] {
    let root = live.root
    var changed: Set<String> = []
    if changes.uncertain.contains(0) {
      changed = try live.readAgain(except: [])
    } else {
      let paths = changes.paths(inRoot: 0)
      if !paths.isEmpty { changed = try live.follow(paths) }
    }
    var procedures = procedures(of: changed)
    changed = Set(changed.map { "\(root)/\($0)" })
    let isAboutTheme =
      changes.uncertain.contains { $0 > 0 } || changes.places.contains { $0.root > 0 }
    if isAboutTheme {
      let theme = try live.readThemeAgain()
      if !theme.isEmpty { procedures = nil }
      changed.formUnion(theme)
    }
    if !changed.isEmpty { prepare(after: procedures) }
    let replaced = replaced(changes)
    if !replaced.isEmpty { pages = pages.showing(anew: replaced) }
    return changed.union(replaced.map { "\(root)/\($0)" }).sorted()
  }

  /// The pictures that may have other bytes.
  private func replaced(_ changes: FolderChanges) -> Set<String> {
    changes.uncertain.contains(0) ? pages.pictures : changes.paths(inRoot: 0).filter(pages.pictures.contains)
  }

  /// Turns to another moment.
  ///
  /// - Returns: whether it is another day than the one that is shown.
  package mutating func turn(to moment: BuildRequest.Moment) -> Bool {
    self.moment = moment
    guard let renderer = pages.renderer, moment.day(in: renderer.catalogue.portal) != pages.day else {
      return false
    }
    prepare()
    return true
  }

  /// What is wrong with the files as they are now, as a build would find it. Takes long.
  ///
  /// - Parameter jobs: how many threads to use; nil for as many as a build.
  package func findings(jobs: Int? = nil) -> LiveFindings {
    let proof = live.proved(at: moment, prepared: prepared, jobs: jobs)
    return LiveFindings(proof.report, root: live.root, number: pages.number)
  }

  /// What was read, to be kept for the next run beside the site of the request; nil where that is not worth it, and the
  /// second time.
  package mutating func takeReadDrafts() -> ReadDrafts? { memory.take()?.toKeep(live.drafts) }

  /// The names that content refers to, for the schemas of editors.
  package var names: CatalogueNames { CatalogueNames(live.drafts, catalogue: pages.renderer?.catalogue) }

  // MARK: Getting the pages ready

  /// - Parameter procedures: the procedures whose files say something else, where nothing else does.
  private mutating func prepare(after procedures: Set<EntityID>? = nil) {
    prepared = nil
    guard let catalogue = live.shown() else { return pages = pages.keptAsBefore() }
    let day = moment.day(in: catalogue.portal)
    let shownAsBefore = live.drafts.unitsShownAsBefore
    if let procedures, let quick = followed(procedures, catalogue, day) { return pages = quick }
    let found = Proving.pages(of: catalogue, asOf: day, theme: live.theme, live.request)
    var (renderer, theme) = (found.value, live.theme)
    var isThemeKept = false
    if pages.renderer != nil, renderer == nil || isBroken(live.theme, found.findings) {
      (renderer, theme) = (
        Proving.pages(of: catalogue, asOf: day, theme: shownTheme, live.request).value, shownTheme
      )
      isThemeKept = true
    }
    guard let renderer else { return pages = pages.keptAsBefore() }
    shownTheme = theme
    if shownAsBefore.isEmpty, !isThemeKept { prepared = found }
    pages = pages.followed(
      by: renderer, on: day, map: live.map, pictures: live.pictures, shownAsBefore: shownAsBefore,
      isThemeKept: isThemeKept)
  }

  /// The pages after some procedures have changed in nothing but what their own pages say; nil where more may differ.
  private func followed(_ procedures: Set<EntityID>, _ catalogue: Catalogue, _ day: CivilDate) -> LivePages? {
    guard !pages.isKept, pages.day == day,
      let renderer = pages.renderer?.following(catalogue, changed: procedures)
    else { return nil }
    return pages.followed(
      by: renderer, on: day, map: live.map, pictures: live.pictures,
      shownAsBefore: live.drafts.unitsShownAsBefore, isThemeKept: pages.isThemeKept)
  }

  /// The procedures that files belong to; nil where any belongs to something else.
  private func procedures(of files: Set<String>) -> Set<EntityID>? {
    var ids: Set<EntityID> = []
    for file in files {
      guard let entity = ContentPlace(path: file).entity, entity.kind == .procedure else { return nil }
      ids.insert(entity.id)
    }
    return ids
  }

  /// Whether pages made with a theme would lack something.
  private func isBroken(_ theme: [ThemeFile], _ findings: [Diagnostic]) -> Bool {
    let files = Set(theme.map(\.file))
    return findings.contains { $0.severity == .error && files.contains($0.span.file) }
  }
}

extension LiveCatalogue {
  /// The files that are published as they are.
  fileprivate var pictures: Set<String> {
    Set(files.lazy.filter { $0.file == nil && $0.isAttachment }.map(\.path))
  }
}
