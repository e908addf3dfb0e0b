import CatalogueModel
package import Diagnostics

/// A translation whose links lead elsewhere than those of its source.
package enum TranslationLinkRule {
  package static let rule = Rule(
    "translation-link", .warning, title: "Link differs from the source",
    statement: "A translation links to the same places, and shows the same pictures, as its source text.",
    page: """
      Compared is where links lead, whatever their words; which heading of a page is left out, because headings have other
      names in each language. A part of an address or of a picture’s name that is the code of a language, as in
      `https://example.org/vi/fees` and `map-vi.png`, may be that of the translation.

      Wrong, where `vi.md` links to `procedure:register-birth`:

          See [registering a birth](procedure:register-death).

      Right:

          See [registering a birth](procedure:register-birth).
      """)

  static func finding(
    _ difference: MarkCheck.Difference, at span: SourceSpan, source: LanguageTag
  ) -> Diagnostic {
    Diagnostic(rule, at: span, MarkWording.text(difference, source))
  }
}
