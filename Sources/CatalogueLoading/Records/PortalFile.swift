import CatalogueModel
import Diagnostics
import Syntax

/// `portal.yaml`
enum PortalFile {
  static let name = Field.required("name", .label, "The name of the portal.")
  static let tagline = Field.optional("tagline", .label, "What it is, in a few words.")
  static let summary = Field.optional(
    "description", .label, "What it is for, in a sentence or two; shown by search engines.")
  static let baseAddress = Field.required(
    "base-url", .webAddress, "The address at which the portal is published; it may have a path.")
  static let languages = Field.required(
    "languages", FieldType<[LanguageTag]>.list(of: .language),
    "The languages, the first of which is the source that all others are translated from.")
  static let currency = Field.required(
    "currency", .currency, "The currency in which fees are usually charged.")
  static let timeZone = Field.required(
    "time-zone", .timeZone(), "The time zone that decides what day it is today.")
  static let calendar = Field.optional("calendar", .reference(.calendar), "The calendar of the offices.")
  static let operatedBy = Field.optional(
    "operator", .reference(.organisation), "The organisation that publishes the portal.")
  static let demonstration = Field.optional(
    "demonstration", .label, "Shown on every page of a portal that must not be used for real applications.")
  static let mostUsed = Field.optional(
    "most-used", FieldType<[Reference]>.list(of: .reference(.procedure)),
    "The procedures that people ask for most.")
  static let lifeEvents = Field.optional(
    "life-events", FieldType<[Reference]>.list(of: .reference(.lifeEvent)),
    "The life events that come first where all are listed, in this order; the others follow.")
  static let contacts = Field.optional(
    "contacts", FieldType<[Portal.ContactPoint]>.list(of: .contactPoint),
    "Ways to reach the people behind the portal.")
  static let theme = Field.optional("theme", .themeColors, "Colours of the portal’s own.")
  static let completeness = Field.optional(
    "completeness", .completenessNames,
    "What every procedure must state: profiles, by the names of their files in `completeness/`, and single words of "
      + "the list that profiles ask by.")

  static let scenarios = Field.optional(
    "scenarios", .integer(0...1000),
    "How many cases of one procedure get a page of their own, \(Portal.usualScenarios) unless stated; 0 for a "
      + "portal that asks nothing about cases.")

  static let search = Field.optional("search", .searchSettings, "How the portal wants to be searched.")

  static let rules = Field.optional(
    "rules", .ruleSettings,
    "How rules count, by their codes: `error`, `warning` or `off`. Errors that keep content from being read cannot be set."
  )
  static let verifiedWithin = Field.optional(
    "verified-within", .duration,
    "How long after a check a procedure or a fact counts as verified, such as `12 months`; any time unless stated."
  )
  static let calendarAhead = Field.optional(
    "calendar-ahead", .duration,
    "How far ahead the calendar must state its holidays, `12 months` unless stated; never less than the longest "
      + "time of a procedure.")
  static let translationBudget = Field.optional(
    "translation-budget", .translationBudgets,
    "How many units of a language may be missing or stale before they are findings, by language: a number, or a "
      + "share of all units such as `5 %`.")
  static let announced = Field.optional(
    "announce-changes", .period(.days, upTo: 730),
    "How long before a fact changes its page announces it, `60 days` unless stated; `0 days` for never.")
  static let recent = Field.optional(
    "recent-changes", .period(.months, upTo: 120),
    "How far “What has changed” looks back, `12 months` unless stated.")

  static let record = RecordDescription(
    "portal.yaml", "The portal as a whole.",
    fields: [
      name, tagline, summary, baseAddress, languages, currency, timeZone, calendar, operatedBy, demonstration,
      mostUsed, lifeEvents, contacts, theme, completeness, scenarios, search, rules,
      verifiedWithin, calendarAhead,
      translationBudget,
      announced, recent,
    ])

  /// The languages must be known before any label is read, so they are read first. Nil where there are none, or one
  /// is faulty: every label in it would be a finding too.
  static func languages(_ record: RecordReader, _ reading: inout Reading) -> [LanguageTag]? {
    let before = reading.findings.count
    guard let tags = record(languages, &reading), reading.findings.count == before else { return nil }
    var seen: Set<LanguageTag> = []
    let span = record.span(of: languages)
    for (tag, place) in zip(tags, languageSpans(record)) where !seen.insert(tag).inserted {
      reading.report(DuplicateIDRule.finding(tag.tag, at: place, kind: "language", first: nil))
    }
    if tags.isEmpty {
      reading.report(
        record.has(languages)
          ? WrongTypeRule.noLanguages(at: span)
          : MissingKeyRule.finding(languages.key, in: record.record, record.mapping))
    }
    return tags.isEmpty || seen.count < tags.count ? nil : tags
  }

  /// The languages where the file is no YAML as a whole, so that all other files can be read by them nevertheless; nil
  /// where the fault is in them, or hides them.
  static func languages(inUnreadable bytes: [UInt8], of file: FileID) -> [LanguageTag]? {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let key = Array((languages.key + ":").utf8)
    guard let first = lines.firstIndex(where: { $0.starts(with: key) }) else { return nil }
    // What belongs to the key is indented, or a list below it.
    let rest = lines[(first + 1)...].prefix { $0.first.map { " \r-#".utf8.contains($0) } ?? true }
    let part = Array((lines[first...first] + rest).joined(separator: [UInt8(ascii: "\n")]))
    var reading = Reading(languages: [], currency: nil)
    guard let node = YAML.read(part, file: file).value,
      let record = RecordReader(node, record, &reading)
    else { return nil }
    return languages(record, &reading)
  }

