import CatalogueModel
import Foundation

/// How a language writes the days of one month, learnt once from Foundation's samples.
struct DatePattern: Sendable {
  private enum Piece: Sendable, Hashable {
    case text(String)
    case day, twoDigitDay, year, weekday
  }

  /// One pattern per month, January first; nil where the samples have none in common.
  private let months: [[Piece]?]
  private let digits: [String]
  private let weekdays: [String]
  private let style: Date.FormatStyle

  /// Days of the Gregorian calendar in the language's long form, with the day of the week where asked for.
  init(_ locale: Locale, withWeekday: Bool) {
    let style = GregorianDays.style(locale, withWeekday ? .complete : .long)
    let plain = Decimal(9_876_543_210).formatted(.number.grouping(.never).locale(locale))
    let digits = Array(plain.reversed().map { String($0) })
    let weekdays = GregorianDays.weekdays(locale, isStandalone: false)
    self.months = (1...12).map { month in
      DatePattern.pattern(month: month, style: style, digits: digits, weekdays: withWeekday ? weekdays : [])
    }
    (self.style, self.digits, self.weekdays) = (style, digits, weekdays)
  }

  func text(_ date: CivilDate) -> String {
    guard let pieces = months[date.month - 1] else { return style.format(GregorianDays.instant(date)) }
    return DatePattern.text(date, pieces, digits: digits, weekdays: weekdays)
  }

  /// A pattern taken from a sample whose day and year occur nowhere else in it, tried on two other days.
  private static func pattern(
    month: Int, style: Date.FormatStyle, digits: [String], weekdays: [String]
  ) -> [Piece]? {
    guard let sample = CivilDate(year: 2039, month: month, day: 28),
      let early = CivilDate(year: 1987, month: month, day: 5),
      let other = CivilDate(year: 2026, month: month, day: 11)
    else { return nil }
    let written = style.format(GregorianDays.instant(sample))
    let trials = [early, other].map { ($0, style.format(GregorianDays.instant($0))) }
    for day in [Piece.day, .twoDigitDay] {
      var slots: [(String, Piece)] = [("28".written(in: digits), day), ("2039".written(in: digits), .year)]
      if !weekdays.isEmpty { slots.append((weekdays[sample.weekday.rawValue], .weekday)) }
      let pieces = split(written, at: slots)
      if pieces.count(where: { if case .text = $0 { false } else { true } }) == slots.count,
        trials.allSatisfy({ text($0.0, pieces, digits: digits, weekdays: weekdays) == $0.1 })
      {
        return pieces
      }
    }
    return nil
  }

  private static func split(_ text: String, at slots: [(text: String, piece: Piece)]) -> [Piece] {
    guard !text.isEmpty else { return [] }
    guard let slot = slots.first, let range = text.range(of: slot.text) else {
      return slots.isEmpty ? [.text(text)] : split(text, at: Array(slots.dropFirst()))
    }
    let rest = Array(slots.dropFirst())
    return split(String(text[..<range.lowerBound]), at: rest) + [slot.piece]
      + split(String(text[range.upperBound...]), at: rest)
  }

  private static func text(
    _ date: CivilDate, _ pieces: [Piece], digits: [String], weekdays: [String]
  ) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let part): text += part
      case .day: text += String(date.day).written(in: digits)
      case .twoDigitDay: text += ((date.day < 10 ? "0" : "") + String(date.day)).written(in: digits)
      case .year: text += String(date.year).written(in: digits)
      case .weekday: text += weekdays[date.weekday.rawValue]
      }
    }
    return text
  }
}

extension String {
  /// ASCII digits written in the digits of a language.
  fileprivate func written(in digits: [String]) -> String {
    guard digits[0] != "0" else { return self }
    return utf8.map { digits[Int($0) - 48] }.joined()
  }
}

/// Days as Foundation's formatters want them: instants of the Gregorian calendar in Greenwich time.
enum GregorianDays {
  static func style(_ locale: Locale, _ date: Date.FormatStyle.DateStyle) -> Date.FormatStyle {
    Date.FormatStyle(
      date: date, time: .omitted, locale: locale, calendar: calendar(locale),
      timeZone: TimeZone(secondsFromGMT: 0) ?? .gmt)
  }

  static func instant(_ date: CivilDate) -> Date {
    Date(timeIntervalSince1970: Double(date.daysSince1970) * 86_400)
  }

  /// The names of the days, Monday first.
  static func weekdays(_ locale: Locale, isStandalone: Bool) -> [String] {
    let calendar = calendar(locale)
    let names = isStandalone ? calendar.standaloneWeekdaySymbols : calendar.weekdaySymbols
    return names.count == 7 ? Array(names[1...]) + [names[0]] : Weekday.allCases.map(\.name)
  }

  /// The names of the months as dates have them.
  static func months(_ locale: Locale) -> [String] { calendar(locale).monthSymbols }

  private static func calendar(_ locale: Locale) -> Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.locale = locale
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .gmt
    return calendar
  }
}
