import Diagnostics

/// One pass over a file's bytes: what is wrong with them, and where a parser must not look.
struct SourceTextScan {
  /// Bytes to replace by a mark before parsing.
  struct Blot {
    let range: Range<Int>
    let mark: UInt8
  }

  private(set) var findings: [Diagnostic] = []
  private(set) var blots: [Blot] = []
  private(set) var isASCII = true
  /// False where the file or a line is too long to be parsed at all.
  private(set) var isParsable = true

  private let bytes: UnsafeBufferPointer<UInt8>
  private let file: FileID
  private var hasInvalid = false
  private var controlCount = 0
  /// As many control characters are reported one by one.
  private static let controlLimit = 5

  init(of bytes: UnsafeBufferPointer<UInt8>, file: FileID, limit: Int) {
    self.bytes = bytes
    self.file = file
    if bytes.count > limit {
      findings.report(FileTooLargeRule.finding(size: bytes.count, limit: limit, in: file))
      isParsable = false
      return
    }
    if isMarkedAsUTF16 {
      // Every second byte of it is none of a letter: a parser would only find more to complain about.
      findings.report(InvalidUTF8Rule.finding(bytes[0], at: SourceSpan(file: file, start: 0, end: 1)))
      isParsable = false
      return
    }
    scan()
  }

  private var isMarkedAsUTF16: Bool {
    bytes.count >= 2 && [[0xFF, 0xFE], [0xFE, 0xFF]].contains([bytes[0], bytes[1]])
  }

  private mutating func scan() {
    var i = SourceText.markLength(bytes)
    var lineStart = i
    while i < bytes.count {
      if i + 8 <= bytes.count, isPrintableASCII(at: i) {
        i += 8
        continue
      }
      let byte = bytes[i]
      switch byte {
      case 0x0A:
        endLine(from: lineStart, to: i)
        lineStart = i + 1
        i += 1
      case 0x20...0x7E, 0x09: i += 1
      case 0x0D where i + 1 < bytes.count && bytes[i + 1] == 0x0A: i += 1
      case 0x00...0x7F:
        reportControl(i..<i + 1, code: UInt32(byte))
        i += 1
      default: i += scanNonASCII(at: i)
      }
    }
    endLine(from: lineStart, to: bytes.count)
    // In another encoding, such as UTF-16, every second byte may look like a control character.
    if hasInvalid { findings.removeAll { $0.rule == ControlCharacterRule.rule } }
  }

  /// Whether the eight bytes from `i` are all 0x20...0x7F less those that need a closer look.
  @inline(__always)
  private func isPrintableASCII(at i: Int) -> Bool {
    let word = UnsafeRawPointer(bytes.baseAddress!).loadUnaligned(fromByteOffset: i, as: UInt64.self)
    let high: UInt64 = 0x8080_8080_8080_8080
    let ones: UInt64 = 0x0101_0101_0101_0101
    let below32 = (word &- ones &* 0x20) & ~word & high
    let above126 = (word &+ ones) & high
    return (word & high) | below32 | above126 == 0
  }

  private mutating func endLine(from start: Int, to end: Int) {
    guard end - start > SourceText.lineLimit else { return }
    isParsable = false
    findings.report(LineTooLongRule.finding(at: SourceSpan(file: file, start: start, end: end)))
  }

  /// Checks the code point at `i` and returns its length in bytes.
  private mutating func scanNonASCII(at i: Int) -> Int {
    isASCII = false
    let (code, length) = codePoint(at: i)
    guard let code else {
      if !hasInvalid {
        findings.report(
          InvalidUTF8Rule.finding(bytes[i], at: SourceSpan(file: file, start: i, end: i + length)))
        hasInvalid = true
      }
      blots.append(Blot(range: i..<i + length, mark: UInt8(ascii: "^")))
      return length
    }
    switch code {
    case 0x80...0x9F, 0x2028, 0x2029, 0x202D, 0x202E, 0xFEFF, 0xFFFE, 0xFFFF:
      reportControl(i..<i + length, code: code)
    default: break
    }
    return length
  }

  private mutating func reportControl(_ range: Range<Int>, code: UInt32) {
    blots.append(Blot(range: range, mark: UInt8(ascii: " ")))
    controlCount += 1
    guard controlCount <= Self.controlLimit else { return }
    let span = SourceSpan(file: file, start: range.lowerBound, end: range.upperBound)
    findings.report(ControlCharacterRule.finding(code, at: span))
  }

  /// Decodes one code point as RFC 3629 has it: no overlong forms, no surrogates, nothing above U+10FFFF.
  /// Returns nil and 1 where the bytes are not UTF-8.
  private func codePoint(at i: Int) -> (code: UInt32?, length: Int) {
    let lead = bytes[i]
    let length =
      switch lead {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 0, i + length <= bytes.count else { return (nil, 1) }
    var code = UInt32(lead) & (0x7F >> UInt32(length))
    for k in 1..<length {
      let byte = bytes[i + k]
      guard byte & 0xC0 == 0x80 else { return (nil, 1) }
      code = code << 6 | UInt32(byte & 0x3F)
    }
    switch (length, code) {
    case (3, ..<0x800), (3, 0xD800...0xDFFF), (4, ..<0x10000), (4, 0x110000...): return (nil, 1)
    default: return (code, length)
    }
  }
}
