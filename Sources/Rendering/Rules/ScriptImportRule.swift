package import Diagnostics

/// A script of the theme that imports a file which is not there.
package enum ScriptImportRule {
  package static let rule = Rule(
    "script-import", .error, title: "Script imports a file that is not there",
    statement:
      "An address that begins with `./` or `../` in an import of a script is that of another script.",
    page: """
      Scripts are published under names with a fingerprint, and the build writes these names into the imports. An
      import that leads to no script of the theme would stop the whole script in the browser.

      Wrong, where the theme has `js/conditions.js`:

          import { decide } from "./condition.js"

      Right:

          import { decide } from "./conditions.js"
      """)

  static func finding(_ address: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "The theme has no script ‘\(address)’, seen from this one")
  }
}
