/// A value and what was found while making it. Reading content never throws: there is always a value.
package struct Checked<Value> {
  package var value: Value
  package var findings: [Diagnostic]

  package init(_ value: Value, findings: [Diagnostic] = []) {
    self.value = value
    self.findings = findings
  }

  /// Applies the next step and keeps the findings of both.
  package func then<Next>(_ step: (Value) throws -> Checked<Next>) rethrows -> Checked<Next> {
    var next = try step(value)
    next.findings.insert(contentsOf: findings, at: 0)
    return next
  }

  package func map<Next>(_ change: (Value) throws -> Next) rethrows -> Checked<Next> {
    Checked<Next>(try change(value), findings: findings)
  }
}

extension Checked: Sendable where Value: Sendable {}
