import CatalogueModel
import Diagnostics
import Syntax

enum FormPageFields {
  static let id = Field.required("id", .name, "The page’s name within the form.")
  static let title = Field.required("title", .label, "The title of the page.")
  static let repeats = Field.optional("repeat", .repeats, "How often the page can be filled in.")
  static let fields = Field.required(
    "fields", FieldType<[FormItem]>.list(of: .formItem), "The fields and the texts between them, in order.")
  static let record = RecordDescription(
    "a form page", "A page of a form.", fields: [id, title, FactFields.when, repeats, fields])
}

extension FieldType where Value == FormPage {
  static let formPage = FieldType.record(FormPageFields.record) { record, reading in
    let (id, title) = (record(FormPageFields.id, &reading), record(FormPageFields.title, &reading))
    let (condition, repeats) = (record(FactFields.when, &reading), record(FormPageFields.repeats, &reading))
    let items = record.list(FormPageFields.fields, &reading)
    guard let id else { return nil }
    return FormPage(
      id: id, span: record.span, title: title ?? unreadLabel, condition: condition, repeats: repeats,
      items: items)
  }
}

enum RepeatFields {
  static let least = Field.optional("min", .integer(0...100), "How often at least.")
  static let most = Field.required("max", .integer(1...100), "How often at most.")
  static let item = Field.required("item", .label, "What one of them is called: “Sibling”.")
  static let record = RecordDescription(
    "a repeat", "How often something can be filled in.", fields: [least, most, item])
}

extension FieldType where Value == FormPage.Repeat {
  static let repeats = FieldType.record(RepeatFields.record) { record, reading in
    let (least, most) = (record(RepeatFields.least, &reading) ?? 0, record(RepeatFields.most, &reading))
    let item = record(RepeatFields.item, &reading)
    guard let most else { return nil }
    if least > most { reading.report(FieldFaultRule.bounds(at: record.span(of: RepeatFields.least))) }
    return FormPage.Repeat(least: min(least, most), most: most, item: item ?? unreadLabel)
  }
}

extension FieldType where Value == FormAction {
  static let formAction = FieldType(
    .pattern(name: "address", pattern: "^(https?://|/[^/])", example: "https://example.org/apply")
  ) { node, reading in
    guard let scalar = node.filledScalar, let action = FormAction(scalar.text, at: scalar.span) else {
      return reading.refuse(
        BadValueRule.finding(
          node, "is not a web address", "beginning with ‘https://’, or with ‘/’ on the portal’s own site"))
    }
    return action
  }
}
