import CatalogueModel
package import Diagnostics

/// A procedure that leaves out what the portal wants stated.
package enum IncompleteProcedureRule {
  package static let rule = Rule(
    "incomplete-procedure", .warning, title: "Procedure is incomplete",
    statement:
      "A procedure states everything that the completeness profiles of portal.yaml ask for; ‘none’ counts as stated.",
    page: """
      Unknown is not zero: a procedure that says nothing about fees may be free or not. The portal chooses under
      `completeness` what every procedure must state. State it, or state that there is none (`fees: none`,
      `documents: none`, `redress: none`).

      Incomplete, where the portal has `completeness: [fees]`:

          title: { en: Register a birth }

      Complete:

          title: { en: Register a birth }
          fees: none
      """)

  static func finding(_ profile: CompletenessProfile, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "The procedure does not state \(what(profile))")
  }

  private static func what(_ profile: CompletenessProfile) -> String {
    switch profile {
    case .legalBasis: "its legal basis (‘legal-basis’)"
    case .fees: "its fees (‘fees’; write ‘fees: none’ where nothing is charged)"
    case .processingTime: "how long it takes (‘time’ of each channel)"
    case .documents: "the documents (‘documents’; write ‘documents: none’ where none is asked)"
    case .redress: "how to object (‘redress’; write ‘redress: none’ where there is no way)"
    case .verification: "who verified it and when (‘verified’)"
    case .summary: "what it is for (‘summary’)"
    case .translations: "its title in every language"
    }
  }
}
