internal import CatalogueModel
package import Diagnostics

/// Colours that meet differ enough to be read.
package enum LowContrastRule {
  package static let rule = Rule(
    "low-contrast", .error, title: "Colours that are too alike",
    statement: """
      Text must have a contrast of at least 4.5 to 1 with what it stands on, other parts 3 to 1 (WCAG 2.2, 1.4.3 and \
      1.4.11, level AA).
      """,
    page: """
      People with weak sight, on a cheap screen or in the sun cannot read pale words on a pale ground. A portal may set
      its own colours; each is measured against every colour of the theme that it meets, in the light and in the dark
      scheme.

          # portal.yaml
          theme:
            light: { brand: "#5fb4b8" }     # links: 2.30 to 1 on paper

      Mended with a darker shade:

          theme:
            light: { brand: "#0b5a5e" }
      """)

  /// Speaks of the worst pair, and notes the others.
  static func finding(
    _ failures: [(pair: ContrastPair, ratio: Double)], colors: [ColorRole: Color], scheme: String,
    at span: SourceSpan
  ) -> Diagnostic? {
    func named(_ role: ColorRole) -> String { "‘\(role.rawValue)’ \(colors[role]?.hex ?? "")" }
    let failures = failures.sorted { ($0.ratio, $0.pair.use) < ($1.ratio, $1.pair.use) }
    guard let (pair, ratio) = failures.first else { return nil }
    let message = """
      \(named(pair.front)) on \(named(pair.back)) has a contrast of \(hundredths(ratio)) to 1 in the \(scheme) \
      scheme, used for \(pair.use): it needs \(pair.least == 3 ? "3" : "4.5") to 1
      """
    let notes = failures.dropFirst().map { pair, ratio in
      let least = pair.least == 3 ? "3" : "4.5"
      return Note(
        "\(named(pair.front)) on \(named(pair.back)): \(hundredths(ratio)) to 1, for \(pair.use), needs \(least)"
      )
    }
    return Diagnostic(rule, at: span, message, notes: notes)
  }

  /// Two decimals, rounded down, so that a ratio never reads as good enough when it is not.
  private static func hundredths(_ ratio: Double) -> String {
    let value = Int(ratio * 100)
    return "\(value / 100).\(value % 100 < 10 ? "0" : "")\(value % 100)"
  }
}
