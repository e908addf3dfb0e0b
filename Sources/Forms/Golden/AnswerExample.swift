package import CatalogueModel

/// Answers that are right by themselves, made from the definition of a field: the same every time.
package struct AnswerExample {
  let today: CivilDate
  /// Which of several right answers: dates are this many days later, numbers this much more, where limits let them.
  var offset = 0

  package init(today: CivilDate) { self.today = today }

  /// Nil where no example is found: a pattern nobody can match in so many characters.
  func answer(to logic: FormLogic.Field) -> AnswerNode? {
    let field = logic.field
    switch field.kind {
    case .yesNo, .statement: return .flag(true)
    case .number, .money: return number(field).map { .number($0) }
    case .date: return .string(date(field.limits).description)
    case .choice: return field.options.first.map { .string($0.id) }
    case .choices: return field.options.first.map { .array([.string($0.id)]) }
    case .address:
      return .object([("street", .string("12 Bach Dang")), ("city", .string("Da Nang"))])
    case .file: return file(field.limits)
    case .group: return nil
    default: return text(logic).map { .string($0) }
    }
  }

  private func number(_ field: FormField) -> FormNumber? {
    let unit = FormNumber(1)
    let step = field.limits.step.flatMap { FormNumber($0) }
    var value = FormNumber.zero
    if case .number(let least)? = field.limits.least, let bound = FormNumber(least) { value = bound }
    if field.limits.least == nil, let unit { value = unit }
    if case .number(let most)? = field.limits.most, value.order(most) > 0, let bound = FormNumber(most) {
      value = bound
    }
    if let step, step.millionths > 0 {
      let steps = (value.millionths + step.millionths - 1) / step.millionths
      value = FormNumber(millionths: steps * step.millionths) ?? value
    }
    guard offset > 0,
      let more = (step ?? unit).flatMap({ FormNumber(millionths: $0.millionths * Int128(offset)) }),
      let moved = value.adding(more)
    else { return value }
    if case .number(let most)? = field.limits.most, moved.order(most) > 0 { return value }
    return moved
  }

  private func date(_ limits: FormField.Limits) -> CivilDate {
    func day(_ bound: FormField.Bound?) -> CivilDate? {
      switch bound {
      case .date(let date)?: date
      case .today?: today
      case .number?, nil: nil
      }
    }
    let (least, most) = (day(limits.least), day(limits.most))
    let base = least ?? most.map { $0.adding(days: -100) } ?? today
    return min(
      max(base.adding(days: offset), least ?? CivilDate(daysSince1970: -20_000)),
      most ?? CivilDate(daysSince1970: 2_000_000))
  }

  private func file(_ limits: FormField.Limits) -> AnswerNode? {
    let kind = limits.accepts.first ?? "pdf"
    return FormNumber(min(1_000, limits.maxSize ?? 1_000)).map {
      .object([("name", .string("document.\(kind)")), ("size", .number($0))])
    }
  }

  private func text(_ logic: FormLogic.Field) -> String? {
    let limits = logic.field.limits
    let lengths = max(1, limits.minLength ?? 1)...max(1, limits.maxLength ?? 100_000, limits.minLength ?? 1)
    if let pattern = logic.pattern { return pattern.example(lengths: lengths) }
    if let scheme = logic.scheme { return scheme.example }
    let fixed: String? =
      switch logic.field.kind {
      case .month: "2026-01"
      case .time: "09:30"
      case .email: "name@example.org"
      case .phone: "+84 236 3881 888"
      case .url: "https://example.org/"
      case .country: "VN"
      default: nil
      }
    if let fixed { return fixed }
    let sample = logic.field.kind == .identityNumber ? "A12345678" : "An example"
    let filled = sample + String(repeating: "x", count: max(0, lengths.lowerBound - sample.count))
    return String(filled.prefix(lengths.upperBound))
  }
}
