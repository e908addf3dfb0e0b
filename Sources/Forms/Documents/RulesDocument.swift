package import CatalogueModel

/// `rules.json`: everything about a form that is free of language, for the browser and the back office alike.
package struct RulesDocument: Sendable {
  private let logic: FormLogic

  package init(_ logic: FormLogic) { self.logic = logic }

  /// - Parameters:
  ///   - name: the form’s name, `<procedure>/<form>`.
  ///   - version: as ``version(sha256Hex:)`` gives it.
  package func json(name: String, version: String) -> FormJSON {
    .object(
      [("form", .string(name)), ("version", .string(version))] + body)
  }

  /// The first 12 hexadecimal digits of the digest of everything that is free of language.
  package func version(sha256Hex: ([UInt8]) -> String) -> String {
    String(sha256Hex(FormJSON.object(body).bytes).prefix(12))
  }

  private var body: [(String, FormJSON?)] {
    let kinds = logic.kinds
    let formats = FormField.Kind.allCases.filter { kinds.contains($0) }.compactMap { kind in
      AnswerFormat.pattern(of: kind).map { (kind.rawValue, Optional(FormJSON.string($0.source))) }
    }
    return [
      ("pages", .array(logic.pages.map(page))),
      ("questions", logic.questions.isEmpty ? nil : .array(logic.questions.map(question))),
      ("conditions", named(logic.conditions) { $0.formJSON }),
      ("rules", logic.rules.isEmpty ? nil : .array(logic.rules.map(rule))),
      ("calculations", calculations),
      ("formats", formats.isEmpty ? nil : .object(formats)), ("schemes", schemes),
    ]
  }

  private func named<Value>(_ values: [String: Value], _ json: (Value) -> FormJSON) -> FormJSON? {
    values.isEmpty ? nil : .object(values.sorted { $0.key < $1.key }.map { ($0.key, json($0.value)) })
  }

  private func page(_ page: FormLogic.Page) -> FormJSON {
    .object(
      ("id", .string(page.id)), ("when", page.when?.formJSON), ("repeat", page.repeats.map(repeats)),
      ("fields", .array(page.fields.map(field))))
  }

  private func repeats(_ repeats: FormPage.Repeat) -> FormJSON {
    .object(("min", .number(repeats.least)), ("max", .number(repeats.most)))
  }

  private func field(_ logic: FormLogic.Field) -> FormJSON {
    let field = logic.field
    let isNumber = field.kind == .number || field.kind == .money
    return .object([
      ("id", .string(field.id)), ("type", .string(field.kind.rawValue)),
      ("required", field.isRequired ? .flag(true) : nil), ("when", logic.when?.formJSON),
      ("min", field.limits.least.map(bound)), ("max", field.limits.most.map(bound)),
      ("minLength", field.limits.minLength.map { .number($0) }),
      ("maxLength", field.limits.maxLength.map { .number($0) }),
      ("pattern", logic.pattern.map { .string($0.source) }),
      ("decimals", isNumber ? .number(field.decimals) : nil),
      ("step", field.limits.step.map { .number($0.description) }),
      ("currency", field.kind == .money ? field.currency.map { .string($0.code) } : nil),
      ("scheme", field.scheme.map { .string($0) }),
      ("accept", field.limits.accepts.isEmpty ? nil : .strings(field.limits.accepts.map { $0.lowercased() })),
      ("maxSize", field.limits.maxSize.map { .number($0) }),
      ("options", logic.options.isEmpty ? nil : .array(logic.options.map(option))),
      ("fields", field.kind == .group ? .array(logic.fields.map(self.field)) : nil),
      ("repeat", field.kind == .group ? logic.repeats.map(repeats) : nil),
      ("default", field.filling.default.map(standard)),
      ("answerOf", field.filling.answerOf.map { .string($0) }),
      ("profile", field.filling.profile.map { .string($0) }),
    ])
  }

  private func option(_ option: FormLogic.Option) -> FormJSON {
    .object(("id", .string(option.id)), ("when", option.when?.formJSON))
  }

  private func bound(_ bound: FormField.Bound) -> FormJSON {
    switch bound {
    case .number(let number): .number(number.description)
    case .date(let date): .string(date.description)
    case .today: .string("today")
    }
  }

  private func standard(_ standard: FormField.Default) -> FormJSON {
    switch standard {
    case .text(let text): .string(text)
    case .number(let number): .number(number.description)
    case .yesNo(let flag): .flag(flag)
    case .options(let options): options.count == 1 ? .string(options[0]) : .strings(options)
    case .date(let date): .string(date.description)
    case .today: .string("today")
    }
  }

  private func question(_ question: Question) -> FormJSON {
    let (type, more): (String, [(String, FormJSON?)]) =
      switch question.kind {
      case .yesNo: ("yes-no", [])
      case .date: ("date", [])
      case .choice(let options):
        ("choice", [("options", .array(options.map { .object(("id", .string($0.id))) }))])
      case .number(let least, let most):
        (
          "number",
          [
            ("min", least.map { .number($0.description) }), ("max", most.map { .number($0.description) }),
          ]
        )
      }
    return .object([("id", .string(question.id)), ("type", .string(type))] + more)
  }

  private func rule(_ rule: FormLogic.Rule) -> FormJSON {
    .object(
      ("id", .string(rule.id)), ("check", rule.check.formJSON), ("fields", .strings(rule.fields)),
      ("when", rule.when?.formJSON), ("each", rule.each.map { .string($0) }))
  }

  private var calculations: FormJSON? {
    let members: [(String, FormJSON?)] = logic.calculations.compactMap { calculation in
      guard let type = calculation.value?.type, let value = logic.values[calculation.id] else { return nil }
      let (name, currency): (String, String?) =
        switch type {
        case .number: ("number", nil)
        case .money(let currency): ("money", currency.code)
        case .date: ("date", nil)
        case .yesNo: ("yes-no", nil)
        }
      return (
        calculation.id,
        .object(
          ("value", value.formJSON), ("type", .string(name)), ("currency", currency.map { .string($0) }),
          ("show", calculation.isShown ? .flag(true) : nil))
      )
    }
    return members.isEmpty ? nil : .object(members)
  }

  private var schemes: FormJSON? {
    let used = Set(logic.allFields.compactMap(\.scheme))
    guard !used.isEmpty else { return nil }
    return .object(
      used.sorted { $0.name < $1.name }.map { scheme in
        (
          scheme.name,
          .object(
            ("pattern", .string(scheme.pattern.source)), ("check", .string(scheme.check.rawValue)),
            ("lengths", named(scheme.lengths) { .number($0) }))
        )
      })
  }
}

extension FormLogic {
  /// Every field, those within groups after the group.
  package var allFields: [Field] {
    func all(_ fields: [Field]) -> [Field] { fields.flatMap { [$0] + all($0.fields) } }
    return pages.flatMap { all($0.fields) }
  }

  /// The types of field that the form has.
  package var kinds: Set<FormField.Kind> { Set(allFields.map(\.field.kind)) }
}
