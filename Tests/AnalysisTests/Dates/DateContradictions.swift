/// One for each way of breaking the rules about dates, on 26 November 2026.
enum DateContradictions {
  private static let file = "procedures/permit/procedure.yaml"

  static let all: [Contradiction] =
    expired + texts + coming + procedures + acts + numbers + calendars + verifications

  private static func one(_ code: String, _ what: String, says: String? = nil, _ keys: String)
    -> Contradiction
  {
    Contradiction(code, what, says: says, [file: Contradiction.procedure(keys)])
  }

  private static let expired = [
    one(
      "expired-fact", "a fee", says: "The fee ‘permit’ ended on 2026-06-30, and nothing is stated since",
      "fees:\n  - { id: permit, name: \(label("Phí")), amount: 8000 VND, until: «2026-06-30» }"),
    one(
      "expired-fact", "a time", says: "The time of ‘counter’ ended",
      "channels:\n  counter:\n    time: { value: 3 working-days, until: «2026-06-30» }"),
    one(
      "expired-fact", "the last of two entries", says: "ended on 2026-06-30",
      """
      fees:
        - { id: permit, name: \(label("Phí")), amount: 8000 VND, until: 2025-12-31 }
        - { id: permit, name: \(label("Phí")), amount: 9000 VND, from: 2026-01-01, until: «2026-06-30» }
        - { id: copy, name: \(label("Bản sao")), amount: free }
      """),
    one(
      "expired-fact", "a document, an exemption, a deadline, a requirement, a step and a result",
      says: "The requirement",
      """
      documents: [ { evidence: permit, until: «2026-06-30» } ]
      exemptions: [ { name: \(label("Trẻ em")), effect: free, until: «2026-06-30» } ]
      citizen-deadlines: [ { within: 5 days, after: \(label("ngày sinh")), until: «2026-06-30» } ]
      requirements: [ { text: \(label("Thường trú")), until: «2026-06-30» } ]
      steps: [ { by: ward, title: \(label("Ký")), until: «2026-06-30» } ]
      results: [ { evidence: permit, until: «2026-06-30» } ]
      """),
  ]

  private static let texts = [
    one(
      "expired-text", "in a label and in guidance of three languages",
      says: "‘until 31 December 2025’ is over since 2026-01-01",
      "summary: { vi: \"Giảm «đến hết ngày 31/12/2025».\", en: Reduced until 26 November 2026, nl: Korting «tot eind 2025» }"
    ).adding([
      "procedures/permit/vi.md":
        "Từ ngày 1 tháng 1 năm 2025 «đến hết ngày 30 tháng 6 năm 2025» (31/12/2025).\n",
      "procedures/permit/en.md":
        "Half price «until 31 December 2025», or «until 2026-01-31».\n\n> until 1 May 2026\n\nUntil 30 April 1975.\n",
      "procedures/permit/nl.md": "Half geld «t/m 1 juli 2026», daarna vol; tot 5 dagen.\n",
    ])
  ]

  private static let coming = [
    one(
      "not-yet-in-force", "a fee", says: "No fee is in force on 2026-11-26; the first begins on 2027-01-01",
      "fees:\n  - { id: permit, name: \(label("Phí")), amount: 8000 VND, from: «2027-01-01» }"),
    one(
      "not-yet-in-force", "a time", says: "No time of ‘post’",
      "channels:\n  post:\n    time: { value: 3 working-days, from: «2027-01-01» }"),
    one(
      "not-yet-in-force", "two documents",
      """
      documents:
        - { evidence: permit, from: 2027-02-01 }
        - { evidence: other, from: «2027-01-01» }
      """
    ).adding("evidence/other.yaml", "name: \(label("Đơn", "Form", "Formulier"))\n"),
  ]

