import CatalogueModel
package import Diagnostics

/// A fact that the procedure does not state.
package enum UnknownFactRule {
  package static let rule = Rule(
    "unknown-fact", .error, title: "Unknown fact in guidance",
    statement:
      "Guidance may refer to the fees, times, documents and figures of its own procedure, and to any act or organisation.",
    page: """
      Guidance does not repeat numbers; it refers to the fact, and Balie writes it out in the language of the reader:
      `{fee:registration}`, `{time:counter}`, `{document:marriage-certificate}`, `{figure:copy-limit}`,
      `{act:60-2014-qh13}`, `{organisation:civil-status-office}`.

      Wrong:

          You pay {fee:late}.

      Right, where the fee has the id `late-registration`:

          You pay {fee:late-registration}.
      """)

  static func finding(_ kind: String, _ id: String, at span: SourceSpan, among ids: [String]) -> Diagnostic {
    let fix = Spelling.suggestion(for: id, among: ids).map {
      Fix(span: span, replacement: "{\(kind):\($0)}", isSafe: Spelling.isSameWord(id, $0))
    }
    return Diagnostic(rule, at: span, "Nothing is stated as ‘{\(kind):\(id)}’", fix: fix)
  }

  /// An act or an organisation that does not exist.
  static func finding(_ reference: FoundReference, among ids: [String]) -> Diagnostic {
    let kind = reference.kind.rawValue
    let fix = Spelling.suggestion(for: reference.id.text, among: ids)
      .map {
        let isSafe = Spelling.isSameWord(reference.id.text, $0)
        return Fix(span: reference.span, replacement: "{\(kind):\($0)}", isSafe: isSafe)
      }
    return Diagnostic(
      rule, at: reference.span, "Nothing is stated as ‘{\(kind):\(reference.id)}’: \(reference.absence)",
      fix: fix)
  }

  static func misspelt(_ fact: MisspeltFact, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      rule, at: span, "‘\(fact.written)’ is shown as it stands; a fact is written ‘\(fact.meant)’",
      fix: Fix(span: span, replacement: fact.meant, isSafe: true))
  }

  static func unknownKind(_ kind: String, _ id: String, at span: SourceSpan) -> Diagnostic {
    let kinds = MisspeltFact.kinds
    let fix = Spelling.suggestion(for: kind, among: kinds).map {
      Fix(
        span: span, replacement: "{\($0):\(id)}", isSafe: Spelling.isCertain(kind, for: $0, among: kinds))
    }
    return Diagnostic(
      rule, at: span, "‘\(kind)’ is no kind of fact; there are \(kinds.joined(separator: ", "))", fix: fix)
  }
}
