import CatalogueModel

/// Checks one answer by the type and the limits of its field.
struct AnswerCheck {
  private let logic: FormLogic.Field
  private let scope: AnswerScope
  private let today: CivilDate

  private var field: FormField { logic.field }

  static let addressParts: Set<String> = ["street", "district", "city"]

  init(_ logic: FormLogic.Field, scope: AnswerScope, today: CivilDate) {
    (self.logic, self.scope, self.today) = (logic, scope, today)
  }

  /// The first fault of an answer; nil where it is right.
  func fault(in answer: AnswerNode) -> AnswerFault.Code? {
    switch (field.kind, answer.value) {
    case (.yesNo, .flag): return nil
    case (.statement, .flag(let flag)): return field.isRequired && !flag ? .required : nil
    case (.number, .number(let number)), (.money, .number(let number)): return fault(in: number)
    case (.choice, .string(let option)): return isOffered(option) ? nil : .option
    case (.choices, .array(let items)): return fault(in: items)
    case (.file, .object): return fileFault(answer)
    case (.date, .string(let text)): return dateFault(text)
    case (.text, .string(let text)), (.longText, .string(let text)), (.email, .string(let text)),
      (.phone, .string(let text)), (.url, .string(let text)), (.country, .string(let text)),
      (.month, .string(let text)), (.time, .string(let text)), (.identityNumber, .string(let text)):
      return textFault(text)
    default: return .invalid
    }
  }

  // MARK: Numbers and dates

  private func fault(in number: AnswerNumber) -> AnswerFault.Code? {
    guard let value = number.number, number.significantDigits <= AnswerNumber.mostDigits,
      value.fits(decimals: field.decimals)
    else { return .invalid }
    if let step = field.limits.step.flatMap({ FormNumber($0) }), !value.isMultiple(of: step) {
      return .invalid
    }
    if case .number(let least)? = field.limits.least, value.order(least) < 0 { return .min }
    if case .number(let most)? = field.limits.most, value.order(most) > 0 { return .max }
    return nil
  }

  private func dateFault(_ text: String) -> AnswerFault.Code? {
    guard let date = CivilDate(text) else { return .invalid }
    if let least = day(field.limits.least), date < least { return .min }
    if let most = day(field.limits.most), date > most { return .max }
    return nil
  }

  private func day(_ bound: FormField.Bound?) -> CivilDate? {
    switch bound {
    case .date(let date)?: date
    case .today?: today
    case .number?, nil: nil
    }
  }

  // MARK: Options

  private func fault(in items: [AnswerNode]) -> AnswerFault.Code? {
    var chosen: Set<String> = []
    for item in items {
      guard case .string(let option) = item.value, chosen.insert(option).inserted else { return .invalid }
    }
    if chosen.isEmpty { return .invalid }
    return chosen.allSatisfy(isOffered) ? nil : .option
  }

  private func isOffered(_ id: String) -> Bool {
    logic.options.contains { $0.id == id && scope.isAsked($0.when) }
  }

  // MARK: Texts and files

  private func textFault(_ text: String) -> AnswerFault.Code? {
    guard Self.isFilled(text), field.kind == .longText || Self.isOneLine(text) else { return .invalid }
    if let format = AnswerFormat.pattern(of: field.kind), !format.matches(text) { return .invalid }
    let length = text.unicodeScalars.count
    if let least = field.limits.minLength, length < least { return .lengthMin }
    if let most = field.limits.maxLength, length > most { return .lengthMax }
    if let pattern = logic.pattern, !pattern.matches(text) { return .pattern }
    guard let scheme = logic.scheme else { return nil }
    return scheme.pattern.matches(text) && scheme.isRight(text) ? nil : .checksum
  }

  private func fileFault(_ answer: AnswerNode) -> AnswerFault.Code? {
    guard case .object(let members) = answer.value,
      members.allSatisfy({ ["name", "size", "type"].contains($0.key) }),
      let name = answer["name"], Self.isLine(name), case .string(let text) = name.value,
      let size = answer["size"]?.number, size >= .zero, size.fits(decimals: 0)
    else { return .invalid }
    if let type = answer["type"], case .string = type.value {
    } else if answer["type"] != nil {
      return .invalid
    }
    if !field.limits.accepts.isEmpty {
      let kind = text.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last?.lowercased()
      guard let kind, field.limits.accepts.contains(where: { $0.lowercased() == kind }) else {
        return .fileKind
      }
    }
    if let most = field.limits.maxSize.flatMap({ FormNumber($0) }), size > most { return .fileSize }
    return nil
  }

  /// Whether a value is one line of text that says something.
  static func isLine(_ node: AnswerNode) -> Bool {
    guard case .string(let text) = node.value else { return false }
    return isFilled(text) && isOneLine(text)
  }

  private static func isFilled(_ text: String) -> Bool {
    text.utf8.contains { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
  }

  private static func isOneLine(_ text: String) -> Bool { !text.utf8.contains { $0 == 0x0A || $0 == 0x0D } }
}
