package import CatalogueModel

extension Wording {
  package func number(_ number: ExactDecimal) -> String { speech.numbers.text(number) }

  package func number(_ number: Int) -> String {
    speech.smallNumbers.indices.contains(number) ? speech.smallNumbers[number] : speech.numbers.text(number)
  }

  /// “8.000 ₫”, “€ 12,50”; whole amounts have no decimals.
  package func money(_ money: Money) -> String {
    let pattern = speech.currencies[money.currency] ?? NumberPattern(speech.locale, currency: money.currency)
    return pattern.text(money.amount)
  }

  /// “free”, “1.000 ₫ to 5.000 ₫”, “8.000 ₫ per copy”: lower case, as within a sentence.
  package func amount(_ amount: Amount) -> String {
    switch amount {
    case .free: self("amount.free")
    case .unknown: self("amount.unknown")
    case .fixed(let money): self.money(money)
    case .range(let least, let most):
      self("amount.range", ["least": money(least), "most": money(most)])
    case .per(let unit, let amount):
      self(FeeUnitKey.byUnit[unit] ?? "", ["amount": self.amount(amount)])
    }
  }

  /// “50 %” as the language writes it.
  package func percent(_ number: ExactDecimal) -> String {
    self("amount.percent", ["number": self.number(number)])
  }

  /// “1 working day”, “5 to 7 working days”, “immediately”.
  package func duration(_ duration: StatedDuration) -> String { said(duration, isWithin: false) }

  /// “within 1 working day”, “within 5 to 7 working days”, “immediately”.
  package func within(_ duration: StatedDuration) -> String { said(duration, isWithin: true) }

  private func said(_ duration: StatedDuration, isWithin: Bool) -> String {
    if duration.isImmediate { return self(isWithin ? "duration.within-immediately" : "duration.immediately") }
    let key = DurationKey.key(duration, isWithin: isWithin)
    guard duration.isRange else { return count(key, duration.most) }
    return count(
      key, duration.most, ["least": number(duration.least), "most": number(duration.most)])
  }

  /// “200.000 ₫ per copy”, “6 months”, “31 December 2026”, “2”.
  func value(of figure: Figure) -> String {
    switch figure.value {
    case .amount(let amount): self.amount(amount)
    case .duration(let duration): self.duration(duration)
    case .date(let date): self.date(date)
    case .count(let number): self.number(number)
    }
  }

  package enum ListKind: Sendable { case and, or }

  /// “A, B and C”, or “A, B or C”.
  package func list(_ items: [String], _ kind: ListKind = .and) -> String {
    kind == .and ? speech.and.text(items) : speech.or.text(items)
  }
}

extension Wording {
  /// “31 December 2026”.
  package func date(_ date: CivilDate) -> String {
    guard has("date.long") else { return speech.dates.text(date) }
    return self(
      "date.long",
      [
        "day": digits(date.day), "month": speech.months[date.month - 1], "month-number": digits(date.month),
        "year": digits(date.year),
      ])
  }

  /// “Thursday 31 December 2026”.
  package func dateWithWeekday(_ date: CivilDate) -> String {
    guard has("date.with-weekday") else { return speech.datesWithWeekday.text(date) }
    return self("date.with-weekday", ["weekday": weekday(date.weekday), "date": self.date(date)])
  }

  /// How a day of each month is written with its day of the week, January first, with `{weekday}`, `{day}` and
  /// `{year}` in their places: for scripts, which then write dates as the pages do. Nil where a language writes them in
  /// another way than these can say.
  package var datePatterns: [String]? {
    let patterns = (1...12).compactMap { month -> String? in
      // A day and a year that occur nowhere else in the text.
      guard let sample = CivilDate(year: 2039, month: month, day: 28) else { return nil }
      let places = [
        (weekday(sample.weekday), "{weekday}"), (digits(2039), "{year}"), (digits(28), "{day}"),
      ]
      var text = dateWithWeekday(sample)
      for (written, place) in places {
        guard let range = text.firstRange(of: written) else { return nil }
        text.replaceSubrange(range, with: place)
      }
      return text
    }
    return patterns.count == 12 ? patterns : nil
  }

  /// The ten digits of the language, where they are not those of ASCII.
  package var ownDigits: String? {
    let own = (0...9).map { digits($0) }.joined()
    return own == "0123456789" ? nil : own
  }

  /// The name of a day standing by itself.
  package func weekday(_ weekday: Weekday) -> String { speech.weekdays[weekday.rawValue] }

  /// The time of the day, from minutes after midnight.
  package func time(minutes: Int) -> String {
    let (hour, minute) = (minutes / 60, minutes % 60)
    return self(
      "date.time",
      ["hour": digits(hour), "hour-two-digits": twoDigits(hour), "minute": twoDigits(minute)])
  }

  /// A number without separators, as in dates.
  private func digits(_ number: Int) -> String { speech.numbers.ungrouped(number) }

  private func twoDigits(_ number: Int) -> String { (number < 10 ? digits(0) : "") + digits(number) }
}
