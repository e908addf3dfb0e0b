import BuildGraph
import Parallelism
import Rendering

/// What is known of the build before: which of its files and steps still hold.
struct PreviousBuild: Sendable {
  let site: RememberedSite
  let changes: ChangedInputs
  /// The inputs of the record as they are now, in its order. What is there no longer stays as it was: no list that
  /// holds names it.
  let inputs: [BuildRecord.InputState]

  var record: BuildRecord { site.record }

  /// - Parameter inputs: what can be looked at now.
  init(_ site: RememberedSite, _ inputs: PageInputs, jobs: Int) {
    let record = site.record
    let current = inputs.current(record)
    let stamps = Concurrent.map(current, jobs: jobs) { input in input.map { inputs.stamp(of: $0) } }
    self.site = site
    changes = ChangedInputs(record, now: stamps)
    self.inputs = record.inputs.indices.map { place in
      BuildRecord.InputState(current[place], stamps[place] ?? record.inputs[place].stamp)
    }
  }

  /// The place of a file that stands on disk as it was left and that would be the same again.
  func kept(_ path: String) -> Int? {
    guard let place = site.intact(path), let list = record.files[place].inputs, !changes[list] else {
      return nil
    }
    return place
  }

  /// A step as it came out.
  func step(_ name: String) -> BuildRecord.Step? { site.steps[name].map { record.steps[$0] } }

  /// A step that would come to the same again.
  func kept(step name: String) -> BuildRecord.Step? {
    step(name).flatMap { changes[$0.inputs] ? nil : $0 }
  }
}

extension PageInputs {
  /// The inputs of a record by the numbers that they have now.
  fileprivate func current(_ record: BuildRecord) -> [Input?] {
    guard record.numbering != numbering else { return record.inputs.map(\.input) }
    let known = byName()
    return record.names.all.map { known[$0] }
  }
}
