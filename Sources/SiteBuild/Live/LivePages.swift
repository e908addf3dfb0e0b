import CatalogueModel
import Diagnostics
package import Rendering
private import SiteFiles

/// What there is to see of a site at one moment. Pages are made when they are asked for, on any thread.
package struct LivePages: Sendable {
  /// Counts the changes; every other state has another number.
  package let number: Int
  /// Nil as long as nothing could be made of the files.
  let renderer: SiteRenderer?
  /// The day whose facts are shown.
  let day: CivilDate?
  /// The texts that the pages were made from.
  let map: SourceMap
  /// The entities whose pages are as they were before, because their files are broken now.
  let shownAsBefore: Set<GuidanceKey>
  /// Whether everything is as it was before, because `portal.yaml` is broken.
  package let isKept: Bool
  /// Whether pages are made with the theme as it was before, because it is broken now.
  package let isThemeKept: Bool
  /// The files that are published as they are, by their paths within the content folder.
  let pictures: Set<String>
  private let replaced: ReplacedFiles
  private let root: String
  private let shelf: PageShelf
  private let search: LiveSearch

  init(root: String) {
    self.root = root
    (number, renderer, day, map, shownAsBefore, pictures) = (0, nil, nil, SourceMap(), [], [])
    (isKept, isThemeKept) = (true, false)
    (shelf, search, replaced) = (PageShelf(), LiveSearch(), ReplacedFiles())
  }

  private init(
    after old: LivePages, renderer: SiteRenderer?, day: CivilDate?, map: SourceMap, pictures: Set<String>,
    shownAsBefore: Set<GuidanceKey>, isKept: Bool, isThemeKept: Bool, shelf: PageShelf,
    replaced: ReplacedFiles? = nil
  ) {
    (number, root, search) = (old.number + 1, old.root, old.search)
    (self.renderer, self.day, self.map, self.pictures) = (renderer, day, map, pictures)
    (self.shownAsBefore, self.isKept, self.isThemeKept) = (shownAsBefore, isKept, isThemeKept)
    (self.shelf, self.replaced) = (shelf, replaced ?? old.replaced)
  }

  func followed(
    by renderer: SiteRenderer, on day: CivilDate, map: SourceMap, pictures: Set<String>,
    shownAsBefore: Set<GuidanceKey>, isThemeKept: Bool
  ) -> LivePages {
    LivePages(
      after: self, renderer: renderer, day: day, map: map, pictures: pictures, shownAsBefore: shownAsBefore,
      isKept: false, isThemeKept: isThemeKept, shelf: PageShelf(after: shelf))
  }

  /// The same pages, though the files say something else.
  func keptAsBefore() -> LivePages {
    LivePages(
      after: self, renderer: renderer, day: day, map: map, pictures: pictures, shownAsBefore: shownAsBefore,
      isKept: true, isThemeKept: isThemeKept, shelf: shelf)
  }

  /// The same pages after some pictures have been replaced.
  func showing(anew paths: Set<String>) -> LivePages {
    var replaced = replaced
    replaced.note(paths, in: number + 1)
    return LivePages(
      after: self, renderer: renderer, day: day, map: map, pictures: pictures, shownAsBefore: shownAsBefore,
      isKept: isKept, isThemeKept: isThemeKept, shelf: shelf, replaced: replaced)
  }

  // MARK: Answers

  /// What the published site would answer.
  package enum Answer: Sendable {
    case page([UInt8], PageID?)
    /// A file that is no page. The name of one that is kept for ever has a fingerprint.
    case file([UInt8], mediaType: String, isForever: Bool)
    case moved(to: String)
    /// With the page that says so, where there is one.
    case missing([UInt8])
  }

  /// Looks an address up among the files of the site; nothing else can be reached.
  ///
  /// - Parameter path: as browsers ask for it, with `/` in front and without percent signs.
  package func answer(to path: String) -> Answer {
    guard let renderer else { return .missing([]) }
    let base = renderer.basePath
    guard path.hasPrefix(base + "/") else {
      return path == base || path == "/" ? .moved(to: base + "/") : missing("", renderer)
    }
    let file = String(path.dropFirst(base.count + 1))
    let name = file.isEmpty || file.hasSuffix("/") ? file + "index.html" : file
    if let artifact = shelf.artifact(at: name, of: renderer) {
      return answer(artifact, name, renderer)
    }
    if let bytes = search.file(name, of: self, renderer) {
      return .file(bytes, mediaType: MediaType.ofFile(name), isForever: !name.hasSuffix("/index.json"))
    }
    if let bytes = picture(name) { return .file(bytes, mediaType: MediaType.ofFile(name), isForever: false) }
    if !file.hasSuffix("/"), shelf.artifact(at: file + "/index.html", of: renderer) != nil {
      return .moved(to: path + "/")
    }
    return moved(name, renderer).map { .moved(to: $0) } ?? missing(file, renderer)
  }

  /// Where a page is now whose title, and with it the address, has been changed while somebody looked at it.
  private func moved(_ name: String, _ renderer: SiteRenderer) -> String? {
    guard let (page, language) = shelf.pageSeen(at: name), page.subject != nil else { return nil }
    let now = renderer.path(of: .page(page, language))
    guard renderer.stands(page, in: language, at: now) else { return nil }
    return "\(renderer.basePath)/\(now.hasSuffix("index.html") ? String(now.dropLast(10)) : now)"
  }

  /// Whether an answer may take seconds: an index for searching is made when it is asked for.
  package func isSlow(_ path: String) -> Bool {
    renderer.map { path.hasPrefix("\($0.basePath)/search/") } ?? false
  }

  private func answer(_ artifact: ArtifactID, _ name: String, _ renderer: SiteRenderer) -> Answer {
    let bytes = shelf.bytes(of: artifact, renderer)
    switch artifact {
    case .page(let page, _):
      return .page(replaced.marked(bytes, in: "\(renderer.basePath)/\(Self.pictureFolder)"), page)
    case .redirect, .rootNotFound: return .page(bytes, nil)
    case .asset: return .file(bytes, mediaType: MediaType.ofFile(name), isForever: true)
    default: return .file(bytes, mediaType: MediaType.ofFile(name), isForever: false)
    }
  }

  /// The page of the language for addresses that do not exist.
  private func missing(_ file: String, _ renderer: SiteRenderer) -> Answer {
    let tag = file.prefix { $0 != "/" }
    if let index = renderer.languages.firstIndex(where: { $0.tag == tag }) {
      return .missing(shelf.bytes(of: .page(.notFound, LanguageIndex(index)), renderer))
    }
    return .missing(shelf.bytes(of: .rootNotFound, renderer))
  }

  /// Where the published site has its pictures.
  private static let pictureFolder = "images/"

  private func picture(_ name: String) -> [UInt8]? {
    guard name.hasPrefix(Self.pictureFolder) else { return nil }
    let path = String(name.dropFirst(Self.pictureFolder.count))
    return pictures.contains(path) ? SourceSnapshot.bytes(of: path, below: root) : nil
  }

  /// The page at an address and its language; nil where there is none.
  func page(at path: String) -> (page: PageID, language: LanguageIndex)? {
    guard let renderer, path.hasPrefix(renderer.basePath + "/") else { return nil }
    let file = String(path.dropFirst(renderer.basePath.count + 1))
    let name = file.isEmpty || file.hasSuffix("/") ? file + "index.html" : file
    guard case .page(let page, let language)? = shelf.artifact(at: name, of: renderer) else { return nil }
    return (page, language)
  }

  /// The headers that the published site sends with every file.
  package var headers: [(name: String, value: String)] {
    renderer?.securityHeaders.map { ($0.name, $0.value) } ?? []
  }

  /// The address where a language begins; that of the choice of languages where none is named.
  ///
  /// - Returns: nil where the portal does not have the language.
  package func address(of language: String?) -> String? {
    guard let renderer else { return "/" }
    guard let language else { return renderer.basePath + "/" }
    return renderer.languages.contains { $0.tag == language } ? "\(renderer.basePath)/\(language)/" : nil
  }

  /// The languages of the portal.
  package var languages: [String] { renderer?.languages.map(\.tag) ?? [] }
}
