import Foundation

/// Texts of the portal as people read them.
package enum PortalProse {
  /// On one line: blanks of every kind become single ones, letters with marks are single characters (NFC).
  package static func line(_ text: Stretch) -> String {
    var scalars = String.UnicodeScalarView()
    var isBlank = true
    for scalar in composed(text.text).unicodeScalars {
      if scalar.isBlank || scalar.value < 0x20 || isInvisible(scalar) {
        if isInvisible(scalar) { continue }
        if !isBlank { scalars.append(" ") }
        isBlank = true
      } else {
        scalars.append(scalar)
        isBlank = false
      }
    }
    if isBlank, !scalars.isEmpty { scalars.removeLast() }
    return String(scalars)
  }

  /// The lines of a text, each as ``line(_:)`` writes it, without empty ones.
  package static func lines(_ text: Stretch) -> [String] {
    text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).map(line).filter { !$0.isEmpty }
  }

  static func withoutMarks(_ text: String) -> String {
    var part = Substring(text)
    while let last = part.last, ".;, ".contains(last) { part = part.dropLast() }
    while let first = part.first, "-+*• ".contains(first) { part = part.dropFirst() }
    return String(part)
  }

  /// Combining marks joined to their letters; most texts have none, and stay as they are.
  private static func composed(_ text: String) -> String {
    text.unicodeScalars.contains { (0x300...0x36F).contains($0.value) }
      ? text.precomposedStringWithCanonicalMapping : text
  }

  /// Characters that print nothing, and others that text files may not hold.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x7F...0x9F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xAD, 0xFEFF, 0xFFF9...0xFFFF: true
    default: false
    }
  }
}
