package import CatalogueModel

/// The names that a condition may use: questions (or fields of a form) and other conditions.
package struct ConditionScope: Sendable {
  package let questions: [String: Question.Kind]
  package let conditions: Set<String>

  package init(questions: [String: Question.Kind], conditions: Set<String> = []) {
    self.questions = questions
    self.conditions = conditions
  }

  /// The same scope with more questions, such as the fields of a form.
  package func adding(_ more: [String: Question.Kind]) -> ConditionScope {
    ConditionScope(questions: questions.merging(more) { first, _ in first }, conditions: conditions)
  }

  var names: [String] { (Array(questions.keys) + conditions).sorted() }
}
