import CatalogueModel
package import Diagnostics

/// A former name without anything that stands in its place.
package enum IdleFormerNameRule {
  package static let rule = Rule(
    "idle-former-name", .error, title: "Former name leads nowhere",
    statement: "A former name says what stands in its place today.",
    page: """
      Whoever searches for an abolished document or office should find what replaced it. A name alone finds nothing.

      Wrong, in `search/en.yaml`:

          former-names:
            - name: household book

      Right:

          former-names:
            - name: household book
              procedures: [register-permanent-residence]
      """)

  static func finding(_ name: SearchWord) -> Diagnostic {
    let keys = FormerNameFields.places.map { "‘\($0.field.key)’" }.joined(separator: ", ")
    return Diagnostic(rule, at: name.span, "‘\(name.text)’ leads nowhere; say what replaced it with \(keys)")
  }
}
