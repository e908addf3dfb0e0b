package import Diagnostics

/// A key of a file of the national portal that its other files do not have.
package enum ImportUnknownKeyRule {
  package static let rule = Rule(
    "import-unknown-key", .warning, title: "Key that an import does not know",
    statement: "An import reads the keys that the portal’s files have; what another one says is left out.",
    page: """
      The portal’s files have a key for each part of the page, and `raw_text` with all of it. Look whether a key with
      another name says something that the page does not, and write it into the content by hand.

      Wrong:

          { "ma_thu_tuc": "1.001193", "ten_thu_tuc": "…", "le_phi": "8.000 Đồng", "raw_text": "…" }

      Right:

          { "ma_thu_tuc": "1.001193", "ten_thu_tuc": "…", "cach_thuc_thuc_hien": "…", "raw_text": "…" }
      """)

  static func finding(_ key: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "‘\(key.prefix(40))’ is no key of the portal’s files, and is left out")
  }
}