  private static func languageSpans(_ record: RecordReader) -> [SourceSpan] {
    guard case .sequence(let sequence)? = record.mapping[languages.key] else { return [] }
    return sequence.items.map(\.span)
  }

  /// Nil where something is missing that no page can be made without; a finding says what.
  static func read(_ record: RecordReader, _ reading: inout Reading) -> Portal? {
    let name = record(name, &reading)
    let tagline = record(tagline, &reading)
    let summary = record(summary, &reading)
    let (address, currency) = (record(baseAddress, &reading), record(currency, &reading))
    let (zone, calendar) = (record(timeZone, &reading), record(calendar, &reading))
    let (operatedBy, demonstration) = (record(operatedBy, &reading), record(demonstration, &reading))
    let (mostUsed, contacts) = (record.list(mostUsed, &reading), record.list(contacts, &reading))
    let events = record.list(lifeEvents, &reading)
    let (colors, profiles) = (record(theme, &reading), record.list(completeness, &reading))
    if let address, address.text.contains(where: { "?#".contains($0) }) {
      reading.report(BadValueRule.queryInBase(at: record.span(of: baseAddress)))
    }
    let scenarios = record(scenarios, &reading) ?? Portal.usualScenarios
    let search = record(search, &reading) ?? SearchSettings()
    let rules = record(rules, &reading) ?? []
    let upkeep = Upkeep(
      verifiedWithin: record(verifiedWithin, &reading),
      calendarAhead: record(calendarAhead, &reading) ?? Upkeep.usualCalendarAhead)
    let budgets = record(translationBudget, &reading) ?? [:]
    let usual = ChangeSettings()
    let changes = ChangeSettings(
      announcedDays: record(announced, &reading) ?? usual.announcedDays,
      recentMonths: record(recent, &reading) ?? usual.recentMonths)
    guard let name, let address, let currency, let zone else { return nil }
    return Portal(
      span: record.span, name: name, tagline: tagline, summary: summary, baseAddress: address,
      languages: reading.languages, languageSpans: languageSpans(record), currency: currency, timeZone: zone,
      calendar: calendar, operator: operatedBy,
      demonstration: demonstration, mostUsed: mostUsed, lifeEvents: events, contacts: contacts,
      colors: colors ?? ThemeColors(), completeness: profiles, scenarios: scenarios, search: search,
      rules: rules, upkeep: upkeep, translationBudgets: budgets, changes: changes)
  }
}

enum ContactFields {
  static let kind = Field.required("kind", FieldType<Portal.ContactPoint.Kind>.word, "The kind of contact.")
  static let value = Field.required("value", .text, "The number or address itself, in quotes.")
  static let label = Field.optional("label", .label, "What it is called.")
  static let hours = Field.optional("hours", .label, "When somebody answers.")
  static let cost = Field.optional("cost", .label, "What it costs: “free of charge”.")
  static let record = RecordDescription(
    "a contact", "A way to reach the people behind the portal.", fields: [kind, value, label, hours, cost])
}

extension FieldType where Value == Portal.ContactPoint {
  static let contactPoint = FieldType.record(ContactFields.record) { record, reading in
    let (kind, value) = (record(ContactFields.kind, &reading), record(ContactFields.value, &reading))
    let (label, hours) = (record(ContactFields.label, &reading), record(ContactFields.hours, &reading))
    let cost = record(ContactFields.cost, &reading)
    guard let kind, let value else { return nil }
    let node = record.mapping[ContactFields.value.key]
    switch kind {
    case .email: if let node, FieldType<String>.email.read(node, &reading) == nil { return nil }
    case .chat, .website:
      if let node, FieldType<WebAddress>.webAddress.read(node, &reading) == nil { return nil }
    case .phone, .address: break
    }
    return Portal.ContactPoint(kind: kind, value: value, label: label, hours: hours, cost: cost)
  }
}

enum ThemeFields {
  static let light = Field.optional("light", .palette, "Colours of the light scheme.")
  static let dark = Field.optional("dark", .palette, "Colours of the dark scheme.")
  static let record = RecordDescription(
    "a theme",
    "Colours that replace those of the theme; each pair is checked for contrast (WCAG 2.2, 1.4.3).",
    fields: [light, dark])

  static let colors: [Field<ThemeColors.Entry>] = ColorRole.allCases.map { role in
    .optional(role.rawValue, .color, "The colour of \(role.rawValue.replacing("-", with: " ")).")
  }
  static let palette = RecordDescription("a palette", "Colours by their part in the page.", fields: colors)
}

extension FieldType where Value == ThemeColors {
  static let themeColors = FieldType.record(ThemeFields.record) { record, reading in
    ThemeColors(
      light: record(ThemeFields.light, &reading) ?? [:], dark: record(ThemeFields.dark, &reading) ?? [:])
  }
}

extension FieldType where Value == [ColorRole: ThemeColors.Entry] {
  static let palette = FieldType.record(ThemeFields.palette) { record, reading in
    var colors: [ColorRole: ThemeColors.Entry] = [:]
    for (role, field) in zip(ColorRole.allCases, ThemeFields.colors) {
      colors[role] = record(field, &reading)
    }
    return colors
  }
}
