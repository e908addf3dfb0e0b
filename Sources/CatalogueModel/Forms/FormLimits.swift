extension FormField {
  /// A bound of a number, a date or a money field, as written: `10`, `2026-01-01`, `today`.
  package enum Bound: Sendable, Hashable {
    case number(ExactDecimal)
    case date(CivilDate)
    case today
  }

  /// What keeps answers within bounds.
  package struct Limits: Sendable {
    package var least: Bound?
    package var most: Bound?
    /// In code points.
    package var minLength: Int?
    package var maxLength: Int?
    package var pattern: String?
    package var rows: Int?
    /// Kinds of file by extension, such as `pdf`.
    package var accepts: [String]
    /// The largest file in bytes.
    package var maxSize: Int?
    /// Digits after the decimal point that a number may have, 0 to 6.
    package var decimals: Int?
    /// Answers are whole multiples of it.
    package var step: ExactDecimal?

    package init(
      least: Bound? = nil, most: Bound? = nil, minLength: Int? = nil, maxLength: Int? = nil,
      pattern: String? = nil, rows: Int? = nil, accepts: [String] = [], maxSize: Int? = nil,
      decimals: Int? = nil, step: ExactDecimal? = nil
    ) {
      (self.least, self.most, self.minLength, self.maxLength) = (least, most, minLength, maxLength)
      (self.pattern, self.rows, self.accepts, self.maxSize) = (pattern, rows, accepts, maxSize)
      (self.decimals, self.step) = (decimals, step)
    }
  }

  /// Digits after the decimal point that answers may have at most: as stated; otherwise those of the currency, and
  /// six for a number.
  package var decimals: Int { limits.decimals ?? (kind == .money ? currency?.minorDigits ?? 2 : 6) }
}
