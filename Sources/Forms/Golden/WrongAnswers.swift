import CatalogueModel

/// Answers with one thing wrong, made from right ones.
struct WrongAnswers {
  struct Wrong {
    let answers: AnswerNode
    /// What is wrong by intention.
    let code: AnswerFault.Code
  }

  private let logic: FormLogic
  private let right: [AnswerNode]

  init(_ logic: FormLogic, right: [AnswerNode]) { (self.logic, self.right) = (logic, right) }

  var all: [Wrong] {
    guard let first = right.first else { return [] }
    var wrongs = [Wrong(answers: first.setting(["no-such-field"], to: .string("x")), code: .unknown)]
    for page in logic.pages {
      if let repeats = page.repeats {
        wrongs += counts([page.id], repeats)
        wrongs += hidden([page.id], .array([]))
        for field in page.fields { wrongs += faults(field, under: [page.id, "0"]) }
      } else {
        for field in page.fields { wrongs += faults(field, under: []) }
      }
    }
    return wrongs + logic.rules.compactMap(broken)
  }

  private func faults(_ field: FormLogic.Field, under path: [String]) -> [Wrong] {
    let here = path + [field.id]
    if field.field.kind == .group {
      if let repeats = field.repeats {
        return counts(here, repeats) + hidden(here, .array([]))
          + field.fields.flatMap { faults($0, under: here + ["0"]) }
      }
      return hidden(here, .object([])) + field.fields.flatMap { faults($0, under: here) }
    }
    var wrongs = AnswerExample(today: GoldenInstances.today).answer(to: field).map { hidden(here, $0) } ?? []
    guard let base = right.first(where: { $0.reached(here) != nil }) else { return wrongs }
    if field.field.isRequired { wrongs.append(Wrong(answers: base.setting(here, to: nil), code: .required)) }
    for (code, answer) in WrongAnswer(field).all {
      wrongs.append(Wrong(answers: base.setting(here, to: answer), code: code))
    }
    return wrongs
  }

  /// Something that is answered where it is not asked.
  private func hidden(_ path: [String], _ answer: AnswerNode) -> [Wrong] {
    let base = right.first {
      $0.reached(path) == nil && (path.count == 1 || $0.reached(Array(path.dropLast())) != nil)
    }
    return base.map { [Wrong(answers: $0.setting(path, to: answer), code: .hidden)] } ?? []
  }

  private func counts(_ path: [String], _ repeats: FormPage.Repeat) -> [Wrong] {
    guard let base = right.first(where: { $0.reached(path) != nil }), let list = base.reached(path),
      case .array(let items) = list.value, let item = items.first
    else { return [] }
    let many = AnswerNode.array(Array(repeating: item, count: repeats.most + 1))
    let few = AnswerNode.array(Array(repeating: item, count: max(0, repeats.least - 1)))
    return [
      Wrong(answers: base.setting(path, to: many), code: .countMax),
      Wrong(answers: base.setting(path, to: few), code: .countMin),
    ]
  }

  private func broken(_ rule: FormLogic.Rule) -> Wrong? {
    RuleSearch(logic, FormChecker(logic, today: GoldenInstances.today)).broken(rule, from: right.prefix(24))
      .map { Wrong(answers: $0, code: .rule(rule.id)) }
  }
}

/// Wrong answers to one field, and other right ones.
struct WrongAnswer {
  private let logic: FormLogic.Field

  init(_ logic: FormLogic.Field) { self.logic = logic }

  private var limits: FormField.Limits { logic.field.limits }

  var all: [(AnswerFault.Code, AnswerNode)] {
    var wrongs: [(AnswerFault.Code, AnswerNode)] = [(.invalid, .array([.array([])]))]
    switch logic.field.kind {
    case .number, .money: wrongs += numbers
    case .date: wrongs += [(.invalid, .string("2026-02-30"))] + dates
    case .choice: wrongs.append((.option, .string("no-such-option")))
    case .choices:
      wrongs += [(.option, .array([.string("no-such-option")])), (.invalid, .array([]))]
    case .statement: wrongs.append((.required, .flag(false)))
    case .file: wrongs += files
    case .address: wrongs.append((.required, .object([("street", .string("1 Main Street"))])))
    case .yesNo, .group: break
    default: wrongs += texts
    }
    return wrongs
  }

  /// Answers that are right by themselves, and no answer.
  var alternatives: [AnswerNode?] {
    switch logic.field.kind {
    case .number, .money, .date:
      var example = AnswerExample(today: GoldenInstances.today)
      return [0, 1, 40, 400, -20_000].map { offset -> AnswerNode? in
        example.offset = offset
        return example.answer(to: logic)
      } + [nil]
    case .yesNo: return [.flag(true), .flag(false), nil]
    case .choice: return logic.field.options.prefix(8).map { .string($0.id) } + [nil]
    default: return [AnswerExample(today: GoldenInstances.today).answer(to: logic), nil]
    }
  }

  private var numbers: [(AnswerFault.Code, AnswerNode)] {
    let unit = (logic.field.decimals..<6).reduce(Int128(1)) { unit, _ in unit * 10 }
    var wrongs: [(AnswerFault.Code, AnswerNode)] = [(.invalid, .string("1"))]
    if unit > 1, let fraction = FormNumber(millionths: unit / 10) {
      wrongs.append((.invalid, .number(fraction)))
    }
    if case .number(let least)? = limits.least, let bound = FormNumber(least),
      let less = FormNumber(millionths: bound.millionths - unit)
    {
      wrongs.append((.min, .number(less)))
    }
    if case .number(let most)? = limits.most, let bound = FormNumber(most),
      let more = FormNumber(millionths: bound.millionths + unit)
    {
      wrongs.append((.max, .number(more)))
    }
    return wrongs
  }

  private var dates: [(AnswerFault.Code, AnswerNode)] {
    func day(_ bound: FormField.Bound?) -> CivilDate? {
      switch bound {
      case .date(let date)?: date
      case .today?: GoldenInstances.today
      case .number?, nil: nil
      }
    }
    return [
      day(limits.least).map { (.min, .string($0.adding(days: -1).description)) },
      day(limits.most).map { (.max, .string($0.adding(days: 1).description)) },
    ].compactMap { $0 }
  }

  private var files: [(AnswerFault.Code, AnswerNode)] {
    guard let size = FormNumber((limits.maxSize ?? 0) + 1), let small = FormNumber(1) else { return [] }
    let name = "document.\(limits.accepts.first ?? "pdf")"
    return [
      (.invalid, .object([("name", .string(name))])),
      (.fileKind, .object([("name", .string("document.xyz")), ("size", .number(small))])),
      (.fileSize, .object([("name", .string(name)), ("size", .number(size))])),
    ]
  }

  private var texts: [(AnswerFault.Code, AnswerNode)] {
    var wrongs: [(AnswerFault.Code, AnswerNode)] = [
      (.invalid, .string("  ")), (.invalid, .string("no\nline")),
    ]
    if let least = limits.minLength, least > 1 {
      wrongs.append((.lengthMin, .string(String(repeating: "x", count: least - 1))))
    }
    if let most = limits.maxLength {
      wrongs.append((.lengthMax, .string(String(repeating: "x", count: most + 1))))
    }
    let length = max(1, limits.minLength ?? 1)
    wrongs.append((.pattern, .string(String(repeating: "~", count: length))))
    if let scheme = logic.scheme, let last = scheme.example.last?.wholeNumberValue {
      wrongs.append((.checksum, .string(scheme.example.dropLast() + "\((last + 1) % 10)")))
      wrongs.append((.checksum, .string("X")))
    }
    return wrongs
  }
}
