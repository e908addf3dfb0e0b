import CatalogueModel
package import Diagnostics
import Syntax

/// A label in a language that the portal does not have.
package enum UnknownLanguageRule {
  package static let rule = Rule(
    "unknown-language", .error, title: "Unknown language",
    statement: "Labels and guidance are written in the languages that portal.yaml lists.",
    page: """
      Wrong, where `portal.yaml` has `languages: [vi, en, nl]`:

          title: { vn: Đăng ký khai sinh }

      Right:

          title: { vi: Đăng ký khai sinh }
      """)

  static func finding(_ key: YAMLScalar, languages: [LanguageTag]) -> Diagnostic {
    let fix = Spelling.suggestion(for: key.text, among: languages.map(\.tag))
      .map { Fix(span: key.span, replacement: $0) }
    let names = languages.map(\.tag).joined(separator: ", ")
    return Diagnostic(rule, at: key.span, "‘\(key.text)’ is no language of this portal, which has \(names)", fix: fix)
  }

  static func finding(fileOf language: String, at span: SourceSpan, languages: [LanguageTag]) -> Diagnostic {
    let names = languages.map(\.tag).joined(separator: ", ")
    return Diagnostic(rule, at: span, "‘\(language)’ is no language of this portal, which has \(names)")
  }
}
