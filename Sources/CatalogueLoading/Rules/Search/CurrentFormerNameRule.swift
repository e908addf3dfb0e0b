import CatalogueModel
package import Diagnostics

/// A former name that is the name of something else today.
package enum CurrentFormerNameRule {
  package static let rule = Rule(
    "current-former-name", .warning, title: "Former name is in use",
    statement: "A former name is not the title of something else that exists today.",
    page: """
      People who search for the name may mean the one or the other; both are found, the title first. Where a name has been
      given to something new this is right. Mostly, though, the reference is to the wrong thing, or the old thing should
      have a last day (`until`).

      Wrong, in `search/en.yaml`, while `evidence/old-card.yaml` is called “Old identity card”:

          former-names:
            - name: old identity card
              evidence: [identity-card]

      Right:

          former-names:
            - name: old identity card
              evidence: [identity-card, old-card]
      """)

  static func finding(_ name: SearchWord, _ kind: EntityKind, _ id: EntityID, at span: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      rule, at: name.span, "‘\(name.text)’ is the name of \(kind.phrase) today, ‘\(id)’, and leads elsewhere",
      notes: [Note("it is called so here", at: span)])
  }
}
