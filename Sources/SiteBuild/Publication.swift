import CatalogueLoading
import CatalogueModel
import Parallelism
import Rendering
import Search
import SiteFiles

/// Renders every artifact into a generation and makes the indexes for searching, on several threads.
struct Publication {
  private enum Work: Sendable {
    case index(LanguageIndex)
    case artifact(ArtifactID)
  }

  let renderer: SiteRenderer
  let generation: OutputGeneration
  let snapshot: SourceSnapshot
  let progress: RunProgress?

  func write(jobs: Int) throws(FileSystemError) {
    // An index is as much work as hundreds of pages: begun first, none is still being made when the pages are done.
    let indexes = renderer.languages.indices.map { Work.index(LanguageIndex($0)) }
    let failures = Concurrent.map(
      indexes + renderer.artifacts.map(Work.artifact), jobs: jobs, long: indexes.count
    ) { work in
      defer { progress?.advance() }
      return Self.failure { () throws(FileSystemError) in
        try generation.refuseIfStopped()
        switch work {
        case .index(let language): try writeIndex(of: language)
        case .artifact(let artifact): try write(artifact)
        }
      }
    }
    if let first = failures.lazy.compactMap({ $0 }).first { throw first }
    try copyAttachments()
  }

  private func write(_ artifact: ArtifactID) throws(FileSystemError) {
    var bytes: [UInt8] = []
    renderer.render(artifact, into: &bytes)
    try generation.write(bytes, to: renderer.path(of: artifact))
  }

  private func writeIndex(of language: LanguageIndex) throws(FileSystemError) {
    for file in SearchIndexing(renderer: renderer).files(for: language) {
      try generation.write(file.bytes, to: file.path)
    }
  }

  /// Pictures and documents beside guidance go where the pages look for them.
  private func copyAttachments() throws(FileSystemError) {
    for entry in snapshot.entries(inRoot: 0) where entry.file == nil {
      guard ContentFile(path: entry.relativePath, file: nil).isAttachment else { continue }
      try generation.write(
        snapshot.bytes(of: entry), to: "images/\(entry.relativePath)", for: entry.relativePath)
    }
  }

  private static func failure(_ work: () throws(FileSystemError) -> Void) -> FileSystemError? {
    do throws(FileSystemError) {
      try work()
      return nil
    } catch {
      return error
    }
  }
}
