package import CatalogueModel
private import Diagnostics

/// An Atom feed (RFC 4287).
package struct AtomFeed: Sendable {
  package struct Entry: Sendable {
    /// Unique and lasting.
    package let key: String
    package let day: CivilDate
    package let title: String
    package let summary: String
    /// The whole address of the page that it is about.
    package let address: String

    package init(key: String, day: CivilDate, title: String, summary: String, address: String) {
      (self.key, self.day, self.title, self.summary) = (key, day, title, summary)
      self.address = address
    }
  }

  /// The language of the texts (BCP 47).
  let language: String
  let title: String
  let author: String
  /// The host, by which ids are the portal’s own (RFC 4151).
  let host: String
  /// The whole addresses of the feed itself and of the page that says the same; nil where it is published nowhere yet.
  let own: String?
  let page: String?
  let generator: String
  let entries: [Entry]

  package init(
    language: String, title: String, author: String, host: String, own: String?, page: String?,
    generator: String, entries: [Entry]
  ) {
    (self.language, self.title, self.author, self.host) = (language, title, author, host)
    (self.own, self.page, self.generator, self.entries) = (own, page, generator, entries)
  }

  /// The feed as XML. A function of its content: `updated` is the newest day of an entry.
  package var xml: String {
    let updated = entries.map(\.day).max().map(Self.time) ?? "1970-01-01T00:00:00Z"
    var xml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(XMLText.escaped(language))">
      <id>\(XMLText.escaped("tag:\(host),2026:changes/\(language)"))</id>
      <title>\(XMLText.escaped(title))</title>
      <updated>\(updated)</updated>
      <author><name>\(XMLText.escaped(author))</name></author>
      <generator>\(XMLText.escaped(generator))</generator>

      """
    if let own {
      xml += "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(XMLText.escaped(own))\"/>\n"
    }
    if let page { xml += "<link rel=\"alternate\" type=\"text/html\" href=\"\(XMLText.escaped(page))\"/>\n" }
    var taken: Set<String> = []
    for entry in entries {
      var (key, number) = (entry.key, 2)
      while !taken.insert(key).inserted { (key, number) = ("\(entry.key)-\(number)", number + 1) }
      xml += self.entry(entry, key)
    }
    return xml + "</feed>\n"
  }

  private func entry(_ entry: Entry, _ key: String) -> String {
    let id = "tag:\(host),\(entry.day):changes/\(language)/\(key)"
    return """
      <entry>
      <id>\(XMLText.escaped(id))</id>
      <title>\(XMLText.escaped(entry.title))</title>
      <updated>\(Self.time(entry.day))</updated>
      <published>\(Self.time(entry.day))</published>
      <link rel="alternate" type="text/html" href="\(XMLText.escaped(entry.address))"/>
      <summary>\(XMLText.escaped(entry.summary))</summary>
      </entry>

      """
  }

  /// Midnight in universal time: content knows days, not hours.
  private static func time(_ day: CivilDate) -> String { "\(day)T00:00:00Z" }
}
