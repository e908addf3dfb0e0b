package import CatalogueModel

/// The files that tell hosts and robots how to treat the site.
package enum HostFiles {
  /// `robots.txt`, `_headers` and `headers.nginx.conf`.
  package static func files(_ catalogue: Catalogue, addresses: Addresses, assets: Assets) -> [SiteFile] {
    let headers = SecurityHeaders(catalogue, assets: assets).all
    return [
      robots(addresses), staticHost(headers, addresses), nginx(headers, addresses),
    ]
  }

  /// How long browsers may keep a file of the site, by its path from the root of the output: what a server sends as
  /// `Cache-Control`. A compressed twin is kept as long as its file.
  package static func cacheControl(ofFile path: String) -> String { isKeptForever(path) ? forever : checked }

  /// Whether a file has the fingerprint of its bytes in its name, so that it never changes.
  package static func isKeptForever(_ path: String) -> Bool {
    path.hasPrefix("assets/") || SearchFiles.isFingerprinted(path)
  }

  /// Everything may be read (RFC 9309); the list of pages is named.
  private static func robots(_ addresses: Addresses) -> SiteFile {
    let sitemap = addresses.absolute(path: addresses.path(ofFile: "sitemap.xml"))
    return SiteFile("robots.txt", text: "User-agent: *\nAllow: /\n\nSitemap: \(sitemap)\n")
  }

  static let staticHostFile = "_headers"

  /// What the file for static hosts says of every path: its first block.
  static func headersOfEveryFile(_ file: SiteFile) -> [SecurityHeaders.Header] {
    String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").dropFirst()
      .prefix { $0.hasPrefix("  ") }.compactMap { line in
        guard let colon = line.firstIndex(of: ":") else { return nil }
        return SecurityHeaders.Header(
          name: String(line[..<colon].dropFirst(2)), value: String(line[colon...].dropFirst(2)))
      }
  }

  private static let forever = "public, max-age=31536000, immutable"
  /// Asked for again each time; the host answers that nothing changed where nothing did.
  private static let checked = "no-cache"

  /// The form that hosts of static sites read. Where several paths match, hosts join their values, so those with
  /// `Cache-Control` are made not to overlap: the root of an index is kept apart from its other files by their names.
  private static func staticHost(_ headers: [SecurityHeaders.Header], _ addresses: Addresses) -> SiteFile {
    let lines = headers.map { "  \($0.name): \($0.value)\n" }.joined()
    let base = addresses.basePath
    let index = "\(base)/search/:language"
    let kept = ["\(base)/assets/*"] + SearchFiles.parts.map { "\(index)/\($0)-*" }
    return SiteFile(
      staticHostFile,
      text: "\(base)/*\n\(lines)" + kept.map { "\($0)\n  Cache-Control: \(forever)\n" }.joined()
        + "\(index)/index.json\n  Cache-Control: \(checked)\n")
  }

  /// For `include` within a `server` block of nginx. A block with an `add_header` of its own inherits none, so those
  /// for assets, indexes and the choice of languages repeat them. Without `Cache-Control` a browser would keep a page
  /// for a tenth of the time since it last changed, which may be a month.
  private static func nginx(_ headers: [SecurityHeaders.Header], _ addresses: Addresses) -> SiteFile {
    func lines(_ indent: String) -> String {
      headers.map { "\(indent)add_header \($0.name) \"\($0.value)\" always;\n" }.joined()
    }
    func location(_ place: String, cache: String, _ more: String = "") -> String {
      "location \(place) {\n\(lines("  "))  add_header Cache-Control \"\(cache)\" always;\n\(more)}\n"
    }
    let base = addresses.basePath
    let languages = addresses.languages.map { language in
      let folder = "\(base)/\(language)/"
      return "location \(folder) { error_page 403 404 =404 \(folder)404.html; }\n"
    }.joined()
    let indexes = addresses.languages.map { language in
      location("= \(base)/\(SearchFiles.folder(of: language))/index.json", cache: checked)
    }.joined()
    let former = addresses.redirects.map { redirect in
      "location = \(redirect.path) { return 301 \(addresses.path(redirect.page, in: redirect.language)); }\n"
    }.joined()
    let choice = location("= \(base)/", cache: checked, LanguageNegotiation(addresses).nginx)
    return SiteFile(
      "headers.nginx.conf",
      text: """
        # For “include” within a server block.
        \(lines(""))add_header Cache-Control "\(checked)" always;
        error_page 403 404 =404 \(base)/\(Addresses.rootNotFoundFile);
        \(choice)\(languages)\(location("\(base)/assets/", cache: forever))\(location("\(base)/search/", cache: forever))\(indexes)\(former)
        """)
  }
}

/// The headers that keep pages from doing, and from having done to them, what they are not made for.
package struct SecurityHeaders: Sendable {
  package struct Header: Sendable, Hashable {
    package let name: String
    package let value: String
  }

  package let all: [Header]

  package init(_ catalogue: Catalogue, assets: Assets) {
    all = [
      Header(name: "Content-Security-Policy", value: SecurityHeaders.policy(catalogue, assets)),
      Header(name: "X-Content-Type-Options", value: "nosniff"),
      Header(name: "Referrer-Policy", value: "strict-origin-when-cross-origin"),
      Header(name: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=()"),
      Header(name: "Cross-Origin-Opener-Policy", value: "same-origin"),
      Header(name: "X-Frame-Options", value: "DENY"),
    ]
  }

  /// Everything comes from the portal itself; forms go there, and to the hosts that content names as their action.
  private static func policy(_ catalogue: Catalogue, _ assets: Assets) -> String {
    let hosts = Set(
      catalogue.procedures.flatMap(\.forms).compactMap(\.action).filter { !$0.isSiteRelative }.map {
        action -> String in
        let host = action.text.index(action.text.firstIndex(of: ":") ?? action.text.startIndex, offsetBy: 3)
        return String(
          action.text[..<(action.text[host...].firstIndex { "/?#".contains($0) } ?? action.text.endIndex)])
      })
    var directives = [
      "default-src 'self'", "base-uri 'none'", "object-src 'none'", "frame-ancestors 'none'",
      (["form-action 'self'"] + hosts.sorted()).joined(separator: " "),
    ]
    if assets.usesDataImages { directives.append("img-src 'self' data:") }
    return directives.joined(separator: "; ")
  }
}
