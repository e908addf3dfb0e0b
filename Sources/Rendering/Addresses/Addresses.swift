package import BuildGraph
package import CatalogueModel
internal import Parallelism
internal import Templates

/// Where every page stands: its path in each language, worked out once.
///
/// Sections are translated by the messages `address.procedures` and so on. A base address with a path prefixes all
/// links; the files stay at the root of the output.
package struct Addresses: Sendable {
  package let languages: [LanguageTag]
  /// The path of the base address without a slash at the end: empty, or such as `/portal`.
  package let basePath: String
  /// Scheme and host, such as `https://host.example`.
  package let origin: String
  /// Every page but ``PageID/languageChoice`` and ``PageID/notFound``, in one order: what the site map lists.
  package let pages: [PageID]
  /// Old addresses of pages and where they lead now.
  package let redirects: [Redirect]
  /// Where a page stands, by language, and its place among ``allWithPlaces``.
  private let known: [PageID: (number: Int, places: [Place])]
  private var log: ReadLog?

  /// Where a page stands in one language, as files, links and machines have it.
  struct Place: Sendable {
    /// The path from the root of the output, without the base path.
    let local: String
    /// The path as links have it.
    let link: SafeURL?
    /// The whole address.
    let absolute: SafeURL?

    init(_ local: String, basePath: String, origin: String) {
      self.local = local
      link = SafeURL(basePath + local)
      absolute = SafeURL(origin + basePath + local)
    }
  }

  /// An address that is no longer used.
  package struct Redirect: Sendable, Hashable {
    /// The file to write, from the root of the output.
    package let file: String
    /// The old path, as browsers ask for it.
    package let path: String
    package let page: PageID
    package let language: LanguageIndex
  }

  /// - Parameters:
  ///   - wordings: one per language of the portal, in its order.
  ///   - cases: the questionnaires of the procedures, whose pages get addresses too.
  package init(_ catalogue: Catalogue, wordings: [Wording], cases: CaseTrees = CaseTrees()) {
    self.init(catalogue, wordings: wordings, cases: cases, lists: PortalLists())
  }

  /// - Parameters:
  ///   - lists: which lists are divided, and their pages get addresses too.
  ///   - jobs: how many threads to use; the result does not depend on it.
  init(_ catalogue: Catalogue, wordings: [Wording], cases: CaseTrees, lists: PortalLists, jobs: Int = 1) {
    languages = catalogue.portal.languages
    (origin, basePath) = Addresses.parts(of: catalogue.portal.baseAddress)
    var draft = AddressDraft(wordings)
    draft.addAll(of: catalogue, cases, lists)
    pages = draft.pages
    let (base, origin) = (basePath, origin)
    let all = draft.pages + [.notFound]
    let places = Concurrent.map(all, jobs: jobs) { [paths = draft.paths] page in
      (paths[page] ?? []).map { Place($0, basePath: base, origin: origin) }
    }
    known = Dictionary(uniqueKeysWithValues: all.indices.map { (all[$0], ($0, places[$0])) })
    redirects = draft.redirects(of: catalogue).map { redirect in
      Redirect(
        file: redirect.path.dropFirst() + "index.html", path: base + redirect.path, page: redirect.page,
        language: redirect.language)
    }
  }

  /// The same addresses, of which is noted which are looked at.
  package func noting(in log: ReadLog) -> Addresses {
    var addresses = self
    addresses.log = log
    return addresses
  }

  /// Every page that has a place of its own in each language, in one order.
  var allWithPlaces: [PageID] { pages + [.notFound] }

  /// Where a page of the catalogue stands; nil where there is no such page, which is noted too.
  private func known(_ page: PageID) -> [Place]? {
    guard let (number, places) = known[page] else {
      log?.note(PageInput.addresses.rawValue, 0)
      return nil
    }
    log?.note(PageInput.address.rawValue, number)
    return places
  }

  /// The path of a page as links have it: `/en/procedures/register-a-birth/`, after the base path. A page that
  /// the catalogue does not have leads to the home page.
  package func path(_ page: PageID, in language: LanguageIndex) -> String {
    known(page)?[language.rawValue].link?.string ?? basePath + local(page, in: language)
  }

  /// The same, ready to stand in a link.
  func link(_ page: PageID, in language: LanguageIndex) -> SafeURL? {
    known(page).map { $0[language.rawValue].link } ?? SafeURL(path(page, in: language))
  }

  /// Where a page stands in every language, in the portal's order.
  func places(of page: PageID) -> [Place] {
    known(page)
      ?? languages.indices.map {
        Place(local(page, in: LanguageIndex($0)), basePath: basePath, origin: origin)
      }
  }

  /// The path of a page of the catalogue, or nil where there is no such page.
  package func known(_ page: PageID, in language: LanguageIndex) -> String? {
    known(page)?[language.rawValue].link?.string
  }

  /// Whether a page exists in a language. A letter does in one only; elsewhere its address is that of the whole list.
  package func exists(_ page: PageID, in language: LanguageIndex) -> Bool {
    if case .letter(let own, _) = page { own == language } else { true }
  }

  /// The path of a page from the root of its language, such as `procedures/register-a-birth/`.
  func pathInLanguage(_ page: PageID, in language: LanguageIndex) -> String {
    String(local(page, in: language).dropFirst(languages[language.rawValue].tag.utf8.count + 2))
  }

  /// The whole address.
  package func absolute(_ page: PageID, in language: LanguageIndex) -> String {
    known(page)?[language.rawValue].absolute?.string ?? origin + path(page, in: language)
  }

  /// The whole addresses of a page in every language, in the portal's order.
  func absolutes(_ page: PageID) -> [String] {
    places(of: page).map { $0.absolute?.string ?? origin + basePath + $0.local }
  }

  /// The whole address of a path that begins with the base path.
  package func absolute(path: String) -> String { origin + path }

  /// The file of a page, from the root of the output.
  package func file(_ page: PageID, in language: LanguageIndex) -> String {
    let path = local(page, in: language).utf8.dropFirst()
    let isFolder = path.last.map { $0 == UInt8(ascii: "/") } ?? true
    return isFolder ? String(Substring(path)) + "index.html" : String(Substring(path))
  }

  /// The page in every language, in the portal's order.
  package func alternates(of page: PageID) -> [(language: LanguageTag, path: String)] {
    languages.enumerated().map { ($0.element, path(page, in: LanguageIndex($0.offset))) }
  }

  /// The path of a file that stands outside the languages, such as a style sheet.
  package func path(ofFile file: String) -> String { basePath + "/" + file }

  /// The page for addresses that do not exist, where a host knows only one of them.
  package static let rootNotFoundFile = "404.html"

  private func local(_ page: PageID, in language: LanguageIndex) -> String {
    guard page != .languageChoice else { return "/" }
    return known(page)?[language.rawValue].local ?? "/\(languages[language.rawValue])/"
  }

  private static func parts(of address: WebAddress) -> (origin: String, path: String) {
    let text = address.text
    guard let scheme = text.firstIndex(of: ":") else { return (text, "") }
    let host = text.index(scheme, offsetBy: 3)
    let end = text[host...].firstIndex { "/?#".contains($0) } ?? text.endIndex
    var path = text[end...].prefix { $0 != "?" && $0 != "#" }
    while path.last == "/" { path.removeLast() }
    return (String(text[..<end]), String(path))
  }
}
