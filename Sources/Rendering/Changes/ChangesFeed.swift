internal import Analysis
internal import CatalogueModel

extension Edition {
  /// Where the feed of a language stands, from the root of the output.
  func feedFile() -> String { addresses.pathOfFeed(in: language) }

  /// What has changed, as a feed.
  func changesFeed(generator: String) -> SiteFile {
    let portal = catalogue.portal
    let words = ChangeWording(say, languages: portal.languages, style: .sentence)
    let page = addresses.absolute(.changes, in: language)
    let entries = history.entries.prefix(ChangeHistory.limit.feed).map { entry in
      let address = entry.page.map { addresses.absolute($0, in: language) } ?? page
      switch entry.text {
      case .dated(let change):
        return AtomFeed.Entry(
          key: entry.key, day: entry.day,
          title: say(ChangeMessage.line, ["subject": words.subject(change), "change": words.clause(change)]),
          summary: words.line(change), address: address)
      case .recorded(let change):
        let text = change.text.text(in: language)
        let note = change.note?.text(in: language)
        return AtomFeed.Entry(
          key: entry.key, day: entry.day, title: text,
          summary: [text, note].compactMap { $0 }.joined(separator: "\n"), address: address)
      }
    }
    let owner = portal.operator.flatMap { catalogue.organisations[$0.id]?.name.text(in: language) }
    let feed = AtomFeed(
      language: tag.tag,
      title: say(
        PageMessage.frameTitle.rawValue,
        ["page": say(ChangeMessage.title), "portal": portal.name.text(in: language)]),
      author: owner ?? portal.name.text(in: language), host: addresses.host,
      own: addresses.absolute(path: addresses.path(ofFile: feedFile())), page: page, generator: generator,
      entries: entries)
    return SiteFile(feedFile(), text: feed.xml)
  }
}

extension Addresses {
  /// The file of the feed of a language, beside the page that says the same.
  func pathOfFeed(in language: LanguageIndex) -> String {
    file(.changes, in: language).replacing("index.html", with: "atom.xml")
  }

  /// The host of the portal, without scheme and port.
  package var host: String {
    let rest = origin.split(separator: "/", omittingEmptySubsequences: true).last ?? "localhost"
    return String(rest.prefix { $0 != ":" })
  }
}
