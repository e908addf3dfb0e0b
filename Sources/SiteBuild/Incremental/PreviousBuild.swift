import BuildGraph
import Parallelism
import Rendering
import SiteFiles

/// What is known of the build before: which of its files and steps still hold.
struct PreviousBuild: Sendable {
  let record: BuildRecord
  let changes: ChangedInputs
  /// The files by their paths.
  let files: [String: BuildRecord.File]
  let steps: [String: BuildRecord.Step]
  /// The places in the record of the inputs that there still are.
  let places: [Input: Int]
  /// What the inputs that have changed are known by now, by their places in the record.
  let changedStamps: [(place: Int, stamp: Stamp)]
  private let intact: Set<String>

  /// - Parameters:
  ///   - inputs: what can be looked at now.
  ///   - output: the site that the record tells of.
  init(_ record: BuildRecord, _ inputs: PageInputs, output: String, jobs: Int) {
    let current = inputs.byName()
    let stamps = Concurrent.map(record.inputs, jobs: jobs) { state in
      current[state.name].map { inputs.stamp(of: $0) }
    }
    self.record = record
    changes = ChangedInputs(record, now: stamps)
    changedStamps = record.inputs.indices.compactMap { place in
      stamps[place].flatMap { $0 == record.inputs[place].stamp ? nil : (place, $0) }
    }
    files = Dictionary(record.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    steps = Dictionary(record.steps.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    places = Dictionary(
      record.inputs.enumerated().compactMap { place, state in current[state.name].map { ($0, place) } },
      uniquingKeysWith: { first, _ in first })
    let seals = FileSeal.all(of: record.files.map(\.path), in: output, jobs: jobs)
    intact = Set(zip(record.files, seals).filter { $0.seal == $1.map { Stamp($0) } }.map(\.0.path))
  }

  /// A file that stands on disk as it was left.
  func intact(_ path: String) -> BuildRecord.File? { intact.contains(path) ? files[path] : nil }

  /// A file that stands on disk as it was left and that would be the same again.
  func kept(_ path: String) -> BuildRecord.File? {
    guard let file = intact(path), let list = file.inputs, !changes[list] else { return nil }
    return file
  }

  /// A step that would come to the same again.
  func kept(step name: String) -> BuildRecord.Step? {
    steps[name].flatMap { changes[$0.inputs] ? nil : $0 }
  }
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
