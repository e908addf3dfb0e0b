import CatalogueModel
package import Diagnostics

/// Two pages at one address.
package enum DuplicateSlugRule {
  package static let rule = Rule(
    "duplicate-slug", .error, title: "Duplicate slug",
    statement: "Within a language, two pages of one kind cannot have the same slug.",
    page: """
      Each page needs an address of its own. A slug that is not stated is made from the title. Old slugs under `formerly`
      count as well: a redirect cannot stand where a page stands.

      Wrong, in two procedures:

          slug: { en: certificate }
          slug: { en: certificate }

      Right:

          slug: { en: birth-certificate }
          slug: { en: marriage-certificate }
      """)

  static func finding(
    _ slug: String, in language: LanguageTag, at span: SourceSpan, first: SourceSpan, of id: EntityID
  ) -> Diagnostic {
    Diagnostic(
      rule, at: span,
      "The address ‘\(slug)’ in ‘\(language)’ is taken by ‘\(id)’ already; give one of them another slug",
      notes: [Note("it is taken here", at: first)])
  }
}
