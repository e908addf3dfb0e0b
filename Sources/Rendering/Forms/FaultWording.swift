package import CatalogueModel
package import Forms

/// The words for wrong answers in one language: an editor’s where there are any, the theme’s otherwise.
package struct FaultWording: Sendable {
  private let say: Wording

  package init(_ say: Wording) { self.say = say }

  /// What is said of a fault of the answers to a form.
  package func text(_ fault: AnswerFault, of form: Form) -> String {
    switch fault.subject {
    case .field(let field): text(fault.code, of: field)
    case .page(let page): text(fault.code, of: page)
    case .question(let question): text(fault.code, of: question)
    case .rule(let id): form.rules.first { $0.id == id }.map { plain($0.message) } ?? id
    case .part(let name): said(fault.code == .unknown ? .unknown : .invalid, name)
    }
  }

  /// What is said of a fault of one field.
  func text(_ code: AnswerFault.Code, of field: FormField) -> String {
    if let own = code.worded.flatMap({ field.wording.messages[$0] }) { return plain(own) }
    let label = plain(field.label)
    switch code {
    case .required: return said(required(field), label)
    case .invalid: return said(invalid(field), label)
    case .min, .max: return bound(code, field, label)
    case .lengthMin: return counted(.lengthMin, field.limits.minLength, label)
    case .lengthMax: return counted(.lengthMax, field.limits.maxLength, label)
    case .pattern:
      guard let example = field.wording.example else { return said(.pattern, label) }
      return say(FaultMessage.patternExample.rawValue, ["label": label, "example": plain(example)])
    case .countMin: return counted(.countMin, field.repeats?.least, label)
    case .countMax: return counted(.countMax, field.repeats?.most, label)
    case .fileKind:
      let kinds = say.list(field.limits.accepts.map { $0.uppercased() }, .or)
      return say(FaultMessage.fileKind.rawValue, ["label": label, "kinds": kinds])
    case .fileSize:
      let size = ExactDecimal(units: Int64((field.limits.maxSize ?? 0) / 1_000), scale: 3)
      return say(FaultMessage.fileSize.rawValue, ["label": label, "size": say.number(size)])
    case .option: return said(.option, label)
    case .checksum: return said(.checksum, label)
    case .hidden: return said(.hidden, label)
    case .unknown: return said(.unknown, label)
    case .rule: return label
    }
  }

  func text(_ code: AnswerFault.Code, of page: FormPage) -> String {
    let label = plain(page.title)
    switch code {
    case .countMin: return counted(.countMin, page.repeats?.least, label)
    case .countMax: return counted(.countMax, page.repeats?.most, label)
    case .hidden: return said(.hidden, label)
    default: return said(.invalid, label)
    }
  }

  private func text(_ code: AnswerFault.Code, of question: Question) -> String {
    let label = plain(question.ask)
    switch (code, question.kind) {
    case (.min, .number(let least?, _)):
      return say(FaultMessage.min.rawValue, ["label": label, "least": say.number(least)])
    case (.max, .number(_, let most?)):
      return say(FaultMessage.max.rawValue, ["label": label, "most": say.number(most)])
    case (.option, _): return said(.option, label)
    default: return said(.invalid, label)
    }
  }

  private func plain(_ text: LocalizedText) -> String { text.text(in: say.index) }

  private func said(_ message: FaultMessage, _ label: String) -> String {
    say(message.rawValue, ["label": label])
  }

  private func counted(_ message: FaultMessage, _ number: Int?, _ label: String) -> String {
    say.count(message.rawValue, number ?? 0, ["label": label])
  }

  private func required(_ field: FormField) -> FaultMessage {
    switch field.kind {
    case .yesNo, .choice, .choices, .country: .requiredChoice
    case .statement: .requiredStatement
    case .file: .requiredFile
    case .address: .requiredPart
    default: .required
    }
  }

  private func invalid(_ field: FormField) -> FaultMessage {
    switch field.kind {
    case .number, .money: field.decimals == 0 ? .invalidWhole : .invalidNumber
    case .date: .invalidDate
    case .month: .invalidMonth
    case .time: .invalidTime
    case .email: .invalidEmail
    case .phone: .invalidPhone
    case .url: .invalidURL
    case .country: .invalidCountry
    case .text: .invalidLine
    default: .invalid
    }
  }

  private func bound(_ code: AnswerFault.Code, _ field: FormField, _ label: String) -> String {
    let isLeast = code == .min
    switch isLeast ? field.limits.least : field.limits.most {
    case .today: return said(isLeast ? .notPast : .notFuture, label)
    case .date(let date):
      return say(
        (isLeast ? FaultMessage.notBefore : .notAfter).rawValue, ["label": label, "date": say.date(date)])
    case .number(let number):
      let value = field.currency.map { say.money(Money(number, $0)) } ?? say.number(number)
      return isLeast
        ? say(FaultMessage.min.rawValue, ["label": label, "least": value])
        : say(FaultMessage.max.rawValue, ["label": label, "most": value])
    case nil: return said(.invalid, label)
    }
  }
}

extension AnswerFault.Code {
  /// The fault by which an editor words it.
  fileprivate var worded: FormField.Wording.Fault? {
    switch self {
    case .required: .required
    case .invalid, .option, .checksum, .fileKind, .fileSize: .invalid
    case .min: .min
    case .max: .max
    case .lengthMin, .lengthMax: .length
    case .pattern: .pattern
    case .countMin, .countMax, .hidden, .unknown, .rule: nil
    }
  }
}
