internal import CatalogueModel
internal import Forms

/// `messages.<language>.json`: the labels of a form and the words for everything that can be wrong with its answers.
struct MessagesDocument {
  private let form: Form
  private let name: String
  private let say: Wording
  private let faults: FaultWording

  init(_ form: Form, name: String, _ say: Wording) {
    (self.form, self.name, self.say, faults) = (form, name, say, FaultWording(say))
  }

  var json: FormJSON {
    .object(
      ("form", .string(name)), ("language", .string(say.language.tag)), ("title", text(form.title)),
      ("pages", .object(form.pages.map { ($0.id, page($0)) })),
      ("fields", .object(form.pages.flatMap(\.fields).flatMap(all).map { ($0.id, field($0)) })),
      (
        "rules",
        form.rules.isEmpty ? nil : .object(form.rules.map { ($0.id, text($0.message)) })
      ),
      ("calculations", calculations))
  }

  private var calculations: FormJSON? {
    let labelled = form.calculations.compactMap { calculation in
      calculation.label.map { (calculation.id, Optional(text($0))) }
    }
    return labelled.isEmpty ? nil : .object(labelled)
  }

  private func all(_ field: FormField) -> [FormField] { [field] + field.fields.flatMap(all) }

  private func text(_ text: LocalizedText) -> FormJSON { .string(text.text(in: say.index)) }

  private func page(_ page: FormPage) -> FormJSON {
    let codes: [AnswerFault.Code] = page.repeats == nil ? [] : [.countMin, .countMax, .hidden, .invalid]
    return .object(
      ("title", text(page.title)), ("item", page.repeats.map { text($0.item) }),
      (
        "messages",
        codes.isEmpty
          ? nil : .object(codes.map { ($0.text, .string(faults.text($0, of: page))) })
      ))
  }

  private func field(_ field: FormField) -> FormJSON {
    .object(
      ("label", text(field.label)), ("hint", field.hint.map(text)),
      (
        "options",
        field.options.isEmpty ? nil : .object(field.options.map { ($0.id, text($0.label)) })
      ),
      (
        "messages",
        .object(field.possibleFaults.map { ($0.text, .string(faults.text($0, of: field))) })
      ))
  }
}

extension FormField {
  /// The faults that an answer to the field can have.
  fileprivate var possibleFaults: [AnswerFault.Code] {
    var codes: [AnswerFault.Code] = isRequired || kind == .address ? [.required] : []
    codes.append(.invalid)
    if limits.least != nil { codes.append(.min) }
    if limits.most != nil { codes.append(.max) }
    if limits.minLength != nil { codes.append(.lengthMin) }
    if limits.maxLength != nil { codes.append(.lengthMax) }
    if limits.pattern != nil { codes.append(.pattern) }
    if !options.isEmpty { codes.append(.option) }
    if scheme != nil { codes.append(.checksum) }
    if repeats != nil { codes += [.countMin, .countMax] }
    if !limits.accepts.isEmpty { codes.append(.fileKind) }
    if limits.maxSize != nil { codes.append(.fileSize) }
    return codes + [.hidden]
  }
}
