extension SampleContent {
  /// The procedure that stands as the example in the design of the content format, with every key of it, in a
  /// catalogue that has what it refers to.
  static let aFullProcedure = SampleContent(
    files: [
      "portal.yaml": """
      name: \(label("Public services"))
      base-url: https://dichvucong.example
      languages: [vi, en, nl]
      currency: VND
      time-zone: Asia/Ho_Chi_Minh

      """,
      "organisations/commune-peoples-committee.yaml": "name: \(label("Commune"))\nkind: commune\n",
      "organisations/civil-status-officer.yaml": "name: \(label("Officer"))\nkind: officer\n",
      "organisations/commune-chair.yaml": "name: \(label("Chair"))\nkind: officer\n",
      "organisations/civil-status-office.yaml": "name: \(label("Civil status office"))\nkind: office\n",
      "topics/civil-status.yaml": "name: \(label("Civil status"))\n",
      "registers/civil-status-register.yaml": "name: \(label("Civil status register"))\n",
      "life-events/having-a-child/life-event.yaml":
        "title: \(label("Having a child"))\nprocedures:\n  - { procedure: register-a-birth, why: \(label("For the certificate")), when: \(label("Within 60 days")) }\n",
      "law/60-2014-qh13.yaml": """
      number: 60/2014/QH13
      kind: law
      title: \(label("Law on civil status"))
      issued: 2014-11-20
      from: 2016-01-01
      link: https://vbpl.example/60-2014

      """,
      "law/123-2015-nd-cp.yaml": "number: 123/2015/NĐ-CP\ntitle: \(label("Decree on civil status"))\n",
      "law/281-2016-tt-btc.yaml": "number: 281/2016/TT-BTC\ntitle: \(label("Circular on fees"))\n",
      "procedures/register-a-birth/procedure.yaml": procedure,
      "procedures/register-a-birth/forms/birth-declaration.yaml": form,
      "procedures/register-a-birth/vi.md": "Đăng ký.\n",
      "procedures/register-a-birth/en.md": "Register {fee:registration}.\n",
      "procedures/register-a-birth/nl.md": "Aangeven.\n",
    ].merging(evidence) { a, _ in a })

  private static let evidence = Dictionary(
    uniqueKeysWithValues: [
      "birth-declaration", "proof-of-birth", "witness-statement", "declaration-of-birth", "identity-card",
      "marriage-certificate", "birth-certificate",
    ].map { ("evidence/\($0).yaml", "name: \(label($0))\n") })

  private static let procedure = """
    # yaml-language-server: $schema=../../../schemas/procedure.json
    code: "1.001193"
    title:   { vi: Đăng ký khai sinh, en: Register a birth, nl: Geboorteaangifte }
    summary: { vi: Cho trẻ em, en: For a child, nl: Voor een kind }
    applicants: \(label("Parents"))
    topic: civil-status
    life-events: [having-a-child]
    audience: [citizen]
    authority: commune-peoples-committee
    also-involved: [civil-status-office]
    keywords: { vi: [giấy khai sinh], en: [birth certificate], nl: [geboorteakte] }
    slug: { vi: dang-ky-khai-sinh, en: register-a-birth, nl: geboorteaangifte }
    formerly: { en: [birth-registration] }          # old addresses, redirected

    questions:
      parents-married: { ask: \(label("Are the parents married to each other?")), type: yes-no }
      born-days-ago:   { ask: \(label("How many days ago was the child born?")), type: number, min: 0 }
    conditions:
      married: parents-married is yes
      late:    born-days-ago > 60

    requirements:
      - { text: \(label("The child was born in Vietnam")), basis: 60-2014-qh13 }
    channels:
      online:  { url: "https://dichvucong.example/birth", completeness: full, sign-in: [electronic-id], time: 1 working-day }
      counter: { at: commune-peoples-committee, time: 1 working-day }
      post:    { time: 5 working-days }

    fees:
      - id: registration
        name: \(label("Registration fee"))
        amount: free
        basis: { act: 60-2014-qh13, clause: Điều 11 }
      - id: late-registration
        name: \(label("Late registration"))
        amount: 8000 VND
        channels: [counter, post]
        when: late
        until: 2026-12-31
        basis: { act: 281-2016-tt-btc }
    exemptions:
      - name: \(label("Families below the poverty line"))
        effect: free
        basis: { act: 60-2014-qh13, clause: Điều 11 }

    documents:
      - { evidence: birth-declaration, form: birth-declaration, originals: 1 }
      - evidence: proof-of-birth
        originals: 1
        otherwise: [witness-statement, declaration-of-birth]      # one of these will do
      - { evidence: identity-card, show: true }                   # shown, not handed in
      - { evidence: marriage-certificate, when: married, held-by: civil-status-register }

    steps:
      - { by: applicant, title: \(label("Submit the file")) }
      - { by: civil-status-officer, title: \(label("Check the file")), time: 4 hours }
      - { by: commune-chair, title: \(label("Sign the certificate")), time: 4 hours }
    citizen-deadlines:
      - { within: 60 days, after: \(label("the day of birth")), consequence: \(label("A fee is due")) }
    results:
      - { evidence: birth-certificate, electronic: true }
    legal-basis: [60-2014-qh13, 123-2015-nd-cp]
    redress: { within: 90 days, to: commune-chair, how: \(label("Write a complaint")), basis: 60-2014-qh13 }
    silence: none
    languages: [vi]
    verified: { on: 2026-11-01, by: civil-status-office }

    """

  private static let form = """
    id: birth-declaration
    title: \(label("Declaration of birth"))
    intro: \(label("Have the papers at hand."))
    pages:
      - id: child
        title: \(label("The child"))
        fields:
          - { id: child-name, type: text, label: \(label("Full name")), required: true, max-length: 120, autocomplete: off }
          - { id: birth-date, type: date, label: \(label("Date of birth")), required: true, max: today }
          - { id: sex, type: choice, label: \(label("Sex")), options: { male: \(label("Male")), female: \(label("Female")) } }
      - id: father
        title: \(label("The father"))
        when: married
        fields:
          - { id: father-number, type: identity-number, label: \(label("Number")), scheme: vn-personal-id }
          - { id: copies, type: number, label: \(label("Copies")), min: 0, max: 20, decimals: 0 }
      - id: siblings
        title: \(label("Siblings"))
        repeat: { min: 0, max: 10, item: \(label("Sibling")) }
        fields:
          - id: papers
            type: group
            label: \(label("Papers"))
            fields:
              - { id: paper, type: file, label: \(label("Paper")), accept: [pdf, jpg], max-size: 5 MB, evidence: proof-of-birth }
              - { id: true-words, type: statement, label: \(label("Declaration")), text: \(label("All this is true.")) }
    calculations:
      copies-total: { value: copies * 8000 VND, label: \(label("Price")) }

    """
}
