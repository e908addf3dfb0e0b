import BuildGraph
import Parallelism
import Rendering

/// Makes the record of a build from that of the build before and from what is new.
struct RecordMaking {
  let inputs: PageInputs
  let previous: PreviousBuild?
  let jobs: Int

  /// - Parameters:
  ///   - new: the lists of inputs of this build, which follow those of the build before.
  ///   - files: with numbers of lists of both.
  func record(_ new: [[Input]], _ files: [BuildRecord.File], _ steps: [BuildRecord.Step]) -> BuildRecord {
    let old = previous?.record.lists ?? []
    var isUsed = [Bool](repeating: false, count: old.count + new.count)
    for file in files { if let list = file.inputs { isUsed[list] = true } }
    for step in steps { isUsed[step.inputs] = true }
    var (states, lists) = (restamped, [[Int]]())
    var places = previous?.places ?? [:]
    var numbers = [Int](repeating: 0, count: isUsed.count)
    for list in isUsed.indices where isUsed[list] {
      numbers[list] = lists.count
      lists.append(
        list < old.count ? old[list] : Self.numbered(new[list - old.count], &places, &states, inputs))
    }
    var record = BuildRecord(environment: Stamp(), inputs: states, lists: lists)
    record.files = files.map { file in
      BuildRecord.File(
        path: file.path, digest: file.digest, size: file.size, seal: file.seal,
        inputs: file.inputs.map { numbers[$0] })
    }
    record.steps = steps.map {
      BuildRecord.Step($0.name, inputs: numbers[$0.inputs], stamp: $0.stamp, result: $0.result)
    }
    return record
  }

  /// The inputs of the build before, as they are now. What is there no longer stays as it was: no list names it.
  private var restamped: [BuildRecord.InputState] {
    guard let previous else { return [] }
    var states = previous.record.inputs
    for (place, stamp) in previous.changedStamps {
      states[place] = BuildRecord.InputState(states[place].name, stamp)
    }
    return states
  }

  private static func numbered(
    _ list: [Input], _ places: inout [Input: Int], _ states: inout [BuildRecord.InputState],
    _ inputs: PageInputs
  ) -> [Int] {
    list.map { input in
      if let place = places[input] { return place }
      places[input] = states.count
      states.append(BuildRecord.InputState(inputs.name(of: input), inputs.stamp(of: input)))
      return states.count - 1
    }.sorted()
  }
}
