package import Diagnostics

/// A template of a portal's own that no page is made with.
package enum UnusedTemplateRule {
  package static let rule = Rule(
    "unused-template", .warning, title: "Template that nothing uses",
    statement:
      "A template of your own takes the place of one of the theme with the same path, or is included by another.",
    page: """
      A file with a name that the theme does not know replaces nothing, and where no other template includes it, no page
      shows it: what was meant to change stays as it was, without a word. Most often a letter is wrong, or the folder.

      Wrong, in the folder of your own templates:

          pages/procedur.html
          foot.html

      Right:

          pages/procedure.html
          components/foot.html

      Take away what you no longer need.
      """)

  /// - Parameter known: the names of the templates that it may have been meant to replace.
  static func finding(_ name: String, among known: [String], at span: SourceSpan) -> Diagnostic {
    let meant =
      known.first { lastPart(of: $0) == lastPart(of: name) } ?? Spelling.suggestion(for: name, among: known)
    let hint = meant.map { "; is it meant to be ‘\($0).html’?" } ?? ""
    return Diagnostic(
      rule, at: span, "‘\(name).html’ replaces no template of the theme, and none includes it\(hint)")
  }

  private static func lastPart(of name: String) -> Substring { name.split(separator: "/").last ?? "" }
}
