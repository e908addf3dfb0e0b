import Dispatch
import SiteBuild
import Synchronization

/// Looks for findings behind the pages: one look at a time, and the newest state next.
final class FindingsWork: Sendable {
  private struct Contents {
    var isBusy = false
    var next: LiveSite?
  }

  private let contents = Mutex(Contents())
  private let jobs: Int
  private let done: @Sendable (LiveFindings) -> Void

  /// - Parameters:
  ///   - jobs: how many threads a look takes.
  ///   - done: takes what was found, on any thread.
  init(jobs: Int, done: @escaping @Sendable (LiveFindings) -> Void) { (self.jobs, self.done) = (jobs, done) }

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
    while let site = takeNext() { done(site.findings(jobs: jobs)) }
  }

  private func takeNext() -> LiveSite? {
    contents.withLock { contents in
      let next = contents.next.take()
      contents.isBusy = next != nil
      return next
    }
  }
}
