internal import CatalogueModel
internal import Parallelism

/// How the lists of a portal are divided into pages: what addresses and pages must agree on.
struct PortalLists: Sendable {
  /// By language, in the portal's order.
  let directories: [Directory]
  let limits: ListLimits
  /// How many pages the procedures of a topic or an audience take, where they take more than one.
  private let topics: [EntityID: Int]
  private let audiences: [Procedure.Audience: Int]

  init(
    _ catalogue: Catalogue, _ relations: Relations, _ wordings: [Wording], limits: ListLimits = ListLimits(),
    jobs: Int = 1
  ) {
    self.limits = limits
    directories = Concurrent.map(wordings, jobs: jobs, long: wordings.count) {
      Directory(catalogue, current: relations.current, say: $0, limits: limits)
    }
    func divided<Key>(_ groups: [Key: [Int]]) -> [Key: Int] {
      groups.mapValues { Division.parts(of: $0.count, upTo: limits.group).count }.filter { $0.value > 1 }
    }
    (topics, audiences) = (divided(relations.byTopic), divided(relations.byAudience))
  }

  /// A portal of which nothing is divided.
  init() { (directories, limits, topics, audiences) = ([], ListLimits(), [:], [:]) }

  /// The pages of a topic, from 1 on; none where it stands on one page.
  func parts(of topic: EntityID) -> ClosedRange<Int>? { topics[topic].map { 1...$0 } }

  func parts(of audience: Procedure.Audience) -> ClosedRange<Int>? { audiences[audience].map { 1...$0 } }
}
