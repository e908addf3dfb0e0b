/// One for each way of breaking the rules between procedures, on 26 November 2026.
enum ConsistencyContradictions {
  private static let file = "procedures/permit/procedure.yaml"

  static let all: [Contradiction] = evidence + acts + fees + steps + offices + names + documents

  private static func one(_ code: String, _ what: String, says: String? = nil, _ keys: String)
    -> Contradiction
  {
    Contradiction(code, what, says: says, [file: Contradiction.procedure(keys)])
  }

  private static func twins(_ what: String, _ first: String, _ second: String, says: String? = nil)
    -> Contradiction
  {
    Contradiction(
      "twin-evidence", what, says: says,
      [
        "evidence/a.yaml": "name: \(first)\n",
        "evidence/b.yaml": "name: «\(second)»\nslug: { vi: b, en: b, nl: b }\n",
      ])
  }

  private static let evidence = [
    twins(
      "capitals, accents and punctuation", label("Giấy khai sinh", "Birth certificate", "Akte"),
      label("giay khai-sinh.", "Birth paper", "Uittreksel"), says: "seems to be ‘Giấy khai sinh’ (‘a’)"),
    twins(
      "in English", label("Một", "Birth certificate", "Akte"),
      label("Hai", "Birth certificate", "Uittreksel"),
      says: "‘Birth certificate’ is also the name of ‘a’"),
    Contradiction(
      "twin-evidence", "mistyped for either of two, always for the same",
      says:
        "‘Household register certified residence’ seems to be ‘Househeld register certified residence’ (‘b’)",
      [
        "evidence/a.yaml": "name: \(label("Một", "Household register certified residense", "Een"))\n",
        "evidence/b.yaml": "name: \(label("Hai", "Househeld register certified residence", "Twee"))\n",
        "evidence/c.yaml":
          "name: «\(label("Ba", "Household register certified residence", "Drie"))»\nslug: { vi: c, en: c, nl: c }\n",
      ]),
    twins(
      "in Dutch, another order", label("Một", "One", "Bewijs van geboorte"),
      label("Hai", "Two", "Geboorte: bewijs van")),
    twins(
      "the copy of it", label("Giấy khai sinh", "Birth certificate", "Akte"),
      label("Bản sao giấy khai sinh (có chứng thực)", "Paper", "Papier")),
    twins(
      "a mistyped word", label("Một", "Certificate of marital status", "Akte"),
      label("Hai", "Certificate of marrital status", "Papier")),
  ]

  private static let acts = [
    Contradiction(
      "twin-act", "the number with words, zeros and without accents", says: "is described already, as ‘a’",
      [
        "law/a.yaml": "number: \"5/2015/NĐ-CP\"\ntitle: \(label("Một"))\n",
        "law/b.yaml": "«number»: \"Nghị định số 05/2015/ND-CP\"\ntitle: \(label("Hai"))\n",
      ]),
    Contradiction(
      "twin-act", "the number with blanks", says: "is described already, as ‘a’",
      [
        "law/a.yaml": "number: 5/2015/NĐ-CP\ntitle: \(label("Một"))\n",
        "law/b.yaml": "«number»: \"5 / 2015 / NĐ - CP\"\ntitle: \(label("Hai"))\n"
          + "slug: { vi: b, en: b, nl: b }\n",
      ]),
    Contradiction(
      "twin-act-title", "one title, nearly one number",
      says: "12/2018/TT-BGTVT has the title of 12/2017/TT-BGTVT",
      [
        "law/a.yaml": "number: 12/2017/TT-BGTVT\ntitle: \(label("Thông tư về sát hạch lái xe"))\n",
        "law/b.yaml": "«number»: 12/2018/TT-BGTVT\ntitle: \(label("Thông tư về sát hạch lái xe"))\n",
      ]),
  ]

  private static func fee(_ amount: String, _ more: String, mark: Bool = false) -> String {
    let id = mark ? "«id»" : "id"
    let name = label("Lệ phí bản sao", "Copy fee", "Leges")
    return Contradiction.procedure(
      "fees: [ { \(id): copy, name: \(name), amount: \(amount)\(more) } ]\nresults: [ { evidence: permit } ]",
      called: mark ? "B" : "A")
  }

  private static let late = """
    questions: { days: { ask: \(label("Mấy ngày?")), type: number } }
    conditions: { late: { when: days > 60, label: \(label("quá hạn")) } }

    """

