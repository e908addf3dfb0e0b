import CatalogueModel
import Diagnostics
import Testing

@Suite struct GuidanceTests {
  private func guidance(_ text: String) throws -> (blocks: [Guidance.Block], loaded: SampleContent.Loaded) {
    let loaded = SampleContent.aMinimalCatalogue.adding(text, at: "procedures/move/en.md").load()
    let id = try #require(EntityID("move"))
    let key = GuidanceKey(.procedure, id)
    let shown = loaded.catalogue?.guidance[key]?[exactly: LanguageIndex(1)]
    return (shown?.blocks ?? [], loaded)
  }

  @Test(arguments: [
    ("[x](procedure:other)", Guidance.Target.entity(.procedure, EntityID("other")!, fragment: nil)),
    (
      "## Fees\n\n[x](procedure:move#fees)", .entity(.procedure, EntityID("move")!, fragment: "fees")
    ),
    ("[x](organisation:office)", .entity(.organisation, EntityID("office")!, fragment: nil)),
    ("[x](evidence:certificate)", .entity(.evidence, EntityID("certificate")!, fragment: nil)),
    ("[x](act:1-2020)", .entity(.act, EntityID("1-2020")!, fragment: nil)),
    ("[x](life-event:moving)", .entity(.lifeEvent, EntityID("moving")!, fragment: nil)),
    ("[x](topic:people)", .entity(.topic, EntityID("people")!, fragment: nil)),
    ("[x](page:help)", .entity(.page, EntityID("help")!, fragment: nil)),
    ("[x](https://example.org/a)", .address("https://example.org/a")),
    ("[x](mailto:a@example.org)", .address("mailto:a@example.org")),
    ("[x](tel:1022)", .address("tel:1022")),
    ("[x](/en/)", .address("/en/")),
    ("## One two\n\n[x](#one-two)", .fragment("one-two")),
    ("## One\n\n## One\n\n[x](#one-2)", .fragment("one-2")),
  ])
  func links(_ text: String, _ target: Guidance.Target) throws {
    let (blocks, loaded) = try guidance(text)
    #expect(loaded.findings.isEmpty, "\(loaded.report)")
    guard case .paragraph(let inlines)? = blocks.last, case .link(let found, _)? = inlines.first else {
      Issue.record("no link in \(blocks)")
      return
    }
    #expect(found == target)
  }

  @Test(arguments: [
    ("{fee:registration}", Guidance.FactReference.fee("registration")), ("{time:counter}", .time(.counter)),
    ("{document:application}", .document(EntityID("application")!)),
    ("{act:1-2020}", .act(EntityID("1-2020")!)),
    ("{document:certificate}", .document(EntityID("certificate")!)),
    ("{organisation:office}", .organisation(EntityID("office")!)),
  ])
  func facts(_ text: String, _ reference: Guidance.FactReference) throws {
    let (blocks, loaded) = try guidance("A \(text) b.")
    #expect(loaded.findings.isEmpty, "\(loaded.report)")
    guard case .paragraph(let inlines)? = blocks.first, inlines.count == 3, case .fact(let found) = inlines[1]
    else {
      Issue.record("no fact in \(blocks)")
      return
    }
    #expect(found == reference)
  }

  @Test(
    arguments: [
      ("[x](help.md)", ["unsafe-link"]), ("[x](javascript:alert(1))", ["unsafe-link"]),
      ("[x]()", ["unsafe-link"]),
      ("![a](../x.png)", ["dead-link"]), ("![a](https://example.org/x.png)", ["unsafe-link"]),
      ("![](map.png)", ["image-without-alternative"]), ("a <b>c</b>", ["raw-html"]),
      ("# Title", ["heading-level-one"]),
      ("`{fee:none}` and \\{fee:none}", []), ("{not a fact}", []), ("[x](procedure:)", ["unsafe-link"]),
      ("[x](register:people)", ["unsafe-link"]), ("{document:nothing}", ["unknown-fact"]),
      ("{fee:x} {fee:y}", ["unknown-fact", "unknown-fact"]),
      ("[one](procedure:on) [two](procedure:tw)", ["dead-link", "dead-link"]),
      ("|a|\n|-|\n|{fee:x}|", ["unknown-fact"]), ("> [x](act:none)", ["dead-link"]),
      ("- a\n  - {time:never}", ["unknown-fact"]),
    ] as [(String, [String])])
  func faults(_ text: String, _ codes: [String]) throws {
    let loaded = try guidance(text).loaded
    #expect(loaded.findings.map(\.rule.code) == codes, "\(loaded.report)")
  }

  @Test func aPictureBesideTheTextIsNamedFromTheContentFolder() throws {
    guard case .paragraph(let inlines)? = try guidance("![Map](map.png)").blocks.first,
      case .image(let source, let alternative)? = inlines.first
    else {
      Issue.record("no picture")
      return
    }
    #expect(source == "procedures/move/map.png")
    #expect(alternative == "Map")
  }

  @Test func languagesWithoutGuidanceHaveNone() throws {
    var content = SampleContent.aMinimalCatalogue
    content.files["life-events/moving/vi.md"] = nil
    let catalogue = try #require(content.load().catalogue)
    #expect(catalogue.guidance[GuidanceKey(.lifeEvent, try #require(EntityID("moving")))] == nil)
    let move = catalogue.guidance[GuidanceKey(.procedure, try #require(EntityID("move")))]
    #expect(move?.values.compactMap { $0 }.count == 3)
  }
}
