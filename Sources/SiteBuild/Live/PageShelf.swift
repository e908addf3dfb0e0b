import CatalogueModel
import Rendering
import Synchronization

/// The pages of one state that somebody has asked for, and where to find all others.
final class PageShelf: Sendable {
  private struct Contents {
    /// By path; some until one is asked for that is not among them, then all.
    var artifacts: [String: ArtifactID] = [:]
    var isWhole = false
    /// The pages that were asked for, in this state or before.
    var asked: [String: ArtifactID] = [:]
    var bytes: [ArtifactID: [UInt8]] = [:]
  }

  private let contents: Mutex<Contents>

  init() { contents = Mutex(Contents()) }

  /// The shelf of the next state: the pages that are being looked at are found without a look at all others.
  init(after old: PageShelf) {
    let asked = old.contents.withLock(\.asked)
    contents = Mutex(Contents(artifacts: asked, asked: asked))
  }

  /// What stands at a path of the output.
  func artifact(at path: String, of renderer: SiteRenderer) -> ArtifactID? {
    contents.withLock { contents in
      if !contents.isWhole {
        if case .page(let page, let language)? = contents.artifacts[path],
          renderer.stands(page, in: language, at: path)
        {
          return .page(page, language)
        }
        contents.artifacts = Dictionary(
          renderer.artifacts.lazy.map { (renderer.path(of: $0), $0) }, uniquingKeysWith: { first, _ in first }
        )
        contents.isWhole = true
      }
      let found = contents.artifacts[path]
      if case .page? = found { contents.asked[path] = found }
      return found
    }
  }

  /// The page that was seen at a path and may have another now.
  func pageSeen(at path: String) -> (page: PageID, language: LanguageIndex)? {
    guard case .page(let page, let language)? = contents.withLock({ $0.asked[path] }) else { return nil }
    return (page, language)
  }

  /// The bytes of an artifact, made once. Two threads may make the same at the same time.
  func bytes(of artifact: ArtifactID, _ renderer: SiteRenderer) -> [UInt8] {
    if let bytes = contents.withLock({ $0.bytes[artifact] }) { return bytes }
    var bytes: [UInt8] = []
    renderer.render(artifact, into: &bytes)
    contents.withLock { [bytes] in $0.bytes[artifact] = bytes }
    return bytes
  }
}
