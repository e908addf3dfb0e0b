/// Somebody who reads tokens from the first to the last, which is the end.
protocol TokenReading {
  var tokens: [ConditionToken] { get }
  /// The place of the token at hand; never beyond the end.
  var position: Int { get set }
}

extension TokenReading {
  var current: ConditionToken { tokens[position] }

  var next: ConditionToken? { position + 1 < tokens.count ? tokens[position + 1] : nil }

  /// Goes past a token of a kind, and tells whether it was there.
  mutating func take(_ kind: ConditionToken.Kind) -> Bool {
    guard current.kind == kind else { return false }
    position += 1
    return true
  }

  /// Goes past a keyword, and tells whether it was there.
  mutating func take(keyword: String) -> Bool {
    guard current.keyword == keyword else { return false }
    position += 1
    return true
  }
}
