package import CatalogueModel

/// A number as expressions count with it: exact, less than 10^15 in magnitude, with at most 6 decimals.
///
/// Operations whose result lies beyond give nil, which leaves what depends on them undecided.
package struct FormNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The number times 10^6.
  package let millionths: Int128

  private static let one: Int128 = 1_000_000
  /// 10^15, the first magnitude that is too large, in millionths.
  package static let limit: Int128 = 1_000_000_000_000_000 * one

  package init?(millionths: Int128) {
    guard millionths.magnitude < Self.limit.magnitude else { return nil }
    self.millionths = millionths
  }

  package init?(_ number: ExactDecimal) {
    guard number.scale <= 6 else { return nil }
    self.init(millionths: (number.scale..<6).reduce(Int128(number.units)) { value, _ in value * 10 })
  }

  package init?(_ whole: Int) { self.init(millionths: Int128(whole) * Self.one) }

  package static let zero = FormNumber(unchecked: 0)

  private init(unchecked millionths: Int128) { self.millionths = millionths }

  package static func < (a: FormNumber, b: FormNumber) -> Bool { a.millionths < b.millionths }

  package var negated: FormNumber { FormNumber(unchecked: -millionths) }

  package func adding(_ other: FormNumber) -> FormNumber? {
    FormNumber(millionths: millionths + other.millionths)
  }

  package func subtracting(_ other: FormNumber) -> FormNumber? {
    FormNumber(millionths: millionths - other.millionths)
  }

  /// The product; nil where it needs more than 6 decimals.
  package func multiplied(by other: FormNumber) -> FormNumber? {
    let (product, hasOverflowed) = millionths.multipliedReportingOverflow(by: other.millionths)
    guard !hasOverflowed, product % Self.one == 0 else { return nil }
    return FormNumber(millionths: product / Self.one)
  }

  /// The quotient, rounded half to even to 6 places; nil where the divisor is zero.
  package func divided(by other: FormNumber) -> FormNumber? {
    guard other.millionths != 0 else { return nil }
    return FormNumber(millionths: Self.halfEven(millionths * Self.one, over: other.millionths))
  }

  /// Rounded half to even to 0 to 6 places.
  package func rounded(places: Int) -> FormNumber? {
    let unit = (places..<6).reduce(Int128(1)) { unit, _ in unit * 10 }
    return FormNumber(millionths: Self.halfEven(millionths, over: unit) * unit)
  }

  /// Whether it has at most so many decimals.
  package func fits(decimals: Int) -> Bool {
    millionths % (decimals..<6).reduce(Int128(1)) { unit, _ in unit * 10 } == 0
  }

  package func isMultiple(of step: FormNumber) -> Bool {
    step.millionths == 0 || millionths % step.millionths == 0
  }

  private static func halfEven(_ number: Int128, over divisor: Int128) -> Int128 {
    let (number, divisor) = divisor < 0 ? (-number, -divisor) : (number, divisor)
    // The floor and a remainder that is not negative.
    var (quotient, rest) = number.quotientAndRemainder(dividingBy: divisor)
    if rest < 0 { (quotient, rest) = (quotient - 1, rest + divisor) }
    let twice = rest * 2
    return twice > divisor || (twice == divisor && quotient % 2 != 0) ? quotient + 1 : quotient
  }

  /// As written: digits, a point where there are decimals, no trailing zeros.
  package var description: String {
    let magnitude = millionths.magnitude
    let (whole, part) = magnitude.quotientAndRemainder(dividingBy: 1_000_000)
    let sign = millionths < 0 ? "-" : ""
    guard part != 0 else { return sign + String(whole) }
    let digits = String(part)
    var decimals = String(repeating: "0", count: 6 - digits.count) + digits
    while decimals.hasSuffix("0") { decimals.removeLast() }
    return "\(sign)\(whole).\(decimals)"
  }
}
