import CatalogueModel
package import Diagnostics

/// A document that another procedure gives than its file says.
package enum ContradictingIssuerRule {
  package static let rule = Rule(
    "issuer-contradiction", .warning, title: "Document that its procedure does not give",
    statement: "The procedure that `issued-by` names has the document among its `results`.",
    page: """
      Pages send citizens who need a document to the procedure that `issued-by` names. Where the results of that
      procedure do not have it, citizens are sent to a counter that gives them something else.

      Wrong:

          # evidence/fire-appraisal-letter.yaml
          issued-by: get-renovation-permit
          # procedures/appraise-fire-design/procedure.yaml
          results: [ { evidence: fire-appraisal-letter } ]

      Right:

          # evidence/fire-appraisal-letter.yaml
          issued-by: appraise-fire-design
      """)

  /// - Parameter hasEnded: whether the named procedure gave it once.
  static func finding(
    _ evidence: EntityID, named: Reference, givers: [(procedure: EntityID, span: SourceSpan)], hasEnded: Bool
  ) -> Diagnostic {
    let names = givers.map { "‘\($0.procedure)’" }.joined(separator: ", ")
    let says = hasEnded ? "no longer gives it" : "does not give it"
    let others = givers.isEmpty ? "" : "; \(names) \(givers.count == 1 ? "does" : "do")"
    return Diagnostic(
      rule, at: named.span,
      "‘\(evidence)’ is said to be issued by ‘\(named.id)’, which \(says)\(others)",
      fix: givers.count == 1 ? Fix(span: named.span, replacement: givers[0].procedure.text) : nil,
      notes: givers.map { Note("‘\($0.procedure)’ gives it here", at: $0.span) })
  }
}
