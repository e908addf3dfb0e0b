import CatalogueModel

/// The colours that a style sheet gives as custom properties of `:root`, such as `--ink: #14262b`.
struct StyleColors: Sendable {
  private(set) var light: [ColorRole: Color] = [:]
  private(set) var dark: [ColorRole: Color] = [:]

  /// Reads compacted CSS: `:root{…}` at the top for the light scheme, and within
  /// `@media (prefers-color-scheme:dark){…}` for the dark one. Values that are not `#rgb` or `#rrggbb` are left out.
  init(_ css: [UInt8]) {
    let text = String(decoding: StyleSheet.compact(css), as: UTF8.self)[...]
    StyleColors.blocks(text) { prelude, body in
      if prelude == ":root" {
        StyleColors.read(body, into: &light)
      } else if prelude.hasPrefix("@media"), prelude.contains("prefers-color-scheme:dark") {
        StyleColors.blocks(body) { if $0 == ":root" { StyleColors.read($1, into: &dark) } }
      }
    }
  }

  /// The colours with a portal's own in their place. What the dark scheme does not set is as in the light one.
  func merged(with colors: ThemeColors) -> (light: [ColorRole: Color], dark: [ColorRole: Color]) {
    let light = light.merging(colors.light.mapValues(\.color)) { $1 }
    let dark = self.light.merging(dark) { $1 }.merging(colors.dark.mapValues(\.color)) { $1 }
    return (light, dark)
  }

  private static func read(_ body: Substring, into colors: inout [ColorRole: Color]) {
    for declaration in body.split(separator: ";") {
      guard let colon = declaration.firstIndex(of: ":") else { continue }
      let name = declaration[..<colon].drop { $0 == " " }
      let value = declaration[declaration.index(after: colon)...]
      guard name.hasPrefix("--"), let role = ColorRole(rawValue: String(name.dropFirst(2))) else { continue }
      if let color = Color(String(value)) { colors[role] = color }
    }
  }

  /// Calls `visit` with what stands before and inside each outermost pair of braces.
  private static func blocks(_ text: Substring, _ visit: (Substring, Substring) -> Void) {
    var (depth, start, open) = (0, text.startIndex, text.startIndex)
    var quote: Character?
    for index in text.indices {
      let character = text[index]
      if let mark = quote {
        if character == mark { quote = nil }
        continue
      }
      switch character {
      case "\"", "'": quote = character
      case "{":
        if depth == 0 { open = index }
        depth += 1
      case "}":
        depth -= 1
        if depth == 0 {
          visit(text[start..<open], text[text.index(after: open)..<index])
          start = text.index(after: index)
        }
      case ";" where depth == 0: start = text.index(after: index)
      default: break
      }
    }
  }
}
