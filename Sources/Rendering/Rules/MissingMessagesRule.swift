internal import CatalogueModel
package import Diagnostics

/// The theme speaks every language of the portal.
package enum MissingMessagesRule {
  package static let rule = Rule(
    "missing-messages", .warning, title: "Language the theme does not speak",
    statement: "Every language of the portal needs a file messages/<language>.yaml in the theme.",
    page: """
      Headings, buttons and sentences around the content come from the theme. Where it has no file for a language of
      the portal, those pages show English words around content in another language.

          # portal.yaml
          languages: [vi, en, km]      # the theme has no messages/km.yaml

      Mended by adding `messages/km.yaml` to the portal's own theme folder: copy `messages/en.yaml` and translate it.
      """)

  static func finding(_ language: LanguageTag, fallback: LanguageTag?, at span: SourceSpan) -> Diagnostic {
    let instead = fallback.map { "its pages use the words of ‘\($0)’" } ?? "its pages have no words"
    return Diagnostic(rule, at: span, "No messages in ‘\(language)’: \(instead)")
  }
}
