extension PlantedFault {
  private static let move = "procedures/move/procedure.yaml"
  private static let form = "procedures/move/forms/application.yaml"
  private static let guide = "procedures/move/en.md"

  /// At least one for each rule; where rules speak in several ways, one for each way.
  static let all: [PlantedFault] =
    values + names + structure + labels + dates + files + guidance + conditions + forms + formProofs + cases
    + others + search

  private static let values = [
    // What HTML calls it.
    PlantedFault(
      "unknown-value", in: form, "type: text", "type: «textarea»", mend: "long-text", says: "identity-number"),
    PlantedFault(
      "unknown-value", in: move, "amount: 8000 VND", "amount: 8000 VND, channels: [«desk»]", mend: "counter"),
    // Numbers that YAML cuts at their commas are one amount to who wrote them.
    PlantedFault("bad-amount", in: move, "8000 VND", "«8,000 VND»", mend: "8000 VND"),
    PlantedFault("bad-amount", in: move, "8000 VND", "«1,250,000 VND»", mend: "1250000 VND"),
    PlantedFault("bad-amount", in: move, "8000 VND", "«8,000»", mend: "8000 VND"),
    PlantedFault("bad-amount", in: move, "8000 VND", "«8,000..9,500 VND»", mend: "8000..9500 VND"),
    PlantedFault("condition-syntax", in: move, "when: reason is loss }", "when: days-ago > 1«,»000 }"),
    PlantedFault(
      "unknown-key", in: "portal.yaml", "value: \"1022\"", "value: 1,«022»",
      says: "put text that holds a comma in quotes"),
    PlantedFault(
      "bad-amount", in: move, "8000 VND", "«8.000đ»", mend: "8000 VND", says: "‘8.000đ’ is not an amount"),
    PlantedFault(
      "bad-date", in: move, "on: 2026-11-01", "on: «31/10/2026»", mend: "2026-10-31", says: "not a date"),
    PlantedFault(
      "bad-date", in: move, "on: 2026-11-01", "on: «2026-02-30»", says: "does not exist in the calendar"),
    PlantedFault("bad-date", in: move, "on: 2026-11-01", "on: «[2026-11-01]»", says: "Expected a date"),
    PlantedFault(
      "bad-duration", in: move, "5 working-days", "«5 working days»", mend: "5 working-days",
      says: "not a duration"),
    PlantedFault(
      "bad-value", in: "portal.yaml", "https://example.org/portal", "«example.org»", says: "‘https://’"),
    PlantedFault("bad-value", in: "portal.yaml", "Asia/Ho_Chi_Minh", "«Asia/Hanoi»", says: "not a time zone"),
    PlantedFault(
      "bad-value", in: "portal.yaml", "currency: VND", "currency: «đồng»", says: "not a currency code"),
    PlantedFault(
      "bad-value", in: "portal.yaml", "[vi, en, nl]", "[vi, en, «nl_BE»]", says: "not a language tag"),
    PlantedFault("bad-value", in: "portal.yaml", "\"#14262b\"", "«teal»", says: "not a colour"),
    PlantedFault("bad-value", in: "calendars/office.yaml", "\"15:00\"", "«3 pm»", says: "not a time of day"),
    PlantedFault("bad-value", in: move, "effect: 50 %", "effect: «120 %»", says: "between 0 and 100 percent"),
    PlantedFault("bad-value", in: move, "originals: 1", "originals: «1000»", says: "between 0 and 100"),
    PlantedFault(
      "bad-value", in: form, "id: application", "id: «applicaton»", mend: "application", says: "its file"),
    PlantedFault(
      "bad-value", in: move, "  reason: {", "  «is»: {", says: "a word of the condition language",
      edits: [Edit(file: move, find: ", when: reason is loss", put: "")]),
    PlantedFault(
      "unknown-value", in: move, "[citizen]", "[«citizens»]", mend: "citizen", says: "choose from citizen, "),
    PlantedFault(
      "unknown-value", in: "calendars/office.yaml", "[saturday, sunday]", "[saturday, «sundy»]",
      mend: "sunday"),
    PlantedFault(
      "field-type", in: move,
      "reason: { ask: \(label("Why?")), type: choice, options: { loss: \(label("Loss")), other: \(label("Other")) } }",
      "reason: { «ask»: \(label("Why?")), type: choice }", says: "needs the key ‘options’",
      edits: [Edit(file: move, find: ", when: reason is loss", put: "")]),
    PlantedFault(
      "field-type", in: form, "id: person",
      "id: person\n    repeat: { min: «5», max: 2, item: \(label("Person")) }",
      says: "‘min’ is more than ‘max’"),
    PlantedFault(
      "wrong-type", in: "procedures/other/procedure.yaml", "title:", "fees: «None»\ntitle:", mend: "none",
      says: "or ‘none’"),
    // A list has nothing in it; ‘none’ is said of what may be stated to be nothing.
    PlantedFault(
      "wrong-type", in: "procedures/other/procedure.yaml", "title:", "results: «none»\ntitle:", mend: "[]",
      says: "Expected a list"),
    // A text is no fee, so that brackets around it would not make it right.
    PlantedFault(
      "wrong-type", in: "procedures/other/procedure.yaml", "title:", "fees: «nothing»\ntitle:",
      says: "Expected a list"),
    PlantedFault(
      "wrong-type", in: form, "type: text,", "type: choice, options: «{}»,", says: "at least one option",
      edits: [Edit(file: form, find: ", max-length: 120", put: "")]),
    PlantedFault("field-type", in: move, "max: 100 }", "max: 100, options: «{ a: \(label("A")) }» }"),
    PlantedFault("field-type", in: move, "min: 0", "min: «200»", says: "‘min’ is more than ‘max’"),
    PlantedFault(
      "field-type", in: form, "max-length: 120", "rows: «5»",
      says: "‘rows’ has no meaning for the type ‘text’"),
    PlantedFault(
      "field-type", in: form, "max-length: 120", "max-length: 3, default: «Anna»",
      says: "does not keep the bounds"),
    PlantedFault(
      "field-type", in: form, "max-length: 120", "max-length: 120, autocomplete: «nome»", mend: "name",
      says: "no token that HTML has"),
    PlantedFault(
      "field-type", in: form, "required: true", "min-length: «200»",
      says: "‘min-length’ is more than ‘max-length’"),
  ]

