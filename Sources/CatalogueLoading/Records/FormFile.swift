import CatalogueModel
import Diagnostics
import Forms
import Syntax

/// `procedures/<id>/forms/<id>.yaml`
enum FormFile {
  static let id = Field.required("id", .name, "The form’s name, the same as that of its file.")
  static let title = Field.required("title", .label, "The title of the form.")
  static let intro = Field.optional("intro", .label, "What to know before filling it in.")
  static let action = Field.optional(
    "action", .webAddress, "Where it is sent. Without it, it is printed and handed in.")
  static let method = Field.optional(
    "method", FieldType<Form.Method>.word, "How it is sent; `post` unless stated.")
  static let pages = Field.required(
    "pages", FieldType<[FormPage]>.list(of: .formPage), "The pages, in order.")
  static let calculations = Field.optional(
    "calculations", .calculations, "Values worked out from answers, by name.")

  static let record = RecordDescription(
    "a form", "A form of a procedure.", fields: [id, title, intro, action, method, pages, calculations])

  /// - Parameter scope: the questions and conditions of the procedure; the form’s own fields are added.
  static func read(_ record: RecordReader, file: EntityID, scope: ConditionScope, _ reading: inout Reading)
    -> Form
  {
    reading.scope = self.scope(of: record.mapping, in: scope)
    if let name = record(id, &reading), name != file.text {
      reading.report(BadValueRule.formName(name, file: file, at: record.span(of: id)))
    }
    let form = Form(
      id: file, span: record.span, title: record(title, &reading) ?? unreadLabel,
      intro: record(intro, &reading),
      action: record(action, &reading), method: record(method, &reading) ?? .post,
      pages: record.list(pages, &reading), calculations: record.list(calculations, &reading))
    reportDuplicates(in: form, &reading)
    return form
  }

  private static func reportDuplicates(in form: Form, _ reading: inout Reading) {
    var fields: [String: SourceSpan] = [:]
    func visit(_ field: FormField) {
      if let first = fields.updateValue(field.span, forKey: field.id) {
        reading.report(DuplicateIDRule.finding(field.id, at: field.span, kind: "field", first: first))
      }
      field.fields.forEach(visit)
    }
    var pages: [String: SourceSpan] = [:]
    for page in form.pages {
      if let first = pages.updateValue(page.span, forKey: page.id) {
        reading.report(DuplicateIDRule.finding(page.id, at: page.span, kind: "form page", first: first))
      }
      page.fields.forEach(visit)
    }
  }

  /// The scope of a form: what conditions of its procedure may use, and its own fields, found before they are read,
  /// so that order does not matter.
  private static func scope(of form: YAMLMapping, in procedure: ConditionScope) -> ConditionScope {
    var kinds: [String: Question.Kind] = [:]
    var (unread, incomparable): (Set<String>, Set<String>) = ([], [])
    func visit(_ node: YAMLNode?) {
      guard case .sequence(let fields)? = node else { return }
      for case .mapping(let field) in fields.items {
        visit(field["fields"])
        guard let id = field["id"]?.filledScalar?.text else { continue }
        if let kind = kind(of: field) {
          kinds[id] = kind
        } else if field["type"]?.filledScalar.flatMap({ FormField.Kind(rawValue: $0.text) }) == nil {
          unread.insert(id)
        } else {
          incomparable.insert(id)
        }
      }
    }
    if case .sequence(let pages)? = form["pages"] {
      for case .mapping(let page) in pages.items { visit(page["fields"]) }
    }
    return procedure.adding(kinds, unread: unread, incomparable: incomparable)
  }

  private static func kind(of field: YAMLMapping) -> Question.Kind? {
    switch field["type"]?.filledScalar.flatMap({ FormField.Kind(rawValue: $0.text) }) {
    case .yesNo, .statement: return .yesNo
    case .number, .money: return .number(least: nil, most: nil)
    case .date: return .date
    case .choice, .choices:
      guard case .mapping(let options)? = field["options"] else { return .choice([]) }
      return .choice(options.entries.map { Question.Option(id: $0.key.text, label: unreadLabel) })
    default: return nil
    }
  }
}

extension FieldType where Value == [Calculation] {
  static let calculations = FieldType.map(
    of: { key, node, reading in
      FieldType<String>.text.read(node, &reading).map {
        Calculation(id: key.text, span: key.span, expression: $0)
      }
    }, describedAs: .text, key: "the calculation’s name")
}

enum FormPageFields {
  static let id = Field.required("id", .name, "The page’s name within the form.")
  static let title = Field.required("title", .label, "The title of the page.")
  static let repeats = Field.optional("repeat", .repeats, "How often the page can be filled in.")
  static let fields = Field.required(
    "fields", FieldType<[FormField]>.list(of: .formField), "The fields, in order.")
  static let record = RecordDescription(
    "a form page", "A page of a form.", fields: [id, title, FactFields.when, repeats, fields])
}

extension FieldType where Value == FormPage {
  static let formPage = FieldType.record(FormPageFields.record) { record, reading in
    let (id, title) = (record(FormPageFields.id, &reading), record(FormPageFields.title, &reading))
    let (condition, repeats) = (record(FactFields.when, &reading), record(FormPageFields.repeats, &reading))
    let fields = record.list(FormPageFields.fields, &reading)
    guard let id else { return nil }
    return FormPage(
      id: id, span: record.span, title: title ?? unreadLabel, condition: condition, repeats: repeats,
      fields: fields)
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
