import BuildGraph
import CatalogueLoading
import Parallelism
import SiteFiles

/// What was read in an earlier run, in a file beside the site. What is damaged or of another program is not trusted: then
/// everything is read anew. It is fetched while the sources are read.
struct DraftMemory: Sendable {
  fileprivate let file: CacheFile?
  private let found: Ahead<KeptDrafts>

  init(of request: BuildRequest) {
    let file = request.usesCache ? CacheFile(.drafts, beside: request.output) : nil
    self.file = file
    found = Ahead(jobs: request.jobs) { KeptDrafts(file?.bytes(), of: Stamp(program: request)) }
  }

  var kept: KeptDrafts { found.value }

  /// What was read now, to be kept for the next run; nil where what is kept serves nearly as well.
  func toKeep(_ drafts: CatalogueDrafts) -> ReadDrafts? {
    file != nil && kept.isOutdated(by: drafts) ? ReadDrafts(drafts, self) : nil
  }
}

/// What was read, to be kept for the next run when there is time for it.
package struct ReadDrafts: Sendable {
  private let drafts: CatalogueDrafts
  private let memory: DraftMemory

  fileprivate init(_ drafts: CatalogueDrafts, _ memory: DraftMemory) {
    (self.drafts, self.memory) = (drafts, memory)
  }

  /// Keeps nothing after all.
  func forget() { memory.file?.remove() }

  /// Keeps it. Where that fails nothing is kept, and the next run reads everything anew.
  package func keep(jobs: Int) {
    memory.file?.replace { pass throws(FileSystemError) in
      try memory.kept.write(keeping: drafts, jobs: jobs, to: pass)
    }
  }
}
