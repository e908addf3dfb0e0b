package import SiteBuild
private import SiteFiles

/// Work that takes long enough to be done on another thread. It works on values, so that nobody need wait.
package struct ServerWork: Sendable {
  enum Task: Sendable {
    case load(BuildRequest)
    case prove(LiveCatalogue, BuildRequest.Moment)
  }

  package enum Result: Sendable {
    case loaded(LiveCatalogue)
    /// The outside world refused; the sentence says how.
    case refused(String)
    case proved(LiveCatalogue, LiveProof)
  }

  let task: Task

  package func done() -> Result {
    switch task {
    case .load(let request):
      do {
        return .loaded(try LiveCatalogue(request))
      } catch {
        return .refused("\(error)")
      }
    case .prove(let live, let moment): return .proved(live, live.proved(at: moment))
    }
  }
}
