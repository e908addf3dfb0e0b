package import CatalogueModel

extension ConditionExpression {
  /// The condition as data for the browser and for back offices, as JSON without blanks:
  /// `["is","reason","loss"]`, `["<","age","18"]`, `["not",…]`, `["and",…,…]`, `["name","late"]`.
  ///
  /// Yes and no are `true` and `false`; numbers are texts, so that they stay exact.
  package var json: String {
    switch self {
    case .compare(let question, let comparison):
      let (symbol, value) = comparison.json
      return "[\"\(symbol)\",\(quoted(question)),\(value)]"
    case .named(let name): return "[\"name\",\(quoted(name))]"
    case .not(let inner): return "[\"not\",\(inner.json)]"
    case .all(let parts): return "[\"and\"\(parts.map { "," + $0.json }.joined())]"
    case .any(let parts): return "[\"or\"\(parts.map { "," + $0.json }.joined())]"
    }
  }
}

extension Comparison {
  fileprivate var json: (symbol: String, value: String) {
    switch self {
    case .equals(let answer): ("is", answer.json)
    case .isOneOf(let answers): ("in", "[\(answers.map(\.json).joined(separator: ","))]")
    case .lessThan(let answer): ("<", answer.json)
    case .atMost(let answer): ("<=", answer.json)
    case .moreThan(let answer): (">", answer.json)
    case .atLeast(let answer): (">=", answer.json)
    }
  }
}

extension Answer {
  /// The answer within the JSON of a condition.
  package var json: String {
    switch self {
    case .yesNo(let isYes): isYes ? "true" : "false"
    case .number, .date, .choice: quoted(text)
    }
  }

  /// The answer as conditions and addresses write it: `yes`, `12.5`, `2026-12-31`, the id of an option.
  package var text: String {
    switch self {
    case .yesNo(let isYes): isYes ? "yes" : "no"
    case .number(let number): number.description
    case .date(let date): date.description
    case .choice(let id): id
    }
  }
}

/// A string in JSON (RFC 8259, section 7).
private func quoted(_ text: String) -> String {
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": quoted += "\\\""
    case "\\": quoted += "\\\\"
    case _ where scalar.value < 0x20:
      let digits = String(scalar.value, radix: 16)
      quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}
