import CatalogueModel
package import Diagnostics

/// A condition that is true for no answers.
package enum ConditionNeverTrueRule {
  package static let rule = Rule(
    "condition-never-true", .warning, title: "Condition that nobody can satisfy",
    statement: "Every condition of a form is true in some case.",
    page: """
      What stands under a condition that is never true is never asked. Bounds and options of fields count, and fields
      that are asked only under conditions of their own.

      Wrong:

          - { id: children, type: number, min: 0, max: 20, label: { en: How many children? } }
          - { id: names, type: text, when: children > 20, label: { en: Their names } }

      Right:

          - { id: names, type: text, when: children > 0, label: { en: Their names } }
      """)

  static func finding(_ condition: Condition, of what: String) -> Diagnostic {
    Diagnostic(rule, at: condition.span, "Nobody can satisfy this condition, so that \(what)")
  }
}
