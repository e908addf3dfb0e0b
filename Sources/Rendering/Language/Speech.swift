import CatalogueModel
import Foundation
import Templates

/// What one language needs to speak: messages, number and date patterns. Made once, never changed.
final class Speech: Sendable {
  let language: LanguageTag
  let index: LanguageIndex
  let locale: Locale
  let autonym: String
  let messages: [String: Message]
  let record: Record

  let numbers: NumberPattern
  /// The numbers that pages count with, from 0 on, as they are written.
  let smallNumbers: [String]
  let currencies: [Currency: NumberPattern]
  let dates: DatePattern
  let datesWithWeekday: DatePattern
  let months: [String]
  let weekdays: [String]
  let and: ListPattern
  let or: ListPattern

  init(
    _ language: LanguageTag, _ index: LanguageIndex, messages: [String: Message], shape: MessageShape,
    currencies: Set<Currency>
  ) {
    (self.language, self.index) = (language, index)
    let locale = Speech.locale(of: language)
    self.locale = locale
    let name = locale.localizedString(forIdentifier: language.tag) ?? language.tag
    autonym = name.prefix(1).uppercased(with: locale) + name.dropFirst()
    record = shape.record(messages.compactMapValues { $0.plain?.filled { _ in nil } })
    let numbers = NumberPattern(locale)
    self.numbers = numbers
    let smallNumbers = (0...100).map { numbers.text($0) }
    self.smallNumbers = smallNumbers
    self.messages = messages.mapValues { $0.counting(smallNumbers) }
    self.currencies = Dictionary(
      uniqueKeysWithValues: currencies.map { ($0, NumberPattern(locale, currency: $0)) })
    dates = DatePattern(locale, withWeekday: false)
    datesWithWeekday = DatePattern(locale, withWeekday: true)
    months = GregorianDays.months(locale)
    weekdays = GregorianDays.weekdays(locale, isStandalone: true)
    and = ListPattern(locale, isAlternative: false)
    or = ListPattern(locale, isAlternative: true)
  }

  /// The locale whose customs are followed. English without a region is written as in Britain and most of the
  /// world, the day before the month; CLDR’s plain `en` is that of the United States, which may be asked for as `en-US`.
  private static func locale(of language: LanguageTag) -> Locale {
    Locale(identifier: language.tag == "en" ? "en-GB" : language.tag)
  }
}
