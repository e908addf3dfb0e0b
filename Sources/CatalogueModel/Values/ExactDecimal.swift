/// An exact decimal number: `units` divided by ten to the power of `scale`. Never floating point.
///
/// Holds whole numbers up to 18 digits; operations that would not fit return nil.
package struct ExactDecimal: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let units: Int64
  /// Digits after the decimal point, 0 to 9. Trailing zeros are dropped, so equal numbers are equal values.
  package let scale: Int

  package init(_ whole: Int) { self.init(units: Int64(whole), scale: 0) }

  package init(units: Int64, scale: Int) {
    var (units, scale) = (units, scale)
    while scale > 0, units % 10 == 0 { (units, scale) = (units / 10, scale - 1) }
    (self.units, self.scale) = (units, scale)
  }

  /// Reads digits with an optional minus sign and an optional fraction after a point (`12`, `12.50`, `-3`).
  /// Nil for anything else, for more than 9 decimals and for more than 18 digits.
  package init?(_ text: some StringProtocol) {
    var units: Int64 = 0
    var (scale, digits, hasPoint, isNegative) = (0, 0, false, false)
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: isNegative = true
      case UInt8(ascii: ".") where !hasPoint && digits > 0: hasPoint = true
      case 48...57:
        digits += 1
        if hasPoint { scale += 1 }
        if digits > 18 || scale > 9 { return nil }
        units = units * 10 + Int64(byte - 48)
      default: return nil
      }
    }
    guard digits > 0, !hasPoint || scale > 0 else { return nil }
    self.init(units: isNegative ? -units : units, scale: scale)
  }

  package static let zero = ExactDecimal(0)

  package static func < (a: ExactDecimal, b: ExactDecimal) -> Bool {
    let scale = max(a.scale, b.scale)
    return a.wide(scale) < b.wide(scale)
  }

  /// The sum, or nil where it has more than 18 digits.
  package func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let scale = max(scale, other.scale)
    return ExactDecimal(wide: wide(scale) + other.wide(scale), scale: scale)
  }

  /// The product, or nil where it has more than 18 digits or more than 9 decimals.
  package func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    ExactDecimal(wide: Int128(units) * Int128(other.units), scale: scale + other.scale)
  }

  package var description: String {
    guard scale > 0 else { return String(units) }
    let digits = String(units.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    return (units < 0 ? "-" : "") + padded.dropLast(scale) + "." + padded.suffix(scale)
  }

  private init?(wide: Int128, scale: Int) {
    var (wide, scale) = (wide, scale)
    while scale > 0, wide % 10 == 0 { (wide, scale) = (wide / 10, scale - 1) }
    guard scale <= 9, wide.magnitude < 1_000_000_000_000_000_000 else { return nil }
    self.init(units: Int64(wide), scale: scale)
  }

  private func wide(_ scale: Int) -> Int128 {
    (self.scale..<max(scale, self.scale)).reduce(Int128(units)) { wide, _ in wide * 10 }
  }
}
