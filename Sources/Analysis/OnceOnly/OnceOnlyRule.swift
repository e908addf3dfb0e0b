import CatalogueModel
package import Diagnostics

/// A document that the State has and asks for again.
package enum OnceOnlyRule {
  package static let rule = Rule(
    "once-only", .warning, title: "Document that the State has already",
    statement: "What the State issued or holds is looked up, or it is stated why it is asked for.",
    page: """
      Nobody should have to bring to an office what an office gave them. A document is the State’s where its file says
      `held-by` (a register), `issued-by` (a procedure), `issuer` (an organisation) or `made-by: authority`, or where
      a procedure has it among its `results`. Where a procedure asks for such a document, it says one of these:

      - `held-by`: the register in which the office looks it up, so that nobody need bring it;
      - `asked-because: taken-in`: the paper itself is taken in, cancelled or changed;
      - `asked-because: identification`: it shows who somebody is, or which vehicle or thing it is about;
      - `asked-because: not-in-register`: no register that the office can consult holds it, and the file of the
        document names none either;
      - `basis` with a `clause`: the article of the law that demands it.

      All of them, with reason or without, are on the page of the portal that lists what is asked for again.

      Wrong, where the civil status register holds birth certificates:

          documents:
            - { evidence: birth-certificate, copies: 1 }

      Right:

          documents:
            - { evidence: birth-certificate, held-by: civil-status-register }
      """)

  static func findings(in ledger: OnceOnlyLedger, of catalogue: Catalogue) -> [Diagnostic] {
    ledger.entries.filter { $0.standing == .askedWithoutGround }.map { entry in
      let evidence = catalogue.evidence[entry.document]
      let contradiction = entry.requirement.askedBecause == .notInRegister
      let why: String
      if let register = entry.register {
        why = "although the register ‘\(register)’ holds it"
      } else if let procedure = evidence.issuedBy {
        why = "although ‘\(procedure.id)’ issues it"
      } else if let issuer = evidence.issuer {
        why = "although ‘\(issuer.id)’ issues it"
      } else {
        why = "although the State issues it"
      }
      return Diagnostic(
        rule, at: entry.requirement.evidence.span,
        contradiction
          ? "‘\(evidence.id)’ is said to be in no register, \(why)"
          : "‘\(evidence.id)’ is asked for again, \(why)")
    }
  }
}
