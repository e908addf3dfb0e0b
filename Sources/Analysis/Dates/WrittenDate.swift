import CatalogueModel

/// A date as sentences write it: `31/12/2025`, `2025-12-31`, `31 tháng 12 năm 2025`, `31 December 2025`,
/// `December 31, 2025`, or a year alone, whose last day it is.
struct WrittenDate {
  let day: CivilDate
  /// Where it ends, in UTF-8 offsets.
  let upperBound: Int

  private enum Part {
    case number(Int, digits: Int)
    case month(Int)
  }

  private static let months: [String: Int] = {
    let names = [
      ["january", "january", "jan", "januari"], ["february", "feb", "februari"], ["march", "mar", "maart"],
      ["april", "apr"], ["may", "mei"], ["june", "jun", "juni"], ["july", "jul", "juli"],
      ["august", "aug", "augustus"], ["september", "sep", "sept"], ["october", "oct", "oktober", "okt"],
      ["november", "nov"], ["december", "dec"],
    ]
    return Dictionary(
      names.enumerated().flatMap { month, names in names.map { ($0, month + 1) } },
      uniquingKeysWith: { a, _ in a })
  }()

  /// Words that stand in a date without being part of it.
  private static let fillers: Set<String> = [
    "ngày", "tháng", "năm", "the", "end", "of", "het", "einde", "van",
  ]

  /// The date that begins behind a place; nil where something else follows.
  init?(after place: Int, in bytes: [UInt8]) {
    var (parts, ends, place) = ([Part](), [Int](), place)
    while parts.count < 3, let (word, start) = Self.word(from: place, in: bytes) {
      // More than a blank, a stroke or a comma between two words ends the date.
      if parts.isEmpty, start - place > 1 { break }
      place = start + word.utf8.count
      let small = word.lowercased()
      if let number = Int(word) {
        parts.append(.number(number, digits: word.utf8.count))
      } else if let month = Self.months[small] {
        parts.append(.month(month))
      } else if Self.fillers.contains(small) {
        continue
      } else {
        break
      }
      ends.append(place)
    }
    if let day = Self.date(parts), ends.count == 3 {
      (self.day, upperBound) = (day, ends[2])
    } else if case .number(let year, 4)? = parts.first, (1900...2100).contains(year),
      let day = CivilDate(year: year, month: 12, day: 31)
    {
      (self.day, upperBound) = (day, ends[0])
    } else {
      return nil
    }
  }

  private static func date(_ parts: [Part]) -> CivilDate? {
    guard parts.count == 3 else { return nil }
    switch (parts[0], parts[1], parts[2]) {
    case (.number(let day, 1...2), .number(let month, 1...2), .number(let year, 4)),
      (.number(let day, 1...2), .month(let month), .number(let year, 4)),
      (.month(let month), .number(let day, 1...2), .number(let year, 4)),
      (.number(let year, 4), .number(let month, 1...2), .number(let day, 1...2)):
      return CivilDate(year: year, month: month, day: day)
    default: return nil
    }
  }

  /// The next run of letters or of digits behind blanks, strokes, points and commas; nil where another mark comes first.
  private static func word(from place: Int, in bytes: [UInt8]) -> (word: String, start: Int)? {
    var start = place
    while start < bytes.count, [0x20, 0x0A, 0x2F, 0x2D, 0x2E, 0x2C].contains(bytes[start]) { start += 1 }
    guard start < bytes.count, start - place <= 2 else { return nil }
    let isDigit = (48...57).contains(bytes[start])
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      let belongs = isDigit ? (48...57).contains(byte) : byte >= 0x80 || (65...90).contains(byte & 0xDF)
      guard belongs else { break }
      end += 1
    }
    return end == start ? nil : (String(decoding: bytes[start..<end], as: UTF8.self), start)
  }
}
