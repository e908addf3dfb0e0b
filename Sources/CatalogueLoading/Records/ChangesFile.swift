import CatalogueModel
import Diagnostics
import Syntax

/// `changes.yaml`
enum ChangesFile {
  static let changes = Field.required(
    "changes", FieldType<[RecordedChange]>.list(of: .recordedChange),
    "What has changed, each entry with an id of its own. `balie diff --record` appends to it; editors may add to a "
      + "`note`, and take away what is older than the portal shows.")

  static let record = RecordDescription(
    "recorded changes", "Changes of the catalogue that citizens are told of on the page “What has changed”.",
    fields: [changes])

  static func read(_ record: RecordReader, _ reading: inout Reading) -> [RecordedChange] {
    var seen: Set<String> = []
    return record.list(changes, &reading).filter { change in
      if seen.insert(change.id).inserted { return true }
      reading.report(DuplicateIDRule.finding(change.id, at: change.span, kind: "change", first: nil))
      return false
    }
  }
}

/// An entry of `changes`
enum RecordedChangeFields {
  static let id = Field.required("id", .name, "Its name, which must never change: feeds know it by this.")
  static let on = Field.required("on", .date, "The day on which it was published.")
  static let about = Field.optional(
    "about", .subject,
    "What it is about: the kind and id, such as `procedure/register-birth`. It may be gone since.")
  static let text = Field.required("text", .label, "What has changed, in a sentence.")
  static let note = Field.optional("note", .label, "What editors add in their own words.")

  static let record = RecordDescription(
    "a recorded change", "Something that changed, as citizens are told.", fields: [id, on, about, text, note])
}

extension FieldType where Value == RecordedChange {
  static let recordedChange = FieldType.record(RecordedChangeFields.record) { record, reading in
    let (id, on) = (record(RecordedChangeFields.id, &reading), record(RecordedChangeFields.on, &reading))
    let about = record(RecordedChangeFields.about, &reading)
    let text = record(RecordedChangeFields.text, &reading)
    let note = record(RecordedChangeFields.note, &reading)
    guard let id, let on, let text else { return nil }
    let place = record.mapping[RecordedChangeFields.id.key]?.span ?? record.span
    return RecordedChange(id: id, span: place, on: on, about: about, text: text, note: note)
  }
}

extension FieldType where Value == RecordedChange.Subject {
  /// A kind and an id. It need not be there: what is told of may have been taken away.
  static let subject = FieldType(
    .pattern(
      name: "subject",
      pattern: "^(\(EntityKind.allCases.map(\.rawValue).joined(separator: "|")))/[a-z0-9][a-z0-9-]*$",
      example: "procedure/register-birth")
  ) { node, reading in
    guard let text = node.filledScalar?.text, let subject = RecordedChange.Subject(text) else {
      return reading.refuse(
        BadValueRule.finding(node, "is not a kind and an id", "such as ‘procedure/register-birth’"))
    }
    return subject
  }
}
