package import Diagnostics

/// Findings about translations that only follow from an error in the same text.
package enum TranslationEchoes {
  private static let rules: Set<Rule> = [
    TranslationCopiedRule.rule, TranslationIncompleteRule.rule, TranslationLinkRule.rule,
    TranslationNumberRule.rule,
    TranslationPlaceholderRule.rule, TranslationStaleRule.rule, TranslationTermRule.rule,
  ]

  /// Leaves out what is said about texts that could not be read as they were meant. What they say is compared once the
  /// error is mended, which must be done first.
  ///
  /// - Parameters:
  ///   - findings: of the rules of analysis.
  ///   - errors: of reading the catalogue.
  package static func filter(
    _ findings: [Diagnostic], after errors: [Diagnostic], map: SourceMap
  ) -> [Diagnostic] {
    guard !errors.isEmpty, findings.contains(where: { rules.contains($0.rule) }) else { return findings }
    let files = Set(errors.map(\.span.file))
    // A link that leads nowhere in the source text makes all translations differ.
    let folders = Set(files.map { map[$0].path }.filter { $0.hasSuffix(".md") }.map(folder))
    return findings.filter { finding in
      guard rules.contains(finding.rule) else { return true }
      let path = map[finding.span.file].path
      return !files.contains(finding.span.file) && !(path.hasSuffix(".md") && folders.contains(folder(path)))
    }
  }

  private static func folder(_ path: String) -> Substring {
    path.lastIndex(of: "/").map { path[..<$0] } ?? ""
  }
}
