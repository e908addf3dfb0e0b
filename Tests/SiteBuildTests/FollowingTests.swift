import SiteBuild
import SiteFiles
import TestSupport
import Testing

/// The pages of a site that is edited are those of a site that is built from nothing, whichever way they were got ready.
@Suite struct FollowingTests {
  static let edits: [(path: String, old: String, new: String)] = [
    ("rent/procedure.yaml", "10 EUR", "12 EUR"),
    ("rent/procedure.yaml", "en: Fee,", "en: Dues,"),
    ("rent/procedure.yaml", "All about it", "All about renting"),
    ("rent/en.md", "How to rent.", "How to rent.\n\n## More\n\nMore.\n"),
    ("rent/procedure.yaml", "5 working-days", "6 working-days"),
    (
      "rent/procedure.yaml", "{ evidence: deed }",
      "{ evidence: deed, note: { en: The first, nl: De eerste } }"
    ),
    ("rent/procedure.yaml", "documents:", "related: [build]\ndocuments:"),
    ("rent/procedure.yaml", "en: Rent,", "en: Let,"),
    ("rent/procedure.yaml", "topic: home", "topic: work"),
    ("hire/procedure.yaml", "{ evidence: permit }", "{ evidence: permit, copies: 2 }"),
    ("build/procedure.yaml", "10 EUR", "10 USD"),
    (
      "build/procedure.yaml", "documents:",
      "questions:\n  big: { ask: { en: \"Is it big?\", nl: \"Is het groot?\" }, type: yes-no }\ndocuments:"
    ),
    ("build/procedure.yaml", "{ evidence: plan }", "{ evidence: plan, when: big }"),
    ("build/procedure.yaml", "Is it big?", "Is it large?"),
    ("build/procedure.yaml", "amount: 10 USD", "amount: 10 USD, until: 2026-12-31"),
    ("build/procedure.yaml", "2026-12-31", "2027-01-31"),
    ("build/procedure.yaml", "audience: [citizen]", "audience: [business]"),
    ("build/procedure.yaml", "{ evidence: permit }", "{ evidence: permit, note: { en: Soon, nl: Snel } }"),
  ]

  @Test func pagesAreThoseOfASiteThatIsReadAnew() throws {
    let workshop = try Workshop()
    let request = try workshop.request()
    var site = try LiveSite(request)
    try workshop.build()
    var files = Set(try workshop.folder.files(in: "site").keys.filter { $0.hasSuffix(".html") })
    // Where a page goes whose title is edited.
    files.insert("en/procedures/let/index.html")
    for (path, old, new) in Self.edits {
      try workshop.edit("content/procedures/\(path)", old, new)
      var changes = FolderChanges()
      changes.insert(FolderChanges.Place(root: 0, path: "procedures/\(path)"))
      #expect(try !site.apply(changes).isEmpty)
      let anew = try LiveSite(request)
      for file in files {
        // Who looked at a page whose title is edited is led to its new address.
        guard let shown = page(at: file, site) else { continue }
        #expect(shown == page(at: file, anew), "\(file) after \(old) → \(new)")
      }
    }
    // And these are the pages of a build.
    try workshop.build()
    for (file, bytes) in try workshop.folder.files(in: "site") where file.hasSuffix(".html") {
      #expect(page(at: file, site) == bytes, "\(file)")
    }
  }

  private func page(at file: String, _ site: LiveSite) -> [UInt8]? {
    let path = file.hasSuffix("index.html") ? String(file.dropLast("index.html".count)) : file
    switch site.pages.answer(to: "/" + path) {
    case .page(let bytes, _): return bytes
    case .file(let bytes, _, _), .missing(let bytes): return bytes
    case .moved: return nil
    }
  }
}
