import CatalogueModel

/// A condition on its way into words: no names left but those with a label, and “not” only in front of a label.
indirect enum ConditionPhrase {
  /// Words that complete “Only if …”.
  case clause(String)
  /// A labelled condition that must not hold.
  case denied(String)
  case all([ConditionPhrase])
  case any([ConditionPhrase])

  /// Longer chains of names than this are written as the name (conditions that refer to each other in a circle
  /// are a finding of the loader and never get here).
  private static let deepest = 32

  init(
    _ expression: ConditionExpression, of procedure: Procedure, isNegated: Bool = false, in wording: Wording,
    depth: Int = 0
  ) {
    func part(_ expression: ConditionExpression, isNegated: Bool) -> ConditionPhrase {
      ConditionPhrase(expression, of: procedure, isNegated: isNegated, in: wording, depth: depth + 1)
    }
    switch expression {
    case .compare(let question, let comparison):
      self = .clause(wording.clause(question, comparison, isNegated: isNegated, of: procedure))
    case .named(let name):
      guard let condition = procedure.condition(named: name), depth < ConditionPhrase.deepest else {
        self = isNegated ? .denied(name) : .clause(name)
        return
      }
      if let label = condition.label?.shown(in: wording.index)?.value {
        self = isNegated ? .denied(label) : .clause(label)
      } else {
        self = part(condition.condition.expression, isNegated: isNegated)
      }
    case .not(let expression): self = part(expression, isNegated: !isNegated)
    case .all(let parts), .any(let parts):
      // De Morgan: “not (a and b)” is “not a or not b”.
      let isAll = if case .all = expression { !isNegated } else { isNegated }
      self = ConditionPhrase.joined(parts.map { part($0, isNegated: isNegated) }, isAll: isAll)
    }
  }

  /// Groups within groups of the same kind become one group; a group of one is that one.
  private static func joined(_ parts: [ConditionPhrase], isAll: Bool) -> ConditionPhrase {
    let flat = parts.flatMap { part -> [ConditionPhrase] in
      switch part {
      case .all(let inner) where isAll: inner
      case .any(let inner) where !isAll: inner
      default: [part]
      }
    }
    return flat.count == 1 ? flat[0] : (isAll ? .all(flat) : .any(flat))
  }
}
