internal import Diagnostics

/// What is wrong with the templates of a theme, told once: a component that many kinds of page share has its slip on each
/// of them, in the words of each.
struct TemplateSlips {
  private struct Place: Hashable {
    let rule: Rule
    let span: SourceSpan
  }

  private var found: [Place: [(template: String, finding: Diagnostic)]] = [:]

  /// Adds what was found while the template of a kind of page was compiled.
  mutating func add(_ findings: [Diagnostic], in template: String) {
    for finding in findings {
      found[Place(rule: finding.rule, span: finding.span), default: []].append((template, finding))
    }
  }

  /// One finding for each rule and place, with a note where it reads differently on other kinds of page.
  var findings: [Diagnostic] { found.values.compactMap(told).sorted() }

  private func told(_ slips: [(template: String, finding: Diagnostic)]) -> Diagnostic? {
    guard let first = slips.map(\.finding).min() else { return nil }
    let others = slips.filter { $0.finding != first }
    guard !others.isEmpty else { return first }
    // What is meant on one kind of page may be unknown on another.
    let isSameFix = others.allSatisfy { $0.finding.fix == first.fix }
    return Diagnostic(
      first.rule, at: first.span, first.message, fix: isSameFix ? first.fix : nil,
      notes: first.notes + [Self.note(Set(others.map(\.template)).sorted())], severity: first.severity)
  }

  private static let mostNamed = 5

  private static func note(_ templates: [String]) -> Note {
    let named = templates.prefix(mostNamed).map { "‘\($0)’" }.joined(separator: ", ")
    let more = templates.count - mostNamed
    return Note("The same slip is in: \(named)" + (more > 0 ? " and \(more) others" : ""))
  }
}
