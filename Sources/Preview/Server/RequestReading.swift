/// The head of a request: what is asked for, and what else the browser says.
struct RequestHead: Equatable {
  let method: String
  /// As it was sent, with percent signs.
  let path: String
  let query: String
  /// `HTTP/1.1`.
  let version: String
  /// In the order in which they were sent.
  let fields: [Field]

  struct Field: Equatable {
    let name: String
    let value: String
  }

  /// What was sent under a name, last first.
  func value(of name: String) -> String? {
    fields.last { $0.name.lowercased() == name }?.value
  }
}

/// Reads heads of requests (RFC 9112) as their bytes come. Each byte is looked at once, and no more are kept than a head
/// may have: any page that somebody opens can send whatever it likes to a server on this machine.
struct RequestReading {
  enum Refusal: Error, Equatable {
    case lineTooLong, headTooLarge, malformed
  }

  /// The longest line with the address that is asked for, in bytes.
  static let longestLine = 8_192
  /// The largest head, in bytes.
  static let largestHead = 65_536

  private var bytes: [UInt8] = []
  private var lines: [Range<Int>] = []
  /// How many of the bytes have been looked at.
  private var read = 0
  private var lineStart = 0

  /// What came after the last head.
  var rest: Int { bytes.count - read }

  mutating func add(_ more: [UInt8]) { bytes += more }

  /// The next head; nil where it is not whole yet.
  mutating func next() throws(Refusal) -> RequestHead? {
    while read < bytes.count {
      let byte = bytes[read]
      read += 1
      guard read <= Self.largestHead else { throw .headTooLarge }
      guard byte == UInt8(ascii: "\n") else {
        if lines.isEmpty, read - lineStart > Self.longestLine { throw .lineTooLong }
        continue
      }
      if let head = try endLine() { return head }
    }
    return nil
  }

  /// Takes a line; an empty one ends the head. Before the first line there may be empty ones.
  private mutating func endLine() throws(Refusal) -> RequestHead? {
    let isReturned = read - 2 >= lineStart && bytes[read - 2] == UInt8(ascii: "\r")
    let line = lineStart..<(isReturned ? read - 2 : read - 1)
    lineStart = read
    if !line.isEmpty { lines.append(line) }
    guard line.isEmpty, !lines.isEmpty else { return nil }
    let head = try Self.head(lines.map { String(decoding: bytes[$0], as: UTF8.self) })
    bytes.removeFirst(read)
    (lines, read, lineStart) = ([], 0, 0)
    return head
  }

  private static func head(_ lines: [String]) throws(Refusal) -> RequestHead {
    let parts = lines[0].split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, !parts[0].isEmpty, !parts[1].isEmpty, parts[2].hasPrefix("HTTP/1.") else {
      throw .malformed
    }
    let target = parts[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var fields: [RequestHead.Field] = []
    for line in lines.dropFirst() { fields.append(try field(line)) }
    // Two names of the host would be read by one program so and by another otherwise (RFC 9112, section 3.2).
    guard fields.count(where: { $0.name.lowercased() == "host" }) < 2 else { throw .malformed }
    return RequestHead(
      method: parts[0], path: String(target[0]), query: target.count == 2 ? String(target[1]) : "",
      version: parts[2], fields: fields)
  }

  private static func field(_ line: String) throws(Refusal) -> RequestHead.Field {
    guard let colon = line.firstIndex(of: ":"), colon > line.startIndex,
      !line[..<colon].contains(where: \.isWhitespace)
    else { throw .malformed }
    var value = line[line.index(after: colon)...]
    while let first = value.first, first.isWhitespace { value.removeFirst() }
    while let last = value.last, last.isWhitespace { value.removeLast() }
    return RequestHead.Field(name: String(line[..<colon]), value: String(value))
  }
}
