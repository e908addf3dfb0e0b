package import Diagnostics
import Foundation
package import Syntax

/// A text of the portal’s file as it is read: letters with marks are single characters (NFC), blanks and digits of every
/// width are plain ones, and characters that print nothing are gone.
///
/// Pages are pasted together from many hands, so that one word is spelled with different bytes within a page.
package struct PortalText: Sendable, Hashable {
  package let bytes: Stretch
  private let origin: JSONText
  /// Where each byte stands in the text of the file; nil where it is the same text.
  private let offsets: [Int]?

  package init(_ origin: JSONText) {
    self.origin = origin
    guard origin.text.unicodeScalars.contains(where: Self.isSpecial) else {
      (bytes, offsets) = (Stretch(origin.text.utf8), nil)
      return
    }
    var (bytes, offsets): ([UInt8], [Int]) = ([], [])
    var offset = 0
    for character in origin.text {
      let plain = Array(Self.plain(character).utf8)
      bytes += plain
      offsets += repeatElement(offset, count: plain.count)
      offset += character.utf8.count
    }
    (self.bytes, self.offsets) = (Stretch(bytes), offsets)
  }

  /// The whole value in the file, quotes included.
  package var span: SourceSpan { origin.span }

  /// Where a stretch of it stands in the file.
  package func span(of range: Range<Int>, in file: [UInt8]) -> SourceSpan {
    guard let offsets else { return origin.span(of: range, in: file) }
    func offset(_ place: Int) -> Int { place < offsets.count ? offsets[place] : origin.text.utf8.count }
    return origin.span(of: offset(range.lowerBound)..<offset(range.upperBound), in: file)
  }

  private static func plain(_ character: Character) -> String {
    guard character.unicodeScalars.contains(where: isSpecial) else { return String(character) }
    var scalars = String.UnicodeScalarView()
    for scalar in String(character).precomposedStringWithCanonicalMapping.unicodeScalars {
      if fullWidthDigits.contains(scalar.value), let digit = Unicode.Scalar(scalar.value - 0xFF10 + 0x30) {
        scalars.append(digit)
      } else if scalar.value > 0x7F, scalar.properties.isWhitespace {
        scalars.append(" ")
      } else if !isInvisible(scalar) {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  private static let fullWidthDigits: ClosedRange<UInt32> = 0xFF10...0xFF19

  private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F: false
    case 0x300...0x36F, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000,
      fullWidthDigits:
      true
    default: isInvisible(scalar)
    }
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20: true
    default: PortalProse.isInvisible(scalar)
    }
  }
}
