import CatalogueModel
package import Diagnostics

/// A document that is no more, asked for or given.
package enum RetiredDocumentRule {
  package static let rule = Rule(
    "retired-document", .warning, title: "Abolished document is asked for",
    statement: "Procedures neither ask for documents that were abolished nor give them.",
    page: """
      A kind of document that an entry of `retired.yaml` names under `was` cannot be got any more. Whoever has it may keep
      it, but nobody may be asked for it. Where the old paper still proves something, describe that proof as a kind of
      document of its own, or waive the finding with the reason.

      Wrong, where `retired.yaml` has `household-book: { was: old-household-book }`:

          documents:
            - { evidence: old-household-book, originals: 1 }

      Right:

          documents:
            - { evidence: proof-of-residence, held-by: residence-database }
      """)

  static func finding(_ reference: Reference, _ role: String, _ thing: RetiredThing, successor: EntityID?)
    -> Diagnostic
  {
    let since = thing.since.map { " since \($0)" } ?? ""
    return Diagnostic(
      rule, at: reference.span, "‘\(reference.id)’ is \(role), but is no more\(since)",
      fix: successor.map { Fix(span: reference.span, replacement: $0.text) },
      notes: [Note("it is listed as abolished here", at: thing.span)])
  }
}