  private static let procedures = [
    Contradiction(
      "ended-procedure", "everywhere it may be named", says: "‘old’ ended on 2025-12-31, but",
      [
        "procedures/old/procedure.yaml": Contradiction.procedure("until: 2025-12-31", called: "old"),
        file: Contradiction.procedure("related: [«old»]"),
        "life-events/moving/life-event.yaml": "title: \(label("Chuyển nhà"))\nprocedures: [permit, «old»]\n",
        "evidence/permit.yaml": "name: \(label("Giấy phép"))\nissued-by: «old»\n",
        "portal.yaml": MarkedCatalogue.portal + "\nmost-used: [permit, «old»]\n",
      ])
  ]

  private static let oldAct =
    "number: 158/2005/NĐ-CP\ntitle: \(label("Nghị định cũ"))\nuntil: 2015-12-31\nreplaced-by: 123-2015-nd-cp\n"
  private static let newAct = "number: 123/2015/NĐ-CP\ntitle: \(label("Nghị định mới"))\nfrom: 2016-01-01\n"
  private static let decrees = ["law/158-2005-nd-cp.yaml": oldAct, "law/123-2015-nd-cp.yaml": newAct]

  private static let acts = [
    one(
      "repealed-act", "the legal basis, a fact, redress and guidance",
      says: "158/2005/NĐ-CP has not been in force since 2016-01-01; it was replaced by ‘123-2015-nd-cp’",
      """
      legal-basis: [{ act: «158-2005-nd-cp», clause: "Điều 1" }]
      fees: [ { id: permit, name: \(label("Phí")), amount: free, basis: «158-2005-nd-cp» } ]
      redress: { within: 90 days, basis: «158-2005-nd-cp» }
      """
    ).adding(decrees).adding(
      "procedures/permit/en.md", "See {act:«158-2005-nd-cp»}.\n\n> As in {act:158-2005-nd-cp}.\n"),
    one(
      "repealed-act", "replaced without a last day", says: "158/2005/NĐ-CP was replaced by ‘123-2015-nd-cp’",
      "legal-basis: [«158-2005-nd-cp»]"
    ).adding(decrees).adding(
      "law/158-2005-nd-cp.yaml", oldAct.replacing("until: 2015-12-31\n", with: "")),
    one(
      "repealed-act", "a fact that begins when the act has ended",
      "fees: [ { id: permit, name: \(label("Phí")), amount: free, until: 2026-12-31, basis: 9-2010-qh12 }, "
        + "{ id: permit, name: \(label("Phí")), amount: 5 VND, from: 2027-01-01, basis: «9-2010-qh12» } ]"
    ).adding(
      "law/9-2010-qh12.yaml", "number: 9/2010/QH12\ntitle: \(label("Luật"))\nuntil: 2026-12-31\n"),
    one(
      "future-act", "a fact in force", says: "18/2027/NĐ-CP is not in force until 2027-07-01",
      """
      legal-basis: [«18-2027-nd-cp»]
      fees:
        - { id: permit, name: \(label("Phí")), amount: free, until: 2027-06-30 }
        - { id: permit, name: \(label("Phí")), amount: 5 VND, from: 2027-07-01, basis: 18-2027-nd-cp }
      """
    ).adding(
      "law/18-2027-nd-cp.yaml", "number: 18/2027/NĐ-CP\ntitle: \(label("Sắp tới"))\nfrom: 2027-07-01\n"),
  ]

