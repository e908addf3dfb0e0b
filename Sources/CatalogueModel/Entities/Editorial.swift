/// What editors keep beside the entities themselves, for the rules and the reports: exceptions, names that went out of
/// use, words and their translations.
package struct Editorial: Sendable {
  /// The findings that are accepted for a time.
  package var waivers: [Waiver] = []

  package init() {}
}
