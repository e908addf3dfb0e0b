package import CatalogueModel

extension ConditionExpression {
  /// The condition as browsers and back offices read it, such as `["<","age","60"]`.
  package var formJSON: FormJSON {
    switch self {
    case .compare(let question, let comparison): comparison.formJSON(question)
    case .named(let name): .strings(["name", name])
    case .not(let inner): .array([.string("not"), inner.formJSON])
    case .all(let parts): .array([.string("and")] + parts.map(\.formJSON))
    case .any(let parts): .array([.string("or")] + parts.map(\.formJSON))
    }
  }
}

extension Comparison {
  fileprivate func formJSON(_ question: String) -> FormJSON {
    func compare(_ symbol: String, _ value: FormJSON) -> FormJSON {
      .array([.string(symbol), .string(question), value])
    }
    return switch self {
    case .equals(let answer): compare("is", answer.formJSON)
    case .isOneOf(let answers): compare("in", .array(answers.map(\.formJSON)))
    case .lessThan(let answer): compare("<", answer.formJSON)
    case .atMost(let answer): compare("<=", answer.formJSON)
    case .moreThan(let answer): compare(">", answer.formJSON)
    case .atLeast(let answer): compare(">=", answer.formJSON)
    }
  }
}

extension Answer {
  fileprivate var formJSON: FormJSON {
    switch self {
    case .yesNo(let flag): .flag(flag)
    case .number(let number): .string(number.description)
    case .choice(let option): .string(option)
    case .date(let date): .string(date.description)
    }
  }
}

extension FormExpression {
  /// The expression as browsers and back offices read it, such as `["*",["field","copies"],["num","8000"]]`.
  package var formJSON: FormJSON {
    func call(_ name: String, _ parts: FormExpression...) -> FormJSON {
      .array([.string(name)] + parts.map(\.formJSON))
    }
    func many(_ name: String, _ parts: [FormExpression]) -> FormJSON {
      .array([.string(name)] + parts.map(\.formJSON))
    }
    return switch self {
    case .number(let number): .strings(["num", number.description])
    case .date(let date): .strings(["date", date.description])
    case .today: .strings(["today"])
    case .field(let name): .strings(["field", name])
    case .calculation(let name): .strings(["calc", name])
    case .negated(let inner): call("neg", inner)
    case .sum(let a, let b): call("+", a, b)
    case .difference(let a, let b): call("-", a, b)
    case .product(let a, let b): call("*", a, b)
    case .quotient(let a, let b): call("/", a, b)
    case .least(let parts): many("min", parts)
    case .greatest(let parts): many("max", parts)
    case .rounded(let inner, let places): .array([.string("round"), inner.formJSON, .number(places)])
    case .total(let group, let field): .strings(["sum", group, field])
    case .count(let group): .strings(["count", group])
    case .days(let a, let b): call("days", a, b)
    case .years(let a, let b): call("years", a, b)
    case .compare(let a, let relation, let b): call(relation.rawValue, a, b)
    case .condition(let condition): .array([.string("cond"), condition.formJSON])
    case .all(let parts): many("and", parts)
    case .any(let parts): many("or", parts)
    case .not(let inner): call("not", inner)
    case .answered(let name): .strings(["answered", name])
    case .atLeastOne(let names): .strings(["at-least-one"] + names)
    case .exactlyOne(let names): .strings(["exactly-one"] + names)
    }
  }
}
