import CatalogueModel
import Diagnostics

/// What is wrong with a mention.
enum ProseVerdict {
  /// It equals a fact, or says something that no fact could.
  case fine
  /// No fact of the procedure states it.
  case unstated(message: String, mend: String?)
  /// It says something else than a fact. Certain where a text denies the very fact that it belongs to.
  case contradiction(message: String, mend: String?, isCertain: Bool)
}

/// How a number in a text differs from one that is stated.
enum ProseFactor {
  /// “a thousand times”, “a tenth of”; nil where the ratio is no power of ten up to a thousand.
  static func words(_ said: ExactDecimal, _ stated: ExactDecimal) -> String? {
    for (factor, more, less) in [
      (10, "ten times", "a tenth of"), (100, "a hundred times", "a hundredth of"),
      (1000, "a thousand times", "a thousandth of"),
    ] {
      if stated.multiplied(by: ExactDecimal(factor)) == said { return more }
      if said.multiplied(by: ExactDecimal(factor)) == stated { return less }
    }
    return nil
  }

  static func isThousand(_ said: ExactDecimal, _ stated: ExactDecimal) -> Bool {
    stated.multiplied(by: ExactDecimal(1000)) == said || said.multiplied(by: ExactDecimal(1000)) == stated
  }

  /// Whether one is at least a hundred times the other: no discount or surcharge, but zeros lost or added.
  static func isOfAnotherMagnitude(_ said: ExactDecimal, _ stated: ExactDecimal) -> Bool {
    guard said > .zero, stated > .zero, let more = stated.multiplied(by: ExactDecimal(100)),
      let less = said.multiplied(by: ExactDecimal(100))
    else { return false }
    return said >= more || stated >= less
  }
}

/// Numbers as the findings, which are in English, write them.
enum ProseFigure {
  static func text(_ number: ExactDecimal) -> String {
    let parts = number.description.split(separator: ".")
    return ([grouped(String(parts[0]), by: ",")] + parts.dropFirst().map(String.init)).joined(separator: ".")
  }

  static func text(_ amount: Amount) -> String {
    switch amount {
    case .free: "free"
    case .unknown: "not known"
    case .fixed(let money): "\(text(money.amount)) \(money.currency.code)"
    case .range(let least, let most): "\(text(least.amount)) to \(text(most.amount)) \(most.currency.code)"
    case .per(let unit, let amount): "\(text(amount)) per \(unit.rawValue)"
    }
  }

  static func text(_ duration: StatedDuration) -> String {
    if duration.isImmediate { return "at once" }
    let unit = duration.unit.rawValue.split(separator: "-").joined(separator: " ")
    let number = duration.isRange ? "\(duration.least) to \(duration.most)" : "\(duration.most)"
    return "\(number) \(unit)\(duration.most == 1 ? "" : "s")"
  }

  static func grouped(_ digits: String, by sign: Character) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(sign) }
      text.append(digit)
    }
    return text
  }
}
