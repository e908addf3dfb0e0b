import CatalogueModel
package import Diagnostics

/// A document that is asked for and that nobody issues.
package enum UnissuedEvidenceRule {
  package static let rule = Rule(
    "evidence-unissued", .warning, title: "Document that nobody issues",
    statement: "A document that citizens must bring says where it comes from.",
    page: """
      A citizen who reads that a document is needed wants to know how to get it. Its file says so in one of these ways:
      `issued-by` (a procedure), `issuer` (an organisation), or `made-by`: `applicant`, `counter`, `third-party`,
      `other-country` or `authority`. A procedure that has it among its `results` says so as well, and so does a
      `form` with which it is made. Where a register holds it, say `held-by` where it is asked for: then nobody need
      get it.

      Wrong, where procedures ask for it:

          # evidence/boat-photos.yaml
          name: { en: Photographs of the boat }

      Right:

          # evidence/boat-photos.yaml
          name: { en: Photographs of the boat }
          made-by: applicant
      """)

  static func finding(_ evidence: Evidence, askedIn procedure: EntityID, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      rule, at: evidence.name.span ?? evidence.span,
      "Nothing says where ‘\(evidence.id)’ comes from, and citizens must bring it",
      notes: [Note("‘\(procedure)’ asks for it here", at: span)])
  }
}
