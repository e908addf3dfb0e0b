import BuildGraph
import SiteFiles

/// The record of the build before, and which of its files stand on disk as they were left.
struct RememberedSite: Sendable {
  let record: BuildRecord
  /// The places of files and steps in the record, by path and by name.
  let files: [String: Int]
  let steps: [String: Int]
  private let isIntact: [Bool]

  /// - Parameter output: the site that the record tells of.
  init(_ record: BuildRecord, output: String, jobs: Int) {
    self.record = record
    files = Dictionary(
      record.files.indices.map { (record.files[$0].path, $0) }, uniquingKeysWith: { first, _ in first })
    steps = Dictionary(
      record.steps.indices.map { (record.steps[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
    let seals = FileSeal.all(of: record.files.map(\.path), in: output, jobs: jobs)
    isIntact = zip(record.files, seals).map { $0.seal == $1.map { Stamp($0) } }
  }

  /// The place of a file that stands on disk as it was left.
  func intact(_ path: String) -> Int? { files[path].flatMap { isIntact[$0] ? $0 : nil } }
}

extension Stamp {
  /// What a file on disk is known by.
  init(_ seal: FileSeal) {
    self.init()
    add(seal.size)
    add(seal.time)
    add(seal.number)
  }
}
