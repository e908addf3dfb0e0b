import CatalogueLoading
import Parallelism
import Rendering
import SiteFiles

/// Renders every artifact into a generation, on several threads.
struct Publication {
  let renderer: SiteRenderer
  let generation: OutputGeneration
  let snapshot: SourceSnapshot

  func write(jobs: Int) throws(FileSystemError) {
    let failures = Concurrent.map(renderer.artifacts, jobs: jobs) { artifact in
      var bytes: [UInt8] = []
      renderer.render(artifact, into: &bytes)
      return Self.failure { () throws(FileSystemError) in
        try generation.write(bytes, to: renderer.path(of: artifact))
      }
    }
    if let first = failures.lazy.compactMap({ $0 }).first { throw first }
    try copyAttachments()
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
