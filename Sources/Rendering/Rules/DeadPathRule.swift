import CatalogueModel
package import Diagnostics

/// A link to a path of the site at which no page stands.
package enum DeadPathRule {
  package static let rule = Rule(
    "dead-path", .error, title: "Path without a page",
    statement:
      "A link to a path within a language of the site, such as /en/a-z/, leads to a page of the site.",
    page: """
      Paths are translated and change with titles, so that a link by kind and id (`procedure:register-a-birth`,
      `page:help`) is the better one wherever there is one. Lists such as the A–Z have no id and are linked by their path.
      Files that others put beside the site, outside its languages, are not looked at.

      Wrong:

          See the [A–Z](/en/a-to-z/).

      Right:

          See the [A–Z](/en/a-z/).
      """)

  static func finding(_ link: PathLink, among paths: [String]) -> Diagnostic {
    let fix = Spelling.suggestion(for: link.path, among: paths)
      .map { Fix(span: link.span, replacement: $0) }
    return Diagnostic(rule, at: link.span, "No page of this site stands at ‘\(link.path)’", fix: fix)
  }
}

extension DeadPathRule {
  /// The links by path, within the languages of the portal, that lead to no page.
  static func findings(in catalogue: Catalogue, addresses: Addresses) -> [Diagnostic] {
    let prefixes = addresses.languages.map { addresses.basePath + "/\($0)/" }
    let links = catalogue.pathLinks.filter { link in prefixes.contains { link.path.hasPrefix($0) } }
    guard !links.isEmpty else { return [] }
    let paths = addresses.languages.indices.flatMap { index in
      (addresses.pages + [.notFound]).map { addresses.path($0, in: LanguageIndex(index)) }
    }
    let known = Set(paths).union(addresses.redirects.map(\.path))
    let dead = links.filter { link in
      let path = String(link.path.prefix { $0 != "?" && $0 != "#" })
      let file = path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path
      return !known.contains(path) && !known.contains(file)
    }
    // Looking for a path that is meant costs time for every page of the site.
    return dead.enumerated().map { finding($1, among: $0 < mostSuggestions ? paths : []) }
  }

  private static let mostSuggestions = 20
}
