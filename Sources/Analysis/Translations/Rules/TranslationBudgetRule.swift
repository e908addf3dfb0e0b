import CatalogueModel
package import Diagnostics

/// A language with more missing and stale translations than the portal allows.
package enum TranslationBudgetRule {
  package static let rule = Rule(
    "translation-budget", .warning, title: "Translation budget exceeded",
    statement:
      "No more units of a language are missing or out of date than its budget in portal.yaml allows.",
    page: """
      A portal that grows cannot have every text in every language on the same day. `translation-budget` says how many
      units (labels, and paragraphs, headings and cells of guidance) of a language may be missing or out of date, as a
      number or as a share of all.

      Within the budget, `missing-translation`, `missing-guidance`, `translation-incomplete` and `translation-stale` are
      no findings for that language, so that `--strict` passes; `balie translations` still counts and names them. Above the
      budget, all of them are reported, and this finding with them. A language without a budget has none of this: each is
      a finding of its own.

          translation-budget: { en: 0, nl: 5 % }

      Exceeded: 340 of 4,000 units in `nl` are missing or out of date, and 200 are allowed.

      Mended: translate and confirm some of them, or raise the budget.
      """)

  static func finding(_ status: TranslationStatus.Language, allowed: Int, at span: SourceSpan) -> Diagnostic {
    let total = status.total
    return Diagnostic(
      rule, at: span,
      "\(total.outstanding) of \(total.units) units in ‘\(status.language)’ are missing or out of date; "
        + "\(allowed) \(allowed == 1 ? "is" : "are") allowed")
  }
}
