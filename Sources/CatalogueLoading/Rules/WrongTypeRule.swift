import CatalogueModel
package import Diagnostics
import Syntax

/// A value of another type than its key takes.
package enum WrongTypeRule {
  package static let rule = Rule(
    "wrong-type", .error, title: "Wrong type",
    statement:
      "A key takes one kind of value: a text, a list, a text for each language, keys of its own, true or false.",
    page: """
      Brackets make a list, braces or indented lines make keys with values, and everything else is a text.

      Wrong:

          title: Register a birth
          languages: vi

      Right:

          title: { vi: Đăng ký khai sinh, en: Register a birth }
          languages: [vi]
      """)

  static func finding(_ node: YAMLNode, expected: String) -> Diagnostic {
    Diagnostic(rule, at: node.span, "Expected \(expected), found \(description(of: node))")
  }

  /// - Parameter ofTexts: whether what stands there could be the one item of the list.
  static func notList(_ node: YAMLNode, ofTexts: Bool = true) -> Diagnostic {
    Diagnostic(
      rule, at: node.span, "Expected a list, found \(description(of: node))",
      fix: node.filledScalar.flatMap { listMeant(by: $0, ofTexts: ofTexts) })
  }

  private static func listMeant(by scalar: YAMLScalar, ofTexts: Bool) -> Fix? {
    guard scalar.isPlain else { return nil }
    // Said of what may be stated to be nothing; a list has nothing in it.
    if scalar.text.lowercased() == "none" { return Fix(span: scalar.span, replacement: "[]") }
    // With a comma it would become several.
    let isOne = !scalar.text.contains { "[]{},:#".contains($0) }
    return ofTexts ? Fix(span: scalar.span, replacement: "[\(scalar.text)]", isSafe: isOne) : nil
  }

  /// The word `none` with other capitals.
  static func notNone(_ scalar: YAMLScalar) -> Diagnostic {
    Diagnostic(
      rule, at: scalar.span, "Expected a value or ‘none’, found the text ‘\(scalar.text)’",
      fix: Fix(span: scalar.span, replacement: "none", isSafe: true))
  }

  static func notFlag(_ node: YAMLNode) -> Diagnostic {
    let flags = [
      "yes": "true", "no": "false", "True": "true", "False": "false", "on": "true", "off": "false",
    ]
    let fix = node.filledScalar.flatMap { scalar in
      flags[scalar.text].map { Fix(span: scalar.span, replacement: $0, isSafe: true) }
    }
    return Diagnostic(rule, at: node.span, "Expected true or false, found \(description(of: node))", fix: fix)
  }

  static func notLabel(_ node: YAMLNode, languages: [LanguageTag]) -> Diagnostic {
    let example = languages.prefix(2).map { "\($0.tag): …" }.joined(separator: ", ")
    return Diagnostic(
      rule, at: node.span,
      "Expected a text for each language, such as ‘{ \(example) }’, found \(description(of: node))")
  }

  static func noLanguages(at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "Expected at least one language, found an empty list")
  }

  private static func description(of node: YAMLNode) -> String {
    switch node {
    case .scalar(let scalar) where scalar.text.isEmpty: return "nothing"
    case .sequence(let sequence) where sequence.items.isEmpty: return "an empty list"
    case .scalar(let scalar):
      let text = scalar.text.count > 40 ? scalar.text.prefix(40) + "…" : scalar.text[...]
      return "the text ‘\(text)’"
    case .sequence: return "a list"
    case .mapping(let mapping): return mapping.entries.isEmpty ? "nothing, ‘{}’" : "keys with values"
    }
  }
}
