private import Synchronization

/// How far a long run has come, and whether somebody asked it to stop.
///
/// Those who work count; whoever wants to know looks, at the moments of their choosing. Counting is one relaxed
/// addition, so that a page costs the same whether somebody looks or not.
package final class RunProgress: Sendable {
  /// What a run is doing, in the order in which it does it.
  package enum Phase: Int, Sendable, Comparable {
    case reading, proving, writing
    /// The new site takes the place of the old one.
    case replacing
    /// The new site is there; what is left of the old one goes.
    case clearing

    package static func < (a: Phase, b: Phase) -> Bool { a.rawValue < b.rawValue }
  }

  /// How far a run had come at one moment.
  package struct State: Sendable, Hashable {
    package let phase: Phase
    package let done: Int
    /// How much there is to do in this phase; 0 where that is not known.
    package let total: Int

    package init(phase: Phase, done: Int = 0, total: Int = 0) {
      (self.phase, self.done, self.total) = (phase, done, total)
    }
  }

  private let phase = Atomic<Int>(0)
  private let done = Atomic<Int>(0)
  private let total = Atomic<Int>(0)
  private let stopped = Atomic<Bool>(false)

  package init() {}

  package func begin(_ phase: Phase, of total: Int = 0) {
    done.store(0, ordering: .relaxed)
    self.total.store(total, ordering: .relaxed)
    self.phase.store(phase.rawValue, ordering: .sequentiallyConsistent)
  }

  package func advance(by count: Int = 1) { done.add(count, ordering: .relaxed) }

  package var state: State {
    State(
      phase: Phase(rawValue: phase.load(ordering: .sequentiallyConsistent)) ?? .reading,
      done: done.load(ordering: .relaxed), total: total.load(ordering: .relaxed))
  }

  /// Asks the run to end without a result as soon as that can be done tidily.
  package func stop() { stopped.store(true, ordering: .sequentiallyConsistent) }

  package var isStopped: Bool { stopped.load(ordering: .sequentiallyConsistent) }
}