  private static let names = [
    PlantedFault("bad-id", in: move, "topic: people", "topic: «People»", mend: "people"),
    PlantedFault("bad-id", in: form, "id: person", "id: «the person»", mend: "the-person"),
    PlantedFault(
      "bad-id", in: "topics/More_people.yaml", says: "‘more-people’",
      adds: ["topics/More_people.yaml": "name: \(label("More"))\n"]),
    PlantedFault(
      "bad-id", in: "pages/Über/en.md", says: "rename it, to ‘uber’",
      adds: ["pages/Über/en.md": "---\ntitle: A\n---\nA\n", "pages/Über/vi.md": "---\ntitle: B\n---\nB\n"]),
    PlantedFault(
      "bad-slug", in: move, "topic: people",
      "topic: people\nslug: { vi: «Chuyển nhà», en: move, nl: verhuizen }",
      mend: "chuyen-nha"),
    PlantedFault("bad-slug", in: "pages/help/en.md", "slug: help", "slug: «Help me»", mend: "help-me"),
    PlantedFault(
      "duplicate-id", in: form, "{ id: moved-on", "{ «id»: full-name",
      says: "The field ‘full-name’ exists already"),
    PlantedFault(
      "duplicate-id", in: "procedures/other/procedure.yaml", "title:", "«code»: \"1.000001\"\ntitle:",
      says: "The procedure code ‘1.000001’"),
    PlantedFault(
      "duplicate-id", in: "portal.yaml", "[vi, en, nl]", "[vi, en, «vi»]", says: "The language ‘vi’"),
    PlantedFault(
      "duplicate-slug", in: "procedures/other/procedure.yaml", "title:",
      "slug: { vi: khac, en: «move-house», nl: anders }\ntitle:",
      says: "‘move-house’ in ‘en’ is taken by ‘move’"),
    PlantedFault(
      "duplicate-slug", in: "procedures/other/procedure.yaml", "title:",
      "formerly: { en: [«move-house»] }\ntitle:"),
    PlantedFault(
      "unknown-id", in: move, "legal-basis: [1-2020]", "legal-basis: [«1-2021»]", mend: "1-2020",
      says: "there is no file ‘law/1-2021.yaml’"),
    PlantedFault(
      "unknown-id", in: "portal.yaml", "most-used: [move]", "most-used: [«moves»]", mend: "move",
      says: "there is no folder ‘procedures/moves’"),
    PlantedFault(
      "unknown-id", in: move, "fees: [registration]", "fees: [«registraton»]", mend: "registration",
      says: "this procedure has no fee of that name"),
    PlantedFault("unknown-id", in: move, "form: application", "form: «aplication»", mend: "application"),
    PlantedFault("unknown-id", in: move, "by: applicant", "by: «aplicant»", mend: nil),
    PlantedFault(
      "circular-reference", in: "organisations/ministry.yaml", "kind: ministry",
      "kind: ministry\nparent: «ministry»"),
    PlantedFault(
      "unknown-key", in: move, "silence: none", "«silense»: none", mend: "silence", says: "in a procedure"),
    PlantedFault(
      "unknown-key", in: "topics/people.yaml", "name:", "«nam»:", mend: "name", says: "in a topic"),
    PlantedFault(
      "unknown-key", in: "organisations/office.yaml", "kind:", "«kinds»: 1\nkind:", says: "in an organisation"
    ),
    PlantedFault(
      "unknown-key", in: move, "originals: 1", "«orginals»: 1", mend: "originals", says: "in a document"),
  ]

