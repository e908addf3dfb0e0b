import Diagnostics

/// The digest of a text by which it is known whether a translation was made of it: ``FNV1a`` over UTF-8, folded to 32
/// bits by exclusive or of its halves.
///
/// Runs of blanks and line breaks count as one blank, those at the ends as none, so that rewrapping a text changes
/// nothing. The same on every machine and in every version: digests are written to files.
package struct TextDigest {
  private var digest = FNV1a()
  private var isAfterBlank = false
  private var isEmpty = true

  package init() {}

  package init(_ text: String) { add(text) }

  /// Goes on with the next stretch of the text.
  package mutating func add(_ text: String) {
    let isContiguous: Void? = text.utf8.withContiguousStorageIfAvailable { add($0) }
    if isContiguous == nil { Array(text.utf8).withUnsafeBufferPointer { add($0) } }
  }

  /// Notes something that is no words, such as a fact or where a link leads.
  package mutating func add(mark: UInt8, _ name: String) {
    add(byte: mark)
    add(name)
    add(byte: mark)
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes {
      if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        isAfterBlank = true
      } else {
        add(byte: byte)
      }
    }
  }

  @inline(__always)
  private mutating func add(byte: UInt8) {
    if isAfterBlank {
      if !isEmpty { digest.add(0x20) }
      isAfterBlank = false
    }
    isEmpty = false
    digest.add(byte)
  }

  /// Never 0, which is the digest of no text.
  package var value: UInt32 {
    let folded = UInt32(truncatingIfNeeded: digest.state ^ (digest.state >> 32))
    return folded == 0 ? 1 : folded
  }

  /// A digest as files of records have it: eight hexadecimal digits in lower case.
  package static func written(_ digest: UInt32) -> String {
    let text = String(digest, radix: 16)
    return String(repeating: "0", count: 8 - text.utf8.count) + text
  }
}
