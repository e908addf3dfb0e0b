import CatalogueModel
package import Diagnostics

/// A link in guidance that leads nowhere.
package enum DeadLinkRule {
  package static let rule = Rule(
    "dead-link", .error, title: "Dead link",
    statement: "A link inside the portal names something that exists.",
    page: """
      Guidance links to other pages by kind and id, so that translated addresses stay right: `[…](procedure:register-a-birth)`,
      and likewise `organisation:`, `evidence:`, `act:`, `life-event:`, `topic:`, `page:`. A fragment (`#…`) is a heading of
      the same text.

      Wrong:

          See [your identity card](procedure:identity-crad).

      Right:

          See [your identity card](procedure:identity-card).
      """)

  static func finding(_ reference: FoundReference, among ids: [String]) -> Diagnostic {
    let target = "\(reference.kind.rawValue):\(reference.id)"
    let fix = Spelling.suggestion(for: reference.id.text, among: ids)
      .map { Fix(span: reference.span, replacement: "\(reference.kind.rawValue):\($0)") }
    return Diagnostic(
      rule, at: reference.span, "The link to ‘\(target)’ leads nowhere", fix: fix)
  }

  static func target(_ destination: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "The link to ‘\(destination)’ leads nowhere")
  }

  static func fragment(_ fragment: String, at span: SourceSpan, among ids: [String]) -> Diagnostic {
    let fix = Spelling.suggestion(for: fragment, among: ids).map { Fix(span: span, replacement: "#\($0)") }
    return Diagnostic(rule, at: span, "No heading of this text has the address ‘#\(fragment)’", fix: fix)
  }

  static func picture(_ source: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "The picture ‘\(source)’ does not exist beside this text")
  }
}
