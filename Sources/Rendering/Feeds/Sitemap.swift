package import CatalogueModel

/// The list of all pages for search engines: `sitemap.xml` (sitemaps.org, protocol 0.9) with the translations of each
/// page as `xhtml:link`.
package enum Sitemap {
  /// The limits of one file (sitemaps.org, “Sitemap file size”).
  package struct Limits: Sendable {
    package var addresses = 50_000
    package var bytes = 50 << 20

    package init() {}
  }

  /// One file, or an index in `sitemap.xml` and parts `sitemap-1.xml` … beyond the limits. Only pages whose title
  /// is written in a language are listed in that language.
  package static func files(
    _ catalogue: Catalogue, addresses: Addresses, asOf: CivilDate, limits: Limits = Limits()
  ) -> [SiteFile] {
    var parts: [[UInt8]] = []
    var (part, count) = ([UInt8](), 0)
    for entry in entries(catalogue, addresses, asOf) {
      let size = part.count + entry.count + opening.utf8.count + closing.utf8.count
      if count == limits.addresses || (count > 0 && size > limits.bytes) {
        parts.append(part)
        (part, count) = ([], 0)
      }
      part += entry
      count += 1
    }
    parts.append(part)
    let whole = parts.map { Array(opening.utf8) + $0 + Array(closing.utf8) }
    guard whole.count > 1 else { return [SiteFile("sitemap.xml", whole[0])] }
    let files = whole.enumerated().map { SiteFile("sitemap-\($0.offset + 1).xml", $0.element) }
    return [index(of: files, addresses)] + files
  }

  private static let opening = """
    <?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">

    """
  private static let closing = "</urlset>\n"

  private static func index(of files: [SiteFile], _ addresses: Addresses) -> SiteFile {
    let parts = files.map { file in
      "<sitemap><loc>\(escaped(addresses.absolute(path: addresses.path(ofFile: file.path))))</loc></sitemap>\n"
    }
    return SiteFile(
      "sitemap.xml",
      text: """
        <?xml version="1.0" encoding="UTF-8"?>
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        \(parts.joined())</sitemapindex>

        """)
  }

  private static func entries(
    _ catalogue: Catalogue, _ addresses: Addresses, _ asOf: CivilDate
  ) -> [[UInt8]] {
    addresses.pages.flatMap { page -> [[UInt8]] in
      let title = catalogue.title(of: page)
      let written = addresses.languages.indices.map { LanguageIndex($0) }.filter { language in
        title.map { $0[exactly: language] != nil } ?? true
      }
      let locations = written.map { escaped(addresses.absolute(page, in: $0)) }
      guard let standard = locations.first else { return [] }
      var links: [UInt8] = []
      if written.count > 1 {
        for (language, location) in zip(written, locations) {
          link(addresses.languages[language.rawValue].tag, location, &links)
        }
        link(
          "x-default", page == .home ? escaped(addresses.absolute(.languageChoice, in: .source)) : standard,
          &links)
      }
      let modified = catalogue.modified(page, asOf: asOf).map { "<lastmod>\($0)</lastmod>" } ?? ""
      return locations.map { location in
        var entry: [UInt8] = []
        entry.reserveCapacity(links.count + location.utf8.count + 64)
        entry += "<url><loc>".utf8
        entry += location.utf8
        entry += "</loc>".utf8
        entry += modified.utf8
        entry += links
        entry += "</url>\n".utf8
        return entry
      }
    }
  }

  private static func link(_ language: String, _ location: String, _ links: inout [UInt8]) {
    links += "<xhtml:link rel=\"alternate\" hreflang=\"".utf8
    links += language.utf8
    links += "\" href=\"".utf8
    links += location.utf8
    links += "\"/>".utf8
  }

  /// Text for XML content and attributes.
  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { "&<>\"'".utf8.contains($0) }) else { return text }
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&apos;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}

extension Catalogue {
  /// The title of what a page is about; nil for pages that the theme words itself.
  fileprivate func title(of page: PageID) -> LocalizedText? {
    switch page {
    case .procedure(let id): procedures[id]?.title
    case .form(let procedure, let form): procedures[procedure]?.forms.first { $0.id == form }?.title
    case .lifeEvent(let id): lifeEvents[id]?.title
    case .topic(let id): topics[id]?.name
    case .organisation(let id): organisations[id]?.name
    case .evidence(let id): evidence[id]?.name
    case .act(let id): acts[id]?.title
    case .page(let id): pages[id]?.title
    default: nil
    }
  }

  /// The last day on which what a page says is known to have been looked at.
  fileprivate func modified(_ page: PageID, asOf: CivilDate) -> CivilDate? {
    guard case .procedure(let id) = page, let day = procedures[id]?.verified?.on, day <= asOf else {
      return nil
    }
    return day
  }
}
