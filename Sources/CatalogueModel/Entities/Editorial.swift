/// What editors keep beside the entities themselves, for the rules and the reports: exceptions, names that went out of
/// use, words and their translations.
package struct Editorial: Sendable {
  /// What citizens have been told of, in the order written.
  package var changes: [RecordedChange] = []

  package init() {}
}
