package import CatalogueModel

extension Procedure {
  /// The conditions of its facts, each once, in the order of the page.
  ///
  /// - Parameter day: the day on which facts must be in force; nil for all facts, past and future ones too.
  package func conditionsOfFacts(on day: CivilDate?) -> [ConditionExpression] {
    var (found, seen) = ([ConditionExpression](), Set<ConditionExpression>())
    func add(_ facts: [some Fact]) {
      for fact in facts where day.map({ fact.validity.contains($0) }) ?? true { keep(fact.condition) }
    }
    func keep(_ condition: Condition?) {
      guard let expression = condition?.expression, seen.insert(expression).inserted else { return }
      found.append(expression)
    }
    add(requirements)
    add(documents.value ?? [])
    add(fees.fees)
    add(exemptions)
    for channel in channels { add(channel.times) }
    add(steps)
    for channel in channels { keep(channel.condition) }
    add(deadlines)
    add(results)
    return found
  }
}

/// Everything that conditions ask about, with the named conditions put in their places.
package struct CaseConditions: Sendable {
  package let evaluator: ConditionEvaluator
  private let named: [String: ConditionExpression]

  /// - Parameter conditions: the named conditions; they lead to each other in no circle.
  package init(_ conditions: [NamedCondition]) {
    evaluator = ConditionEvaluator(conditions: conditions)
    named = Dictionary(
      conditions.map { ($0.id, $0.condition.expression) }, uniquingKeysWith: { first, _ in first })
  }

  /// The comparisons that some conditions come down to, by question.
  package func comparisons(in expressions: [ConditionExpression]) -> [String: [Comparison]] {
    var found: [String: [Comparison]] = [:]
    var known: [String: Set<Comparison>] = [:]
    var seen: Set<String> = []
    func walk(_ expression: ConditionExpression) {
      switch expression {
      case .compare(let question, let comparison):
        if known[question, default: []].insert(comparison).inserted {
          found[question, default: []].append(comparison)
        }
      case .named(let name): if seen.insert(name).inserted, let inner = named[name] { walk(inner) }
      case .not(let inner): walk(inner)
      case .all(let parts), .any(let parts): parts.forEach(walk)
      }
    }
    expressions.forEach(walk)
    return found
  }

  /// How many comparisons it takes to decide all of some conditions.
  func size(of expressions: [ConditionExpression]) -> Int {
    var sizes: [String: Int] = [:]
    func size(_ expression: ConditionExpression) -> Int {
      switch expression {
      case .compare: return 1
      case .named(let name):
        if let known = sizes[name] { return known }
        let own = named[name].map(size) ?? 1
        sizes[name] = own
        return own
      case .not(let inner): return size(inner)
      case .all(let parts), .any(let parts): return parts.reduce(1) { $0 + size($1) }
      }
    }
    return expressions.reduce(1) { $0 + size($1) }
  }

  /// The questions that may still decide a condition, given some answers.
  func openQuestions(of expression: ConditionExpression, answers: [String: Answer]) -> Set<String> {
    guard evaluator.evaluate(expression, answers: answers) == nil else { return [] }
    switch expression {
    case .compare(let question, _): return [question]
    case .named(let name): return named[name].map { openQuestions(of: $0, answers: answers) } ?? []
    case .not(let inner): return openQuestions(of: inner, answers: answers)
    case .all(let parts), .any(let parts):
      return parts.reduce(into: []) { $0.formUnion(openQuestions(of: $1, answers: answers)) }
    }
  }

  /// Why a condition has the value it has, as a condition that is met: only the parts that decide it, with a label
  /// kept where a labelled condition is met.
  ///
  /// - Parameter answers: they decide the condition.
  package func reason(
    for expression: ConditionExpression, answers: [String: Answer], isLabelled: (String) -> Bool
  ) -> ConditionExpression {
    var parts: [ConditionExpression] = []
    func collect(_ expression: ConditionExpression, isMet: Bool) {
      switch expression {
      case .compare: parts.append(isMet ? expression : .not(expression))
      case .named(let name):
        if isMet && isLabelled(name) { return parts.append(expression) }
        if let inner = named[name] { collect(inner, isMet: isMet) }
      case .not(let inner): collect(inner, isMet: !isMet)
      case .all(let inner), .any(let inner):
        let isAll = if case .all = expression { true } else { false }
        let deciding = inner.filter { evaluator.evaluate($0, answers: answers) == isMet }
        // One part that decides is enough: a false one of all, a true one of any.
        for part in isAll == isMet ? inner[...] : deciding.prefix(1) { collect(part, isMet: isMet) }
      }
    }
    collect(expression, isMet: evaluator.evaluate(expression, answers: answers) ?? true)
    var seen: Set<ConditionExpression> = []
    parts = parts.filter { seen.insert($0).inserted }
    return parts.count == 1 ? parts[0] : .all(parts)
  }
}
