import CatalogueModel
package import Diagnostics
import Syntax

/// A label that lacks a language.
package enum MissingTranslationRule {
  package static let rule = Rule(
    "missing-translation", .warning, title: "Text missing in a language",
    statement:
      "A label has a text in each language of the portal; where it lacks one, citizens see the source language.",
    page: """
      The page is still made: it shows the text of the source language, marked as such, with a notice above it.

      Incomplete, where the languages are `vi`, `en` and `nl`:

          title: { vi: Đăng ký khai sinh, en: Register a birth }

      Complete:

          title: { vi: Đăng ký khai sinh, en: Register a birth, nl: Geboorteaangifte }
      """)

  static func finding(_ node: YAMLNode, _ languages: [LanguageTag], _ source: LanguageTag) -> Diagnostic {
    let names = languages.map { "‘\($0)’" }.joined(separator: ", ")
    return Diagnostic(
      rule, at: node.span, "The text is missing in \(names); citizens will see it in ‘\(source)’")
  }
}
