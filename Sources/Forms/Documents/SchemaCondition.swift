import CatalogueModel

/// Conditions as schemas: one that holds where a condition is true, one that holds where it is false. Where neither
/// holds, the condition is undecided, because something is not answered.
struct SchemaCondition {
  let logic: FormLogic
  private let kinds: [String: FormField.Kind]

  init(_ logic: FormLogic) {
    self.logic = logic
    kinds = Dictionary(
      logic.allFields.map { ($0.id, $0.field.kind) }, uniquingKeysWith: { first, _ in first })
  }

  /// What holds where a condition has a value; it is applied to the object in which the answers stand.
  func schema(_ condition: ConditionExpression, is value: Bool) -> FormJSON {
    switch condition {
    case .compare(let question, let comparison): return compare(question, comparison, is: value)
    case .named(let name): return .object(("$ref", .string("#/$defs/\(Self.definition(name, value))")))
    case .not(let inner): return schema(inner, is: !value)
    case .all(let parts): return Self.join(parts.map { schema($0, is: value) }, all: value)
    case .any(let parts): return Self.join(parts.map { schema($0, is: value) }, all: !value)
    }
  }

  static func join(_ parts: [FormJSON], all: Bool) -> FormJSON {
    parts.count == 1 ? parts[0] : .object((all ? "allOf" : "anyOf", .array(parts)))
  }

  private static func definition(_ name: String, _ value: Bool) -> String {
    (value ? "if-" : "unless-") + name
  }

  /// The named conditions in both senses.
  var definitions: [(String, FormJSON?)] {
    logic.conditions.sorted { $0.key < $1.key }.flatMap { name, condition in
      [true, false].map { (Self.definition(name, $0), Optional(schema(condition, is: $0))) }
    }
  }

  private func compare(_ question: String, _ comparison: Comparison, is value: Bool) -> FormJSON {
    let path = logic.places[question]?.path ?? [question]
    return Self.present(path, answer(comparison, is: value, isSeveral: kinds[question] == .choices))
  }

  /// An object that has an answer at the end of a path, of which a schema holds.
  static func present(_ path: [String], _ schema: FormJSON?) -> FormJSON {
    guard let first = path.first else { return schema ?? .flag(true) }
    let rest = path.dropFirst()
    let inner = rest.isEmpty ? schema : present(Array(rest), schema)
    return .object(
      ("required", .strings([first])), ("properties", inner.map { .object((first, $0)) }))
  }

  private func answer(_ comparison: Comparison, is value: Bool, isSeveral: Bool) -> FormJSON {
    switch comparison {
    case .equals(let answer): return among([answer], is: value, isSeveral)
    case .isOneOf(let answers): return among(answers, is: value, isSeveral)
    case .lessThan(let answer): return order(answer, value ? .less : .atLeast)
    case .atMost(let answer): return order(answer, value ? .atMost : .more)
    case .moreThan(let answer): return order(answer, value ? .more : .atMost)
    case .atLeast(let answer): return order(answer, value ? .atLeast : .less)
    }
  }

  private func among(_ answers: [Answer], is value: Bool, _ isSeveral: Bool) -> FormJSON {
    let values = answers.map(Self.value)
    let wanted: FormJSON =
      values.count == 1 ? .object(("const", values[0])) : .object(("enum", .array(values)))
    if isSeveral {
      let contains = FormJSON.object(("type", .string("array")), ("contains", wanted))
      let holdsNone = FormJSON.object(
        ("type", .string("array")), ("not", .object(("contains", wanted))))
      return value ? contains : holdsNone
    }
    return value ? wanted : .object([Self.type(of: answers.first), ("not", wanted)])
  }

  private static func type(of answer: Answer?) -> (String, FormJSON?) {
    switch answer {
    case .yesNo: ("type", .string("boolean"))
    case .number: ("type", .string("number"))
    case .date: ("$ref", .string("#/$defs/date"))
    case .choice, nil: ("type", .string("string"))
    }
  }

  private static func value(_ answer: Answer) -> FormJSON {
    switch answer {
    case .yesNo(let flag): .flag(flag)
    case .number(let number): .number(number.description)
    case .choice(let option): .string(option)
    case .date(let date): .string(date.description)
    }
  }

  private func order(_ answer: Answer, _ relation: FormExpression.Relation) -> FormJSON {
    switch answer {
    case .number(let number): Self.number(relation, number)
    case .date(let date): Self.date(relation, date)
    case .yesNo, .choice: .flag(false)
    }
  }

  static func number(_ relation: FormExpression.Relation, _ number: ExactDecimal) -> FormJSON {
    let value = FormJSON.number(number.description)
    let key =
      switch relation {
      case .less: "exclusiveMaximum"
      case .atMost: "maximum"
      case .more: "exclusiveMinimum"
      default: "minimum"
      }
    return .object(("type", .string("number")), (key, value))
  }

  static func date(_ relation: FormExpression.Relation, _ date: CivilDate) -> FormJSON {
    let pattern =
      switch relation {
      case .less: DateOrderPattern.before(date)
      case .atMost: DateOrderPattern.atMost(date)
      case .more: DateOrderPattern.after(date)
      default: DateOrderPattern.atLeast(date)
      }
    return .object(("$ref", .string("#/$defs/date")), ("pattern", .string(pattern)))
  }
}
