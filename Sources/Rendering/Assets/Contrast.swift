package import CatalogueModel
package import Diagnostics

/// Two colours that meet on a page, and how much they must differ.
package struct ContrastPair: Sendable, Hashable {
  package let front: ColorRole
  package let back: ColorRole
  /// The least ratio: 4.5 for text (WCAG 2.2, 1.4.3 AA), 3 for parts that are not text (1.4.11 AA).
  package let least: Double
  /// Where the pair is seen, completing “used for …”.
  package let use: String

  /// Every pair the theme uses.
  package static let all: [ContrastPair] = [
    text(.ink, .paper, "running text"), text(.ink, .card, "text on cards"),
    text(.inkSoft, .paper, "notes and small print"), text(.inkSoft, .card, "notes on cards"),
    text(.ink, .brandWash, "text in the box “Your situation”"),
    text(.inkSoft, .brandWash, "notes in that box"),
    text(.ink, .goldWash, "conditions and the demonstration banner"),
    text(.ink, .signalWash, "warnings"), text(.brand, .paper, "links"), text(.brand, .card, "links on cards"),
    text(.brand, .brandWash, "links in the box “Your situation”"),
    text(.brand, .goldWash, "links in the banner"),
    text(.brand, .signalWash, "links in warnings"), text(.brandDeep, .paper, "the stamp “Checked on”"),
    text(.onBrand, .brand, "words on buttons"), text(.onBrand, .brandDeep, "words on buttons pointed at"),
    text(.signal, .paper, "errors"), text(.signal, .card, "errors on cards"),
    text(.signal, .signalWash, "errors in warnings"),
    part(.brand, .paper, "the edges of buttons and marks"), part(.brand, .card, "marks on cards"),
    part(.signal, .signalWash, "the edge of warnings"),
  ]

  private static func text(_ front: ColorRole, _ back: ColorRole, _ use: String) -> ContrastPair {
    ContrastPair(front: front, back: back, least: 4.5, use: use)
  }

  private static func part(_ front: ColorRole, _ back: ColorRole, _ use: String) -> ContrastPair {
    ContrastPair(front: front, back: back, least: 3, use: use)
  }
}

/// The check of a portal's colours, together with those of the theme that they meet.
package enum Contrast {
  /// Pairs that differ too little, where the portal sets at least one of the two colours: one finding for each
  /// colour that is set, with all the pairs it spoils.
  package static func findings(_ colors: ThemeColors, theme: [ThemeFile]) -> [Diagnostic] {
    let css = theme.filter { $0.kind == "css" }.sorted { $0.path < $1.path }.flatMap(\.bytes)
    let merged = StyleColors(css).merged(with: colors)
    return findings(merged.light, set: colors.light, scheme: "light")
      + findings(merged.dark, set: colors.dark, scheme: "dark")
  }

  /// The pairs of a complete set of colours that differ too little, with their ratios.
  package static func failures(_ colors: [ColorRole: Color]) -> [(pair: ContrastPair, ratio: Double)] {
    var failures: [(pair: ContrastPair, ratio: Double)] = []
    for pair in ContrastPair.all {
      guard let front = colors[pair.front], let back = colors[pair.back] else { continue }
      let ratio = front.contrast(with: back)
      let isCovered = failures.contains { $0.pair.front == pair.front && $0.pair.back == pair.back }
      if ratio < pair.least, !isCovered { failures.append((pair, ratio)) }
    }
    return failures
  }

  /// The colours of the theme itself, light and dark.
  package static func colors(of theme: [ThemeFile]) -> (light: [ColorRole: Color], dark: [ColorRole: Color]) {
    let css = theme.filter { $0.kind == "css" }.sorted { $0.path < $1.path }.flatMap(\.bytes)
    return StyleColors(css).merged(with: ThemeColors())
  }

  private static func findings(
    _ colors: [ColorRole: Color], set: [ColorRole: ThemeColors.Entry], scheme: String
  ) -> [Diagnostic] {
    var bySpan: [SourceSpan: [(pair: ContrastPair, ratio: Double)]] = [:]
    for failure in failures(colors) {
      guard let span = (set[failure.pair.front] ?? set[failure.pair.back])?.span else { continue }
      bySpan[span, default: []].append(failure)
    }
    return bySpan.sorted { $0.key < $1.key }.compactMap { span, failures in
      LowContrastRule.finding(failures, colors: colors, scheme: scheme, at: span)
    }
  }
}