  private static let structure = [
    PlantedFault(
      "missing-key", in: move, "{ id: registration, name: \(label("Fee")), amount: 10000 VND, ",
      "{ «id»: registration, name: \(label("Fee")), ", says: "‘amount’ is missing in a fee"),
    PlantedFault(
      "missing-key", in: "portal.yaml", "name: \(label("City counter"))\nbase-url", "«base-url»",
      says: "‘name’ is missing in portal.yaml"),
    PlantedFault(
      "missing-key", in: "portal.yaml", "languages: [vi, en, nl]\n", "", says: "‘languages’",
      edits: [Edit(file: "portal.yaml", find: "name: {", put: "«name»: {")]),
    PlantedFault(
      "missing-key", in: "calendars/office.yaml", "{ date: 2026-01-01, name", "{ «name»",
      says: "‘date’ is missing"),
    PlantedFault(
      "wrong-type", in: "procedures/other/procedure.yaml", "title: \(label("Another thing"))",
      "title: «Another thing»",
      says: "such as ‘{ vi: …, en: … }’, found the text ‘Another thing’"),
    PlantedFault(
      "wrong-type", in: move, "languages: [vi]", "languages: «vi»", mend: "[vi]", says: "Expected a list"),
    PlantedFault("wrong-type", in: move, "electronic: true", "electronic: «yes»", mend: "true"),
    PlantedFault("wrong-type", in: move, "topic: people", "topic: «[people]»", says: "found a list"),
    PlantedFault("wrong-type", in: move, "originals: 1", "originals: «one»", says: "a whole number"),
    PlantedFault(
      "wrong-type", in: move, "  - { by: applicant, title: \(label("Ask")), when: reason is loss }",
      "  - «Ask»",
      says: "Expected a step with keys such as ‘by’"),
    PlantedFault(
      "wrong-type", in: "topics/people.yaml", "name: \(label("People"))", "«- name»",
      says: "Expected a topic"),
  ]

