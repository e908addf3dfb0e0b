/// Cuts a stream of bytes into messages: a header with `Content-Length`, an empty line, and so many bytes.
///
/// After damage it goes on at the next header that it can see, so that one broken message does not end the session.
struct MessageReader {
  enum Piece: Equatable {
    case body([UInt8])
    /// Something that is no message, with what is wrong with it.
    case damage(String)
  }

  /// The longest header in bytes. Real ones have fewer than a hundred.
  private static let headerLimit = 8 << 10
  private static let name = Array("content-length:".utf8)

  private var buffer: [UInt8] = []
  private var start = 0

  mutating func append(_ bytes: some Sequence<UInt8>) {
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// The next message; nil until more bytes come.
  mutating func next() -> Piece? {
    guard start < buffer.count else { return nil }
    guard let header = headerEnd() else {
      guard buffer.count - start > Self.headerLimit else { return nil }
      return skip("The header of a message does not end")
    }
    guard let length = length(in: start..<header.lowerBound) else {
      return skip("The header of a message has no Content-Length")
    }
    guard length <= JSONValue.limit else { return skip("A message is larger than this server reads") }
    guard buffer.count - header.upperBound >= length else { return nil }
    let body = Array(buffer[header.upperBound..<header.upperBound + length])
    start = header.upperBound + length
    return .body(body)
  }

  /// The empty line that ends a header. Lone line feeds are taken too.
  private func headerEnd() -> Range<Int>? {
    let end = min(buffer.count, start + Self.headerLimit)
    var lineStart = start
    for i in start..<end where buffer[i] == UInt8(ascii: "\n") {
      let isEmpty = i == lineStart || (i == lineStart + 1 && buffer[lineStart] == UInt8(ascii: "\r"))
      if isEmpty, lineStart > start { return lineStart..<i + 1 }
      lineStart = i + 1
    }
    return nil
  }

  private func length(in header: Range<Int>) -> Int? {
    for line in buffer[header].split(whereSeparator: { $0 == 10 || $0 == 13 }) {
      guard line.count > Self.name.count, line.prefix(Self.name.count).map({ $0 | 0x20 }) == Self.lowered
      else {
        continue
      }
      let digits = line.dropFirst(Self.name.count).filter { $0 != 0x20 && $0 != 0x09 }
      guard !digits.isEmpty, digits.count < 12, digits.allSatisfy({ (48...57).contains($0) }) else {
        return nil
      }
      return digits.reduce(0) { $0 * 10 + Int($1) - 48 }
    }
    return nil
  }

  private static let lowered = name.map { $0 | 0x20 }

  /// Goes to the next header after the one at hand, or drops everything but what may be the beginning of one.
  private mutating func skip(_ reason: String) -> Piece {
    let from = start + 1
    start = nextHeader(from: from) ?? max(from, buffer.count - Self.name.count)
    start = min(start, buffer.count)
    return .damage(reason)
  }

  private func nextHeader(from: Int) -> Int? {
    guard buffer.count >= from + Self.name.count else { return nil }
    for i in from...(buffer.count - Self.name.count) where buffer[i] | 0x20 == UInt8(ascii: "c") {
      if buffer[i..<i + Self.name.count].map({ $0 | 0x20 }) == Self.lowered { return i }
    }
    return nil
  }

  /// Whether bytes are left over from a message that did not come whole.
  var hasRest: Bool { start < buffer.count }
}
