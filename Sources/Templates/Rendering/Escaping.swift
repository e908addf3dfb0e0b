/// Which characters must be written as character references.
///
/// Text needs less than attributes do: French and Dutch pages are full of apostrophes.
enum Escaping: Sendable {
  /// For the content of an element: `&`, `<` and `>`.
  case text
  /// For a quoted attribute value, and for text: `"` and `'` as well.
  case attribute

  /// Text with what must be escaped written as character references: the text itself where there is nothing.
  func escaped(_ text: String) -> String {
    let isClean = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.baseAddress.map { cleanLength($0, bytes.count) == bytes.count } ?? true
    }
    if isClean == true { return text }
    var buffer = OutputBuffer(capacity: text.utf8.count * 2)
    append(text, to: &buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @inline(__always)
  func append(_ text: String, to output: inout OutputBuffer) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append($0, to: &output) }
    if isDone == nil { Array(text.utf8).withUnsafeBufferPointer { append($0, to: &output) } }
  }

  @inline(__always)
  private func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout OutputBuffer) {
    guard let start = bytes.baseAddress else { return }
    let clean = cleanLength(start, bytes.count)
    output.append(start, count: clean)
    if clean < bytes.count { appendRest(UnsafeBufferPointer(rebasing: bytes[clean...]), to: &output) }
  }

  /// Most texts hold nothing to escape; what remains after the first such character goes byte by byte.
  @inline(never)
  private func appendRest(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout OutputBuffer) {
    guard let start = bytes.baseAddress else { return }
    var clean = 0
    for i in 0..<bytes.count where mustEscape(start[i]) {
      output.append(start + clean, count: i - clean)
      reference(for: start[i]).withUTF8Buffer { output.append($0) }
      clean = i + 1
    }
    output.append(start + clean, count: bytes.count - clean)
  }

  /// The number of bytes before the first that must be escaped.
  @inline(__always)
  private func cleanLength(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int {
    var i = 0
    while i + 8 <= count {
      if mayHoldEscapes(EightBytes(at: start + i)), (0..<8).contains(where: { mustEscape(start[i + $0]) }) {
        break
      }
      i += 8
    }
    while i < count, !mustEscape(start[i]) { i += 1 }
    return i
  }

  /// Whether one of eight bytes may need escaping. But for one bit `<` and `>` are the same, but for two others `"`, `&`
  /// and `'` (and `#`, which needs none).
  @inline(__always)
  private func mayHoldEscapes(_ bytes: EightBytes) -> Bool {
    bytes.mayHold(0x3E, but: 0x02) || (self == .text ? bytes.mayHold(0x26) : bytes.mayHold(0x27, but: 0x05))
  }

  /// All five characters are below 64, so one word says which they are.
  @inline(__always)
  private func mustEscape(_ byte: UInt8) -> Bool {
    byte < 64 && (self == .text ? Self.inText : Self.inAttributes) &>> UInt64(byte) & 1 == 1
  }

  private static let inText: UInt64 = 1 << 0x26 | 1 << 0x3C | 1 << 0x3E
  private static let inAttributes: UInt64 = inText | 1 << 0x22 | 1 << 0x27

  private func reference(for byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: "&#39;"
    }
  }
}
