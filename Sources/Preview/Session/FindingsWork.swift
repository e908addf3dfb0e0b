import Dispatch
import SiteBuild
import Synchronization

/// Looks for findings behind the pages: one look at a time, and the newest state next.
final class FindingsWork: Sendable {
  private struct Contents {
    var isBusy = false
    var next: LiveSite?
    /// What the start has read, until it is kept.
    var drafts: ReadDrafts?
  }

  private let contents: Mutex<Contents>
  private let jobs: Int
  private let schemas: SchemaFiles?
  private let done: @Sendable (LiveFindings) -> Void

  /// - Parameters:
  ///   - jobs: how many threads a look takes.
  ///   - schemas: the files that follow the ids of each state.
  ///   - drafts: what the start has read, to be kept once nobody waits for findings.
  ///   - done: takes what was found, on any thread.
  init(
    jobs: Int, schemas: SchemaFiles?, drafts: ReadDrafts?, done: @escaping @Sendable (LiveFindings) -> Void
  ) {
    (self.jobs, self.schemas, self.done) = (jobs, schemas, done)
    contents = Mutex(Contents(drafts: drafts))
  }

  /// Has a state looked at; one that still waits for its turn is forgotten.
  func look(at site: LiveSite) {
    let begins = contents.withLock { contents in
      contents.next = site
      guard !contents.isBusy else { return false }
      contents.isBusy = true
      return true
    }
    if begins { DispatchQueue.global(qos: .utility).async { self.work() } }
  }

  private func work() {
    while let site = takeNext() {
      schemas?.follow(site.names)
      done(site.findings(jobs: jobs))
      contents.withLock { $0.drafts.take() }?.keep(jobs: 1)
    }
  }

  private func takeNext() -> LiveSite? {
    contents.withLock { contents in
      let next = contents.next.take()
      contents.isBusy = next != nil
      return next
    }
  }
}
