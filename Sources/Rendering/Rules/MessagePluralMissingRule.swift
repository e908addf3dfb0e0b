internal import CatalogueModel
package import Diagnostics

/// A message about a number has every form that the language needs.
package enum MessagePluralMissingRule {
  package static let rule = Rule(
    "message-plural-missing", .error, title: "Plural form that is not there",
    statement: "A message about a number needs each plural form that its language has for whole numbers.",
    page: """
      Languages have from one to six forms (Unicode CLDR, “Language Plural Rules”). Where one is missing, some numbers
      read wrong.

          # messages/en.yaml
          documents: { other: "{n} documents" }        # “1 documents”

      Mended:

          documents: { one: "{n} document", other: "{n} documents" }
      """)

  static func finding(
    _ missing: [PluralCategory], key: String, language: LanguageTag, at span: SourceSpan
  ) -> Diagnostic {
    let forms = missing.map { "‘\($0.rawValue)’" }.joined(separator: ", ")
    let word = missing.count == 1 ? "form" : "forms"
    return Diagnostic(
      rule, at: span, "Plural \(word) \(forms) missing in the message ‘\(key)’ of ‘\(language)’")
  }
}
