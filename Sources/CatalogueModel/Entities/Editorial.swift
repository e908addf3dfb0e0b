/// What editors keep beside the entities themselves, for the rules and the reports: exceptions, names that went out of
/// use, words and their translations.
package struct Editorial: Sendable {
  /// Levels, documents and bodies that were abolished, in the order written.
  package var retired: [RetiredThing] = []

  package init() {}
}
