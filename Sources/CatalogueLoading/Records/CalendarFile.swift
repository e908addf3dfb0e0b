import CatalogueModel
import Diagnostics
import Syntax

/// `calendars/<id>.yaml`
enum CalendarFile: EntityFile {
  static let name = Field.required("name", .label, "The name of the calendar.")
  static let weekend = Field.required(
    "weekend", FieldType<[Weekday]>.list(of: .weekday), "The days of the week on which offices are closed.")
  static let holidays = Field.optional(
    "holidays", FieldType<[WorkingCalendar.NamedDays]>.list(of: .namedDays), "The public holidays.")
  static let workingDays = Field.optional(
    "working-days", FieldType<[WorkingCalendar.NamedDays]>.list(of: .namedDays),
    "Days of the weekend that are worked in exchange for another day off.")
  static let cutOff = Field.optional(
    "cut-off", .timeOfDay, "The time until which an application counts for the same day, in quotes.")

  static let record = RecordDescription(
    "a calendar", "The days on which offices work.", fields: [name, weekend, holidays, workingDays, cutOff])

  static func read(_ record: RecordReader, id: EntityID, _ reading: inout Reading) -> WorkingCalendar {
    WorkingCalendar(
      id: id, span: record.span, name: record(name, &reading) ?? unreadLabel,
      weekend: record.list(weekend, &reading), holidays: record.list(holidays, &reading),
      workingDays: record.list(workingDays, &reading), cutOff: record(cutOff, &reading))
  }
}

enum NamedDaysFields {
  static let date = Field.optional("date", .date, "The day, where it is a single one.")
  static let name = Field.required("name", .label, "What is celebrated, or why the day is worked.")
  static let record = RecordDescription(
    "a holiday", "A day, or the days from one to another, with a name: `date`, or `from` and `until`.",
    fields: [date, FactFields.from, FactFields.until, name])
}

extension FieldType where Value == WorkingCalendar.NamedDays {
  static let namedDays = FieldType.record(NamedDaysFields.record) { record, reading in
    let name = record(NamedDaysFields.name, &reading) ?? unreadLabel
    if let date = record(NamedDaysFields.date, &reading) {
      for key in [FactFields.from.key, FactFields.until.key] {
        guard let entry = record.mapping.entries.first(where: { $0.key.text == key }) else { continue }
        reading.report(BadValueRule.twoKindsOfDays(at: entry.key.span))
        break
      }
      return WorkingCalendar.NamedDays(first: date, last: date, name: name, at: record.span)
    }
    if record.has(NamedDaysFields.date) { return nil }
    let days = FactFields.validity(record, &reading)
    guard let first = days.from, let last = days.until else {
      if !record.has(FactFields.from) || !record.has(FactFields.until) {
        reading.report(MissingKeyRule.finding("date", in: record.record, record.mapping))
      }
      return nil
    }
    return WorkingCalendar.NamedDays(first: first, last: last, name: name, at: record.span)
  }
}