  private static let fees = [
    Contradiction(
      "different-fee", "the same clause", says: "has another amount in ‘a’, on the same basis",
      [
        "procedures/a/procedure.yaml": fee("8000 VND", ", basis: { act: 60-2014-qh13, clause: \"Điều 11\" }"),
        "procedures/b/procedure.yaml": fee(
          "800 VND", ", basis: { act: 60-2014-qh13, clause: \"điều 11\" }", mark: true),
      ]),
    Contradiction(
      "different-fee", "the same act in cases of one name", says: "on the same basis",
      [
        "procedures/a/procedure.yaml": fee("8000 VND", ", when: late, basis: 60-2014-qh13") + late,
        "procedures/b/procedure.yaml": fee("800 VND", ", when: late, basis: 60-2014-qh13", mark: true) + late,
      ]),
    Contradiction(
      "different-fee", "the same result", says: "for the same result",
      [
        "procedures/a/procedure.yaml": fee("8000 VND", ""),
        "procedures/b/procedure.yaml": fee("free", "", mark: true),
      ]),
  ]

  private static let steps = [
    one(
      "steps-time", "too long",
      says: "The steps take 4 working days by ‘counter’, but the time is 3 working days",
      """
      channels: { counter: { time: «3 working-days» }, online: { time: 4 working-days } }
      steps:
        - { by: applicant, title: \(label("Nộp")), time: 9 working-days }
        - { by: ward, title: \(label("Xem")), time: 3 working-days }
        - { by: ward, title: \(label("Ký")), time: 8 hours }
        - { by: ward, title: \(label("Trả")) }
      """),
    one(
      "steps-time", "too short", says: "The steps take 5 hours",
      """
      channels: { counter: { time: «2 working-days» } }
      steps: [ { by: ward, title: \(label("Xem")), time: 5 hours } ]
      """),
    one(
      "steps-time", "in one of two cases", says: "The steps take 5 days by ‘post’, but the time is 3 days",
      """
      questions: { late: { ask: \(label("Muộn?")), type: yes-no } }
      channels:
        post:
          time:
            - { value: 5 days, when: late }
            - { «value»: 3 days, when: not late }
      steps:
        - { by: ward, title: \(label("Xem")), time: 2 days }
        - { by: ward, title: \(label("Hỏi")), time: 1 day, when: late }
        - { by: ward, title: \(label("Ký")), time: 3 days, when: not late }
        - { by: ward, title: \(label("Ký lại")), time: 2 days, when: late }
      """),
  ]

  private static let old =
    "name: \(label("Xã cũ"))\nkind: commune\nuntil: 2025-06-30\nreplaced-by: ward\naddress: \(label("Đường 1"))\n"
  private static let ward =
    "name: \(label("Phường", "Ward", "Wijk"))\nkind: commune\naddress: \(label("Đường 2"))\n"

  private static let offices = [
    one(
      "ended-organisation", "everywhere it may be named",
      says: "‘old’ ended on 2025-06-30, but takes applications by ‘counter’",
      """
      authority: «old»
      also-involved: [«old»]
      channels: { counter: { at: [ward, «old»] } }
      steps: [ { by: «old», title: \(label("Ký")) } ]
      redress: { within: 90 days, to: «old» }
      """
    ).adding([
      "organisations/old.yaml": old, "organisations/ward.yaml": ward,
      "organisations/desk.yaml": "name: \(label("Quầy"))\nkind: office\nparent: «old»\n",
      "evidence/permit.yaml": "name: \(label("Giấy phép"))\nissuer: «old»\n",
      "registers/people.yaml": "name: \(label("Sổ"))\nkeeper: «old»\n",
      "portal.yaml": MarkedCatalogue.portal + "\noperator: «old»\n",
    ]),
    one(
      "ended-organisation", "not there yet", says: "‘new’ does not exist before 2027-01-01",
      "authority: «new»"
    )
    .adding("organisations/new.yaml", "name: \(label("Mới"))\nkind: office\nfrom: 2027-01-01\n"),
    one(
      "channel-without-office", "all have ended", says: "No office of ‘post’ exists on 2026-11-26: ‘old’",
      "channels: { post: { at: «old» } }"
    ).adding("organisations/old.yaml", old),
    one(
      "counter-without-address", "none has one", says: "No office of ‘counter’ has an address: ‘desk’",
      "channels: { counter: { at: «desk» } }"
    ).adding([
      "organisations/ward.yaml": ward, "organisations/desk.yaml": "name: \(label("Quầy"))\nkind: office\n",
    ]),
  ]

