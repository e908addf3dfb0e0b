import CatalogueModel
package import Diagnostics

/// A name that cannot be an id.
package enum BadIDRule {
  package static let rule = Rule(
    "bad-id", .error, title: "Not an id",
    statement:
      "An id has lower-case letters a–z, digits and hyphens, begins with a letter or digit, and has at most 80 characters.",
    page: """
      Ids become parts of file names and addresses, so that nothing in them may need escaping or lead elsewhere.

      Wrong:

          topic: ../civil_status

      Right:

          topic: civil-status
      """)

  static func finding(_ name: String, at span: SourceSpan) -> Diagnostic {
    let fix = Slug.make(from: name).map { Fix(span: span, replacement: $0) }
    return Diagnostic(rule, at: span, "‘\(shown(name))’ cannot be an id", fix: fix)
  }

  /// A reference to something that exists, perhaps, by another spelling of its id.
  static func finding(_ name: String, _ reference: FoundReference, among ids: [String]) -> Diagnostic {
    let fix = reference.idMeant(among: ids) ?? Fix(span: reference.span, replacement: reference.id.text)
    return Diagnostic(rule, at: reference.span, "‘\(shown(name))’ cannot be an id", fix: fix)
  }

  /// The name of a file or folder cannot be mended by editing text, so that the finding has no fix.
  static func finding(fileName name: String, at span: SourceSpan) -> Diagnostic {
    let hint = Slug.make(from: name).map { "; rename it, to ‘\($0)’ for example" } ?? "; rename it"
    return Diagnostic(rule, at: span, "The name ‘\(shown(name))’ cannot be an id\(hint)")
  }

  private static func shown(_ name: String) -> Substring {
    name.count > 60 ? name.prefix(60) + "…" : name[...]
  }
}

extension FoundReference {
  /// The mend of a name that cannot be an id: beyond doubt where one id alone is the same but for capitals and what
  /// joins its words.
  func idMeant(among ids: [String]) -> Fix? {
    guard let illFormed else { return nil }
    if ids.contains(id.text) { return Fix(span: span, replacement: id.text, isSafe: true) }
    let same = ids.filter { Spelling.isSameWord(illFormed, $0) }
    if same.count == 1 { return Fix(span: span, replacement: same[0], isSafe: true) }
    return Spelling.suggestion(for: id.text, among: ids).map { Fix(span: span, replacement: $0) }
  }
}
