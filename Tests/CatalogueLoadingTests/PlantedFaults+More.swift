extension PlantedFault {
  private static let move = "procedures/move/procedure.yaml"
  private static let guide = "procedures/move/en.md"
  private static let office = "organisations/office.yaml"

  /// Faults that come in more than one shape, and faults that used to have echoes.
  static let others = lists + echoes + cut + links + addresses + meant

  private static let lists = [
    PlantedFault(
      "channel-not-offered", in: move, "amount: 8000 VND,", "amount: 8000 VND, channels: [counter, «post»],",
      says: "One cannot apply by ‘post’ here; the procedure has counter"),
    PlantedFault(
      "unknown-value", in: move, "amount: 8000 VND,", "amount: 8000 VND, channels: [«contuer»],",
      mend: "counter"),
    PlantedFault(
      "unknown-key", in: move, "counter: { at: office, time: 5 working-days }",
      "«countr»: { at: office, time: 5 working-days }", mend: "counter",
      edits: [Edit(file: move, find: "amount: 8000 VND,", put: "amount: 8000 VND, channels: [counter],")]),
    PlantedFault(
      "duplicate-id", in: move, "[citizen]", "[citizen, «citizen»]",
      says: "‘citizen’ stands in this list already"),
    PlantedFault(
      "duplicate-id", in: "portal.yaml", "most-used: [move]", "most-used: [move, other, «move»]",
      says: "‘move’ stands in this list already"),
    PlantedFault(
      "bad-value", in: office, "kind: office", "kind: office\nemail: «office(at)example.org»",
      says: "is not an e-mail address"),
    PlantedFault(
      "bad-value", in: office, "kind: office",
      "kind: office\nopening-hours: { monday: «[\"07:30-14:00\", \"13:30-17:00\"]» }", says: "overlap"),
    PlantedFault(
      "bad-value", in: "portal.yaml", "{ kind: phone, value: \"1022\" }",
      "{ kind: website, value: «example.org» }", says: "is not a web address"),
    PlantedFault(
      "bad-value", in: "portal.yaml", "https://example.org/portal", "«https://example.org/?portal=1»",
      says: "‘?’ or ‘#’"),
    PlantedFault(
      "bad-value", in: "portal.yaml", "currency: VND", "currency: «VNX»", says: "not a currency code"),
    PlantedFault(
      "bad-value", in: "calendars/office.yaml", "date: 2026-01-01,", "date: 2026-01-01, «from»: 2026-01-01,",
      says: "either ‘date’ or"),
    PlantedFault(
      "bad-value", in: move, "languages: [vi]", "languages: [«vn»]", mend: "vi",
      says: "not the code of a language"),
  ]

  /// One fault, one finding: what follows from it is not said.
  private static let echoes = [
    PlantedFault(
      "field-type", in: move,
      "reason: { ask: \(label("Why?")), type: choice, options: { loss: \(label("Loss")), other: \(label("Other")) } }",
      "reason: { «ask»: \(label("Why?")), type: choice }", says: "needs the key ‘options’",
      edits: [Edit(file: move, find: "late: days-ago > 60", put: "late: days-ago > 60 or reason is loss")]),
    PlantedFault("bad-id", in: move, "  days-ago: {", "  «days_ago»: {", mend: "days-ago"),
    PlantedFault("yaml-alias", in: move, "silence: none", "silence: «*none»"),
    PlantedFault("yaml-tag", in: move, "when: late", "when: «!late»", says: "‘!late’ is a tag"),
    PlantedFault(
      "missing-translation", in: "procedures/other/procedure.yaml", label("Another thing"),
      "«{ vi: Khác, en: Other }»", says: "‘nl’",
      edits: [Edit(file: "portal.yaml", find: "currency:", put: "completeness: [translations]\ncurrency:")]),
    PlantedFault(
      "unknown-language", in: "topics/people.yaml", label("People"),
      "{ vi: Dân cư, en: People, nl: Mensen, «no»: Folk }", says: "‘no’ is no language of this portal"),
    PlantedFault(
      "duplicate-id", in: move, "  late: days-ago > 60", "  late: days-ago > 60\n  «reason»: late",
      says: "The question ‘reason’ exists already"),
  ]

  /// Text that YAML reads otherwise than it looks.
  private static let cut = [
    PlantedFault(
      "unknown-language", in: "topics/people.yaml", label("People"),
      "{ vi: Dân cư, en: People, «who live here», nl: Mensen }", says: "put text that holds a comma in quotes"
    ),
    PlantedFault(
      "unknown-key", in: move, "legal-basis: [1-2020]",
      "legal-basis: { act: 1-2020, clause: Article 3, «5» }",
      says: "put text that holds a comma in quotes"),
    PlantedFault(
      "yaml-syntax", in: "procedures/other/procedure.yaml", "title:",
      "steps:\n  - { by: applicant, when: age in «[»1, 2] }\ntitle:", says: "Text that holds ‘[’ needs quotes"
    ),
  ]

  private static let links = [
    PlantedFault(
      "dead-link", in: "procedures/other/en.md", "Other.", "See [how](procedure:move«#how-to-pya»).",
      mend: "#how-to-pay", says: "No heading of ‘procedure:move’ has the address ‘#how-to-pya’"),
    PlantedFault(
      "dead-link", in: "procedures/other/nl.md", "Anders.", "Zie [hoe](procedure:move«#how-to-pay»).",
      says: "No heading of ‘procedure:move’"),
    PlantedFault(
      "dead-link", in: guide, "organisation:office", "organisation:office«#hours»", says: "No heading of"),
    PlantedFault(
      "unsafe-link", in: guide, "[the office](organisation:office)", "«[it](law:1-2020)»",
      says: "write ‘act:…’"),
    PlantedFault(
      "unknown-fact", in: guide, "{fee:registration}", "«{ fee:registration }»", mend: "{fee:registration}",
      says: "shown as it stands"),
    PlantedFault(
      "unknown-fact", in: guide, "{fee:registration}", "«{{fee:registration}}»", mend: "{fee:registration}",
      says: "a fact is written ‘{fee:registration}’"),
    PlantedFault(
      "unknown-fact", in: guide, "{fee:registration} at", "«{fee:registration» at", mend: "{fee:registration}"
    ),
    // A fact that is written right, and code, are not what is meant.
    PlantedFault(
      "unknown-fact", in: guide, "{fee:registration} at", "{fee:registration}, «{fee:registration» at",
      mend: "{fee:registration}"),
    PlantedFault(
      "unknown-fact", in: guide, "{fee:registration} at", "`{ fee:registration }`, «{ fee:registration }» at",
      mend: "{fee:registration}"),
    PlantedFault(
      "unknown-fact", in: guide, "{fee:registration}", "«{Fee: registration}»", mend: "{fee:registration}"),
    PlantedFault(
      "missing-guidance", in: "procedures/other/nl.md", "Anders.\n", " \n", says: "‘nl.md’ says nothing"),
  ]

  private static let addresses = [
    PlantedFault(
      "duplicate-slug", in: "pages/more/en.md", says: "‘help’ in ‘en’ is taken by ‘help’",
      edits: [Edit(file: "pages/more/en.md", find: "slug: help", put: "slug: «help»")],
      adds: [
        "pages/more/vi.md": "---\ntitle: Thêm\n---\nThêm.\n",
        "pages/more/en.md": "---\ntitle: More\nslug: help\n---\nMore.\n",
        "pages/more/nl.md": "---\ntitle: Meer\n---\nMeer.\n",
      ]),
    PlantedFault(
      "duplicate-slug", in: "pages/help/en.md", "slug: help", "slug: help\nformerly: [aid, «help»]",
      says: "‘help’ in ‘en’ is taken by ‘help’"),
    PlantedFault(
      "duplicate-slug", in: "evidence/certificate.yaml", "issued-by:",
      "formerly: { en: [paper, «application»] }\nissued-by:", says: "taken by ‘application’"),
    PlantedFault(
      "duplicate-slug", in: "law/9-2010.yaml", "number:", "formerly: { nl: [«1-2020»] }\nnumber:",
      says: "‘1-2020’ in ‘nl’ is taken by ‘1-2020’"),
    PlantedFault(
      "duplicate-slug", in: "law/9-2010.yaml", "number:", "slug: { nl: «1-2020» }\nnumber:",
      says: "‘1-2020’ in ‘nl’ is taken by ‘1-2020’"),
    PlantedFault(
      "duplicate-slug", in: "organisations/office.yaml", "kind:", "formerly: { vi: [«cu»] }\nkind:",
      says: "‘cu’ in ‘vi’ is taken by ‘ministry’",
      edits: [
        Edit(
          file: "organisations/ministry.yaml", find: "kind:", put: "formerly: { vi: [cu], en: [cu] }\nkind:")
      ]),
    PlantedFault(
      "duplicate-slug", in: "topics/people.yaml", "name:", "formerly: { en: [once, «once»] }\nname:",
      says: "‘once’ in ‘en’ is taken by ‘people’"),
    PlantedFault(
      "bad-slug", in: "life-events/moving/life-event.yaml", "procedures:",
      "formerly: { vi: [«Chuyển nhà»] }\nprocedures:", mend: "chuyen-nha"),
  ]

  /// What other ways of writing plainly mean.
  private static let meant: [PlantedFault] =
    [
      ("Free", "free"), ("unkown", "unknown"), ("1000...5000 VND", "1000..5000 VND"),
      ("1000 VND..5000 VND", "1000..5000 VND"), ("8000 VND per copies", "8000 VND per copy"),
    ].map { written, meant in
      PlantedFault("bad-amount", in: move, "amount: 8000 VND", "amount: «\(written)»", mend: meant)
    } + [
      PlantedFault("bad-amount", in: move, "effect: 50 %", "effect: «50»", says: "is not an effect such as"),
      PlantedFault("condition-syntax", in: move, "days-ago > 60", "days-ago «≥» 60", mend: ">="),
      PlantedFault(
        "condition-unknown-name", in: move, "days-ago > 60", "«60» < days-ago",
        says: "write the question first"),
      PlantedFault(
        "condition-type", in: move, "  late: days-ago > 60",
        "  late: days-ago > 60\n  soon: late is yes and sure is «true»", mend: "yes",
        edits: [
          Edit(
            file: move, find: "  reason: {",
            put: "  sure: { ask: \(label("Sure?")), type: yes-no }\n  reason: {"),
          Edit(file: move, find: "originals: 1, when: late", put: "originals: 1, when: soon"),
        ]),
    ]
}
