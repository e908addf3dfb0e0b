import CatalogueModel
import Diagnostics
import Syntax

/// `organisations/<id>.yaml`
enum OrganisationFile: EntityFile {
  static let name = Field.required("name", .label, "The name of the organisation, office or officer.")
  static let kind = Field.required("kind", FieldType<Organisation.Kind>.word, "What it is.")
  static let parent = Field.optional("parent", .reference(.organisation), "The organisation it belongs to.")
  static let summary = Field.optional("summary", .label, "What citizens go there for, in a sentence.")
  static let address = Field.optional("address", .label, "Where it is.")
  static let phone = Field.optional("phone", .text, "The telephone number, in quotes.")
  static let email = Field.optional("email", .email, "The e-mail address.")
  static let website = Field.optional("website", .webAddress, "Its own site.")
  static let hours = Field.optional(
    "opening-hours", .openingHours,
    "The periods in which it is open, by day; a day that is left out is closed.")
  static let openingNote = Field.optional("opening-note", .label, "What else to know about the hours.")
  static let slug = Field.optional("slug", .slug, "The part of the page’s address that names it.")
  static let formerly = FormerSlugs.field
  static let replacedBy = Field.optional(
    "replaced-by", .reference(.organisation), "The organisation that took its place.")

  static let record = RecordDescription(
    "an organisation", "A public organisation, an office, or an officer who does a step of the work.",
    fields: [
      name, kind, parent, summary, address, phone, email, website, hours, openingNote, slug, formerly,
      FactFields.from, FactFields.until, replacedBy,
    ])

  static func read(_ record: RecordReader, id: EntityID, _ reading: inout Reading) -> Organisation {
    Organisation(
      id: id, span: record.span, name: record(name, &reading) ?? unreadLabel,
      kind: record(kind, &reading) ?? .office, parent: record(parent, &reading),
      summary: record(summary, &reading),
      address: record(address, &reading), phone: record(phone, &reading), email: record(email, &reading),
      website: record(website, &reading), openingHours: record(hours, &reading),
      openingNote: record(openingNote, &reading), slug: record(slug, &reading),
      formerly: record(formerly, &reading),
      validity: FactFields.validity(record, &reading), replacedBy: record(replacedBy, &reading))
  }
}

extension FieldType where Value == [Weekday: [Organisation.OpenPeriod]] {
  static let openingHours = FieldType(.record { OpeningHours.record }) { node, reading in
    guard let record = RecordReader(node, OpeningHours.record, &reading) else { return nil }
    var hours: [Weekday: [Organisation.OpenPeriod]] = [:]
    for (day, field) in zip(Weekday.allCases, OpeningHours.days) {
      guard let periods = record(field, &reading), !periods.isEmpty else { continue }
      if zip(periods, periods.dropFirst()).contains(where: { $0.closes > $1.opens }) {
        reading.report(BadValueRule.overlappingPeriods(at: record.span(of: field)))
      }
      hours[day] = periods
    }
    return hours
  }
}

enum OpeningHours {
  static let days: [Field<[Organisation.OpenPeriod]>] = Weekday.allCases.map { day in
    .optional(day.name, .list(of: .openPeriod), "The periods on this day, such as `\"07:30-11:30\"`.")
  }
  static let record = RecordDescription("opening hours", "When an office is open.", fields: days)
}

extension FieldType where Value == Organisation.OpenPeriod {
  static let openPeriod = FieldType(
    .pattern(
      name: "period", pattern: "^[0-2][0-9]:[0-5][0-9]-[0-2][0-9]:[0-5][0-9]$", example: "07:30-11:30")
  ) { node, reading in
    let parts = node.filledScalar?.text.split(separator: "-") ?? []
    if parts.count == 2, let opens = minutesAfterMidnight(parts[0]),
      let closes = minutesAfterMidnight(parts[1]),
      opens < closes
    {
      return Organisation.OpenPeriod(opens: opens, closes: closes)
    }
    return reading.refuse(
      BadValueRule.finding(node, "is not a period of opening", "such as ‘\"07:30-11:30\"’, in quotes"))
  }
}
