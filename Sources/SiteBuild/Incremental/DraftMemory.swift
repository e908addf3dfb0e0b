import BuildGraph
import CatalogueLoading
import Parallelism
import SiteFiles

/// What was read in an earlier run, in a file beside the site. What is damaged or of another program is not trusted: then
/// everything is read anew. The file is read while the sources are.
struct DraftMemory: Sendable {
  private let file: CacheFile?
  private let found: Ahead<KeptDrafts>

  init(of request: BuildRequest) {
    let file = request.usesCache ? CacheFile(.drafts, beside: request.output) : nil
    self.file = file
    found = Ahead(jobs: request.jobs) { KeptDrafts(file?.bytes(), of: Stamp(program: request)) }
  }

  var kept: KeptDrafts { found.value }

  /// What was read now, to be kept for the next run; nil where what is kept serves nearly as well.
  func keeping(_ drafts: CatalogueDrafts, jobs: Int) -> DraftKeeping? {
    guard let file, let bytes = kept.bytes(keeping: drafts, jobs: jobs) else { return nil }
    return DraftKeeping(file: file, bytes: bytes)
  }
}

/// What was read, laid out to be kept.
struct DraftKeeping: Sendable {
  fileprivate let file: CacheFile
  fileprivate let bytes: [UInt8]

  /// Keeps it. Where that fails nothing is kept, and the next run reads everything anew.
  func keep() { file.replace(with: bytes) }
}

/// What a preview has read, to be kept for the next run when there is time for it.
package struct ReadDrafts: Sendable {
  private let drafts: CatalogueDrafts
  private let memory: DraftMemory

  init(_ drafts: CatalogueDrafts, _ memory: DraftMemory) { (self.drafts, self.memory) = (drafts, memory) }

  /// Keeps it where that is worth it. Where it fails nothing is kept, and the next run reads everything anew.
  package func keep() { memory.keeping(drafts, jobs: 1)?.keep() }
}
