import CatalogueModel
package import Diagnostics

/// Procedures that ask for each other's results.
package enum ProcedureCycleRule {
  package static let rule = Rule(
    "procedure-cycle", .warning, title: "Documents that can be got only in a circle",
    statement: "Whoever has none of the documents yet can begin somewhere.",
    page: """
      Where a procedure asks for a document that only a second procedure gives, and the second asks for one that only
      the first gives, a citizen who has neither can do nothing. The shortest circle is told, at the place where its
      first document is asked for; the places where the others are asked for are named with it.

      No circle: a document of which something else will do that can be got elsewhere (`otherwise`), one that a
      register holds (`held-by`), one that only some ways of applying need, and one that is asked for only in cases in
      which the result is not given. Where the paper itself is taken in, such as the old card for a new one, say
      `asked-because: taken-in`: whoever is asked for it has it already.

      Wrong:

          # procedures/register-company/procedure.yaml
          documents: [ { evidence: tax-number } ]
          results: [ { evidence: company-certificate } ]
          # procedures/get-tax-number/procedure.yaml
          documents: [ { evidence: company-certificate } ]
          results: [ { evidence: tax-number } ]

      Right:

          # procedures/register-company/procedure.yaml
          documents: [ { evidence: founders-agreement } ]
          results: [ { evidence: company-certificate } ]
      """)

  /// A procedure of the circle and the document of the next one that it asks for.
  struct Step {
    let procedure: EntityID
    let document: EntityID
    let isConditional: Bool
    let span: SourceSpan
  }

  /// - Parameters:
  ///   - steps: from the first place on; never empty.
  ///   - thereMayBeMore: whether there are so many that no more were looked for.
  static func finding(_ steps: [Step], thereMayBeMore: Bool = false) -> Diagnostic {
    let isConditional = steps.contains(where: \.isConditional)
    let way = steps.enumerated().map { number, step in
      let giver = steps[(number + 1) % steps.count].procedure
      let cases = step.isConditional ? " in some cases" : ""
      return steps.count == 1
        ? "‘\(step.procedure)’ asks\(cases) for ‘\(step.document)’, which only it gives itself"
        : "‘\(step.procedure)’ asks\(cases) for ‘\(step.document)’ of ‘\(giver)’"
    }
    let who = isConditional ? "Some citizens cannot begin" : "Nobody can begin"
    let notes = steps.dropFirst().map { step in
      Note("‘\(step.procedure)’ asks for ‘\(step.document)’ here", at: step.span)
    }
    let more = thereMayBeMore ? [Note("There are too many circles to tell all; mend these first")] : []
    return Diagnostic(
      rule, at: steps[0].span, "\(who): \(way.joined(separator: ", "))", notes: notes + more)
  }
}
