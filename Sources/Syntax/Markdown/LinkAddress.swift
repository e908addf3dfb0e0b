import Diagnostics

/// Which addresses links and images may have.
enum LinkAddress {
  private static let schemes: Set<String> = Set(["http", "https", "mailto", "tel", "form"] + contentKinds)
  /// Content of the catalogue, named by its kind and id.
  private static let contentKinds = [
    "procedure", "organisation", "evidence", "act", "life-event", "topic", "page",
  ]

  /// The kind of content that an address with an unknown scheme plausibly names.
  static func contentKind(meantBy address: String) -> String? {
    guard let scheme = scheme(of: address), !schemes.contains(scheme) else { return nil }
    let others = ["law": "act", "document": "evidence", "office": "organisation", "event": "life-event"]
    return others[scheme] ?? Spelling.suggestion(for: scheme, among: contentKinds)
  }

  /// Whether a link may lead there: a known scheme, a path from the site's root, or a fragment of the page.
  static func isAllowed(_ address: String) -> Bool {
    guard !hasControl(address) else { return false }
    if let scheme = scheme(of: address) {
      return schemes.contains(scheme) && address.utf8.count > scheme.utf8.count + 1
    }
    return isPath(address) || address.utf8.first == UInt8(ascii: "#")
  }

  /// Whether an image may come from there: a path within this site, from its root or from the page's folder.
  static func isAllowedImage(_ address: String) -> Bool {
    guard !address.isEmpty, !hasControl(address), scheme(of: address) == nil else { return false }
    switch address.utf8.first {
    case UInt8(ascii: "/"): return isPath(address)
    case UInt8(ascii: "\\"), UInt8(ascii: "#"), UInt8(ascii: "?"): return false
    default: return true
    }
  }

  /// A path that begins with one slash: with two, or a backslash, browsers go to another host.
  private static func isPath(_ address: String) -> Bool {
    var start = address.utf8.makeIterator()
    guard start.next() == UInt8(ascii: "/") else { return false }
    let second = start.next()
    return second != UInt8(ascii: "/") && second != UInt8(ascii: "\\")
  }

  /// What stands before the first colon, in lower case; nil where a slash, `?` or `#` comes first (RFC 3986, 4.2).
  private static func scheme(of address: String) -> String? {
    var scheme: [UInt8] = []
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: ":"): return String(decoding: scheme, as: UTF8.self)
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): scheme.append(byte | 0x20)
      default: scheme.append(byte)
      }
    }
    return nil
  }

  /// Browsers drop tabs and line breaks within an address, and blanks before it.
  private static func hasControl(_ address: String) -> Bool {
    address.utf8.first == 0x20 || address.utf8.contains { $0 < 0x20 || $0 == 0x7F }
  }
}
