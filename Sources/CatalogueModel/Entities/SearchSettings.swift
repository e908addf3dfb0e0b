/// How a portal wants to be searched: `search` in `portal.yaml`.
package struct SearchSettings: Sendable {
  /// What a word is found in.
  package enum Field: String, Sendable, Hashable, CaseIterable {
    case title, code, keywords, results
    case lifeEvents = "life-events"
    case related, summary, text
  }

  /// How much a word counts by where it stands, from 0 (not searched) to 8; only what the portal states.
  package let weights: [Field: Int]

  package init(weights: [Field: Int] = [:]) { self.weights = weights }
}
