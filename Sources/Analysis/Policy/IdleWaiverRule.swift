import CatalogueModel
import Diagnostics

/// A waiver of something that is not found.
enum IdleWaiverRule {
  static let rule = Rule(
    "waiver-idle", .warning, title: "Waiver of nothing",
    statement: "A waiver names a finding that there is: its rule, its file and words it touches.",
    page: """
      What was wrong has been mended, or the file or the words of the waiver are misspelt. A waiver that stays behind
      would hide the next fault at its place.

      Wrong, where the text says nothing of 500.000 đồng any more:

          waivers:
            - rule: prose-amount
              file: procedures/certify-copy/vi.md
              text: 500.000 đồng
              reason: The limit is set by each city.
              until: 2027-03-31

      Right: take the entry out.
      """)

  static func finding(_ waiver: Waiver) -> Diagnostic {
    let words = waiver.text.map { " near ‘\($0.text)’" } ?? ""
    return Diagnostic(
      rule, at: waiver.span, "Nothing is found by ‘\(waiver.rule.text)’ in ‘\(waiver.file.text)’\(words)")
  }
}
