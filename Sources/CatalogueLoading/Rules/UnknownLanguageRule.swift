import CatalogueModel
package import Diagnostics
import Syntax

/// A label in a language that the portal does not have.
package enum UnknownLanguageRule {
  package static let rule = Rule(
    "unknown-language", .error, title: "Unknown language",
    statement: "Labels and guidance are written in the languages that portal.yaml lists.",
    page: """
      Languages are written by their codes (ISO 639), which are not those of countries: Vietnamese is `vi`, not `vn`.

      Wrong, where `portal.yaml` has `languages: [vi, en, nl]`:

          title: { vn: Đăng ký khai sinh }

      Right:

          title: { vi: Đăng ký khai sinh }
      """)

  static func finding(_ entry: YAMLMapping.Entry, languages: [LanguageTag], absent: [LanguageTag])
    -> Diagnostic
  {
    let key = entry.key
    if entry.isCutText {
      return Diagnostic(
        rule, at: key.span, "‘\(key.text)’ has no colon: put text that holds a comma in quotes")
    }
    let country = meant(by: key.text, absent)
    let fix = (country ?? Spelling.suggestion(for: key.text, among: absent.map(\.tag))).map {
      Fix(span: key.span, replacement: $0, isSafe: $0 == country || Spelling.isSameWord(key.text, $0))
    }
    let names = languages.map(\.tag).joined(separator: ", ")
    return Diagnostic(
      rule, at: key.span, "‘\(key.text)’ is no language of this portal, which has \(names)", fix: fix)
  }

  /// The language of a country, where somebody took the country’s code for it.
  private static func meant(by tag: String, _ languages: [LanguageTag]) -> String? {
    Self.languages[tag.lowercased()].flatMap { code in languages.first { $0.tag == code }?.tag }
  }

  /// The languages of countries whose codes are often taken for theirs.
  static let languages = [
    "vn": "vi", "gb": "en", "us": "en", "jp": "ja", "cn": "zh", "kr": "ko", "dk": "da", "cz": "cs",
    "gr": "el", "se": "sv", "ua": "uk", "kh": "km",
  ]

  static func finding(fileOf language: String, at span: SourceSpan, languages: [LanguageTag]) -> Diagnostic {
    let names = languages.map(\.tag).joined(separator: ", ")
    return Diagnostic(rule, at: span, "‘\(language)’ is no language of this portal, which has \(names)")
  }
}
