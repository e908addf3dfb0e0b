package import CatalogueModel
private import Diagnostics

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
    var whole: [[UInt8]] = []
    var (part, count) = (Array(opening.utf8), 0)
    forEachEntry(catalogue, addresses, asOf) { entry in
      let size = part.count + entry.count + closing.utf8.count
      if count == limits.addresses || (count > 0 && size > limits.bytes) {
        whole.append(part + closing.utf8)
        (part, count) = (Array(opening.utf8), 0)
      }
      part += entry
      count += 1
    }
    // A copy, which takes only as much room as there are bytes: it is kept until all pages are there.
    whole.append(part + closing.utf8)
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
      "<sitemap><loc>\(XMLText.escaped(addresses.absolute(path: addresses.path(ofFile: file.path))))</loc></sitemap>\n"
    }
    return SiteFile(
      "sitemap.xml",
      text: """
        <?xml version="1.0" encoding="UTF-8"?>
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        \(parts.joined())</sitemapindex>

        """)
  }

  /// Gives the entries of all pages to `body`, one after the other.
  private static func forEachEntry(
    _ catalogue: Catalogue, _ addresses: Addresses, _ asOf: CivilDate, _ body: ([UInt8]) -> Void
  ) {
    var (entry, links) = ([UInt8](), [UInt8]())
    for page in addresses.pages where page.isListed {
      let (title, modified) = catalogue.about(page)
      let written = addresses.languages.indices.map { LanguageIndex($0) }.filter { language in
        addresses.exists(page, in: language) && title.map { $0[exactly: language] != nil } ?? true
      }
      let all = addresses.absolutes(page)
      let locations = written.map { XMLText.escaped(all[$0.rawValue]) }
      guard let standard = locations.first else { continue }
      links.removeAll(keepingCapacity: true)
      if written.count > 1, page.list == nil {
        for (language, location) in zip(written, locations) {
          link(addresses.languages[language.rawValue].tag, location, &links)
        }
        let choice =
          page == .home ? XMLText.escaped(addresses.absolute(.languageChoice, in: .source)) : standard
        link("x-default", choice, &links)
      }
      let lastModified = modified.flatMap { $0 <= asOf ? "<lastmod>\($0)</lastmod>" : nil } ?? ""
      for location in locations {
        entry.removeAll(keepingCapacity: true)
        entry += "<url><loc>".utf8
        entry += location.utf8
        entry += "</loc>".utf8
        entry += lastModified.utf8
        entry += links
        entry += "</url>\n".utf8
        body(entry)
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
}

extension Catalogue {
  /// The title of what a page is about (nil for pages that the theme words itself), and the last day on which what
  /// it says is known to have been looked at.
  fileprivate func about(_ page: PageID) -> (title: LocalizedText?, modified: CivilDate?) {
    switch page {
    case .procedure(let id):
      procedures[id].map { ($0.title, $0.verified?.on) } ?? (nil, nil)
    case .caseQuestion(let id, _), .scenario(let id, _):
      procedures[id].map { ($0.title, $0.verified?.on) } ?? (nil, nil)
    case .form(let procedure, let form): (procedures[procedure]?.forms.first { $0.id == form }?.title, nil)
    case .lifeEvent(let id): (lifeEvents[id]?.title, nil)
    case .topic(let id), .topicPart(let id, _): (topics[id]?.name, nil)
    case .organisation(let id): (organisations[id]?.name, nil)
    case .evidence(let id): (evidence[id]?.name, nil)
    case .act(let id): (acts[id]?.title, nil)
    case .page(let id): (pages[id]?.title, nil)
    default: (nil, nil)
    }
  }
}