  private static let numbers = [
    Contradiction(
      "act-number", "the file, the day of issue and the title", says: "The title says 87/2019/NĐ-CP",
      [
        "law/123-2014-nd-cp.yaml": "«number»: 123/2015/NĐ-CP\ntitle: \(label("Một"))\n",
        "law/8-2020-nd-cp.yaml": "«number»: 08/2020/NĐ-CP\ntitle: \(label("Hai"))\nissued: 2019-01-08\n",
        "law/87-2020-nd-cp.yaml":
          "number: 87/2020/NĐ-CP\ntitle: «{ vi: Nghị định 87/2019/NĐ-CP, en: Three, nl: Drie }»\n",
      ]),
    one(
      "act-year", "in a label and in guidance of three languages",
      says: "60/2013/QH13 is 60/2014/QH13 elsewhere",
      """
      legal-basis: [60-2014-qh13]
      summary: { vi: Theo Luật «60/2013/QH13», en: "Law 60/2014/QH13", nl: Wet }
      """
    ).adding([
      "procedures/permit/vi.md": "Xem 60/2014/QH13.\n\n> Luật 60/2011/QH13\n",
      "procedures/permit/en.md": "See law «60/2015/QH13», and law 61/2015/QH13.\n",
      "procedures/permit/nl.md": "Zie wet «60/2004/QH13»; van 1/60/2014.\n",
    ]),
    one(
      "act-year", "in a clause",
      "legal-basis: [ { act: «60-2014-qh13», clause: \"Điều 5 Luật 60/2013/QH13\" } ]"),
    one(
      "act-year", "a law that the procedure does not cite",
      "summary: { vi: Luật «60/2013/QH13», en: A, nl: B }"),
    one(
      "act-year", "an act that is not described", says: "15/2015/TT-BTP is 15/2014/TT-BTP elsewhere",
      "summary: { vi: Thông tư 15/2014/TT-BTP, en: \"Circular «15/2015/TT-BTP»\", nl: Regeling }"),
  ]

  private static let calendars = [
    Contradiction(
      "calendar-ends", "within 12 months",
      says: "knows no holidays after 2026-12-31; it must reach until 2027-11-26",
      [
        "portal.yaml": MarkedCatalogue.portal + "\ncalendar: office\n",
        "calendars/office.yaml":
          "name: \(label("Lịch"))\nweekend: [sunday]\nholidays: [ { «date»: 2026-01-01, name: \(label("Tết")) } ]\n",
      ]),
    Contradiction(
      "calendar-ends", "within the longest time", says: "‘permit’ may take until 2027-01-20",
      [
        "portal.yaml": MarkedCatalogue.portal + "\ncalendar: office\ncalendar-ahead: 1 month\n",
        "calendars/office.yaml":
          "name: \(label("Lịch"))\nweekend: [sunday]\nholidays: [ { «date»: 2026-01-01, name: \(label("Tết")) } ]\n",
        file: Contradiction.procedure("channels: { counter: { time: 55 days } }"),
      ]),
  ]

  private static let verifications = [
    Contradiction(
      "verified-long-ago", "a procedure, and a fact of another",
      says: "Last checked on 2025-11-25, more than 12 months ago",
      [
        "portal.yaml": MarkedCatalogue.portal + "\nverified-within: 12 months\n",
        file: Contradiction.procedure("verified: { on: «2025-11-25», by: ward }"),
        "procedures/other/procedure.yaml": Contradiction.procedure(
          """
          fees:
            - { id: a, name: \(label("Phí")), amount: free, verified: { on: «2024-01-01», by: ward } }
            - { id: b, name: \(label("Lệ phí")), amount: free, verified: { on: 2025-11-26, by: ward } }
          """, called: "B"),
        "procedures/checked/procedure.yaml": Contradiction.procedure(
          "fees: [ { id: a, name: \(label("Phí")), amount: free, verified: { on: 2024-01-01, by: ward } } ]\n"
            + "verified: { on: 2026-11-26, by: ward }", called: "C"),
      ]),
    one(
      "verified-in-future", "a procedure", says: "Checked on 2027-11-02, which is after 2026-11-26",
      "verified: { on: «2027-11-02», by: ward }"),
  ]
}

extension Contradiction {
  func adding(_ path: String, _ text: String) -> Contradiction { adding([path: text]) }

  func adding(_ more: [String: String]) -> Contradiction {
    Contradiction(code, what, says: says, files.merging(more) { $1 })
  }
}
