import Diagnostics
import Testing

/// Where documents come from, and whether all places say the same.
@Suite struct EvidenceSourceTests {
  private static let name = "{ vi: Giấy, en: Paper, nl: Papier }"
  private static let marked = "«\(name)»"

  private static func procedure(_ text: String = "", _ name: String = "one") -> String {
    "title: { vi: Thủ tục \(name), en: Procedure \(name), nl: Procedure \(name) }\n\(text)"
  }

  private static func asking(_ documents: String) -> String { procedure("documents: [ { \(documents) } ]") }

  @Test(
    arguments: [
      ("name: \(marked)", asking("evidence: paper")),
      ("name: \(marked)", asking("evidence: other, otherwise: [paper]")),
      ("name: \(marked)", asking("evidence: paper, from: 2027-01-01")),
      // Another procedure looks it up; this one does not.
      ("name: \(marked)\nheld-by: register", asking("evidence: paper, basis: { act: one, clause: '1' }")),
      ("name: \(marked)", asking("evidence: other, otherwise: [paper], form: form")),
    ])
  func whatNobodyIssuesIsFound(_ evidence: String, _ procedure: String) throws {
    try Self.catalogue(evidence, procedure).expect("evidence-unissued", says: "‘paper’")
  }

  @Test(
    arguments: [
      ("name: \(name)\nmade-by: applicant", asking("evidence: paper")),
      ("name: \(name)\nmade-by: third-party", asking("evidence: paper")),
      ("name: \(name)", asking("evidence: paper, held-by: register")),
      ("name: \(name)", asking("evidence: paper, form: form")),
      ("name: \(name)", asking("evidence: paper, until: 2026-11-25")),
      ("name: \(name)", procedure()),
      ("name: \(name)\nissuer: office", asking("evidence: paper, asked-because: not-in-register")),
      (
        "name: \(name)",
        procedure(
          "documents: [ { evidence: paper, asked-because: taken-in } ]\nresults: [ { evidence: paper } ]")
      ),
    ])
  func whatSaysWhereItComesFromIsNone(_ evidence: String, _ procedure: String) throws {
    try Self.catalogue(evidence, procedure).expect("evidence-unissued")
  }

  private static func catalogue(_ evidence: String, _ procedure: String) -> MarkedCatalogue {
    MarkedCatalogue([
      "evidence/paper.yaml": evidence,
      "evidence/other.yaml": "name: { vi: Khác, en: Other, nl: Ander }\nmade-by: applicant",
      "registers/register.yaml": "name: \(name)",
      "organisations/office.yaml": "name: \(name)\nkind: office",
      "law/one.yaml": "number: 1/2026\ntitle: \(name)", "procedures/ask/procedure.yaml": procedure,
      "procedures/ask/forms/form.yaml": """
      id: form
      title: { vi: Đơn, en: Form, nl: Formulier }
      pages:
        - id: one
          title: { vi: Một, en: One, nl: Een }
          fields: [ { id: text, type: text, label: { vi: Chữ, en: Text, nl: Tekst } } ]
      """,
    ])
  }

  // MARK: issued-by

  private static func issued(_ evidence: String, _ one: String, _ two: String = "") -> MarkedCatalogue {
    MarkedCatalogue([
      "evidence/paper.yaml": "name: \(name)\n\(evidence)",
      "evidence/other.yaml": "name: { vi: Khác, en: Other, nl: Ander }",
      "procedures/one/procedure.yaml": procedure(one),
      "procedures/two/procedure.yaml": procedure(two, "two"),
      "procedures/three/procedure.yaml": procedure(two, "three"),
    ])
  }

  @Test(
    arguments: [
      ("issued-by: «one»", "results: [ { evidence: other } ]", "", "does not give it"),
      ("issued-by: «one»", "", "", "does not give it"),
      ("issued-by: «one»", "", "results: [ { evidence: paper } ]", "‘three’, ‘two’ do"),
      ("issued-by: «one»", "results: [ { evidence: paper, until: 2026-11-25 } ]", "", "no longer gives it"),
      ("issued-by: «one»", "until: 2026-11-25\nresults: [ { evidence: paper } ]", "", "no longer gives it"),
    ])
  func anIssuerThatDoesNotGiveItIsFound(
    _ evidence: String, _ one: String, _ two: String, _ says: String
  ) throws {
    try Self.issued(evidence, one, two).expect("issuer-contradiction", says: says)
  }

  @Test(
    arguments: [
      ("issued-by: one", "results: [ { evidence: paper } ]", ""),
      ("issued-by: one", "results: [ { evidence: paper } ]", "results: [ { evidence: paper } ]"),
      ("issued-by: one", "results: [ { evidence: paper, from: 2027-01-01 } ]", ""),
      ("", "results: [ { evidence: paper } ]", "results: [ { evidence: paper } ]"),
    ])
  func anIssuerThatGivesItIsNone(_ evidence: String, _ one: String, _ two: String) throws {
    try Self.issued(evidence, one, two).expect("issuer-contradiction")
  }

  @Test func theOnlyGiverIsTheMend() throws {
    let catalogue = MarkedCatalogue([
      "evidence/paper.yaml": "name: \(Self.name)\nissued-by: one",
      "procedures/one/procedure.yaml": Self.procedure(),
      "procedures/two/procedure.yaml": Self.procedure("results: [ { evidence: paper } ]", "two"),
    ])
    #expect(try catalogue.prove().findings.first?.fix?.replacement == "two")
  }
}
