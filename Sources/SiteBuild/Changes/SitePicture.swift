import CatalogueModel
import Parallelism
import Rendering
import SiteFiles

/// What a site would be, file by file: only to tell whether it is another one.
struct SitePicture: Sendable {
  /// A digest of each file by its path. The index of a language is stood for by what it is made of.
  let files: [String: Int]

  init(_ renderer: SiteRenderer, jobs: Int) {
    // The facts as data are the same whatever the day.
    let artifacts = renderer.artifacts.filter { if case .facts = $0 { false } else { true } }
    let digests = Concurrent.map(artifacts, jobs: jobs) { artifact -> (String, Int) in
      var bytes: [UInt8] = []
      renderer.render(artifact, into: &bytes)
      return (renderer.path(of: artifact), bytes.hashValue)
    }
    let indexes = Concurrent.map(Array(renderer.languages.indices), jobs: jobs) { language -> (String, Int) in
      let texts = renderer.searchedTexts(in: LanguageIndex(language))
      return ("search/\(renderer.languages[language])/", texts.hashValue)
    }
    files = Dictionary(digests + indexes, uniquingKeysWith: { first, _ in first })
  }

  /// The paths of files that are new, gone or different, in their order.
  func differences(from other: SitePicture) -> [String] {
    Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
  }
}
