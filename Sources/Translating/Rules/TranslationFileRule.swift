package import Diagnostics

/// A file of translations that cannot be read.
package enum TranslationFileRule {
  package static let rule = Rule(
    "translation-file", .error, title: "Translation file cannot be read",
    statement: "`balie translations --import` reads PO files of GNU gettext and XLIFF 1.2 files.",
    page: """
      What a program for translators has written is read as it is; what was edited by hand may have lost a quote or a
      bracket. The entry at that place is left out, and the others are imported.

      Wrong:

          msgid "Đăng ký khai sinh
          msgstr "Register a birth"

      Right:

          msgid "Đăng ký khai sinh"
          msgstr "Register a birth"
      """)

  package static func finding(_ message: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, message)
  }

  /// A file that does not say which language it is in, or one that the portal does not have.
  package static func language(_ name: String?, known: [String], at span: SourceSpan) -> Diagnostic {
    let list = known.map { "‘\($0)’" }.joined(separator: ", ")
    let what =
      name.map { "‘\($0)’ is no language that this portal is translated into" }
      ?? "The file names no language"
    return Diagnostic(rule, at: span, "\(what); there are \(list)")
  }
}