  private static let labels = [
    PlantedFault(
      "missing-source-text", in: "topics/people.yaml", label("People"), "«{ en: People, nl: Mensen }»",
      says: "source language ‘vi’"),
    PlantedFault(
      "missing-translation", in: "topics/people.yaml", label("People"), "«{ vi: Dân cư }»", says: "‘en’, ‘nl’"
    ),
    PlantedFault(
      "missing-translation", in: "topics/people.yaml", label("People"),
      "«{ vi: Dân cư, en: People, nl: \"  \" }»",
      says: "‘nl’"),
    PlantedFault(
      "unknown-language", in: "topics/people.yaml", label("People"),
      "{ «vn»: Dân cư, en: People, nl: Mensen }",
      mend: "vi", says: "which has vi, en, nl"),
    PlantedFault(
      "unknown-language", in: "topics/people.yaml", label("People"),
      "{ vi: Dân cư, en: People, nl: Mensen, «fr»: Gens }"),
    PlantedFault(
      "unknown-language", in: "procedures/move/fr.md", adds: ["procedures/move/fr.md": "Déménager.\n"]),
  ]

  private static let dates = [
    PlantedFault(
      "date-gap", in: move, "from: 2027-01-01", "from: «2027-02-01»",
      says: "from 2027-01-01 until 2027-01-31"),
    PlantedFault(
      "date-overlap", in: move, "from: 2027-01-01", "from: «2026-12-31»",
      says: "in force on the same day"),
    PlantedFault(
      "date-order", in: move, "from: 2027-01-01", "from: 2027-01-01, until: «2026-01-01»",
      says: "This ends on 2026-01-01, before it begins on 2027-01-01"),
    PlantedFault(
      "date-gap", in: move, "steps:",
      "requirements:\n  - { text: \(label("Live here")), until: 2026-05-31 }\n"
        + "  - { text: \(label("Live here")), from: «2026-07-01» }\nsteps:",
      says: "for the requirement ‘Live here (vi)’ from 2026-06-01 until 2026-06-30"),
    PlantedFault(
      "date-overlap", in: move, "  - { by: applicant,",
      "  - { by: office, title: \(label("Sign")), until: 2027-01-31 }\n"
        + "  - { by: office, title: \(label("Sign")), from: «2027-01-01» }\n  - { by: applicant,",
      says: "Two entries of the step ‘Sign (vi)’"),
  ]

