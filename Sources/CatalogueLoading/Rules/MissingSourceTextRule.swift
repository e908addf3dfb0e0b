import CatalogueModel
package import Diagnostics
import Syntax

/// A label without the source language.
package enum MissingSourceTextRule {
  package static let rule = Rule(
    "missing-source-text", .error, title: "Text missing in the source language",
    statement: "Every label has a text in the source language, the first of the portal’s languages.",
    page: """
      The source language is what every other language falls back to; without it the page would have a hole.

      Wrong, where the source language is `vi`:

          title: { en: Register a birth }

      Right:

          title: { vi: Đăng ký khai sinh, en: Register a birth }
      """)

  static func finding(_ node: YAMLNode, _ source: LanguageTag) -> Diagnostic {
    Diagnostic(rule, at: node.span, "The text in the source language ‘\(source)’ is missing")
  }
}