  private static let retired = """
    levels:
      district:
        names: { vi: [cấp huyện], en: [district level], nl: [districtsniveau] }
        since: 2025-07-01
        instead: \(label("cấp xã", "the commune", "de gemeente"))
        except: { en: [former district level], nl: [het vroegere districtsniveau] }
    documents:
      household-book:
        names: { vi: [sổ hộ khẩu], en: [household book, household books], nl: [gezinsboekje] }
        since: 2023-01-01
        evidence: permit
      future:
        names: { en: [stamp duty] }
        since: 2027-01-01
        instead: \(label("Không"))
    bodies:
      transport:
        names: { vi: [Bộ Giao thông vận tải, Ủy ban cũ], en: [Ministry of Transport], nl: [ministerie van Transport] }
        organisations: ward

    """

  private static let names = [
    one(
      "retired-name", "in labels and guidance of three languages",
      says: "‘household books’ is no more since 2023-01-01; see ‘permit’",
      """
      summary:
        vi: Nộp ở «cấp huyện».
        en: "Bring your «household books», please."
        nl: "Neem uw «Gezinsboekje» mee."
      requirements: [ { text: { vi: "Có «Sổ  hộ khẩu»", en: Live here, nl: Hier wonen } } ]
      """
    ).adding([
      "retired.yaml": retired,
      "procedures/permit/vi.md": """
      Hỏi «Uỷ ban cũ» ở **«cấp huyện»**.

      Theo 46/2020/NĐ-CP cho «Bộ Giao thông vận tải»; theo 9/2020/TT-BXD của Bộ Xây dựng tại «cấp huyện».

      """,
      "procedures/permit/en.md": """
      Ask at «district-level».

      | where | what |
      |---|---|
      | district levels | «DISTRICT LEVEL» |

      """,
      "procedures/permit/nl.md": "Op «districtsniveau», en een «sổ hộ khẩu».\n",
    ]),
    Contradiction(
      "retired-name", "in everything that procedures share",
      says: "‘cấp huyện’ is no more since 2025-07-01; instead: cấp xã",
      [
        "retired.yaml": retired, file: Contradiction.procedure(""),
        "evidence/permit.yaml": "name: { vi: Giấy của «cấp huyện», en: Paper, nl: Papier }\n",
        "organisations/ward.yaml":
          "name: \(label("Phường", "Ward", "Wijk"))\nkind: commune\nsummary: { vi: Thay «cấp huyện», en: A, nl: B }\n",
        "topics/people.yaml": "name: { vi: Dân, en: \"«Household book»\", nl: Mensen }\n",
        "life-events/moving/life-event.yaml":
          "title: { vi: Nhà, en: Moving, nl: \"«Gezinsboekje» kwijt\" }\nprocedures: [permit]\n",
        "pages/help/en.md": "---\ntitle: Help\n---\n\nYour «household book».\n",
        "law/1-2010.yaml": "number: 1/2010\ntitle: { vi: Thông tư về sổ hộ khẩu, en: A, nl: B }\n",
      ]),
  ]

  private static let documents = [
    one(
      "retired-document", "asked for, accepted and given",
      says: "‘old-book’ is asked for, but is no more since 2023-01-01",
      """
      documents: [ { evidence: «old-book» }, { evidence: permit, otherwise: [«old-book»] } ]
      results: [ { evidence: «old-book» } ]
      """
    ).adding([
      "evidence/old-book.yaml": "name: \(label("Sổ hộ khẩu", "Household book", "Gezinsboekje"))\n",
      "retired.yaml": """
      documents:
        household-book: { names: { vi: [sổ hộ khẩu] }, since: 2023-01-01, evidence: permit, was: old-book }

      """,
    ])
  ]

  /// Texts that name what is no more and are right to do so.
  static let innocentTexts = [
    "The “household book” is a paper.", "The ‘household book’ is a paper.", "«Sổ hộ khẩu» cũ",
    "The former district level", "Op het vroegere districtsniveau", "stamp duty", "households book",
    "Thông tư 12/2017/TT-BGTVT ngày 15/4/2017 của Bộ trưởng Bộ Giao thông vận tải",
    "Thông tư liên tịch 72/2011/TTLT-BTC-BGTVT của Bộ Tài chính - Bộ Giao thông vận tải",
    "Circular 12/2017/TT-BGTVT of 15 April 2017 of the Ministry of Transport",
    "Regeling 12/2017/TT-BGTVT van het ministerie van Transport",
  ]

  static let retiredList = retired
}
