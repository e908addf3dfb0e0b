import CatalogueModel
package import Diagnostics

/// A link in guidance that leads nowhere.
package enum DeadLinkRule {
  package static let rule = Rule(
    "dead-link", .error, title: "Dead link",
    statement: "A link inside the portal names something that exists.",
    page: """
      Guidance links to other pages by kind and id, so that translated addresses stay right: `[…](procedure:register-a-birth)`,
      and likewise `organisation:`, `evidence:`, `act:`, `life-event:`, `topic:`, `page:`. A fragment is a heading of the
      same text (`#how-to-pay`) or of the text that is linked to (`procedure:register-a-birth#how-to-pay`): its words in
      lower case with hyphens, without accents.

      Wrong:

          See [your identity card](procedure:identity-crad).

      Right:

          See [your identity card](procedure:identity-card).
      """)

  static func finding(_ reference: FoundReference, among ids: [String], isMendable: Bool) -> Diagnostic {
    let fix = Spelling.suggestion(for: reference.id.text, among: ids)
      .map {
        Fix(span: reference.span, replacement: $0, isSafe: Spelling.isSameWord(reference.id.text, $0))
      }
    return Diagnostic(
      rule, at: reference.span,
      "The link to ‘\(reference.kind.rawValue):\(reference.id)’ leads nowhere: \(reference.absence)",
      fix: isMendable ? fix : nil)
  }

  /// A link by a name that cannot be an id.
  static func illFormed(
    _ name: String, _ reference: FoundReference, among ids: [String], isMendable: Bool
  ) -> Diagnostic {
    Diagnostic(
      rule, at: reference.span,
      "The link to ‘\(reference.kind.rawValue):\(name)’ leads nowhere: ‘\(name)’ cannot be an id",
      fix: isMendable ? reference.idMeant(among: ids) : nil)
  }

  static func target(_ destination: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "The link to ‘\(destination)’ leads nowhere")
  }

  static func fragment(_ fragment: String, at span: SourceSpan, among ids: [String]) -> Diagnostic {
    let fix = Spelling.suggestion(for: fragment, among: ids).map {
      Fix(span: span, replacement: "#\($0)", isSafe: Spelling.isSameWord(fragment, $0))
    }
    return Diagnostic(
      rule, at: span, "No heading of this text has the address ‘#\(fragment)’", fix: fix,
      notes: [
        Note(ids.isEmpty ? "this text has no headings" : "its headings are #\(ids.joined(separator: ", #"))")
      ])
  }

  /// A heading that the text linked to does not have.
  static func fragment(_ fragment: FoundFragment, among ids: [String]) -> Diagnostic {
    let fix = Spelling.suggestion(for: fragment.name, among: ids)
      .map {
        Fix(span: fragment.span, replacement: "#\($0)", isSafe: Spelling.isSameWord(fragment.name, $0))
      }
    let target = "\(fragment.kind.rawValue):\(fragment.id)"
    return Diagnostic(
      rule, at: fragment.span, "No heading of ‘\(target)’ has the address ‘#\(fragment.name)’",
      fix: fragment.isExact ? fix : nil,
      notes: [
        Note(
          ids.isEmpty ? "it has no headings of its own" : "its headings are #\(ids.joined(separator: ", #"))")
      ])
  }

  static func picture(_ source: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "The picture ‘\(source)’ does not exist beside this text")
  }
}
