/// How the numbers by which States and banks know somebody are written and checked: named data, so that whoever
/// checks answers needs an interpreter and no list of countries’ rules.
package struct IdentityScheme: Sendable, Hashable {
  package enum Check: String, Sendable, Hashable {
    case none
    /// The last two digits are 97 less the remainder of the others by 97; for people born since 2000 the others
    /// are read with a 2 before them.
    case belgian = "mod97-be"
    /// ISO/IEC 7064, MOD 11,10; among the first ten digits one comes twice or three times, and no other twice.
    case german = "iso7064-mod11-10"
    /// ISO 13616: the first four characters moved to the end, letters read as 10 to 35, the remainder by 97 is 1.
    case iban = "mod97-iban"
    /// ISO/IEC 7812-1, annex B.
    case luhn
  }

  package let name: String
  /// A regular expression of the whole number, without blanks, dots and dashes, in capitals.
  package let pattern: TextPattern
  package let check: Check
  /// The length by the first two letters, where it depends on them.
  package let lengths: [String: Int]
  /// A number that keeps the rule.
  package let example: String

  /// Whether a number of the right form keeps the rule.
  package func isRight(_ number: String) -> Bool {
    let bytes = Array(number.utf8)
    if !lengths.isEmpty, lengths[String(number.prefix(2))] != bytes.count { return false }
    let digits = bytes.map { Int($0) - 48 }
    switch check {
    case .none: return true
    case .belgian: return Self.isBelgian(digits)
    case .german: return Self.isGerman(digits)
    case .iban: return Self.isIBAN(bytes)
    case .luhn: return Self.isLuhn(digits)
    }
  }

  private static func isBelgian(_ digits: [Int]) -> Bool {
    guard digits.count == 11 else { return false }
    let body = digits[..<9].reduce(0) { $0 * 10 + $1 }
    let check = digits[9] * 10 + digits[10]
    return check == 97 - body % 97 || check == 97 - (2_000_000_000 + body) % 97
  }

  private static func isGerman(_ digits: [Int]) -> Bool {
    guard digits.count == 11, digits[0] != 0 else { return false }
    let counts = (0...9).map { digit in digits[..<10].count { $0 == digit } }
    guard counts.count(where: { $0 > 1 }) == 1, counts.allSatisfy({ $0 <= 3 }) else { return false }
    // Three of a kind never stand side by side.
    for start in 0..<8 where digits[start] == digits[start + 1] && digits[start] == digits[start + 2] {
      return false
    }
    let product = digits[..<10].reduce(10) { product, digit in
      let sum = (digit + product) % 10
      return (sum == 0 ? 10 : sum) * 2 % 11
    }
    return (11 - product) % 10 == digits[10]
  }

  private static func isIBAN(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 4 else { return false }
    let remainder = (bytes[4...] + bytes[..<4]).reduce(0) { rest, byte in
      switch byte {
      case 48...57: (rest * 10 + Int(byte - 48)) % 97
      case 65...90: (rest * 100 + Int(byte - 55)) % 97
      default: 0
      }
    }
    return remainder == 1
  }

  private static func isLuhn(_ digits: [Int]) -> Bool {
    let sum = digits.reversed().enumerated().reduce(0) { sum, entry in
      let value = entry.offset % 2 == 0 ? entry.element : entry.element * 2
      return sum + (value > 9 ? value - 9 : value)
    }
    return sum % 10 == 0
  }
}
