/// An address that may stand in a link: `http`, `https`, `mailto`, `tel`, or one within the site.
///
/// Browsers drop tabs and line breaks from addresses, read `\` as `/`, and ignore the case of the scheme (WHATWG
/// URL Standard, section 4.4); so anything with such characters is refused rather than mended.
public struct SafeURL: Sendable, Hashable {
  /// The address as it was given; escaped only when it is written.
  package let string: String

  /// The address, or nil where it is neither of an admitted scheme nor relative to the site. Relative means that
  /// it starts with `/` (but not `//`, which names another host), `#` or `?`.
  package init?(_ string: String) {
    guard let first = string.utf8.first, !Self.isDeceptive(string) else { return nil }
    switch first {
    case UInt8(ascii: "/"): guard !string.utf8.dropFirst().starts(with: "/".utf8) else { return nil }
    case UInt8(ascii: "#"), UInt8(ascii: "?"): break
    default: guard Self.hasAdmittedScheme(string) else { return nil }
    }
    self.string = string
  }

  /// Whether the address leads to another host. `mailto:` and `tel:` lead nowhere.
  package var isExternal: Bool {
    string.utf8.prefix(4).elementsEqual("http".utf8) { $0 | 0x20 == $1 }
  }

  /// Control characters, the space, and the backslash.
  private static func isDeceptive(_ string: String) -> Bool {
    let found = string.utf8.withContiguousStorageIfAvailable { bytes in
      for byte in bytes where isDeceptive(byte) { return true }
      return false
    }
    return found ?? string.utf8.contains(where: isDeceptive)
  }

  private static func isDeceptive(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\")
  }

  private static func hasAdmittedScheme(_ string: String) -> Bool {
    // What nearly every address begins with, before anything is taken apart.
    if string.utf8.starts(with: "https://".utf8) { return startsWithHost(string.utf8.dropFirst(8)) }
    guard let colon = string.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let rest = string.utf8[colon...].dropFirst()
    switch string[..<colon].lowercased() {
    case "http", "https": return rest.starts(with: "//".utf8) && startsWithHost(rest.dropFirst(2))
    case "mailto", "tel": return !rest.isEmpty
    default: return false
    }
  }

  private static func startsWithHost(_ bytes: Substring.UTF8View) -> Bool {
    guard let first = bytes.first else { return false }
    return !"/?#:@".utf8.contains(first)
  }
}
