package import CatalogueModel
package import Diagnostics

/// Reads expressions: parses them, then checks that their names exist and their types fit.
package struct ExpressionReader: Sendable {
  private var scope: ExpressionScope

  package init(scope: ExpressionScope) { self.scope = scope }

  /// An expression that must be true or false, with the repeated page or group for each entry of which it holds.
  package struct Rule: Sendable {
    package let check: FormExpression
    package let each: String?
  }

  /// What a rule checks; nil, with at least one finding here or at a field that could not be read.
  package func rule(_ source: ConditionText) -> Checked<Rule?> {
    let syntax = parse(source)
    guard let tree = syntax.value else { return Checked(nil, findings: syntax.findings) }
    var check = ExpressionCheck(scope: scope, source: source)
    guard let expression = check.truth(tree) else { return Checked(nil, findings: check.findings) }
    let each = check.repeatsUsed.sorted()
    if each.count > 1 {
      return Checked(nil, findings: check.findings + [ExpressionTypeRule.twoRepeats(each, in: source)])
    }
    return Checked(Rule(check: expression, each: each.first), findings: check.findings)
  }

  /// Calculations by name: each is nil, with a finding, where it cannot be understood.
  package func calculations(_ sources: [(name: String, text: ConditionText)]) -> Checked<
    [String: TypedExpression]
  > {
    var work = CalculationReading(scope: scope)
    for source in sources {
      let syntax = parse(source.text)
      work.findings += syntax.findings
      work.add(source.name, source.text, syntax.value)
    }
    for source in sources { _ = work.type(of: source.name) }
    return Checked(work.values, findings: work.findings)
  }

  /// The same reader with calculations known, for rules to use.
  package func knowing(_ calculations: [String: TypedExpression], declared names: [String])
    -> ExpressionReader
  {
    var reader = self
    for name in names { reader.scope.calculations[name] = .some(calculations[name]?.type) }
    return reader
  }

  private func parse(_ source: ConditionText) -> Checked<ExpressionSyntax?> {
    var parser = ExpressionParser(source.text)
    do {
      return Checked(try parser.parse())
    } catch {
      return Checked(nil, findings: [ExpressionSyntaxRule.finding(error, in: source)])
    }
  }
}

/// Calculations that may use each other in any order.
private struct CalculationReading {
  private struct Entry {
    let text: ConditionText
    let syntax: ExpressionSyntax?
  }

  private let scope: ExpressionScope
  private var entries: [String: Entry] = [:]
  private var open: [String] = []
  private var types: [String: FormValueType?] = [:]
  var values: [String: TypedExpression] = [:]
  var findings: [Diagnostic] = []

  init(scope: ExpressionScope) { self.scope = scope }

  mutating func add(_ name: String, _ text: ConditionText, _ syntax: ExpressionSyntax?) {
    entries[name] = Entry(text: text, syntax: syntax)
  }

  /// The type of a calculation; those it uses are read first.
  mutating func type(of name: String) -> FormValueType? {
    if let type = types[name] { return type }
    guard let entry = entries[name] else { return nil }
    open.append(name)
    defer { open.removeLast() }
    var isCircular = false
    for used in (entry.syntax?.namesUsed ?? []).sorted() where entries[used] != nil {
      if open.contains(used) {
        isCircular = true
        let circle = Array(open[(open.firstIndex(of: used) ?? 0)...])
        if types[used] == nil {
          findings.append(ExpressionCycleRule.finding(circle, in: entries[circle[0]]?.text ?? entry.text))
          for name in circle { types[name] = .some(nil) }
        }
      } else {
        _ = type(of: used)
      }
    }
    if isCircular || types[name] != nil { return nil }
    types[name] = .some(read(name, entry))
    return types[name] ?? nil
  }

  private mutating func read(_ name: String, _ entry: Entry) -> FormValueType? {
    guard let syntax = entry.syntax else { return nil }
    var scope = scope
    for known in entries.keys { scope.calculations[known] = .some(types[known] ?? nil) }
    var check = ExpressionCheck(scope: scope, source: entry.text)
    let value = check.value(syntax)
    findings += check.findings
    guard let value else { return nil }
    if !check.repeatsUsed.isEmpty {
      findings.append(ExpressionTypeRule.repeatedInCalculation(check.repeatsUsed.sorted(), in: entry.text))
      return nil
    }
    values[name] = TypedExpression(value.expression, value.type)
    return value.type
  }
}

extension ExpressionSyntax {
  /// Every name that stands in it, whatever it means.
  var namesUsed: Set<String> {
    switch self {
    case .number, .date: []
    case .name(let word): [word.text]
    case .call(_, let arguments): arguments.reduce(into: []) { $0.formUnion($1.namesUsed) }
    case .negated(let inner, _), .not(let inner, _): inner.namesUsed
    case .binary(let left, _, let right): left.namesUsed.union(right.namesUsed)
    case .choice: []
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.namesUsed) }
    }
  }
}
