package import Diagnostics

/// The portal as a whole: `portal.yaml`.
package struct Portal: Sendable {
  /// A way to reach the people behind the portal.
  package struct ContactPoint: Sendable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
      case phone, email, address, chat, website
    }

    package let kind: Kind
    package let value: String
    package let label: LocalizedText?
    package let hours: LocalizedText?
    package let cost: LocalizedText?

    package init(
      kind: Kind, value: String, label: LocalizedText?, hours: LocalizedText?, cost: LocalizedText?
    ) {
      (self.kind, self.value, self.label, self.hours, self.cost) = (kind, value, label, hours, cost)
    }
  }

  package let span: SourceSpan
  package let name: LocalizedText
  package let tagline: LocalizedText?
  package let summary: LocalizedText?
  package let baseAddress: WebAddress
  /// The languages of the portal; the first is the source. Never empty.
  package let languages: [LanguageTag]
  /// Where each of the languages is stated, in the same order; empty for a portal that stands in no file.
  private let languageSpans: [SourceSpan]
  package let currency: Currency
  /// An IANA time zone name, such as `Asia/Ho_Chi_Minh`.
  package let timeZone: String
  package let calendar: Reference?
  package let `operator`: Reference?
  /// Shown on every page of a portal that is only a demonstration.
  package let demonstration: LocalizedText?
  package let mostUsed: [Reference]
  /// The life events that come first where all are listed, in this order.
  package let lifeEvents: [Reference]
  package let contacts: [ContactPoint]
  package let colors: ThemeColors
  /// The completeness profiles that apply, and words of ``CompletenessCheck`` that are asked for by themselves.
  package let completeness: [Reference]
  /// How many cases of one procedure get a page of their own, 1 to 1000.
  package let scenarios: Int
  package let search: SearchSettings
  /// How rules count, where the portal says so.
  package let rules: [RuleSetting]
  /// What is checked for being up to date, and how strictly.
  package let upkeep: Upkeep
  /// How many units of a language may be missing or stale; languages that are not named have no budget.
  package let translationBudgets: [LanguageTag: TranslationBudget]
  package let changes: ChangeSettings

  /// The limit of a portal that sets none.
  package static let usualScenarios = 64

  package init(
    span: SourceSpan, name: LocalizedText, tagline: LocalizedText?, summary: LocalizedText?,
    baseAddress: WebAddress, languages: [LanguageTag], languageSpans: [SourceSpan] = [], currency: Currency,
    timeZone: String, calendar: Reference?, operator: Reference?, demonstration: LocalizedText?,
    mostUsed: [Reference],
    lifeEvents: [Reference] = [], contacts: [ContactPoint], colors: ThemeColors,
    completeness: [Reference], scenarios: Int = Portal.usualScenarios,
    search: SearchSettings = SearchSettings(), rules: [RuleSetting] = [], upkeep: Upkeep = Upkeep(),
    translationBudgets: [LanguageTag: TranslationBudget] = [:],
    changes: ChangeSettings = ChangeSettings()
  ) {
    (self.span, self.name, self.tagline, self.summary) = (span, name, tagline, summary)
    (self.baseAddress, self.currency) = (baseAddress, currency)
    (self.languages, self.languageSpans) = (languages, languageSpans)
    (self.timeZone, self.calendar, self.operator) = (timeZone, calendar, `operator`)
    (self.demonstration, self.mostUsed, self.contacts) = (demonstration, mostUsed, contacts)
    (self.lifeEvents, self.search, self.rules, self.upkeep) = (lifeEvents, search, rules, upkeep)
    self.translationBudgets = translationBudgets
    self.changes = changes
    (self.colors, self.completeness, self.scenarios) = (colors, completeness, scenarios)
  }

  /// Where a language is stated, by its place among ``languages``.
  package func span(ofLanguage place: Int) -> SourceSpan {
    languageSpans.indices.contains(place) ? languageSpans[place] : span
  }
}

/// How long what is stated counts as up to date.
package struct Upkeep: Sendable {
  /// How long after a check a procedure or a fact counts as verified; nil for any time.
  package let verifiedWithin: StatedDuration?
  /// How far ahead the calendar of the offices states its holidays.
  package let calendarAhead: StatedDuration

  /// The horizon of a portal that states none.
  package static let usualCalendarAhead = StatedDuration(12, .month)

  package init(
    verifiedWithin: StatedDuration? = nil, calendarAhead: StatedDuration = Upkeep.usualCalendarAhead
  ) {
    (self.verifiedWithin, self.calendarAhead) = (verifiedWithin, calendarAhead)
  }
}

/// A colour of the theme, by its part in the page.
package enum ColorRole: String, Sendable, Hashable, CaseIterable {
  case ink
  case inkSoft = "ink-soft"
  case paper, card, line, brand
  case brandDeep = "brand-deep"
  case brandWash = "brand-wash"
  case signal
  case signalWash = "signal-wash"
  case goldWash = "gold-wash"
  case onBrand = "on-brand"
  case focus
}

/// The colours a portal sets itself, for the light and the dark scheme; all others are the theme's.
package struct ThemeColors: Sendable {
  package struct Entry: Sendable {
    package let color: Color
    package let span: SourceSpan

    package init(color: Color, span: SourceSpan) { (self.color, self.span) = (color, span) }
  }

  package let light: [ColorRole: Entry]
  package let dark: [ColorRole: Entry]

  package init(light: [ColorRole: Entry] = [:], dark: [ColorRole: Entry] = [:]) {
    (self.light, self.dark) = (light, dark)
  }
}
