package import CatalogueModel

/// The names that a condition may use: questions (or fields of a form) and other conditions.
package struct ConditionScope: Sendable {
  package let questions: [String: Question.Kind]
  package let conditions: Set<String>
  /// Questions that are declared but could not be read. Conditions that use them cannot be read either, and say
  /// nothing about it: the fault has its finding where it is.
  package let unread: Set<String>
  /// Names of fields whose answers conditions cannot compare, such as a text.
  package let incomparable: Set<String>
  /// Whether nobody knows which names there are, because the list of them could not be read.
  package let isOpen: Bool

  package init(
    questions: [String: Question.Kind], conditions: Set<String> = [], unread: Set<String> = [],
    incomparable: Set<String> = [], isOpen: Bool = false
  ) {
    (self.questions, self.conditions, self.unread) = (questions, conditions, unread)
    (self.incomparable, self.isOpen) = (incomparable, isOpen)
  }

  /// The same scope with more questions: the fields of a form.
  package func adding(
    _ more: [String: Question.Kind], unread names: Set<String> = [], incomparable others: Set<String> = []
  ) -> ConditionScope {
    ConditionScope(
      questions: questions.merging(more) { first, _ in first }, conditions: conditions,
      unread: unread.union(names), incomparable: incomparable.union(others), isOpen: isOpen)
  }

  var names: [String] { (Array(questions.keys) + conditions).sorted() }
}
