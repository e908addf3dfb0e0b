import CatalogueModel

/// A number in a text, with what it counts: an amount, a duration, a date, a number of copies, or the number of an act.
struct ProseMention: Sendable, Hashable {
  enum Value: Sendable, Hashable {
    /// The currency is nil where the text leaves it to the reader (`50k`).
    case amount(ProseBounds, Currency?)
    case duration(ProseBounds, StatedDuration.Unit)
    case date(CivilDate)
    /// A month of a year, without its day.
    case month(year: Int, month: Int)
    case count(ProseBounds, ProseCountNoun)
    case act(String)
  }

  let value: Value
  /// Where it stands, from its first digit or currency to its last unit, in UTF-8 offsets of the text.
  let range: Range<Int>

  /// The numbers, where it has any but a date or an act.
  var bounds: ProseBounds? {
    switch value {
    case .amount(let bounds, _), .duration(let bounds, _), .count(let bounds, _): bounds
    case .date, .month, .act: nil
    }
  }

  var kind: ProseKind {
    switch value {
    case .amount: .amount
    case .duration: .duration
    case .date, .month: .date
    case .count: .count
    case .act: .act
    }
  }
}

/// What a number in a text can be.
enum ProseKind: String, Sendable, Hashable, CaseIterable {
  case amount, duration, date, count, act
}

/// What is counted where documents are asked for.
enum ProseCountNoun: String, Sendable, Hashable, CaseIterable {
  case copy, certifiedCopy, original, photo, set
}

/// A number as it can be read: `8.000` is eight thousand to most, and eight to those who write a decimal point.
struct ProseNumber: Sendable, Hashable {
  let value: ExactDecimal
  let other: ExactDecimal?

  init(_ value: ExactDecimal, or other: ExactDecimal? = nil) {
    (self.value, self.other) = (value, other == value ? nil : other)
  }

  /// Every reading.
  var readings: [ExactDecimal] { other.map { [value, $0] } ?? [value] }

  func times(_ factor: ExactDecimal) -> ProseNumber? {
    value.multiplied(by: factor).map { ProseNumber($0, or: other?.multiplied(by: factor)) }
  }
}

/// One number, or the two ends of a range.
struct ProseBounds: Sendable, Hashable {
  let least: ProseNumber
  let most: ProseNumber

  init(_ least: ProseNumber, _ most: ProseNumber? = nil) {
    (self.least, self.most) = (least, most ?? least)
  }

  var ends: [ProseNumber] { least == most ? [least] : [least, most] }

  func times(_ factor: ExactDecimal) -> ProseBounds? {
    guard let least = least.times(factor), let most = most.times(factor) else { return nil }
    return ProseBounds(least, most)
  }
}
