package import Diagnostics

extension JSONText {
  /// Where a stretch of the text stands in the file: escapes are longer there than what they mean.
  ///
  /// - Parameters:
  ///   - range: offsets into the text in UTF-8; what lies beyond its end is cut off.
  ///   - bytes: the file that the text was read from.
  package func span(of range: Range<Int>, in bytes: [UInt8]) -> SourceSpan {
    let (first, last) = (Int(span.start) + 1, max(Int(span.start) + 1, Int(span.end) - 1))
    var (raw, decoded) = (first, 0)
    var start: Int?
    while raw < last, raw < bytes.count, decoded < range.upperBound {
      if start == nil, decoded >= range.lowerBound { start = raw }
      let (taken, made) = Self.unit(bytes, at: raw)
      raw += taken
      decoded += made
    }
    let end = min(raw, last)
    return SourceSpan(file: span.file, start: min(start ?? end, end), end: end)
  }

  /// How many bytes one byte or escape takes in the file, and how many it means.
  private static func unit(_ bytes: [UInt8], at place: Int) -> (taken: Int, made: Int) {
    guard bytes[place] == UInt8(ascii: "\\"), place + 1 < bytes.count else { return (1, 1) }
    guard bytes[place + 1] == UInt8(ascii: "u") else { return (2, 1) }
    guard let value = hexadecimal(bytes, at: place + 2) else { return (2, 1) }
    if (0xD800...0xDBFF).contains(value), place + 7 < bytes.count, bytes[place + 6] == UInt8(ascii: "\\"),
      bytes[place + 7] == UInt8(ascii: "u"), let low = hexadecimal(bytes, at: place + 8),
      (0xDC00...0xDFFF).contains(low)
    {
      return (12, 4)
    }
    return (6, value < 0x80 ? 1 : value < 0x800 ? 2 : 3)
  }

  private static func hexadecimal(_ bytes: [UInt8], at start: Int) -> UInt32? {
    guard start + 4 <= bytes.count else { return nil }
    return UInt32(String(decoding: bytes[start..<start + 4], as: UTF8.self), radix: 16)
  }
}
