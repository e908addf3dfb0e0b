package import CatalogueModel

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
  /// Old addresses of procedures and where they lead now.
  package let redirects: [Redirect]
  /// Paths from the root of the output, without the base path, by page and language.
  private let paths: [PageID: [String]]

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
    languages = catalogue.portal.languages
    (origin, basePath) = Addresses.parts(of: catalogue.portal.baseAddress)
    var draft = AddressDraft(wordings)
    draft.addAll(of: catalogue, cases)
    (pages, paths) = (draft.pages, draft.paths)
    let base = basePath
    redirects = draft.redirects(of: catalogue).map { redirect in
      Redirect(
        file: redirect.path.dropFirst() + "index.html", path: base + redirect.path, page: redirect.page,
        language: redirect.language)
    }
  }

  /// The path of a page as links have it: `/en/procedures/register-a-birth/`, after the base path. A page that
  /// the catalogue does not have leads to the home page.
  package func path(_ page: PageID, in language: LanguageIndex) -> String {
    basePath + local(page, in: language)
  }

  /// The path of a page of the catalogue, or nil where there is no such page.
  package func known(_ page: PageID, in language: LanguageIndex) -> String? {
    paths[page].map { basePath + $0[language.rawValue] }
  }

  /// The whole address.
  package func absolute(_ page: PageID, in language: LanguageIndex) -> String {
    origin + path(page, in: language)
  }

  /// The whole addresses of a page in every language, in the portal's order.
  func absolutes(_ page: PageID) -> [String] {
    let locals = paths[page] ?? languages.indices.map { local(page, in: LanguageIndex($0)) }
    return locals.map { origin + basePath + $0 }
  }

  /// The whole address of a path that begins with the base path.
  package func absolute(path: String) -> String { origin + path }

  /// The file of a page, from the root of the output.
  package func file(_ page: PageID, in language: LanguageIndex) -> String {
    let path = local(page, in: language).dropFirst()
    return path.isEmpty || path.hasSuffix("/") ? path + "index.html" : String(path)
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
    return paths[page]?[language.rawValue] ?? "/\(languages[language.rawValue])/"
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
