import CatalogueModel

extension ProseText {
  /// The digit at an index, of ASCII, Arabic or Persian, with its length in bytes.
  func digit(at index: Int) -> (value: Int64, length: Int)? {
    guard index >= 0, index < count else { return nil }
    let byte = bytes[index]
    if (48...57).contains(byte) { return (Int64(byte - 48), 1) }
    guard byte == 0xD9 || byte == 0xDB, index + 1 < count else { return nil }
    let next = bytes[index + 1]
    if byte == 0xD9, (0xA0...0xA9).contains(next) { return (Int64(next - 0xA0), 2) }
    if byte == 0xDB, (0xB0...0xB9).contains(next) { return (Int64(next - 0xB0), 2) }
    return nil
  }

  func endOfDigits(_ index: Int) -> Int {
    var index = index
    while let digit = digit(at: index) { index += digit.length }
    return index
  }

  /// A run of digits: its value, where it has at most 15 of them, their number, and its end.
  func run(at index: Int) -> (value: Int64, digits: Int, end: Int)? {
    var (value, digits, place): (Int64, Int, Int) = (0, 0, index)
    while let digit = digit(at: place) {
      if digits < 15 { value = value * 10 + digit.value }
      (digits, place) = (digits + 1, place + digit.length)
    }
    return digits > 0 && digits <= 15 ? (value, digits, place) : nil
  }

  /// A number with the separators of any language.
  ///
  /// - Parameter decimal: the decimal sign of the text’s language.
  /// - Returns: the number, or nil where the digits are none (`1.2.3`), and where they end; nil where there are none.
  func number(at index: Int, decimal: UInt8) -> (number: ProseNumber?, end: Int)? {
    guard let first = run(at: index) else { return nil }
    var (parts, signs, end): ([(value: Int64, digits: Int)], [UInt8], Int) = (
      [(first.value, first.digits)], [], first.end
    )
    while let (sign, start) = separator(at: end), let next = run(at: start) {
      // Blanks part only groups of three digits.
      if sign == 0x20, next.digits != 3 || parts[0].digits > 3 || signs.contains(where: { $0 != 0x20 }) {
        break
      }
      parts.append((next.value, next.digits))
      signs.append(sign)
      end = next.end
    }
    return (ProseText.value(parts, signs, decimal), end)
  }

  private func separator(at index: Int) -> (sign: UInt8, end: Int)? {
    guard index < count else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "."), UInt8(ascii: ","):
      return digit(at: index + 1) == nil ? nil : (bytes[index], index + 1)
    case 0xD9 where index + 1 < count && bytes[index + 1] == 0xAB: return (UInt8(ascii: ","), index + 2)
    case 0xD9 where index + 1 < count && bytes[index + 1] == 0xAC: return (UInt8(ascii: "."), index + 2)
    default:
      guard let length = blank(at: index), bytes[index] != 0x0A, digit(at: index + length) != nil else {
        return nil
      }
      return (0x20, index + length)
    }
  }

  /// What digits with separators stand for.
  private static func value(
    _ parts: [(value: Int64, digits: Int)], _ signs: [UInt8], _ decimal: UInt8
  ) -> ProseNumber? {
    guard let last = signs.last else { return ProseNumber(ExactDecimal(units: parts[0].value, scale: 0)) }
    let areGroups = parts.dropFirst().allSatisfy { $0.digits == 3 } && (1...3).contains(parts[0].digits)
    let isOneSign = signs.allSatisfy { $0 == last }
    if isOneSign, areGroups, !(parts[0].value == 0) {
      guard let whole = joined(parts[...]) else { return nil }
      let other = signs.count == 1 && last == decimal ? ExactDecimal(units: whole, scale: 3) : nil
      return ProseNumber(ExactDecimal(units: whole, scale: 0), or: other)
    }
    // A digit too many or too few in the last of several groups is a slip, and the number is as it reads.
    if isOneSign, signs.count > 1, let whole = joined(parts[...]),
      parts.dropFirst().dropLast().allSatisfy({ $0.digits == 3 }),
      [2, 4].contains(parts[parts.count - 1].digits),
      parts[0].digits <= 3, last != 0x20
    {
      return ProseNumber(ExactDecimal(units: whole, scale: 0))
    }
    // A last sign of its own begins the decimals.
    let (groups, fraction) = (parts.dropLast(), parts[parts.count - 1])
    guard fraction.digits <= 6, last != 0x20, groups.dropFirst().allSatisfy({ $0.digits == 3 }),
      signs.dropLast().allSatisfy({ $0 != last }), let whole = joined(groups)
    else { return nil }
    let scaled = (0..<fraction.digits).reduce(whole) { value, _ in value &* 10 }
    return ProseNumber(ExactDecimal(units: scaled &+ fraction.value, scale: fraction.digits))
  }

  /// The groups as one number, up to twelve digits.
  private static func joined(_ groups: ArraySlice<(value: Int64, digits: Int)>) -> Int64? {
    guard groups.reduce(0, { $0 + $1.digits }) <= 12 else { return nil }
    return groups.reduce(0) { total, group in
      (0..<group.digits).reduce(total) { value, _ in value * 10 } + group.value
    }
  }
}
