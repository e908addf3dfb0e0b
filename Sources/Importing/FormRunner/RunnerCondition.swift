import Diagnostics

/// A named condition of a form.
struct RunnerCondition: Sendable {
  let name: JSONValueText
  let expression: RunnerExpression
}

/// What a condition says, before anybody knows what its names mean.
indirect enum RunnerExpression: Sendable {
  struct Comparison: Sendable, Hashable {
    let field: JSONValueText
    /// In the words of the form runner: `is`, `contains`, `is more than`.
    let operation: String
    let value: JSONValueText
    /// Whether the value is a time that depends on the day: “7 days in the past”.
    let isRelative: Bool
  }

  case compare(Comparison)
  /// Another condition.
  case reference(JSONValueText)
  case not(RunnerExpression)
  case all([RunnerExpression])
  case any([RunnerExpression])
  /// What cannot be read; the reason completes “because …”.
  case unreadable(String, SourceSpan)
}