  private static let files = [
    PlantedFault("missing-file", in: "portal.yaml", removes: ["portal.yaml"]),
    PlantedFault(
      "missing-file", in: "procedures/other/procedure.yaml", removes: ["procedures/other/procedure.yaml"]),
    PlantedFault(
      "missing-guidance", in: move, "code:", "«code»:", says: "‘en.md’, ‘nl.md’ are missing",
      removes: ["procedures/move/en.md", "procedures/move/nl.md"]),
    PlantedFault(
      "missing-guidance", in: "pages/help/en.md", says: "‘vi.md’ is missing", removes: ["pages/help/vi.md"]),
    PlantedFault(
      "unexpected-file", in: "law/2-2020.yml", says: "is it meant to be ‘2-2020.yaml’?",
      adds: ["law/2-2020.yml": ""]),
    PlantedFault(
      "unexpected-file", in: "organizations/city.yaml", says: "‘organisations/city.yaml’?",
      adds: ["organizations/city.yaml": "name: City\n"]),
    PlantedFault(
      "unexpected-file", in: "procedures/move/procedures.yaml", says: "‘procedure.yaml’?",
      adds: ["procedures/move/procedures.yaml": ""]),
    PlantedFault("unexpected-file", in: "notes.txt", adds: ["notes.txt": "Call Jan.\n"]),
    PlantedFault(
      "unknown-id", in: "portal.yaml", "currency:", "completeness: [basic, fees, «veriffication»]\ncurrency:",
      mend: "verification", says: "there is no file ‘completeness/veriffication.yaml’",
      adds: ["completeness/basic.yaml": Self.profile]),
    PlantedFault(
      "unknown-id", in: "portal.yaml", "currency:", "completeness: [«basics»]\ncurrency:", mend: "basic",
      adds: ["completeness/basic.yaml": Self.profile]),
    PlantedFault(
      "unknown-value", in: "completeness/basic.yaml", mend: "fees", says: "‘feess’",
      adds: ["completeness/basic.yaml": Self.profile.replacing("states: fees", with: "states: «feess»")]),
    PlantedFault(
      "unknown-value", in: "completeness/basic.yaml", mend: "topic", says: "‘topics’",
      adds: [
        "completeness/basic.yaml": Self.profile.replacing(
          "states: fees", with: "states: [fees, any: [«topics»]]")
      ]),
    PlantedFault(
      "duplicate-id", in: "completeness/basic.yaml", says: "requirement ‘fees’",
      adds: [
        "completeness/basic.yaml": Self.profile
          + "  - { «id»: fees, label: \(label("Again")), states: summary }\n"
      ]),
    PlantedFault(
      "wrong-type", in: "completeness/basic.yaml", says: "‘any’ or ‘all’",
      adds: ["completeness/basic.yaml": Self.profile.replacing("states: fees", with: "states: «{ any: [] }»")]
    ),
    PlantedFault(
      "bad-id", in: "completeness/Basic.yaml", says: "‘Basic’",
      adds: ["completeness/Basic.yaml": Self.profile]),
    PlantedFault(
      "unknown-language", in: "jargon/fr.yaml", says: "‘fr’", adds: ["jargon/fr.yaml": "words: { a: b }\n"]),
    PlantedFault(
      "bad-value", in: "jargon/en.yaml", says: "has no letter or digit",
      adds: ["jargon/en.yaml": "words:\n  «\"*\"»: something\n"]),
    PlantedFault(
      "front-matter", in: "pages/help/en.md", "---\ntitle: Help\nslug: help\n---\n", "",
      says: "does not begin with its title"),
    PlantedFault(
      "front-matter", in: "procedures/move/nl.md", "Verhuizen.", "---\n«title»: Verhuizen\n---\n\nVerhuizen.",
      says: "may not have front matter"),
  ]

  private static let guidance = [
    PlantedFault(
      "dead-link", in: guide, "organisation:office", "organisation:«offcie»", mend: "office",
      says: "there is no file ‘organisations/offcie.yaml’"),
    PlantedFault(
      "dead-link", in: guide, "#how-to-pay", "«#how-to-pya»", mend: "#how-to-pay", says: "No heading"),
    PlantedFault("dead-link", in: guide, "map.png", "«plan.png»", says: "does not exist beside this text"),
    PlantedFault(
      "dead-link", in: guide, "organisation:office", "organisation:«Office»", mend: "office",
      says: "‘Office’ cannot be an id"),
    PlantedFault("dead-link", in: guide, "organisation:office", "«form:application»", says: "leads nowhere"),
    PlantedFault(
      "unknown-fact", in: guide, "{fee:registration}", "«{fee:registrtion}»", mend: "{fee:registration}",
      says: "Nothing is stated"),
    PlantedFault(
      "unknown-fact", in: guide, "{fee:registration}", "«{time:post}»",
      says: "Nothing is stated as ‘{time:post}’"),
    PlantedFault("unknown-fact", in: guide, "{fee:registration}", "«{time:countr}»", mend: "{time:counter}"),
    PlantedFault(
      "unknown-fact", in: guide, "{fee:registration}", "«{fees:registration}»", mend: "{fee:registration}",
      says: "no kind of fact"),
    PlantedFault("unknown-fact", in: "life-events/moving/vi.md", "Chuyển nhà.", "«{fee:registration}»"),
    PlantedFault(
      "unknown-fact", in: guide, "{fee:registration}", "«{act:1-2021}»", mend: "{act:1-2020}",
      says: "there is no file ‘law/1-2021.yaml’"),
    PlantedFault("unknown-fact", in: "pages/help/nl.md", "Vraag maar.", "«{organisation:nobody}»"),
  ]

