import CatalogueModel
import Diagnostics
import Forms
import Syntax

/// The names that conditions of a form may use.
enum FormScope {
  /// What conditions of its procedure may use, and its own fields, found before they are read, so that order does
  /// not matter.
  static func scope(of form: YAMLMapping, in procedure: ConditionScope) -> ConditionScope {
    var kinds: [String: Question.Kind] = [:]
    var (unread, incomparable): (Set<String>, Set<String>) = ([], [])
    func visit(_ node: YAMLNode?) {
      guard case .sequence(let fields)? = node else { return }
      for case .mapping(let written) in fields.items {
        let field = RecordReader.meant(by: written, FormFieldFields.record)
        visit(field["fields"])
        let type = field["type"]?.filledScalar?.text ?? ""
        guard let id = field["id"]?.filledScalar?.text, FormBlock.Kind(rawValue: type) == nil else {
          continue
        }
        if let kind = kind(of: field, type) {
          kinds[id] = kind
        } else if FormField.Kind(rawValue: type) == nil {
          unread.insert(id)
        } else {
          incomparable.insert(id)
        }
      }
    }
    if case .sequence(let pages)? = form["pages"] {
      for case .mapping(let page) in pages.items {
        visit(RecordReader.meant(by: page, FormPageFields.record)["fields"])
      }
    }
    return procedure.adding(kinds, unread: unread, incomparable: incomparable)
  }

  private static func kind(of field: YAMLMapping, _ type: String) -> Question.Kind? {
    switch FormField.Kind(rawValue: type) {
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

/// Names of a form that stand for two things, or for nothing.
struct FormNames {
  private let form: Form
  private let questions: ConditionScope

  /// - Parameter questions: the questions and conditions of the procedure.
  init(_ form: Form, questions: ConditionScope) { (self.form, self.questions) = (form, questions) }

  func report(_ reading: inout Reading) {
    var pages: [String: SourceSpan] = [:]
    var fields: [String: SourceSpan] = [:]
    for page in form.pages {
      if let first = pages.updateValue(page.span, forKey: page.id) {
        reading.report(DuplicateIDRule.finding(page.id, at: page.span, kind: "form page", first: first))
      }
      visit(page.fields, repeated: page.repeats == nil ? nil : page.id, &fields, &reading)
    }
    // Answers to a repeated page stand under its name, beside those of the fields.
    for page in form.pages where page.repeats != nil {
      if let field = fields[page.id] {
        reading.report(DuplicateIDRule.finding(page.id, at: page.span, kind: "field", first: field))
      }
    }
    for calculation in form.calculations {
      if let field = fields[calculation.id] {
        reading.report(
          DuplicateIDRule.finding(calculation.id, at: calculation.span, kind: "field", first: field))
      }
    }
    var rules: [String: SourceSpan] = [:]
    for rule in form.rules {
      if let first = rules.updateValue(rule.span, forKey: rule.id) {
        reading.report(DuplicateIDRule.finding(rule.id, at: rule.span, kind: "form rule", first: first))
      }
    }
  }

  private func visit(
    _ members: [FormField], repeated: String?, _ fields: inout [String: SourceSpan], _ reading: inout Reading
  ) {
    for field in members {
      if let first = fields.updateValue(field.span, forKey: field.id) {
        reading.report(DuplicateIDRule.finding(field.id, at: field.span, kind: "field", first: first))
      }
      if field.repeats != nil, let repeated {
        reading.report(FieldFaultRule.nestedRepeat(in: repeated, at: field.span))
      }
      checkTakenOver(field, repeated, &reading)
      visit(field.fields, repeated: field.repeats == nil ? repeated : field.id, &fields, &reading)
    }
  }

  /// A field takes over the answer only of a question that exists and has the same type.
  private func checkTakenOver(_ field: FormField, _ repeated: String?, _ reading: inout Reading) {
    guard let name = field.filling.answerOf else { return }
    guard let kind = questions.questions[name] else {
      guard !questions.isOpen, !questions.unread.contains(name) else { return }
      reading.report(
        UnknownIDRule.local(
          name, at: field.filling.answerOfSpan ?? field.span, kind: "question",
          among: questions.questions.keys.sorted()))
      return
    }
    let (asks, fits): (String, Bool) =
      switch kind {
      case .yesNo: ("yes or no", field.kind == .yesNo)
      case .number: ("a number", field.kind == .number)
      case .date: ("a date", field.kind == .date)
      case .choice(let options):
        (
          "one of its options",
          field.kind == .choice && Set(options.map(\.id)).isSubset(of: field.options.map(\.id))
        )
      }
    if !fits || repeated != nil {
      reading.report(
        FieldFaultRule.answerOf(
          name, asks: asks, field: field.kind.rawValue, at: field.filling.answerOfSpan ?? field.span))
    }
  }
}
