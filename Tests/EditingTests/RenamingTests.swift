import Analysis
import CatalogueLoading
import CatalogueModel
import Diagnostics
import Editing
import Foundation
import SiteBuild
import SiteFiles
import TestSupport
import Testing

@Suite struct RenamingTests {
  private func rename(
    _ content: EditedContent, _ name: String, _ new: String, kind: String? = nil, isDryRun: Bool = false
  ) throws -> Result<RenameOutcome, RenameRefusal> {
    try RenameRun.run(
      RenameRequest(build: content.request, kind: kind, name: name, newName: new, isDryRun: isDryRun))
  }

  /// Entities of each kind get another name, one after the other, and every name within some procedures: nothing is
  /// found wrong afterwards that was not before.
  @Test func whateverIsRenamedNothingIsFoundWrong() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var numbers = SeededNumbers(seed: seed)
    let content = try EditedContent()
    let before = try content.findings()
    var live = try LiveCatalogue(content.request)
    var count = 0
    for kind in EntityKind.allCases {
      for id in live.drafts.ids(of: kind).shuffled(using: &numbers).prefix(8) {
        live = try renamed(live, .entity(kind, id), &count)
      }
    }
    for id in live.drafts.ids(of: .procedure).shuffled(using: &numbers).prefix(8) {
      for symbol in local(id, live) { live = try renamed(live, symbol, &count) }
    }
    #expect(count > 80, "seed \(seed)")
    // Records of translations are carried over by another part, which has its own test.
    let told = content.told(live.proved(at: content.request.moment).report)
      .filter { !$0.contains(" translation-") }
    #expect(told == before, "seed \(seed)")
  }

  private func local(_ id: EntityID, _ live: LiveCatalogue) -> [Symbol] {
    let names = live.names(of: id, unit: live.drafts.files(of: .procedure, id))
    let parts = names.parts.flatMap { form, parts in
      parts.fields.map { Symbol.inForm(.field, $0, form: form, of: id) }
        + parts.calculations.map { .inForm(.calculation, $0, form: form, of: id) }
        + parts.pages.map { .inForm(.page, $0, form: form, of: id) }
    }
    return parts + names.questions.map { .local(.question, $0, of: id) }
      + names.conditions.map { .local(.condition, $0, of: id) }
      + Set(names.fees).sorted().map { .local(.fee, $0, of: id) }
      + names.forms.map { .local(.form, $0, of: id) }
  }

  private func renamed(_ live: LiveCatalogue, _ symbol: Symbol, _ count: inout Int) throws -> LiveCatalogue {
    let renaming = try #require(SymbolRenaming(live, symbol))
    let name = String(symbol.name.prefix(70)) + "-new"
    try renaming.check(name)
    count += 1
    return live.renamed(renaming, to: name, renaming.edits(to: name, slugs: []))
  }

  /// The command’s own tests rename one of each kind.
  @Test(arguments: [
    ("identity-card", "the-identity-card", "evidence"), ("access", "accessibility", "page"),
    ("renew-card/age", "years-of-age", "question"), ("renew-card/application", "request", "form"),
  ])
  func translationsStayConfirmed(_ name: String, _ new: String, _ kind: String) throws {
    let content = try EditedContent(ConfirmedCatalogue.files.get())
    let files = try content.files
    _ = try rename(content, name, new, kind: kind, isDryRun: true).get()
    #expect(try content.files == files)
    try expectConfirmed(content, files, name, new, kind)
  }

  /// The sample has every kind of unit, but takes long: one name in many places stands for all.
  @Test func translationsOfTheSampleStayConfirmed() throws {
    let content = try EditedContent()
    try expectConfirmed(content, content.files, "identity-card", "the-identity-card", "evidence")
  }

  /// Renames there and back: nothing is found wrong that was not before, and all translations stay confirmed.
  private func expectConfirmed(
    _ content: EditedContent, _ files: [String: [UInt8]], _ name: String, _ new: String, _ kind: String
  ) throws {
    let before = try content.findings()
    #expect(before == [])
    let outcome = try rename(content, name, new, kind: kind).get()
    #expect(!outcome.changes.isEmpty || outcome.move != nil)
    // Stale translations would be findings: the sample’s budget allows none.
    #expect(try content.findings() == before)
    let status = try translations(content)
    #expect(status == Set(["confirmed"]))
    let back = "\(name.contains("/") ? name.prefix { $0 != "/" } + "/" : "")\(new)"
    let old = String(name.split(separator: "/").last ?? "")
    _ = try rename(content, back, old, kind: kind).get()
    let again = try content.files
    #expect(Set(again.keys) == Set(files.keys))
    let different = files.keys.filter { again[$0] != files[$0] }.sorted()
    // Where it was in between still leads to it.
    #expect(different.allSatisfy { addsAddress(from: files[$0], to: again[$0]) }, "\(different)")
  }

  private func addsAddress(from old: [UInt8]?, to new: [UInt8]?) -> Bool {
    let (old, new) = (
      old.map { String(decoding: $0, as: UTF8.self) }, new.map { String(decoding: $0, as: UTF8.self) }
    )
    let lines = new?.split(separator: "\n").filter { !$0.hasPrefix("slug:") && !$0.hasPrefix("formerly:") }
    return lines
      == old?.split(separator: "\n").filter { !$0.hasPrefix("slug:") && !$0.hasPrefix("formerly:") }
  }

  private func translations(_ content: EditedContent) throws -> Set<String> {
    let request = TranslationRequest(build: content.request, action: .status, languages: [])
    let outcome = try TranslationRun.run(request).get()
    return Set(outcome.status.languages.map { $0.total.confirmed == $0.total.units ? "confirmed" : "not" })
  }

  /// A text of a kind whose address is made from the id: before, and after each name that it gets.
  struct Moved: CustomTestStringConvertible {
    let kind: String
    /// The text whose name has `ID` in it.
    let path: String
    let text: String
    let after: [(name: String, text: String)]

    var testDescription: String { "\(kind): \(text)" }
  }

  static let moved = [
    Moved(
      kind: "procedure", path: "procedures/ID/procedure.yaml",
      text: "title: { en: Get a permit }\nfees: none\ndocuments: none\n",
      after: [
        (
          "second",
          "title: { en: Get a permit }\nformerly: { en: [get-a-permit-other] }\nfees: none\ndocuments: none\n"
        ),
        (
          "other",
          "title: { en: Get a permit }\nformerly: { en: [get-a-permit-second] }\nfees: none\ndocuments: none\n"
        ),
      ]),
    Moved(
      kind: "act", path: "law/ID.yaml", text: "number: \"1\"\ntitle: { en: Act }\n",
      after: [
        ("second", "number: \"1\"\ntitle: { en: Act }\nformerly: { en: [other] }\n"),
        ("third", "number: \"1\"\ntitle: { en: Act }\nformerly: { en: [second, other] }\n"),
        // What leads to a page cannot have the address of the page.
        ("other", "number: \"1\"\ntitle: { en: Act }\nformerly: { en: [second, third] }\n"),
      ]),
    Moved(
      kind: "act", path: "law/ID.yaml", text: "number: \"1\"\ntitle: { en: Act }\nslug: { en: one }\n",
      after: [("second", "number: \"1\"\ntitle: { en: Act }\nslug: { en: one }\n")]),
    Moved(
      kind: "act", path: "law/ID.yaml",
      text: "number: \"1\"\ntitle: { en: Act }\nformerly:\n  en:\n    - first\n",
      after: [
        ("second", "number: \"1\"\ntitle: { en: Act }\nformerly:\n  en:\n    - other\n    - first\n")
      ]),
    Moved(
      kind: "topic", path: "topics/ID.yaml", text: "name: { en: \"…\" }\n",
      after: [("second", "name: { en: \"…\" }\nformerly: { en: [other] }\n")]),
    Moved(
      kind: "evidence", path: "evidence/ID.yaml", text: "name: { en: \"…\" }\nmade-by: applicant\n",
      after: [("second", "name: { en: \"…\" }\nmade-by: applicant\nformerly: { en: [other] }\n")]),
    Moved(
      kind: "organisation", path: "organisations/ID.yaml",
      text: "name: { en: \"…\" }\nkind: office\nuntil: 2030-12-31\n",
      after: [
        ("second", "name: { en: \"…\" }\nkind: office\nformerly: { en: [other] }\nuntil: 2030-12-31\n")
      ]),
    Moved(
      kind: "life-event", path: "life-events/ID/life-event.yaml",
      text: "title: { en: \"…\" }\nprocedures: [get-permit]\n",
      after: [("second", "title: { en: \"…\" }\nformerly: { en: [other] }\nprocedures: [get-permit]\n")]),
    Moved(
      kind: "page", path: "pages/ID/en.md", text: "---\ntitle: \"…\"\n---\n\nText.\n",
      after: [
        ("second", "---\ntitle: \"…\"\nformerly: [other]\n---\n\nText.\n"),
        ("third", "---\ntitle: \"…\"\nformerly: [second, other]\n---\n\nText.\n"),
        ("second", "---\ntitle: \"…\"\nformerly: [third, other]\n---\n\nText.\n"),
      ]),
    Moved(
      kind: "page", path: "pages/ID/en.md", text: "---\ntitle: A page\n---\n\nText.\n",
      after: [("second", "---\ntitle: A page\n---\n\nText.\n")]),
  ]

  @Test(arguments: moved)
  func anAddressThatComesFromTheIDLeadsOn(_ moved: Moved) throws {
    var files = SampleCatalogue.aMinimal()
    var name = "other"
    func path() -> String { moved.path.replacing("ID", with: name) }
    files[path()] = moved.text
    if moved.kind == "procedure" { files["procedures/other/en.md"] = "Ask.\n" }
    let content = try EditedContent(files, hasTheme: true)
    for (new, text) in moved.after {
      _ = try rename(content, name, new, kind: moved.kind).get()
      name = new
      #expect(try content.text(path()) == text)
    }
  }

  @Test(arguments: [
    ("nothing-like-this", "x", nil, "unknown"), ("identity-crad", "x", nil, "unknown identity-card"),
    ("identity-card", "Identity Card", nil, "name identity-card"),
    ("identity-card", "receipt", nil, "name"), ("renew-card", "x", "procedur", "kind procedure"),
    ("renew-card/child", "age", nil, "name"), ("renew-card/child", "and", nil, "name"),
    ("renew-card/chid", "x", nil, "unknown renew-card/child"),
  ])
  func whatCannotBeRenamed(_ name: String, _ new: String, _ kind: String?, _ expected: String) throws {
    let content = try EditedContent(ConfirmedCatalogue.files.get())
    let files = try content.files
    guard case .failure(let refusal) = try rename(content, name, new, kind: kind) else {
      Issue.record("renamed")
      return
    }
    let told =
      switch refusal {
      case .absent(.unknown(_, let meant)): "unknown \(meant ?? "")"
      case .absent(.unknownKind(_, let meant)): "kind \(meant ?? "")"
      case .absent(.ambiguous): "ambiguous"
      case .name(let fault, _): "name \(fault.suggestion ?? "")"
      case .fixed: "fixed"
      case .harm: "harm"
      }
    #expect(told.trimmingCharacters(in: .whitespaces) == expected)
    #expect(try content.files == files)
  }

  @Test func aNameOfSeveralKindsIsAskedAbout() throws {
    var files = SampleCatalogue.aMinimal()
    files["topics/permits.yaml"] = "name: { en: Permits }\n"
    files["evidence/permits.yaml"] = "name: { en: Permits }\n"
    let content = try EditedContent(files)
    guard case .failure(.absent(.ambiguous(_, let symbols))) = try rename(content, "permits", "x") else {
      Issue.record("not asked")
      return
    }
    #expect(symbols.map(NamedSymbol.word).sorted() == ["evidence", "topic"])
    _ = try rename(content, "permits", "papers", kind: "evidence").get()
    #expect(try content.files.keys.contains("evidence/papers.yaml"))
    #expect(try content.files.keys.contains("topics/permits.yaml"))
  }

  @Test func aFailureInTheMiddleLeavesEverythingAsItWas() throws {
    let content = try EditedContent(ConfirmedCatalogue.files.get())
    let files = try content.files
    // Where the folder is to go there is something already, which is only seen when it moves.
    let target = "\(content.request.content)/procedures/renew-a-card"
    try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: false)
    #expect(throws: FileSystemError.self) { try rename(content, "renew-card", "renew-a-card") }
    #expect(try content.files == files)
  }
}
