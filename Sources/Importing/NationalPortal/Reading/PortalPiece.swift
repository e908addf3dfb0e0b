/// What a part of the source is about; reports count by it.
package enum PortalField: String, Sendable, CaseIterable, Hashable {
  case name, code, decision, level, kind, topic, audience, authority, body, address, related, steps
  case channel, time, fee, document, act, result, condition, keyword, description, layout
}

/// Why a value is quoted instead of read.
package enum Doubt: String, Sendable, Hashable {
  case unknownHeading = "it is not in the form that the portal’s table has"
  case unknownCell = "the cells of the row are not in the form that the portal’s table has"
  case noUnit = "the number has no unit"
  case gluedNumbers = "the time and the fee run into one number"
  case noDuration = "the words are no duration"
  case partOfUnit = "a part of a unit cannot be stated"
  case thousandsLost = "so small an amount is not charged: thousands are probably lost"
  case badGrouping = "the digits are not grouped as in an amount"
  case percentage = "a percentage is no amount"
  case freeWithNote = "it is called free, but its note speaks of a fee"
  case forATime = "its note says that something else is charged for a time"
  case noCount = "its number of copies cannot be told from the digit before it"
  case noName = "it has no name"
  case noPlace = "it has no count"
  case damagedNumber = "the number of the act is damaged"
  case unclearEnd = "where the number ends and the next title begins cannot be told"
  case gluedTitle = "the title runs into other text"
  case yearsDiffer = "the number and the date name two years"
  case severalTimes = "rows of one way of applying have several times"
  case unknownBody = "the names in the list cannot be told apart"
  case severalBodies = "several bodies are named, of which one would decide"
  case unknownCode = "the code is not in a known form"
  case unknownWord = "it is not one of the words that the portal uses"
}

/// Why a part of the source is left out.
package enum Furniture: String, Sendable, Hashable {
  case heading = "headings"
  case empty = "‘no information’"
  case footer = "footer of the page"
  case bullet = "bullets and blanks"
  case repetition = "repetitions"
}

/// A stretch of the source with what became of it. The pieces of a text cover it without gap or overlap.
package struct PortalPiece: Sendable, Hashable {
  package enum Outcome: Sendable, Hashable {
    /// A fact.
    case parsed
    /// Running text, kept word for word.
    case kept
    /// Kept word for word as a quotation, with a finding.
    case quoted(Doubt)
    case dropped(Furniture)
  }

  package let field: PortalField
  package let outcome: Outcome
  package let range: Range<Int>
}

/// Collects the pieces of one text, in order.
struct PieceList {
  private(set) var pieces: [PortalPiece] = []

  mutating func add(_ field: PortalField, _ outcome: PortalPiece.Outcome, _ range: Range<Int>) {
    if !range.isEmpty { pieces.append(PortalPiece(field: field, outcome: outcome, range: range)) }
  }

  /// A part without meaning: blanks and bullets between two pieces.
  mutating func skip(_ field: PortalField, _ range: Range<Int>) {
    add(field, .dropped(.bullet), range)
  }
}
