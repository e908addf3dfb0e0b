import Analysis
import CatalogueModel
import Diagnostics
import Testing

@Suite struct DateRulesTests {
  @Test(arguments: DateContradictions.all)
  func aContradictionIsFoundAtItsPlace(_ contradiction: Contradiction) throws { try contradiction.check() }

  /// Histories that look like the above and are right.
  @Test(
    arguments: [
      // A new value follows.
      "fees: [ { id: a, name: \(label("A")), amount: free, until: 2026-06-30 }, "
        + "{ id: a, name: \(label("A")), amount: 5 VND, from: 2026-07-01 } ]",
      // Another document takes its place on the next day.
      "documents: [ { evidence: permit, until: 2026-06-30 }, { evidence: other, from: 2026-07-01 } ]",
      // A fee that is new, beside one that is charged already.
      "fees: [ { id: a, name: \(label("A")), amount: free }, "
        + "{ id: b, name: \(label("B")), amount: 5 VND, from: 2027-01-01 } ]",
      // A procedure that begins later, with what it will ask.
      "from: 2027-01-01\nfees: [ { id: a, name: \(label("A")), amount: free, from: 2027-01-01 } ]",
      // A procedure that has ended may say anything.
      "until: 2025-12-31\nfees: [ { id: a, name: \(label("A")), amount: free, until: 2025-12-31, basis: old } ]",
      // A past fact rests on the act of its time.
      "fees: [ { id: a, name: \(label("A")), amount: free, until: 2025-12-31, basis: old }, "
        + "{ id: a, name: \(label("A")), amount: free, from: 2026-01-01 } ]",
      // An act with an older namesake that is described, too.
      "legal-basis: [60-2014-qh13]\nsummary: \(label("9/2010/QH12"))",
    ])
  func historiesAreLetBe(_ keys: String) throws {
    let files = [
      "procedures/permit/procedure.yaml": Contradiction.procedure(keys),
      "evidence/other.yaml": "name: \(label("Đơn", "Form", "Formulier"))\n",
      "law/old.yaml": "number: 9/2010/QH12\ntitle: \(label("Luật cũ"))\nuntil: 2025-12-31\n",
    ]
    try Contradiction("none", "", files).check()
  }

  @Test func theSuccessorIsTheOneInForce() throws {
    let files = [
      "law/a.yaml": "number: 1/2000/QH10\ntitle: \(label("A"))\nuntil: 2004-12-31\nreplaced-by: b\n",
      "law/b.yaml": "number: 2/2005/QH11\ntitle: \(label("B"))\nuntil: 2009-12-31\nreplaced-by: c\n",
      "law/c.yaml": "number: 3/2010/QH12\ntitle: \(label("C"))\nfrom: 2010-01-01\n",
      "procedures/permit/procedure.yaml": Contradiction.procedure("legal-basis: [a]"),
    ]
    let findings = try MarkedCatalogue(files).prove().findings.filter { $0.rule.code == "repealed-act" }
    #expect(findings.map(\.fix?.replacement) == ["c"])
  }

  /// The day decides: the same catalogue is right on one and wrong on another.
  @Test(
    arguments: [
      ("2026-06-30", []), ("2026-07-01", ["expired-fact"]), ("2025-12-31", ["not-yet-in-force"]),
    ] as [(String, [String])])
  func theDayDecides(_ day: String, _ codes: [String]) throws {
    let catalogue = MarkedCatalogue([
      "procedures/permit/procedure.yaml": Contradiction.procedure(
        "fees: [ { id: a, name: \(label("A")), amount: free, from: 2026-01-01, until: 2026-06-30 } ]")
    ])
    let day = try #require(CivilDate(day))
    let found = try catalogue.prove(asOf: day).findings.map(\.rule.code)
    #expect(found.filter(Contradiction.codes.contains) == codes)
  }
}
