/// FNV-1a with 64 bits (Fowler, Noll, Vo): what texts are known again by, the same on every machine and in every version.
/// Quick, and no protection against forgery.
package struct FNV1a: Sendable {
  package static let offset: UInt64 = 0xcbf2_9ce4_8422_2325

  package private(set) var state: UInt64

  /// - Parameter start: another beginning gives another, independent digest.
  package init(start: UInt64 = FNV1a.offset) { state = start }

  @inline(__always)
  package mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }

  /// Adds the bytes of a text.
  package mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { for byte in $0 { add(byte) } }
  }

  /// The digest of a text.
  package static func digest(of text: String, start: UInt64 = FNV1a.offset) -> UInt64 {
    var digest = FNV1a(start: start)
    digest.add(text)
    return digest.state
  }

  /// Sixteen hexadecimal digits in lower case.
  package static func written(_ digest: UInt64) -> String {
    let digits = String(digest, radix: 16)
    let missing = 16 - digits.utf8.count
    return missing == 0 ? digits : String(repeating: "0", count: missing) + digits
  }
}
