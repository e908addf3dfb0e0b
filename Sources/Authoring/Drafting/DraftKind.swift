/// What can be made anew.
package enum DraftKind: String, Sendable, CaseIterable {
  case procedure, form
  case lifeEvent = "life-event"
  case organisation, evidence, act, topic, register, page

  /// What one of them is called in a sentence.
  package var words: String {
    switch self {
    case .lifeEvent: "life event"
    case .evidence: "kind of document"
    default: rawValue
    }
  }
}
