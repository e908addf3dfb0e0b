/// Addresses of files, `file:///home/an/content/portal.yaml` (RFC 8089).
enum FileURI {
  /// The absolute path that an address names; nil for other schemes and for what is no address.
  static func path(of uri: String) -> String? {
    guard uri.utf8.prefix(5).map({ $0 | 0x20 }) == Array("file:".utf8).map({ $0 | 0x20 }) else { return nil }
    var rest = Substring(uri.dropFirst(5))
    if rest.hasPrefix("//") {
      rest = rest.dropFirst(2)
      guard let slash = rest.firstIndex(of: "/") else { return nil }
      let host = rest[..<slash]
      guard host.isEmpty || host == "localhost" else { return nil }
      rest = rest[slash...]
    }
    guard rest.hasPrefix("/") else { return nil }
    var path = decoded(rest.prefix { $0 != "?" && $0 != "#" })
    while let text = path, text.count > 1, text.hasSuffix("/") { path = String(text.dropLast()) }
    return path
  }

  private static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var iterator = text.utf8.makeIterator()
    while let byte = iterator.next() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = iterator.next().flatMap(digit), let low = iterator.next().flatMap(digit) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    return bytes.contains(0) ? nil : String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }

  /// The address of an absolute path.
  static func uri(of path: String) -> String {
    let hex = Array("0123456789ABCDEF".utf8)
    var bytes = Array("file://".utf8)
    for byte in path.utf8 {
      let isPlain =
        (97...122).contains(byte | 0x20) || (48...57).contains(byte) || "-._~/".utf8.contains(byte)
      if isPlain { bytes.append(byte) } else { bytes += [37, hex[Int(byte >> 4)], hex[Int(byte & 15)]] }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
