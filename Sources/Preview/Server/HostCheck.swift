/// Which names a preview answers to. A page of another site can have its own name lead to this machine and so read what
/// is served here (“DNS rebinding”); the name that its browser sends gives it away.
struct HostCheck: Sendable {
  private let port: UInt16
  private let names: Set<String>
  /// Whether every address in digits is one of this machine’s: no name can be made to lead there.
  private let takesAddresses: Bool

  /// - Parameter host: the address that is listened on.
  init(host: String, port: UInt16) {
    self.port = port
    let given = host.lowercased()
    names = ["localhost", "127.0.0.1", "[::1]", given.contains(":") ? "[\(given)]" : given]
    takesAddresses = given == "0.0.0.0" || given == "::"
  }

  /// - Parameter header: what the browser sends as `Host`.
  func accepts(_ header: String?) -> Bool {
    guard let header, let (name, sent) = Self.parts(of: header.lowercased()) else { return false }
    guard sent.map({ $0 == port }) ?? (port == 80) else { return false }
    return names.contains(name) || (takesAddresses && Self.isAddress(name))
  }

  /// The name and the port, if one is named; nil where it is no host.
  private static func parts(of header: String) -> (name: String, port: UInt16?)? {
    let bracket = header.firstIndex(of: "]").map(header.index(after:))
    let end = header.hasPrefix("[") ? bracket : header.firstIndex(of: ":")
    let name = header[..<(end ?? header.endIndex)]
    let rest = header[(end ?? header.endIndex)...]
    guard !rest.isEmpty else { return (String(name), nil) }
    let digits = rest.dropFirst()
    // A number with a sign is none.
    guard rest.first == ":", digits.allSatisfy(\.isNumber), let port = UInt16(digits) else { return nil }
    return (String(name), port)
  }

  private static func isAddress(_ name: String) -> Bool {
    if name.hasPrefix("[") { return name.dropFirst().dropLast().allSatisfy { $0.isHexDigit || $0 == ":" } }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }
}