  private static let fee =
    "  - { id: registration, name: \(label("Fee")), amount: 10000 VND, from: 2027-01-01 }"

  private static let cases = [
    PlantedFault(
      "case-no-channel", in: move, "time: 5 working-days }",
      "time: 5 working-days, when: «late and reason is loss» }\n  post: { when: late and not reason is loss }",
      says: "Nobody can apply in this case: days-ago 0, reason loss"),
    PlantedFault(
      "case-fees-contradict", in: move, fee,
      "\(fee)\n  - { «id»: registration, name: \(label("More")), amount: 9000 VND, when: late }",
      says: "The fee ‘registration’ has two amounts in this case: days-ago 61"),
    PlantedFault(
      "case-fees-contradict", in: move, fee,
      "\(fee)\n  - { «id»: other, name: \(label("Fee")), amount: 9000 VND, channels: [counter], from: 2027-02-01 }",
      says: "The fee ‘other’ has two amounts"),
    PlantedFault(
      "case-never", in: move, "originals: 1, when: late", "originals: 1, when: «late and days-ago < 3»",
      says: "Nobody is asked for the document ‘application’: no answers meet its condition"),
    PlantedFault(
      "case-never", in: move, "time: 5 working-days",
      "time: [ { value: 2 days, when: «days-ago > 100» }, { value: 5 working-days } ]"),
    PlantedFault(
      "case-idle-exemption", in: move, "{ name: \(label("Children")), effect: 50 %, fees: [registration] }",
      "{ «name»: \(label("Children")), effect: 50 %, fees: [express], when: not late }",
      says: "The exemption ‘Children (vi)’ never applies",
      edits: [
        Edit(
          file: move, find: fee,
          put: "\(fee)\n  - { id: express, name: \(label("Express")), amount: 5000 VND, when: late }")
      ]),
    PlantedFault(
      "case-idle-exemption", in: move, "{ name: \(label("Children")), effect: 50 %, fees: [registration] }",
      "{ «name»: \(label("Children")), effect: 10000 VND, fees: [registration] }",
      says: "leaves no less to pay than its fees"),
    PlantedFault(
      "case-idle-question", in: move, "  reason: {", "  «reason»: {",
      says: "The question ‘reason’ changes nothing",
      edits: [Edit(file: move, find: ", when: reason is loss", put: "")]),
    PlantedFault(
      "case-idle-question", in: move, "  reason: {", "  «reason»: {",
      edits: [
        Edit(
          file: move, find: "when: reason is loss",
          put: "when: \"late or not late and reason in [loss, other]\"")
      ]),
    PlantedFault(
      "case-too-many", in: move, "  days-ago: {", "  «days-ago»: {",
      says: "The questions lead to more than 3 cases",
      edits: [Edit(file: "portal.yaml", find: "currency: VND", put: "currency: VND\nscenarios: 3")]),
  ]

  private static let conditions = [
    PlantedFault(
      "condition-syntax", in: move, "days-ago > 60", "days-ago «=>» 60", mend: ">="),
    PlantedFault("condition-unknown-name", in: move, "days-ago > 60", "«day-ago» > 60", mend: "days-ago"),
    PlantedFault("condition-type", in: move, "days-ago > 60", "days-ago is «yes»"),
    PlantedFault(
      "condition-type", in: form, "when: late", "when: «full-name» is late", says: "conditions cannot use"),
    PlantedFault("condition-cycle", in: move, "days-ago > 60", "«not late»"),
    PlantedFault("condition-unknown-name", in: form, "when: late", "when: «lat»", mend: "late"),
    PlantedFault(
      "condition-size", in: move, "late: days-ago > 60",
      "late: days-ago > 60\n  c: (\(Array(repeating: "late", count: 129).joined(separator: ") or ("))) or \(Array(repeating: "late", count: 127).joined(separator: " or "))\n  d: «late or c»"
    ),
  ]
}
