import CatalogueModel
package import Diagnostics

/// More cases than the portal wants pages for.
package enum TooManyCasesRule {
  package static let rule = Rule(
    "case-too-many", .warning, title: "Too many cases",
    statement:
      "The questions of a procedure lead to at most as many cases as `scenarios` in `portal.yaml` allows.",
    page: """
      Every case gets a page of its own, so that it can be read, printed and sent without JavaScript. Questions multiply:
      seven that are independent of each other make 128 cases. Beyond the limit, the questionnaire without JavaScript
      ends early, and its pages say “only if …” about the rest.

      Wrong, with seven independent questions:

          # portal.yaml
          scenarios: 64

      Right, where that many pages are wanted, or else with fewer questions:

          # portal.yaml
          scenarios: 128
      """)

  static func finding(_ procedure: Procedure, limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "The questions lead to more than \(limit) cases")
  }
}
