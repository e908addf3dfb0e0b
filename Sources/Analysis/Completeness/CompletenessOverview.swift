package import CatalogueModel
private import Parallelism

/// How complete a catalogue is, by the profiles that the portal chose.
package struct CompletenessOverview: Sendable {
  /// What one profile asks, and how much of it is stated.
  package struct Profile: Sendable {
    package let profile: CompletenessProfile
    /// One for each requirement, in the order of the profile.
    package let requirements: [CompletenessScore]
    package var total: CompletenessScore {
      requirements.reduce(into: CompletenessScore()) { $0.add($1) }
    }
  }

  /// The position of a procedure in the catalogue, its score over all profiles, and what it lacks.
  package struct Entry: Sendable {
    package let position: Int
    package let score: CompletenessScore
    /// Positions of profiles and of requirements within them.
    package let lacking: [(profile: Int, requirement: Int)]
  }

  package let profiles: [Profile]
  /// Procedures that have not ended, in the order of the catalogue.
  package let entries: [Entry]
  package let byTopic: [EntityID?: CompletenessScore]
  package let byAuthority: [EntityID?: CompletenessScore]

  package var total: CompletenessScore { profiles.reduce(into: CompletenessScore()) { $0.add($1.total) } }

  /// - Parameters:
  ///   - day: procedures that ended before it are left out.
  ///   - jobs: how many threads to use; the result does not depend on it.
  package init(_ catalogue: Catalogue, asOf day: CivilDate, jobs: Int) {
    let chosen = catalogue.editorial.completeness
    let verdicts = Concurrent.map(Array(catalogue.procedures), jobs: chosen.isEmpty ? 1 : jobs) { procedure in
      procedure.validity.isPast(on: day)
        ? nil : chosen.map { $0.requirements.map { $0.verdict(of: procedure, in: catalogue) } }
    }
    var scores = chosen.map { $0.requirements.map { _ in CompletenessScore() } }
    var entries: [Entry] = []
    var (byTopic, byAuthority) = ([EntityID?: CompletenessScore](), [EntityID?: CompletenessScore]())
    for (position, verdicts) in verdicts.enumerated() {
      guard let verdicts else { continue }
      var score = CompletenessScore()
      var lacking: [(profile: Int, requirement: Int)] = []
      for (profile, verdicts) in verdicts.enumerated() {
        for (requirement, verdict) in verdicts.enumerated() {
          scores[profile][requirement].add(verdict)
          score.add(verdict)
          if verdict == .missing { lacking.append((profile, requirement)) }
        }
      }
      let procedure = catalogue.procedures[position]
      entries.append(Entry(position: position, score: score, lacking: lacking))
      byTopic[procedure.topic?.id, default: CompletenessScore()].add(score)
      byAuthority[procedure.authority?.id, default: CompletenessScore()].add(score)
    }
    profiles = zip(chosen, scores).map { Profile(profile: $0, requirements: $1) }
    (self.entries, self.byTopic, self.byAuthority) = (entries, byTopic, byAuthority)
  }

  /// The procedures that lack something, those with the lowest score first.
  package var incomplete: [Entry] {
    entries.filter { !$0.lacking.isEmpty }.sorted { a, b in
      let (first, second) = (a.score.met * b.score.asked, b.score.met * a.score.asked)
      return first == second ? a.position < b.position : first < second
    }
  }
}
