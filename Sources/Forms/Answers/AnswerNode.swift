/// A JSON value as it was sent, with its place in bytes.
package struct AnswerNode: Sendable {
  package indirect enum Value: Sendable {
    case null
    case flag(Bool)
    case number(AnswerNumber)
    case string(String)
    case array([AnswerNode])
    case object([AnswerMember])
  }

  package let value: Value
  package let range: Range<Int>

  package init(_ value: Value, at range: Range<Int> = 0..<0) { (self.value, self.range) = (value, range) }

  /// The member of an object; nil for anything else.
  package subscript(key: String) -> AnswerNode? {
    guard case .object(let members) = value else { return nil }
    for member in members where member.key == key { return member.value }
    return nil
  }

  /// What stands at the end of a path of keys.
  func at(_ path: [String]) -> AnswerNode? {
    var node: AnswerNode? = self
    for key in path { node = node?[key] }
    return node
  }
}

package struct AnswerMember: Sendable {
  package let key: String
  package let keyRange: Range<Int>
  package let value: AnswerNode

  package init(_ key: String, at range: Range<Int> = 0..<0, _ value: AnswerNode) {
    (self.key, keyRange, self.value) = (key, range, value)
  }
}

/// A JSON number, read exactly.
package struct AnswerNumber: Sendable, Hashable {
  /// Nil where it is 10^15 or more in magnitude, or has more than 6 decimals.
  package let number: FormNumber?
  /// Digits from the first that is not zero to the last that is not zero.
  package let significantDigits: Int

  /// The most digits that all who read JSON keep.
  package static let mostDigits = 15

  package init(_ number: FormNumber) {
    self.number = number
    significantDigits = 1
  }

  /// - Parameter text: a number as JSON writes it.
  init(_ text: ArraySlice<UInt8>) {
    var digits: [UInt8] = []
    var (decimals, exponent, isNegative) = (0, 0, false)
    var (hasPoint, isExponent, exponentIsNegative) = (false, false, false)
    for byte in text {
      switch byte {
      case UInt8(ascii: "-"): if isExponent { exponentIsNegative = true } else { isNegative = true }
      case UInt8(ascii: "."): hasPoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"): isExponent = true
      case 48...57 where isExponent: exponent = min(exponent * 10 + Int(byte - 48), 10_000)
      case 48...57:
        digits.append(byte - 48)
        if hasPoint { decimals += 1 }
      default: break
      }
    }
    // The number is the digits times 10^power.
    var power = (exponentIsNegative ? -exponent : exponent) - decimals
    while digits.last == 0 {
      digits.removeLast()
      power += 1
    }
    let significant = digits.drop { $0 == 0 }
    significantDigits = significant.count
    number = Self.number(significant, power: power, isNegative: isNegative)
  }

  private static func number(_ digits: ArraySlice<UInt8>, power: Int, isNegative: Bool) -> FormNumber? {
    if digits.isEmpty { return .zero }
    guard power >= -6, digits.count + power <= 15 else { return nil }
    let units = digits.reduce(Int128(0)) { $0 * 10 + Int128($1) }
    let millionths = (-6..<power).reduce(units) { value, _ in value * 10 }
    return FormNumber(millionths: isNegative ? -millionths : millionths)
  }
}
