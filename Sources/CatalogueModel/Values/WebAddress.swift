/// A web address that was checked when it was read: `http` or `https` with a host.
package struct WebAddress: Hashable, Sendable {
  package let text: String

  /// Nil unless `http://` or `https://` followed by a host, without spaces, quotes or control characters.
  package init?(_ text: String) {
    let rest: Substring
    if text.hasPrefix("https://") {
      rest = text.dropFirst(8)
    } else if text.hasPrefix("http://") {
      rest = text.dropFirst(7)
    } else {
      return nil
    }
    guard let first = rest.unicodeScalars.first,
      first.properties.isAlphabetic || first == "[" || isDigit(first)
    else { return nil }
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }) else {
      return nil
    }
    self.text = text
  }
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
