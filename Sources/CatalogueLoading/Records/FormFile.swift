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
    "action", .formAction, "Where it is sent. Without it, it is printed and handed in.")
  static let method = Field.optional(
    "method", FieldType<Form.Method>.word, "How it is sent; `post` unless stated.")
  static let layout = Field.optional(
    "layout", FieldType<Form.Layout>.word,
    "One page at a time where scripts run (`pages`, unless stated), or all on one (`single`).")
  static let send = Field.optional(
    "send", FieldType<Form.Sending>.word,
    "As HTML forms are sent (`form`, unless stated), or as JSON to a path of the portal’s own site (`json`).")
  static let pages = Field.required(
    "pages", FieldType<[FormPage]>.list(of: .formPage), "The pages, in order.")
  static let calculations = Field.optional(
    "calculations", .calculations, "Values worked out from answers, by name.")
  static let rules = Field.optional(
    "rules", FieldType<[FormRuleDraft]>.list(of: .formRule), "What must hold between answers.")
  static let unasked = Field.optional(
    "unasked", FieldType<[UnaskedDocument]>.list(of: .unasked),
    "Required documents that the form deliberately has no upload for.")

  static let record = RecordDescription(
    "a form", "A form of a procedure.",
    fields: [id, title, intro, action, method, layout, send, pages, calculations, rules, unasked])

  /// - Parameter scope: the questions and conditions of the procedure; the form’s own fields are added.
  static func read(_ record: RecordReader, file: EntityID, scope: ConditionScope, _ reading: inout Reading)
    -> Form
  {
    reading.scope = FormScope.scope(of: record.mapping, in: scope)
    if let name = record(id, &reading), name != file.text {
      reading.report(BadValueRule.formName(name, file: file, at: record.span(of: id)))
    }
    let (action, sending) = (record(action, &reading), record(send, &reading) ?? .form)
    if sending == .json, action.map({ !$0.isSiteRelative }) ?? !record.has(self.action) {
      reading.report(FieldFaultRule.sending(at: action?.span ?? record.span(of: send)))
    }
    let pages = record.list(pages, &reading)
    let expressions = FormExpressions(
      pages: pages, calculations: record.list(calculations, &reading), rules: record.list(rules, &reading),
      &reading)
    let form = Form(
      id: file, span: record.span, title: record(title, &reading) ?? unreadLabel,
      intro: record(intro, &reading), action: action, method: record(method, &reading) ?? .post,
      layout: record(layout, &reading) ?? .pages, sending: sending, pages: pages,
      calculations: expressions.calculations, rules: expressions.rules,
      unasked: record.list(unasked, &reading))
    FormNames(form, questions: scope).report(&reading)
    return form
  }
}
