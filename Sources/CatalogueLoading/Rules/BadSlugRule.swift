import CatalogueModel
package import Diagnostics
import Syntax

/// A slug that cannot be part of an address.
package enum BadSlugRule {
  package static let rule = Rule(
    "bad-slug", .error, title: "Not a slug",
    statement: "A slug has lower-case letters a–z, digits and single hyphens, and at most 80 characters.",
    page: """
      A slug is the part of a page’s address that names it. It is read aloud, typed and printed, so it is plain.

      Wrong:

          slug: { vi: Đăng ký khai sinh }

      Right:

          slug: { vi: dang-ky-khai-sinh }
      """)

  static func isSlug(_ text: String) -> Bool {
    EntityID(text) != nil && !text.contains("--") && !text.hasSuffix("-")
  }

  static func finding(_ scalar: YAMLScalar) -> Diagnostic {
    let mended = Slug.make(from: scalar.text)
    // Addresses have no other way of writing the same words.
    let fix = mended.map { Fix(span: scalar.span, replacement: $0, isSafe: true) }
    return Diagnostic(rule, at: scalar.span, "‘\(scalar.text)’ cannot be part of an address", fix: fix)
  }
}
