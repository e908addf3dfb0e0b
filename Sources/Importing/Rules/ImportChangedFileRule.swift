package import Diagnostics

/// A file of an earlier import that somebody has edited since.
package enum ImportChangedFileRule {
  package static let rule = Rule(
    "import-changed-file", .error, title: "Imported file that was edited",
    statement: "An import does not write over what people have written; `--force` makes it do so.",
    page: """
      The first lines of an imported file carry a digest of the rest. Where it no longer fits, somebody has worked on the
      file, and importing once more would undo that work. Files that were not imported are never written over without
      `--force` either.

      Wrong:

          balie import form-runner risk.json --out content      # after risk.yaml was edited

      Right:

          balie import form-runner risk.json --out review       # then take over by hand what changed
      """)

  package static func finding(_ path: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      rule, at: span, "‘\(path)’ was edited since it was imported, or was never imported; it stays as it is")
  }
}
