import Analysis
import CatalogueModel
import Testing

/// What the State has and asks for again.
@Suite struct OnceOnlyTests {
  private static let register = """
    name: { vi: Sổ hộ tịch, en: Civil status register, nl: Burgerlijke stand }
    """
  private static let organisation = """
    name: { vi: Phòng, en: Office, nl: Kantoor }
    kind: office
    """

  private static func catalogue(
    evidence: String, documents: String, results: String = "", act: String = ""
  ) -> MarkedCatalogue {
    MarkedCatalogue([
      "registers/civil-status.yaml": register, "organisations/office.yaml": organisation,
      "law/one.yaml": "number: 1/2026\ntitle: { vi: Luật, en: Law, nl: Wet }",
      "evidence/paper.yaml": "name: { vi: Giấy, en: Paper, nl: Papier }\n\(evidence)",
      "procedures/ask/procedure.yaml": """
      title: { vi: Hỏi, en: Ask, nl: Vragen }
      questions:
        old: { ask: { vi: Cũ?, en: Old?, nl: Oud? }, type: yes-no }
      documents:
        - { \(documents) }
      """,
      "procedures/give/procedure.yaml": "title: { vi: Cho, en: Give, nl: Geven }\n\(results)",
    ])
  }

  private static let given = "results: [ { evidence: paper, note: { vi: Giấy, en: Paper, nl: Papier } } ]"

  /// The file of the document, how it is asked for, what the finding says; nil where there is none.
  @Test(
    arguments: [
      ("held-by: civil-status\nissuer: office", "evidence: «paper»", "‘civil-status’ holds it"),
      ("issued-by: give", "evidence: «paper», copies: 1", "‘give’ issues it"),
      ("issuer: office", "evidence: «paper», when: old", "‘office’ issues it"),
      ("made-by: authority", "evidence: «paper», show: true", "the State issues it"),
      ("issuer: office", "evidence: «paper», basis: one", "‘office’ issues it"),
      ("held-by: civil-status\nmade-by: third-party", "evidence: «paper»", "holds it"),
      (
        "held-by: civil-status\nissuer: office", "evidence: «paper», asked-because: not-in-register",
        "said to be in no register"
      ),
    ])
  func whatTheStateHasIsLookedUp(_ evidence: String, _ documents: String, _ says: String) throws {
    try Self.catalogue(evidence: evidence, documents: documents, results: Self.given)
      .expect("once-only", says: says)
  }

  @Test func aResultOfAProcedureIsTheStates() throws {
    try Self.catalogue(evidence: "", documents: "evidence: «paper»", results: Self.given)
      .expect("once-only", says: "the State issues it")
  }

  @Test(
    arguments: [
      ("held-by: civil-status\nissuer: office", "evidence: paper, held-by: civil-status"),
      ("held-by: civil-status\nissuer: office", "evidence: paper, asked-because: taken-in"),
      ("held-by: civil-status\nissuer: office", "evidence: paper, asked-because: identification"),
      ("held-by: civil-status\nissuer: office", "evidence: paper, basis: { act: one, clause: Điều 1 }"),
      ("issuer: office", "evidence: paper, asked-because: not-in-register"),
      ("made-by: applicant", "evidence: paper"), ("made-by: counter", "evidence: paper"),
      ("made-by: third-party", "evidence: paper"), ("made-by: other-country", "evidence: paper"),
      // No longer asked for, and not yet.
      ("issuer: office", "evidence: paper, until: 2026-11-25"),
      ("issuer: office", "evidence: paper, from: 2026-11-27"),
    ])
  func whatIsStatedIsNoFinding(_ evidence: String, _ documents: String) throws {
    try Self.catalogue(evidence: evidence, documents: documents).expect("once-only")
  }

  @Test func theLedgerTellsWhatIsLookedUpAndWhy() throws {
    let files = [
      "registers/civil-status.yaml": Self.register, "organisations/office.yaml": Self.organisation,
      "law/one.yaml": "number: 1/2026\ntitle: { vi: Luật, en: Law, nl: Wet }",
      "evidence/held.yaml": "name: { vi: Giấy 1, en: Paper 1, nl: Papier 1 }\nheld-by: civil-status",
      "evidence/issued.yaml": "name: { vi: Giấy 2, en: Paper 2, nl: Papier 2 }\nissuer: office",
      "evidence/also.yaml": "name: { vi: Giấy 4, en: Paper 4, nl: Papier 4 }\nissuer: office",
      "evidence/late.yaml": "name: { vi: Giấy 5, en: Paper 5, nl: Papier 5 }\nissuer: office",
      "evidence/own.yaml": "name: { vi: Giấy 3, en: Paper 3, nl: Papier 3 }\nmade-by: applicant",
      "procedures/ask/procedure.yaml": """
      title: { vi: Hỏi, en: Ask, nl: Vragen }
      documents:
        - { evidence: held, held-by: civil-status }
        - { evidence: own }
        - { evidence: issued, asked-because: taken-in }
        - { evidence: also, basis: { act: one, clause: Điều 1 }, from: 2026-02-01 }
        - { evidence: late, until: 2026-01-01 }
      """,
    ]
    let catalogue = try MarkedCatalogue(files).prove().catalogue
    let entries = EvidenceFlow(catalogue, asOf: MarkedCatalogue.day).ledger.entries
    #expect(entries.map(\.register?.text) == ["civil-status", nil, nil])
    #expect(entries.first?.standing == .lookedUp)
    #expect(entries.dropFirst().first?.standing == .asked(.reason(.takenIn)))
    guard case .asked(.law(let citation))? = entries.last?.standing else {
      Issue.record("\(entries)")
      return
    }
    #expect(citation.clause == "Điều 1")
  }
}
